"""Backing up, putting back, and what then remains of those who deleted everything."""

import stat
from pathlib import Path

from tests.conversations.conftest import MONDAY_NOON
from tests.conversations.house import DATABASE, Friend, opened
from tests.host.commands import bot

WORDS = "Rumpelstiltskin did not call 4711 times"


async def _says(sam: Friend) -> None:
    await sam.sends("/checkin")
    await sam.sends(f"{WORDS}, 7")


def _raw(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.iterdir() if path.is_file())


async def test_from_backup_to_restore(tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    async with opened(tmp_path, MONDAY_NOON) as house:
        sam, alex = house.meets("Sam"), house.meets("Alex")
        for friend in (sam, alex):
            await friend.joins()
            await _says(friend)

        made = await bot(tmp_path, "db", "backup", str(copy))
        assert made.code == 0, made.complained
        assert stat.S_IMODE(copy.stat().st_mode) == 0o600
        again = await bot(tmp_path, "db", "backup", str(copy))
        assert (again.code, again.complained.count("\n")) == (2, 1)
        assert "exists" in again.complained

        await house.passes(hours=1)
        await sam.sends("/delete")
        await sam.taps("Delete everything")
        busy = await bot(tmp_path, "db", "restore", str(copy))
        assert (busy.code, busy.complained.count("\n")) == (2, 1)
        assert "stop it" in busy.complained
        assert str(sam.chat_id).encode() not in (tmp_path / "keys.deleted").read_bytes()

        await house.stops()
        restored = await bot(tmp_path, "db", "restore", str(copy))
        assert restored.code == 0, restored.complained
        assert "Deleted again from it: 1 people" in restored.said

        await house.starts()
        await house.settles()
        await sam.sends("/export")
        await alex.sends("/export")
        joined = [row["chat_id"] for row in house.rows("people") if row["joined_at"]]
        assert joined == [alex.chat_id]
        assert len(house.rows("check_ins")) == 1
        house.check()


async def test_nothing_said_can_be_read_from_the_disk(tmp_path: Path) -> None:
    async with opened(tmp_path, MONDAY_NOON) as house:
        sam = house.meets()
        await sam.joins()
        await _says(sam)
        await bot(tmp_path, "db", "backup", str(tmp_path / "copy"))
        for word in ("Rumpelstiltskin", "did not call", "4711"):
            assert word.encode() not in _raw(tmp_path)
        assert b"Europe/Berlin" in _raw(tmp_path), "looking in the right place"
        assert (tmp_path / f"{DATABASE}-wal").stat().st_size > 0
        house.check()


async def test_postgresql_is_copied_by_its_own_tools(tmp_path: Path) -> None:
    address = "postgresql://nobody:secret@127.0.0.1:1/none"
    for command in ("backup", "restore"):
        ended = await bot(tmp_path, "db", command, "copy", SUREFOOT_DATABASE_URL=address)
        assert (ended.code, ended.complained.count("\n")) == (2, 1)
        assert "pg_dump" in ended.complained
        assert "secret" not in ended.complained


async def test_a_restore_without_the_keys_says_so_and_makes_none(tmp_path: Path) -> None:
    (tmp_path / "copy").touch()
    ended = await bot(tmp_path, "db", "restore", "copy")
    assert (ended.code, ended.complained.count("\n")) == (2, 1)
    assert "key file" in ended.complained
    assert not (tmp_path / "keys").exists()
