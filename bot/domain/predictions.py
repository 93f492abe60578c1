"""A prediction: what the alarm says will happen, by when, how sure; later, what came of it."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum


class Sureness(StrEnum):
    """How sure the alarm is."""

    MAYBE = "maybe"
    LIKELY = "likely"
    CERTAIN = "certain"


class Came(StrEnum):
    """What came of a prediction. Unknown never counts as no."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"
    UNKNOWN = "unknown"


class PredictionStep(StrEnum):
    """Where a prediction stands; in clear, so it does not tell what came of it.

    ``BY`` it was told and by when is open, ``SURENESS`` how sure it feels is open, ``WAITING``
    its time has not come, ``ASKED`` the person was asked what came of it, ``TOLD`` they said
    and can say more, ``CLOSED`` nothing more to ask.
    """

    BY = "by"
    SURENESS = "sureness"
    WAITING = "waiting"
    ASKED = "asked"
    TOLD = "told"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Foretold:
    """What the person said of a prediction; stored sealed.

    ``text`` is verbatim, ``by`` the local date by which it would have happened. ``outcome``
    is None until it is told, and stays None where the person did not want to be asked;
    ``outcome_text`` is what they said of it. ``put_off`` is whether they could not tell once
    already.
    """

    text: str
    by: date | None = None
    sureness: Sureness | None = None
    outcome: Came | None = None
    outcome_text: str | None = None
    put_off: bool = False


@dataclass(frozen=True, slots=True)
class Prediction:
    """One prediction of a person, made in a check-in; a check-in has one at most.

    ``due_at`` is when the person is asked what came of it, None where that is not to come.
    ``id`` is 0 until stored. Instants are UTC.
    """

    id: int
    chat_id: int
    check_in_id: int
    made_at: datetime
    step: PredictionStep = PredictionStep.BY
    due_at: datetime | None = None
    closed_at: datetime | None = None
    said: Foretold = field(default=Foretold(""))
