"""`python -m bot`, with leases that end after seconds: who waits for one has little time here."""

import bot.books
import bot.ingest
import bot.sender
import bot.storage.transaction
from bot.__main__ import cli

LEASE = 8.0
"""In place of thirty seconds."""


def main() -> None:
    for module in (bot.ingest, bot.books, bot.sender):
        vars(module)["LEASE"] = LEASE
    bot.storage.transaction.HAND_OVER_LEASE = LEASE
    bot.sender.LEASE_LEFT = LEASE / 2
    cli(prog_name="python -m bot")


if __name__ == "__main__":
    main()
