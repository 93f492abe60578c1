"""Any zone, any journeys, pauses and outages: each prediction is asked about in one evening."""

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.domain.followups import EVENING, first_ask
from bot.domain.predictions import Foretold, Prediction, PredictionStep
from bot.views.predictions import WAITING_KEY
from tests.time.life import SAM, Life, begun
from tests.time.zones import zones

FIRST, LAST = datetime(1990, 1, 3, tzinfo=UTC), datetime(2037, 11, 1, tzinfo=UTC)
DAY = timedelta(days=1)


def foretells(life: Life, days: int) -> Prediction:
    """Foretell something for so many days from today, as a check-in does."""
    today = life.now.astimezone(life.zone).date()
    by = today + days * DAY
    said = Foretold("they will not call", by=by)
    new = Prediction(0, SAM, 1, life.now, PredictionStep.WAITING, said=said)
    return life.store.predictions.add(replace(new, due_at=first_ask(by, life.now, life.zone)))


def pushes(life: Life) -> list[datetime]:
    return [one.at for one in life.sent if one.message.key == WAITING_KEY]


def lives(life: Life, chance: random.Random) -> None:
    """Go through a stretch of life of any kind; in each the zone is one and the same."""
    match chance.choice(["up", "up", "down", "moves", "pauses", "stops", "resumes"]):
        case "up":
            life.passes(life.now + timedelta(minutes=chance.randrange(4000)))
        case "down":
            life.is_down(life.now + timedelta(minutes=chance.randrange(4000)))
        case "moves":
            life.moves(chance.choice(zones()))
        case "pauses":
            life.pauses(chance.randrange(1, 5))
        case "stops":
            life.stops()
        case "resumes":
            life.resumes()


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.integers(0, 2**32))
def test_each_is_asked_about_once_in_an_evening_and_not_before_its_day(seed: int) -> None:
    chance = random.Random(seed)
    minutes = int((LAST - FIRST).total_seconds() // 60)
    begins = FIRST + timedelta(minutes=chance.randrange(minutes))
    with begun(begins, chance.choice(zones()), ()) as life:
        made = foretells(life, days=chance.randrange(4))
        asked: list[datetime] = []
        for _ in range(chance.randrange(9)):
            lives(life, chance)
            life.store.outbox.drop(SAM, WAITING_KEY)  # as when it went out
            asked += in_evenings(life, made, pushes(life)[len(asked) :])
        life.resumes()
        life.passes(life.now + 5 * DAY)
        asked += in_evenings(life, made, pushes(life)[len(asked) :])
        assert len(asked) == 1
        kept = life.store.predictions.get(SAM, made.id)
        assert kept is not None
        assert (kept.step, kept.due_at) == (PredictionStep.ASKED, None)


def in_evenings(life: Life, made: Prediction, asked: Sequence[datetime]) -> Sequence[datetime]:
    """Return them, each in an evening of where the person is, on the day or after it."""
    for at in asked:
        there = at.astimezone(life.zone)
        assert there.time() >= EVENING
        assert made.said.by is not None
        assert there.date() >= made.said.by
    return asked


@pytest.mark.parametrize("went_out", [False, True])
def test_a_push_taken_back_unsent_comes_after_the_break(*, went_out: bool) -> None:
    with begun(datetime(2026, 3, 2, 12, tzinfo=UTC), "Europe/Berlin", ()) as life:
        foretells(life, days=1)
        life.passes(life.now + 2 * DAY)
        if went_out:
            life.store.outbox.drop(SAM, WAITING_KEY)
        life.stops()
        life.passes(life.now + DAY)
        life.resumes()
        life.passes(life.now + DAY)
        evenings = ["03 18:00"] if went_out else ["03 18:00", "05 18:00"]
        assert [at.strftime("%d %H:%M") for at in pushes(life)] == evenings
