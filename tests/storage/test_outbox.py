"""The outbox from both sides: what services put in, and what the sender takes out."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import Engine, select, update

from bot.services.ports import Sending, Transaction
from bot.storage import tables
from bot.storage.database import Database
from bot.storage.transaction import HAND_OVER_LEASE
from bot.views.acts import Act
from bot.views.message import Button, Document, Message, Priority
from tests.clock import FixedClock
from tests.storage.kit import ALEX, KIM, NOW, SAM, Machine, person, put, texts

LEASE = 60.0


async def _say(database: Database, chat_id: int, *messages: Message) -> None:
    def work(tx: Transaction) -> None:
        for message in messages:
            tx.outbox.add(chat_id, message)

    await database.run(work)


async def _claim(database: Database, machine: Machine, limit: int = 10) -> Sequence[Sending]:
    end = machine() + LEASE
    return await database.run(lambda tx: tx.sends.claim(NOW, machine(), end, limit))


async def _sent(database: Database, *sendings: Sending) -> None:
    await database.run(lambda tx: tx.sends.sent([(sending, 1) for sending in sendings]))


def push(text: str) -> Message:
    return Message(text, priority=Priority.SCHEDULED)


FULL = Message(
    "Hello ✓",
    buttons=((Button("yes", Act("consent", None, "yes")), Button("7", Act("rate", 3, "7"))),),
    edit=5,
    picture="<svg/>",
    document=Document("a.json", "{}"),
    silent=True,
    check_in=3,
    key="check_in:3",
    priority=Priority.BULK,
    expires_at=NOW + timedelta(hours=1),
)


@pytest.mark.parametrize("joined", [True, False])
async def test_a_message_comes_out_as_it_went_in(
    database: Database, machine: Machine, *, joined: bool
) -> None:
    if joined:
        await put(database, person())
    await _say(database, SAM, FULL)
    [sending] = await _claim(database, machine)
    assert sending == Sending(sending.id, SAM, FULL, 0, machine() + LEASE)


async def test_replies_go_first_then_by_age(database: Database, machine: Machine) -> None:
    await _say(database, 1, Message("bulk", priority=Priority.BULK))
    await _say(database, 2, push("scheduled"))
    await _say(database, 3, Message("reply"))
    await _say(database, 4, push("scheduled later"))
    assert texts(await _claim(database, machine, 3)) == ["reply", "scheduled", "scheduled later"]
    assert texts(await _claim(database, machine)) == ["bulk"]


async def test_one_message_of_a_chat_at_a_time_in_order(
    database: Database, machine: Machine
) -> None:
    await _say(database, SAM, Message("one"), Message("two"))
    [one] = await _claim(database, machine)
    assert one.message.text == "one"
    assert await _claim(database, machine) == []
    await _sent(database, one)
    assert texts(await _claim(database, machine)) == ["two"]


async def test_a_row_that_waits_for_its_next_try_keeps_its_turn(
    database: Database, machine: Machine
) -> None:
    await _say(database, SAM, Message("one"), Message("two"))
    [one] = await _claim(database, machine)
    await database.run(lambda tx: tx.sends.retry(one, machine() + 5, count=True))
    assert await _claim(database, machine) == []
    machine.time += 5
    [again] = await _claim(database, machine)
    assert (again.message.text, again.attempts) == ("one", 1)
    await database.run(lambda tx: tx.sends.retry(again, machine(), count=False))
    [again] = await _claim(database, machine)
    assert again.attempts == 1


async def test_a_later_row_holds_nothing_back_until_it_is_due(
    database: Database, machine: Machine
) -> None:
    later = NOW + timedelta(minutes=2)
    await _say(database, SAM, replace(push("re-rating"), not_before=later), Message("now"))
    assert texts(await _claim(database, machine)) == ["now"]
    end = machine() + LEASE
    machine.time = end
    due = await database.run(lambda tx: tx.sends.claim(later, end, end + LEASE, 10))
    assert texts(due) == ["re-rating"]


async def test_an_expired_row_is_removed_and_a_fresh_one_is_not(
    database: Database, machine: Machine
) -> None:
    await _say(database, SAM, replace(push("over"), expires_at=NOW))
    await _say(database, ALEX, replace(push("fresh"), expires_at=NOW + timedelta(seconds=1)))
    assert texts(await _claim(database, machine)) == ["fresh"]
    assert await database.run(lambda tx: tx.sends.depth()) == 1


async def test_what_is_being_sent_does_not_expire_under_the_senders_hands(
    database: Database, machine: Machine, clock: FixedClock
) -> None:
    await _say(database, SAM, replace(push("slow"), expires_at=NOW + timedelta(seconds=1)))
    [slow] = await _claim(database, machine)
    clock.move(seconds=2)
    await database.run(lambda tx: tx.sends.claim(clock.now(), machine(), LEASE, 10))
    assert await database.run(lambda tx: tx.sends.depth()) == 1
    await _sent(database, slow)
    assert await database.run(lambda tx: tx.sends.depth()) == 0


async def test_when_a_lease_ends_somebody_else_may_send(
    database: Database, machine: Machine
) -> None:
    await _say(database, SAM, Message("one"))
    [lost] = await _claim(database, machine)
    machine.time += LEASE
    [taken] = await _claim(database, machine)
    assert taken.id == lost.id
    await database.run(lambda tx: tx.sends.retry(lost, 0.0, count=True))
    await database.run(lambda tx: tx.sends.set_aside(lost, "TimedOut", NOW))
    assert await _claim(database, machine) == [], "the one who lost the lease changes nothing"


async def test_what_is_set_aside_keeps_its_error_only_and_holds_nothing_back(
    database: Database, machine: Machine, engine: Engine
) -> None:
    await _say(database, SAM, replace(push("bad"), key="k"), Message("next"))
    [bad] = await _claim(database, machine)
    await database.run(lambda tx: tx.sends.set_aside(bad, "BadRequest", NOW))
    assert texts(await _claim(database, machine)) == ["next"]
    assert await database.run(lambda tx: tx.sends.depth()) == 1
    with engine.connect() as connection:
        aside = tables.outbox.c.set_aside_at.is_not(None)
        row = connection.execute(select(tables.outbox).where(aside)).mappings().one()
    assert (row["payload"], row["error"], row["set_aside_at"]) == (None, "BadRequest", NOW)


async def test_a_row_nobody_can_read_is_set_aside_and_the_rest_goes_out(
    database: Database, machine: Machine, engine: Engine
) -> None:
    await _say(database, SAM, Message("torn"), Message("next"))
    await _say(database, ALEX, Message("fine"))
    torn = update(tables.outbox).where(tables.outbox.c.id == 1).values(payload=b"torn")
    with engine.begin() as connection:
        connection.execute(torn)
    assert texts(await _claim(database, machine)) == ["fine"]
    assert texts(await _claim(database, machine)) == ["next"]


async def test_a_newer_row_with_the_same_key_replaces_the_unsent_one(
    database: Database, machine: Machine
) -> None:
    await _say(database, ALEX, Message("Alex", key="k"))
    await _say(database, SAM, Message("old", key="k"), Message("other", key="l"))
    await _say(database, SAM, Message("new", key="k"))
    [first, second] = await _claim(database, machine)
    assert texts([first, second]) == ["Alex", "other"]
    await _sent(database, first, second)
    assert texts(await _claim(database, machine)) == ["new"]


async def test_dropping_by_key_tells_whether_there_was_one(database: Database) -> None:
    await _say(database, SAM, Message("old", key="k"))
    assert await database.run(lambda tx: tx.outbox.drop(ALEX, "k")) is False
    assert await database.run(lambda tx: tx.outbox.drop(SAM, "k")) is True
    assert await database.run(lambda tx: tx.outbox.drop(SAM, "k")) is False


async def test_when_a_message_may_go_is_known_by_its_key(database: Database) -> None:
    later = NOW + timedelta(hours=1)
    await _say(database, SAM, Message("later", key="k", not_before=later), Message("now", key="n"))
    assert await database.run(lambda tx: tx.outbox.waits_until(SAM, "k")) == later
    assert await database.run(lambda tx: tx.outbox.waits_until(SAM, "n")) is None
    assert await database.run(lambda tx: tx.outbox.waits_until(ALEX, "k")) is None


async def test_every_key_that_begins_so_is_dropped_and_no_other(
    database: Database, machine: Machine
) -> None:
    keys = ("after:1", "after:22", "before:1", None)
    await _say(database, SAM, *(Message(str(key), key=key) for key in keys))
    await _say(database, ALEX, Message("Alex", key="after:1"))
    await database.run(lambda tx: tx.outbox.drop_every(SAM, "after:"))
    assert sorted(texts(await _claim(database, machine))) == ["Alex", "before:1"]
    assert await database.run(lambda tx: tx.sends.depth()) == 2 + 1


async def test_pushes_are_taken_back_and_replies_are_not(
    database: Database, machine: Machine
) -> None:
    later = replace(push("later"), not_before=NOW + timedelta(hours=1))
    await _say(database, SAM, push("due"), later, Message("bulk", priority=Priority.BULK))
    await _say(database, SAM, Message("reply"))  # hurries what it waits behind
    await _say(database, ALEX, push("of Alex"))
    await database.run(lambda tx: tx.outbox.drop_pushes(SAM))
    assert texts(await _claim(database, machine)) == ["reply", "of Alex"]
    assert await database.run(lambda tx: tx.sends.depth()) == 2


async def test_a_reply_takes_along_what_it_waits_behind(
    database: Database, machine: Machine
) -> None:
    await _say(database, KIM, push("Kim's check-in"))
    await _say(database, SAM, push("Sam's check-in"), Message("Sam's reply"))
    assert texts(await _claim(database, machine)) == ["Sam's check-in", "Kim's check-in"]


async def _hand_over(database: Database, chat_id: int, *messages: Message) -> list[Sending]:
    def work(tx: Transaction) -> list[Sending]:
        for message in messages:
            tx.outbox.add(chat_id, message)
        return tx.handed

    return await database.run(work, hand_over=True)


async def test_replies_are_handed_over_in_order_and_leased(
    database: Database, machine: Machine
) -> None:
    handed = await _hand_over(database, SAM, Message("one"), push("push"), FULL, Message("two"))
    assert texts(handed) == ["one"], "a free row goes before the second"
    assert handed[0].leased_until == machine() + HAND_OVER_LEASE
    more = await _hand_over(database, ALEX, Message("one"), Message("two", key="k"))
    assert texts(more) == ["one", "two"]
    assert texts(await _hand_over(database, ALEX, Message("three"))) == ["three"]
    assert await _claim(database, machine) == []
    machine.time += HAND_OVER_LEASE
    assert texts(await _claim(database, machine)) == ["one", "one"], "a lost one is found"


async def test_a_later_reply_is_not_handed_over(database: Database) -> None:
    timer = Message("time is up", not_before=NOW + timedelta(minutes=2))
    assert await _hand_over(database, SAM, timer, Message("now")) != []
    assert texts(await _hand_over(database, ALEX, timer)) == []


async def test_nothing_is_handed_over_unasked(database: Database, machine: Machine) -> None:
    await _say(database, SAM, Message("one"))
    assert texts(await _claim(database, machine)) == ["one"]


async def test_what_is_replaced_at_once_is_not_handed_over(database: Database) -> None:
    handed = await _hand_over(database, SAM, Message("old", key="k"), Message("new", key="k"))
    assert texts(handed) == ["new"]


async def test_a_reply_behind_another_process_waits_in_the_table(
    database: Database, other: Database, machine: Machine
) -> None:
    assert texts(await _hand_over(other, SAM, Message("theirs"))) == ["theirs"]
    assert await _hand_over(database, SAM, Message("ours")) == []
    assert texts(await _hand_over(database, ALEX, Message("free"))) == ["free"]
    machine.time += HAND_OVER_LEASE
    assert texts(await _claim(database, machine)) == ["theirs", "free"]


async def test_a_reply_behind_one_given_back_waits_in_the_table(
    database: Database, machine: Machine
) -> None:
    [handed] = await _hand_over(database, SAM, Message("one"))
    await database.run(lambda tx: tx.sends.retry(handed, machine() + 1, count=True))
    assert await _hand_over(database, SAM, Message("two")) == []


async def test_a_failed_transaction_hands_nothing_over(
    database: Database, machine: Machine
) -> None:
    def fails(tx: Transaction) -> None:
        tx.outbox.add(SAM, Message("never"))
        raise ValueError("not today")

    with pytest.raises(ValueError, match="not today"):
        await database.run(fails, hand_over=True)
    await _say(database, SAM, Message("free"))  # may get the same id
    assert await _hand_over(database, SAM, Message("behind it")) == []
    assert texts(await _claim(database, machine)) == ["free"]


async def test_two_processes_never_claim_the_same(
    database: Database, other: Database, machine: Machine
) -> None:
    for chat_id in range(20):
        await _say(database, chat_id, Message(str(chat_id)))
    mine = await _claim(database, machine, 15)
    theirs = await _claim(other, machine, 15)
    assert sorted(s.chat_id for s in [*mine, *theirs]) == list(range(20))


async def test_a_sent_check_in_of_somebody_erased_is_no_error(
    database: Database, machine: Machine
) -> None:
    await _say(database, SAM, FULL)
    [sending] = await _claim(database, machine)
    await database.run(lambda tx: tx.people.erase(SAM))
    await _sent(database, sending)
