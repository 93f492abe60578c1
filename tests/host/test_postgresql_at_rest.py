"""What lies on the disk of a PostgreSQL server, its log included: nothing a person said."""

from pathlib import Path

from tests.conversations.conftest import MONDAY_NOON
from tests.conversations.house import opened
from tests.postgresql import PostgreSQL

WORDS = "Rapunzel did not call 58214697 times"


async def test_nothing_said_can_be_read_from_the_disk_or_the_log(
    tmp_path: Path, postgresql: PostgreSQL
) -> None:
    address = postgresql.new_database("at_rest")
    async with opened(tmp_path, MONDAY_NOON, database_url=address) as house:
        sam = house.meets()
        await sam.joins(zone="Pacific/Chatham")
        await sam.sends("/checkin")
        await sam.sends(f"{WORDS}, 7")
        raw = postgresql.raw()
        assert raw.count(b"Pacific/Chatham") > 1, "looking in the right places"
        for word in ("Rapunzel", "did not call", "58214697"):
            assert word.encode() not in raw
        house.check()
