from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import Engine, select, update

from bot.domain.checkins import Said
from bot.services.ports import Transaction
from bot.storage import keyfile, tables
from bot.storage.database import Database
from bot.storage.errors import KeysInUse
from bot.storage.rotation import BATCH, Rotation
from bot.storage.sealing import KeyRing, header
from bot.storage.transaction import Surroundings
from bot.views.message import Message
from tests.clock import FixedClock
from tests.storage.kit import ALEX, NOW, SAM, Machine, check_in, person, put, texts, typed

SAID = Said(trigger_text="no reply for hours", intensity=7)


@pytest.fixture
def key_file(tmp_path: Path) -> Path:
    path = tmp_path / "keys"
    KeyRing.open_file(path)
    return path


@pytest.fixture
def ring(key_file: Path) -> KeyRing:
    """Replace the suite's ring by one that follows a file, as a running bot's does."""
    return KeyRing.open_file(key_file)[0]


@pytest.fixture
def rotation(engine: Engine, key_file: Path) -> Rotation:
    """Return a rotation of another process than `database`."""
    return Rotation(engine, KeyRing.open_file(key_file)[0])


def nothing(_done: int, _all: int) -> None:
    """Show no progress."""


async def fill(database: Database) -> None:
    """Store one of everything that the instance's key wraps or seals."""
    await put(database, person(), person(ALEX), check_in(said=SAID))

    def more(tx: Transaction) -> None:
        tx.outbox.add(SAM, Message("to Sam, sealed by their own key"))
        tx.outbox.add(999, Message("to a stranger"))
        tx.updates.keep([typed(1, text="a reply"), {"update_id": 2, "poll": {}}], NOW, 0.0)

    await database.run(more)


async def reads_all(database: Database, machine: Machine) -> bool:
    """Whether everything `fill` stored opens."""

    def look(tx: Transaction) -> bool:
        found = tx.check_ins.get(SAM, 1)
        sends = tx.sends.claim(NOW, machine(), machine(), 10)
        updates = tx.updates.claim(machine(), machine(), 10)
        return (
            found is not None
            and found.said == SAID
            and tx.people.get(ALEX) == person(ALEX)
            and texts(sends) == ["to Sam, sealed by their own key", "to a stranger"]
            and [one.update_id for one in updates] == [1, 2]
        )

    return await database.run(look)


def heads(engine: Engine) -> set[bytes]:
    """Return what all that is wrapped or sealed by the instance begins with, up to the id."""
    queries = (
        select(tables.people.c.data_key),
        select(tables.outbox.c.payload).where(~tables.outbox.c.own_key),
        select(tables.updates.c.body).where(tables.updates.c.body.is_not(None)),
        select(tables.meta.c.value).where(tables.meta.c.name == "keys fit"),
    )
    with engine.connect() as connection:
        rows = [row for query in queries for row in connection.scalars(query)]
    return {row[: 2 + row[1]] for row in rows}


async def test_everything_comes_under_the_new_key_and_a_running_bot_reads_on(
    database: Database, engine: Engine, machine: Machine, rotation: Rotation, key_file: Path
) -> None:
    await fill(database)
    old = next(iter(keyfile.read(key_file)))
    new = rotation.begin()
    assert new
    assert list(keyfile.read(key_file)) == [new, old]
    await rotation.run(nothing)
    assert heads(engine) == {header(new)}
    assert rotation.left() == {old: 0}
    assert await reads_all(database, machine)
    assert await rotation.forget_old() == [old]
    assert list(keyfile.read(key_file)) == [new]
    assert await reads_all(database, machine)


async def test_a_running_bot_seals_under_the_new_key_at_once(
    database: Database, engine: Engine, rotation: Rotation
) -> None:
    new = rotation.begin()
    await fill(database)
    assert new
    assert heads(engine) - {header(new)} == set()


@pytest.mark.parametrize("batches", range(4))
async def test_cut_short_anywhere_it_goes_on_without_another_key(
    database: Database,
    engine: Engine,
    machine: Machine,
    rotation: Rotation,
    key_file: Path,
    batches: int,
) -> None:
    await fill(database)
    await database.run(_many_people)
    new = rotation.begin()
    shown: list[int] = []

    def die(done: int, _all: int) -> None:
        shown.append(done)
        if len(shown) > batches:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        await rotation.run(die)
    again = Rotation(engine, KeyRing.open_file(key_file)[0])
    assert again.begin() is None
    await again.run(nothing)
    assert new
    assert heads(engine) == {header(new)}
    assert await reads_all(database, machine)
    assert again.begin() not in {None, new}, "a finished rotation is followed by a new key"


def _many_people(tx: Transaction) -> None:
    for chat_id in range(1_000, 1_000 + 2 * BATCH):
        tx.people.add(person(chat_id))


async def test_progress_goes_up_to_all(database: Database, rotation: Rotation) -> None:
    await fill(database)
    await database.run(_many_people)
    rotation.begin()
    shown: list[tuple[int, int]] = []
    await rotation.run(lambda done, everything: shown.append((done, everything)))
    assert shown == sorted(shown)
    assert shown[0] == (BATCH, 2 * BATCH + 5)
    assert shown[-1] == (2 * BATCH + 5,) * 2


async def test_an_old_key_stays_while_anything_is_under_it(
    database: Database, rotation: Rotation, key_file: Path
) -> None:
    await fill(database)
    old = next(iter(keyfile.read(key_file)))
    rotation.begin()
    assert rotation.left() == {old: 5}
    with pytest.raises(KeysInUse):
        await rotation.forget_old()
    assert old in keyfile.read(key_file)


async def test_what_is_damaged_is_passed_over_and_keeps_its_key(
    database: Database, engine: Engine, rotation: Rotation, key_file: Path
) -> None:
    await fill(database)
    old = next(iter(keyfile.read(key_file)))
    with engine.begin() as connection:
        damaged = update(tables.outbox).where(tables.outbox.c.chat_id == 999)
        connection.execute(damaged.values(payload=header(old) + bytes(40)))
    rotation.begin()
    await rotation.run(nothing)
    assert rotation.left() == {old: 1}
    with pytest.raises(KeysInUse):
        await rotation.forget_old()


async def test_keys_of_the_hosts_own_are_only_rewrapped(
    database: Database, engine: Engine, key_file: Path
) -> None:
    await fill(database)
    kept = keyfile.read(key_file)
    rotation = Rotation(engine, KeyRing({"fresh": bytes(32), **kept}))
    assert rotation.begin() is None
    await rotation.run(nothing)
    assert heads(engine) == {header("fresh")}
    with pytest.raises(KeysInUse, match="SUREFOOT_KEYS"):
        await rotation.forget_old()
    assert keyfile.read(key_file) == kept


@pytest.mark.parametrize(
    "claims",
    [
        lambda tx, now: tx.sends.claim(NOW, now, now + 30, 10),
        lambda tx, now: tx.updates.claim(now, now + 30, 10),
    ],
)
async def test_a_key_that_comes_too_late_costs_nothing(
    database: Database,
    machine: Machine,
    clock: FixedClock,
    url: str,
    claims: Callable[[Transaction, float], list[object]],
) -> None:
    await fill(database)
    other = KeyRing({"other": bytes(32)})
    engine = database.rotation()._engine  # noqa: SLF001
    behind = Database(engine, database._runner, Surroundings(other, clock.now, machine, bool))  # noqa: SLF001
    assert await behind.run(lambda tx: claims(tx, machine.time)) == []
    machine.time += 31
    assert len(await database.run(lambda tx: claims(tx, machine.time))) == 2
