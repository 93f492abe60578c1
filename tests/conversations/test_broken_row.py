"""One row that cannot be read holds up its own person and nobody else."""

from tests.conversations.house import House

QUESTION = "What set it off?"


async def test_a_plan_that_fails_is_put_off_and_nobody_waits_for_it(house: House) -> None:
    sam, alex = house.meets("Sam"), house.meets("Alex")
    await sam.joins(time="19:00")
    await alex.joins(time="20:00")
    house.changes(f"UPDATE people SET zone = 'No/Where' WHERE chat_id = {sam.chat_id}")
    await house.passes(hours=9)
    assert not sam.sees(QUESTION)
    assert alex.sees(QUESTION)
    assert any("a plan failed" in line for line in house.complaints.lines)
    house.complaints.lines.clear()
