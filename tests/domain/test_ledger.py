"""What came of predictions, counted: unknown is never a no, and there is no score."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.domain.ledger import Ledger, tally
from bot.domain.predictions import Came, Foretold, Prediction, PredictionStep

FIRST, LAST = date(2026, 3, 2), date(2026, 3, 8)
BERLIN = ZoneInfo("Europe/Berlin")
MADE = datetime(2026, 3, 1, 12, tzinfo=UTC)


def closed(came: Came | None, at: datetime = MADE + timedelta(days=3)) -> Prediction:
    said = Foretold("They leave", outcome=came)
    return Prediction(1, 1, 1, MADE, PredictionStep.CLOSED, None, at, said)


def still(step: PredictionStep) -> Prediction:
    return Prediction(1, 1, 1, MADE, step, said=Foretold("They leave"))


def test_each_outcome_is_counted_apart() -> None:
    told = [Came.NO, Came.NO, Came.PARTLY, Came.YES, Came.UNKNOWN]
    waiting = [still(PredictionStep.WAITING), still(PredictionStep.ASKED)]
    counted = tally([*map(closed, told), *waiting], FIRST, LAST, BERLIN)
    assert counted == Ledger(no=2, partly=1, yes=1, unknown=1, open=2)
    assert counted.closed == 5


def test_one_not_to_be_asked_about_is_not_counted() -> None:
    assert tally([closed(None)], FIRST, LAST, BERLIN) == Ledger()


@pytest.mark.parametrize(
    ("at", "counted"),
    [
        (datetime(2026, 3, 1, 22, 59, tzinfo=UTC), 0),
        (datetime(2026, 3, 1, 23, 0, tzinfo=UTC), 1),
        (datetime(2026, 3, 8, 22, 59, tzinfo=UTC), 1),
        (datetime(2026, 3, 8, 23, 0, tzinfo=UTC), 0),
    ],
)
def test_the_week_is_that_of_the_persons_clock(at: datetime, counted: int) -> None:
    assert tally([closed(Came.NO, at)], FIRST, LAST, BERLIN).no == counted


@pytest.mark.parametrize(
    ("ledger", "most"),
    [
        (Ledger(yes=1), False),
        (Ledger(yes=2), True),
        (Ledger(yes=2, no=1), True),
        (Ledger(yes=2, no=2), False),
        (Ledger(yes=2, no=1, partly=1), False),
        (Ledger(yes=2, unknown=5), True),
    ],
)
def test_most_came_true(ledger: Ledger, *, most: bool) -> None:
    assert ledger.most_came_true is most
