"""Typed words at the questions that only /now asks; None where they begin something else."""

from bot.domain.checkins import CheckIn, CheckInStep, Urge
from bot.domain.reading import read_choice
from bot.domain.text import fold
from bot.domain.waiting import DELAYS, read_minutes
from bot.services import checkin, live, steps
from bot.services.turn import Turn
from bot.views import live as views
from bot.views.choices import read_typed
from bot.views.message import Message, Outcome
from content import Language

ASKED = frozenset({CheckInStep.URGE, CheckInStep.DELAY})
"""The questions that stand open until they are answered."""


def urge(turn: Turn, check_in: CheckIn, text: str) -> Outcome | None:
    """One of the urges, or none; other words are an urge of their own and kept as a note.

    A rating before the prompt corrects the one before.
    """
    told = _urge(turn, text)
    if told is not None:
        return live.name_urge(turn, check_in, told)
    rated = turn.reads(text).intensity
    if rated is not None:
        return None if check_in.said.prompts else checkin.rate(turn, check_in, rated)
    return live.name_urge(turn, steps.add_note(turn, check_in, text), Urge.OTHER)


def delay(turn: Turn, check_in: CheckIn, text: str) -> Outcome | None:
    """How long, or not at all; other words are kept, and the question stands."""
    minutes = _minutes(turn, text)
    if turn.member.profile.guarded:
        return None
    if minutes is not None:
        return live.wait(turn, check_in, minutes)
    if turn.reads(text).intensity is not None:
        return None
    return _stands(turn, check_in, text, views.ask_delay(turn.language, check_in))


def acted(turn: Turn, check_in: CheckIn, text: str) -> Outcome | None:
    """Whether they did it: in a button's words any time, with yes or no once it was asked."""
    asked = live.is_asked_if_acted(turn, check_in)
    told = _did(turn.language, text)
    if told is None and asked:
        told = turn.agrees(text)
    if told is not None:
        return live.tell_acted(turn, check_in, acted=told)
    if turn.member.profile.guarded or turn.reads(text).intensity is not None:
        return None
    question = views.ask_acted(turn.language, check_in) if asked else None
    return _stands(turn, check_in, text, question)


def acted_lately(turn: Turn, newest: CheckIn | None, text: str) -> Outcome | None:
    """The same for an older check-in, if that was what was asked last."""
    if newest is None or (_did(turn.language, text) is None and turn.agrees(text) is None):
        return None
    check_in = live.last_asked_if_acted(turn, newest)
    return None if check_in is None else acted(turn, check_in, text)


def _stands(turn: Turn, check_in: CheckIn, text: str, question: Message | None) -> Outcome:
    """Keep words that were no answer, with what is open below; a bare yes or no is none."""
    if turn.agrees(text) is None:
        steps.add_note(turn, check_in, text)
        return turn.tells(views.words_noted(turn.language, question))
    return turn.tells(question or views.delay_set(turn.language, check_in))


def _urge(turn: Turn, text: str) -> Urge | None:
    told = read_typed(turn.language, text, views.URGES)
    if told is not None:
        return Urge(told)
    return Urge.NONE if turn.agrees(text) is False else _begun_with(turn.language, text)


def _begun_with(language: Language, text: str) -> Urge | None:
    """The urge with most of its words at the beginning, as in "I want to check their page"."""
    said = f"{fold(text)} "
    for lead in _ways(language, "live-urge-before-typed"):
        said = said.removeprefix(lead)
    ways = [
        (way, one.value)
        for one in views.URGES
        if one.typed
        for way in (*_ways(language, one.label), *_ways(language, one.typed))
        if said.startswith(way)
    ]
    return Urge(max(ways, key=_length)[1]) if ways else None


def _length(way: tuple[str, str]) -> int:
    return len(way[0])


def _ways(language: Language, key: str) -> list[str]:
    """The ways of typing it, each ending where its last word does."""
    return [f"{fold(way)} " for way in language.say(key).split(",")]


def _minutes(turn: Turn, text: str) -> int | None:
    language = turn.language
    chosen = read_choice(text, [views.delay_label(language, minutes) for minutes in DELAYS])
    if chosen is not None:
        return DELAYS[chosen]
    none = read_typed(language, text, [views.NO_WAIT]) is not None or turn.agrees(text) is False
    return 0 if none else read_minutes(turn.in_english(text))


def _did(language: Language, text: str) -> bool | None:
    told = read_typed(language, text, views.DONE_OR_NOT)
    return None if told is None else told == views.DID
