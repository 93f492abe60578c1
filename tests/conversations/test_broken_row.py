"""One row that cannot be read holds up its own person and nobody else."""

from tests.conversations.house import Friend, House

QUESTION = "What set it off?"


def _lose_the_key(house: House, sam: Friend, alex: Friend) -> None:
    """Let nothing that Sam has said be readable any more."""
    others = f"SELECT data_key FROM people WHERE chat_id = {alex.chat_id}"
    house.changes(f"UPDATE people SET data_key = ({others}) WHERE chat_id = {sam.chat_id}")


def _complained(house: House, words: str) -> bool:
    complained = any(words in line for line in house.complaints.lines)
    house.complaints.lines.clear()
    return complained


async def test_a_plan_that_fails_is_put_off_and_nobody_waits_for_it(house: House) -> None:
    sam, alex = house.meets("Sam"), house.meets("Alex")
    await sam.joins(time="19:00")
    await alex.joins(time="20:00")
    house.changes(f"UPDATE people SET zone = 'No/Where' WHERE chat_id = {sam.chat_id}")
    await house.passes(hours=9)
    assert not sam.sees(QUESTION)
    assert alex.sees(QUESTION)
    assert _complained(house, "a plan failed")


async def test_a_pause_that_can_not_be_read_ends_later_and_nobody_waits_for_it(
    house: House,
) -> None:
    sam, alex = house.meets("Sam"), house.meets("Alex")
    for one in (sam, alex):
        await one.joins(time="20:00")
        await one.sends("/pause 2")
    _lose_the_key(house, sam, alex)
    await house.passes(days=3)
    assert not sam.sees(QUESTION)
    assert alex.sees(QUESTION)
    assert _complained(house, "a pause could not be ended")


async def test_a_check_in_that_can_not_be_read_is_closed_later_and_nobody_waits_for_it(
    house: House,
) -> None:
    sam, alex = house.meets("Sam"), house.meets("Alex")
    for one in (sam, alex):
        await one.joins(time="14:00")
    await house.passes(hours=2)
    for one in (sam, alex):
        await one.taps("My own words")
        await one.sends("They have not called")
    _lose_the_key(house, sam, alex)
    await house.passes(hours=5)
    of_sam, of_alex = house.rows("check_ins")
    assert (of_sam["chat_id"], of_alex["chat_id"]) == (sam.chat_id, alex.chat_id)
    assert of_sam["expired_at"] is None
    assert of_alex["expired_at"] is not None
    assert _complained(house, "a check-in could not be closed")
