"""A turn: everything a service may use while it decides, for one person."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import wraps
from random import Random
from typing import Concatenate, ParamSpec
from zoneinfo import ZoneInfo

from bot.domain.people import Awaiting, Person
from bot.domain.reading import Reading, read, read_yes_no, says_under_18
from bot.domain.schedule import local_date
from bot.domain.week import Week
from bot.services.ports import Store
from bot.views import onboarding as views
from bot.views.message import Message, Outcome
from bot.views.week import WeekPictureWords
from content import Language, Library

P = ParamSpec("P")


@dataclass(frozen=True, slots=True)
class Kit:
    """What all turns share.

    ``chance`` picks among equals. ``week_svg`` draws the week's picture as SVG.
    ``contact`` is who hosts this, if they said so. ``allowed`` are the only chats served;
    empty means everyone.
    """

    library: Library
    chance: Random
    week_svg: Callable[[Week, WeekPictureWords], str]
    contact: str | None = None
    allowed: frozenset[int] = frozenset()

    def serves(self, chat_id: int) -> bool:
        """Whether the host lets this person use the bot."""
        return not self.allowed or chat_id in self.allowed


@dataclass(frozen=True, slots=True)
class Turn:
    """One person's update or due moment, inside its transaction.

    ``now`` is the injected clock, read once (UTC). ``tapped`` is the id of the message
    whose button was tapped, None for typed words. ``hint`` is Telegram's language code,
    used until the person has a language. ``words`` is everything they typed in this update,
    commands and captions included, before anybody read it.
    """

    kit: Kit
    now: datetime
    store: Store
    chat_id: int
    person: Person | None = None
    tapped: int | None = None
    hint: str = "en"
    words: str | None = None

    @property
    def has_joined(self) -> bool:
        """Whether the person has agreed, and is stored."""
        return self.person is not None and self.person.joined_at is not None

    @property
    def member(self) -> Person:
        """The person, who has agreed; only for services marked :func:`for_members`."""
        if self.person is None or self.person.joined_at is None:
            message = "this turn is nobody's who has agreed"
            raise LookupError(message)
        return self.person

    @property
    def language(self) -> Language:
        """The words to speak in."""
        code = self.member.language if self.has_joined else self.hint
        return self.kit.library.for_language(code)

    @property
    def zone(self) -> str:
        """The member's time zone, UTC until it is known."""
        return self.member.zone or "UTC"

    @property
    def today(self) -> date:
        """The member's local date."""
        return local_date(self.now, ZoneInfo(self.zone))

    def reads(self, text: str) -> Reading:
        """Return what typed words hold, in the language spoken."""
        return read(text, self.language.lexicon)

    def agrees(self, text: str) -> bool | None:
        """Return whether a plain yes or no was typed; None for anything else."""
        return read_yes_no(text, self.language.lexicon.answers)

    def says_under_18(self, text: str) -> bool:
        """Return whether people say of themselves that they are under 18."""
        return says_under_18(text, self.language.lexicon.answers)

    def in_english(self, text: str) -> str:
        """Return a typed time or day in the words that their readers know."""
        return self.language.lexicon.times.in_english(text)

    def asked(self) -> Person:
        """Keep that the person was asked for consent, and nothing more of them."""
        person = self.person
        if person is None:
            person = Person(self.chat_id, asked_at=self.now)
            self.store.people.add(person)
        return person

    def save(self, person: Person) -> "Turn":
        """Store the changed person and return the turn that sees the change."""
        self.store.people.save(person)
        return replace(self, person=person)

    def awaiting(self, awaiting: Awaiting | None, about: int | None = None) -> "Turn":
        """Set what the next typed text answers; ``about`` is the id of a check-in."""
        profile = self.member.profile
        if (self.member.awaiting, profile.about) == (awaiting, about):
            return self
        profile = replace(profile, about=about)
        return self.save(replace(self.member, awaiting=awaiting, profile=profile))

    def turns_to(self, check_in_id: int) -> "Turn":
        """Let go of what typed text answers, unless that is a prediction in this check-in."""
        told_in = self.member.profile.about
        if self.member.awaiting is Awaiting.PREDICTION and told_in == check_in_id:
            return self
        return self.awaiting(None)

    def tells(self, message: Message) -> Outcome:
        """Return the outcome of saying this in place of the tapped message, or anew."""
        return Outcome((replace(message, edit=self.tapped),))


def for_members(
    service: Callable[Concatenate[Turn, P], Outcome],
) -> Callable[Concatenate[Turn, P], Outcome]:
    """Let only people who have agreed reach a service; others are asked for consent first."""

    @wraps(service)
    def guarded(turn: Turn, /, *args: P.args, **kwargs: P.kwargs) -> Outcome:
        if turn.person is None or turn.person.joined_at is None:
            turn.asked()
            return views.consent_first(turn.language, turn.kit.contact)
        return service(turn, *args, **kwargs)

    return guarded
