"""`python -m bot` for people who check in all day long: nobody is taken to check in too often."""

import bot.domain.quiet
from bot.__main__ import main

if __name__ == "__main__":
    vars(bot.domain.quiet)["LIMITS"] = ()
    main()
