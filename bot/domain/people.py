"""A person: where they are, what state their reminders are in, and what they are being asked."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum


class State(StrEnum):
    """Whether reminders go out; ``ASKED`` is somebody who has not agreed to anything yet."""

    ASKED = "asked"
    ACTIVE = "active"
    PAUSED = "paused"
    STOPPED = "stopped"
    BLOCKED = "blocked"


class Step(StrEnum):
    """The onboarding question that is open; a person past onboarding has none."""

    CONSENT = "consent"
    ZONE = "zone"
    TIME = "time"
    STATEMENTS = "statements"


class Awaiting(StrEnum):
    """A question outside a check-in that the next typed text answers.

    ``PREDICTION`` is any question while a prediction is told, ``OUTCOME`` any about what came
    of it: the prediction's step tells which. ``SPACING`` is how often to be asked, ``FEWER``
    the offer to be asked less often, ``PROMPT`` the offer of a prompt, ``LINES`` the country
    whose lines somebody wants to see.
    """

    TIME = "time"
    ZONE = "zone"
    STATEMENTS = "statements"
    PAUSE = "pause"
    SUMMARY = "summary"
    DELETE = "delete"
    UNDER_18 = "under_18"
    COUNTRY = "country"
    LANGUAGE = "language"
    PREDICTION = "prediction"
    OUTCOME = "outcome"
    SPACING = "spacing"
    FEWER = "fewer"
    PROMPT = "prompt"
    LINES = "lines"


@dataclass(frozen=True, slots=True)
class Interruption:
    """Words of danger were answered ``at`` this instant, the last of them.

    ``awaiting`` is what typed words answered before that, ``about`` the id of the check-in
    that it was about.
    """

    at: datetime
    awaiting: Awaiting | None = None
    about: int | None = None


@dataclass(frozen=True, slots=True)
class Profile:
    """What a person has told us about themselves; stored sealed.

    ``statements`` are ids from content and only order the trigger menu. ``cool`` is the
    opt-in to cool-water prompts. ``place`` is the place name they chose, ``offered_zone``
    and ``offered_place`` a time zone shown for confirmation and not yet confirmed.
    ``shown`` counts how often each prompt id was shown. ``country`` is the ISO 3166 code
    they named, for help nearby. While ``guarded``, after words of being hurt or controlled,
    nothing asks them to wait, come closer or predict. ``every_days`` is how far apart
    scheduled check-ins are, ``fewer_offered_on`` the local date on which fewer were last
    offered. ``about`` is the id of the check-in that the open question is
    about, if it is about one. ``interruption`` is there from words of danger until the person
    goes on to something.
    """

    statements: tuple[str, ...] = ()
    cool: bool = False
    place: str | None = None
    offered_zone: str | None = None
    offered_place: str | None = None
    shown: Mapping[str, int] = field(default_factory=dict)
    country: str | None = None
    guarded: bool = False
    every_days: int = 1
    fewer_offered_on: date | None = None
    about: int | None = None
    interruption: Interruption | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who uses the bot, by the id of their private chat.

    ``asked_at`` is when consent was first asked, ``joined_at`` when it was given.
    ``state_before`` is what unblocking returns to. ``paused_until`` is the first local
    date on which they are asked again; None while paused means until /resume.
    """

    chat_id: int
    asked_at: datetime
    state: State = State.ASKED
    state_before: State | None = None
    joined_at: datetime | None = None
    paused_until: date | None = None
    step: Step | None = Step.CONSENT
    awaiting: Awaiting | None = None
    language: str = "en"
    zone: str | None = None
    profile: Profile = field(default_factory=Profile)
