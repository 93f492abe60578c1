"""Any zone, any times, any change of mind, any outage: each slot of each date exactly once."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st

from bot.domain.checkins import CheckInStep
from bot.services.planning import SUMMARY_WALL, SUMMARY_WEEKDAY
from tests.time.life import Life, begun
from tests.time.model import Model, Slot, Stretch
from tests.time.zones import changes, zones

FIRST, LAST = datetime(1990, 1, 3, tzinfo=UTC), datetime(2037, 12, 20, tzinfo=UTC)
MINUTES = int((LAST - FIRST).total_seconds() // 60)
SHARDS = 24


@dataclass(frozen=True, slots=True)
class Moves:
    zone: str


@dataclass(frozen=True, slots=True)
class Chooses:
    walls: tuple[time, ...]


@dataclass(frozen=True, slots=True)
class Pauses:
    days: int


@dataclass(frozen=True, slots=True)
class Stops:
    pass


@dataclass(frozen=True, slots=True)
class Resumes:
    pass


@dataclass(frozen=True, slots=True)
class WantsWeek:
    day: int | None


STILL = Pauses | Stops
Act = Moves | Chooses | Pauses | Stops | Resumes | WantsWeek | None


@dataclass(frozen=True, slots=True)
class Chapter:
    """So many minutes with the bot up or down, and what the person does at their end.

    ``first`` is whether they do it before the bot, back again, looks what is due.
    """

    minutes: int
    down: bool
    act: Act
    first: bool


THE_END = Chapter(0, down=False, act=None, first=False)


class Told:
    """A life, and the model of it, side by side."""

    def __init__(self, life: Life, walls: Sequence[time]) -> None:
        self._life = life
        self.model = Model()
        self._walls = walls
        self._week: int | None = SUMMARY_WEEKDAY
        self._active = True
        self._pause_end: datetime | None = None

    def lives(self, chapter: Chapter) -> None:
        """Live one chapter; a pause that ends in it ends its first part."""
        start = self._life.now
        until = start + timedelta(minutes=chapter.minutes)
        ends = self._pause_end is not None and self._pause_end <= until
        if ends and self._pause_end is not None:
            self._stretch(start, self._pause_end)
            start, self._active, self._pause_end = self._pause_end, True, None
        first = chapter.first and not ends and isinstance(chapter.act, Moves | Chooses | STILL)
        lost = chapter.down and first and isinstance(chapter.act, STILL)
        self._stretch(start, until, handled_at=until if chapter.down else None, lost=lost)
        self._passes(until, down=chapter.down, looks=not first)
        self._acts(chapter.act)

    def _passes(self, until: datetime, *, down: bool, looks: bool) -> None:
        if not down:
            self._life.passes(until)
            return
        self._life.is_down(until)
        if looks:
            self._life.tick()

    def _stretch(
        self,
        start: datetime,
        end: datetime,
        *,
        handled_at: datetime | None = None,
        lost: bool = False,
    ) -> None:
        walls = dict(enumerate(self._walls, start=1))
        week = None if self._week is None else (self._week, SUMMARY_WALL)
        active = self._active and not lost
        self.model.lives(Stretch(start, end, self._life.zone, walls, week, active, handled_at))

    def _acts(self, act: Act) -> None:
        match act:
            case Moves(zone):
                if self._pause_end is None:
                    self._life.moves(zone)
            case Chooses(walls):
                self._life.chooses(walls)
                self._walls = walls
            case WantsWeek(day):
                self._life.wants_week(day)
                self._week = day
            case Pauses(days):
                self._pauses(days)
            case Stops():
                self._life.stops()
                self._active, self._pause_end = False, None
            case Resumes():
                self._life.resumes()
                self._active, self._pause_end = True, None

    def _pauses(self, days: int) -> None:
        self._life.pauses(days)
        until = self._life.person.paused_until
        if until is None:  # who has stopped stays stopped
            return
        midnight = datetime.combine(until, time(0), self._life.zone)
        self._active, self._pause_end = False, midnight.astimezone(UTC)


def lived(start: datetime, zone: str, walls: tuple[time, ...], story: Sequence[Chapter]) -> None:
    """Live a story and hold every slot and every week against the model."""
    with begun(start, zone, walls) as life:
        told = Told(life, walls)
        for chapter in (*story, THE_END):
            told.lives(chapter)
        assert became(life) == sorted(told.model.slots)
        assert life.weeks() == sorted(told.model.weeks)
        questions = [one.message.check_in for one in life.sent if one.message.check_in]
        assert len(questions) == sum(one.is_asked for one in told.model.slots)


def became(life: Life) -> list[Slot]:
    """Return what became of every slot."""
    return sorted(
        Slot(
            one.local_date,
            one.slot or 0,
            one.asked_at,
            one.step is not CheckInStep.NOT_ASKED,
            one.late,
        )
        for one in life.asked
    )


TELLING = [
    time(h, m) for h, m in ((0, 0), (0, 30), (1, 30), (2, 0), (2, 30), (3, 0), (3, 30), (23, 45))
]
any_wall = st.sampled_from(TELLING) | st.times().map(lambda t: t.replace(second=0, microsecond=0))
any_walls = st.sets(any_wall, min_size=1, max_size=3).map(sorted).map(tuple)
any_zone = st.deferred(lambda: st.sampled_from(zones()))
any_act: st.SearchStrategy[Act] = st.one_of(
    st.none(),
    any_zone.map(Moves),
    any_walls.map(Chooses),
    st.integers(1, 3).map(Pauses),
    st.just(Stops()),
    st.just(Resumes()),
    st.just(Resumes()),
    st.sampled_from((None, *range(7))).map(WantsWeek),
)
any_chapter = st.builds(
    Chapter,
    st.integers(0, 3 * 24 * 60),
    st.sampled_from((False, False, False, True)),
    any_act,
    st.booleans(),
)
any_story = st.lists(any_chapter, min_size=1, max_size=6)


def starts(zone: str) -> st.SearchStrategy[datetime]:
    """Any minute from 1990 to 2037, most often near a change of the zone's clocks."""
    anywhere = st.integers(0, MINUTES).map(lambda minutes: FIRST + timedelta(minutes=minutes))
    if not changes(zone):
        return anywhere
    before = st.integers(0, 3 * 24 * 60).map(lambda minutes: timedelta(minutes=minutes))
    near = st.builds(lambda at, gap: at - gap, st.sampled_from(changes(zone)), before)
    return near | near | anywhere


any_beginning = any_zone.flatmap(lambda zone: st.tuples(starts(zone), st.just(zone), any_walls))


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(any_beginning, any_story)
def test_a_sample_of_lives(
    beginning: tuple[datetime, str, tuple[time, ...]], story: list[Chapter]
) -> None:
    lived(*beginning, story)


@pytest.mark.soak
@pytest.mark.parametrize("shard", range(SHARDS))
def test_many_lives(shard: int) -> None:
    @seed(shard)
    @settings(
        max_examples=500,
        derandomize=False,
        database=None,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow],
    )
    @given(any_beginning, any_story)
    def live(beginning: tuple[datetime, str, tuple[time, ...]], story: list[Chapter]) -> None:
        lived(*beginning, story)

    live()


@pytest.mark.soak
@pytest.mark.parametrize("shard", range(SHARDS))
def test_every_change_of_every_zones_clocks(shard: int) -> None:
    chance = random.Random(shard)
    for zone in zones()[shard::SHARDS]:
        for at in changes(zone):
            around(zone, at, chance)


def test_a_change_of_some_zones_clocks() -> None:
    chance = random.Random(1)
    for zone in chance.sample(zones(), 30):
        around(zone, chance.choice(changes(zone) or (FIRST,)), chance)


def around(zone: str, at: datetime, chance: random.Random) -> None:
    """Live through the days around a change with two slots that it may move or bring together."""
    walls = tuple(sorted(chance.sample(TELLING, 2)))
    story = [Chapter(54 * 60, down=False, act=None, first=False)]
    lived(at - timedelta(hours=30), zone, walls, story)
