"""A check-in: one asked-and-answered moment, and the steps it goes through."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum

from bot.domain.words import Pattern


class Kind(StrEnum):
    """How a check-in began."""

    SCHEDULED = "scheduled"
    SELF_STARTED = "self_started"
    LIVE = "live"
    BACKFILL = "backfill"


class CheckInStep(StrEnum):
    """The question a check-in waits for.

    ``TRIGGER`` what set it off, ``INTENSITY`` how strong, ``PATTERN`` which of four it is
    closest to, ``AFTER`` a prompt was shown and the re-rating is open, ``OFFER`` it came out
    higher and another prompt is on offer, ``DONE`` nothing more to ask, ``NOT_ASKED`` its
    window passed before it could be sent. Live ones only: ``URGE`` what the alarm wants,
    ``DELAY`` how long to wait before that, ``ACTED`` whether they did it.
    """

    TRIGGER = "trigger"
    INTENSITY = "intensity"
    PATTERN = "pattern"
    AFTER = "after"
    OFFER = "offer"
    URGE = "urge"
    DELAY = "delay"
    ACTED = "acted"
    DONE = "done"
    NOT_ASKED = "not_asked"


class Urge(StrEnum):
    """What the alarm wants the person to do; ``NONE`` nothing."""

    CHECK = "check"
    ASK = "ask"
    LEAVE = "leave"
    GO_ALONG = "go_along"
    OTHER = "other"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Said:
    """What the person said in a check-in, and what they were shown; stored sealed.

    ``trigger`` is an id from content, ``trigger_text`` their own words for it; other typed
    words are in ``note``, verbatim. ``prompts`` are the ids of the prompts shown, oldest
    first, at most two. Intensities are 0-10. ``delay`` is how many minutes they chose to
    wait before they act on the urge, 0 for none; ``acted_due`` is how many seconds after the
    answer they are asked whether they did. ``heard`` is whether trigger and pattern were heard
    in their words, and they have not said yet whether rightly.
    """

    trigger: str | None = None
    trigger_text: str | None = None
    pattern: Pattern | None = None
    intensity: int | None = None
    intensity_after: int | None = None
    urge: Urge | None = None
    delay: int | None = None
    acted_due: int | None = None
    acted: bool | None = None
    prompts: tuple[str, ...] = ()
    note: str | None = None
    heard: bool = False

    def noting(self, text: str) -> "Said":
        """Return the same with these words in the note, below those that are there."""
        return replace(self, note=text if self.note is None else f"{self.note}\n{text}")


@dataclass(frozen=True, slots=True)
class CheckIn:
    """One check-in of a person. (person, local date, slot) is unique for ever.

    ``slot`` is 1, 2, ... for scheduled ones, None for others. ``closes_at`` is the end of
    its window; ``expired_at`` is set when that passed without an answer. ``answered_at``
    is when the intensity was known. ``message_id`` is its newest message in the chat,
    known once sent. ``id`` is 0 until stored.
    """

    id: int
    chat_id: int
    kind: Kind
    local_date: date
    slot: int | None
    asked_at: datetime
    closes_at: datetime
    late: bool = False
    answered_at: datetime | None = None
    expired_at: datetime | None = None
    message_id: int | None = None
    step: CheckInStep = CheckInStep.TRIGGER
    said: Said = field(default_factory=Said)
