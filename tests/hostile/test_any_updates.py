"""Whatever comes in: it is handled, everybody else is left alone, and nothing is complained of."""

import asyncio
import shutil
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings

from bot.flood import WITHIN
from content import Library
from tests.clock import FixedClock
from tests.hostile.rig import Body, Rig, opened
from tests.hostile.updates import (
    ACTORS,
    BYSTANDER,
    Deed,
    batches,
    message,
    tapped,
)
from tests.postgresql import empty

Fresh = Callable[[], AbstractContextManager[str]]
"""Makes an empty database of this version, and returns its address."""

SHARDS = 20
LIVES = 300
EACH = 5_000
"""Updates a shard lets in at least: all together a hundred thousand."""
LONG_SCRIPTS = pytest.mark.filterwarnings("ignore:Generating overly large repr")


class Trial:
    """One life of a rig: batches go in, and after each of them the invariants are checked."""

    def __init__(self, rig: Rig) -> None:
        self._rig = rig
        self._next_id = 1_000
        self._earlier: list[Body] = []

    async def begin(self) -> None:
        """Somebody has joined and has a check-in open; from here on they do nothing."""
        for text in ("/start", "agree", "/timezone Europe/Berlin", "20:00", "skip", "/checkin"):
            said = await self._rig.lets_in(
                [self._numbered({"message": message(BYSTANDER, text=text)})]
            )
            assert said, text
        for who in ACTORS[:2]:
            for body in ({"message": message(who, text="/start")}, tapped(who, "agree::")):
                await self._rig.lets_in([self._numbered(body)])

    def _numbered(self, body: Body) -> Body:
        self._next_id += 1
        return {"update_id": self._next_id, **body}

    async def check(self, batch: Sequence[Deed]) -> int:
        """Let a batch in and hold what it did against what it may do; return its size."""
        rig = self._rig
        bodies = [
            deed.update(self._next_id + at, rig.offered, self._earlier)
            for at, deed in enumerate(batch, start=1)
        ]
        self._next_id += len(bodies)
        new = [body for body in bodies if body not in self._earlier]
        self._earlier += [body for deed, body in zip(batch, bodies, strict=True) if deed.sound]
        rig.machine.time += WITHIN
        before, spinners = rig.rows(), rig.telegram.count("answerCallbackQuery")
        said = await rig.lets_in(bodies)
        after = rig.rows()
        acting = {deed.who for deed in batch}
        assert {sending.chat_id for sending in said} <= acting
        assert {who: rows for who, rows in after.items() if who not in acting} == {
            who: rows for who, rows in before.items() if who not in acting
        }
        assert rig.complaints.errors == []
        assert rig.undone() == []
        if all(deed.sound for deed in batch):
            self._check_answers(new, Counter(s.chat_id for s in said))
            taps = _unique(body for body in new if "message" in body.get("callback_query", {}))
            assert rig.telegram.count("answerCallbackQuery") - spinners == len(taps)
        return len(bodies)

    def _check_answers(self, new: Sequence[Body], said: Counter[int]) -> None:
        """Who types is answered, and nothing gets more than two messages."""
        typed = Counter(
            body["message"]["chat"]["id"]
            for body in _unique(new)
            if "message" in body
            and body["message"]["chat"]["type"] == "private"
            and body["message"].get("text")
        )
        private = Counter(who for body in _unique(new) if (who := _who(body)) is not None)
        left = {body["my_chat_member"]["chat"]["id"] for body in new if "my_chat_member" in body}
        for who in ACTORS:
            # Who is forgotten within the batch gets the last answer only; who leaves, none.
            least = min(typed[who], 1) if who not in left else 0
            assert least <= said[who] <= 2 * private[who], (who, typed, said, private)


def _unique(bodies: Iterable[Body]) -> list[Body]:
    return list({body["update_id"]: body for body in bodies}.values())


def _who(body: Body) -> int | None:
    for event in body.values():
        if isinstance(event, dict):
            chat = event.get("chat") or event.get("message", {}).get("chat") or event.get("from")
            return chat["id"] if chat else None
    return None


def lived(script: Sequence[Sequence[Deed]], url: str, library: Library) -> int:
    """Live through a script in an empty database and return how many updates went in."""

    async def live() -> int:
        async with opened(url, library, FixedClock()) as rig:
            trial = Trial(rig)
            await trial.begin()
            return sum([await trial.check(batch) for batch in script])

    return asyncio.run(live())


@contextmanager
def in_a_file(migrated: Path) -> Iterator[str]:
    """Make an SQLite database for one life."""
    with tempfile.TemporaryDirectory() as folder:
        yield f"sqlite:///{shutil.copy(migrated, folder)}"


@contextmanager
def on_a_server(address: str) -> Iterator[str]:
    """Make a PostgreSQL as new for one life."""
    empty(address)
    yield address


RELAXED = settings(
    deadline=None,
    database=None,
    phases=(Phase.explicit, Phase.generate),  # a life is too long to be shrunk in good time
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def lives(number: int, chance: int, fresh: Fresh, library: Library) -> int:
    """Live through so many scripts and return how many updates went in."""
    let_in = 0

    @seed(chance)
    @settings(RELAXED, max_examples=number, derandomize=False)
    @given(script=batches())
    def live(script: list[list[Deed]]) -> None:
        nonlocal let_in
        with fresh() as url:
            let_in += lived(script, url, library)

    live()
    return let_in


@LONG_SCRIPTS
def test_a_sample_of_anything(migrated: Path, library: Library) -> None:
    assert lives(14, 0, partial(in_a_file, migrated), library) > 0


@LONG_SCRIPTS
def test_a_sample_of_anything_on_postgresql(postgresql_migrated: str, library: Library) -> None:
    assert lives(3, 0, partial(on_a_server, postgresql_migrated), library) > 0


@LONG_SCRIPTS
@pytest.mark.soak
@pytest.mark.parametrize("shard", range(1, SHARDS + 1))
def test_a_hundred_thousand_of_anything(shard: int, migrated: Path, library: Library) -> None:
    assert lives(LIVES, shard, partial(in_a_file, migrated), library) >= EACH


@LONG_SCRIPTS
@pytest.mark.soak
def test_five_thousand_of_anything_on_postgresql(
    postgresql_migrated: str, library: Library
) -> None:
    assert lives(LIVES, 0, partial(on_a_server, postgresql_migrated), library) >= EACH
