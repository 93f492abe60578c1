"""From /start to the first planned check-in. Nothing is kept of those who do not agree."""

from collections.abc import Collection
from dataclasses import replace

from bot.domain.people import Awaiting, State, Step
from bot.domain.places import regions
from bot.services import country, planning, reminders
from bot.services.turn import Turn, for_members
from bot.views import onboarding as views
from bot.views.message import Message, Outcome
from bot.views.parts import button, line, toast

QUESTIONS = {
    Step.ZONE: Awaiting.ZONE,
    Step.TIME: Awaiting.TIME,
    Step.STATEMENTS: Awaiting.STATEMENTS,
}
"""What the next typed words answer when onboarding has just asked."""

RESTING = frozenset({State.PAUSED, State.STOPPED, State.BLOCKED})


def start(turn: Turn) -> Outcome:
    """Ask for consent, go on with onboarding where it was left, resume, or greet."""
    person = turn.person
    if person is None or person.joined_at is None:
        return ask_consent(turn)
    resting = person.state in RESTING
    turn = reminders.wake(turn) if resting else turn.awaiting(None)
    if person.step is not None:
        return Outcome((ask_step(turn),))
    when = planning.next_check_in(turn)
    if when is None:
        return line(turn.language, "welcome-back-idle")
    return line(turn.language, "welcome-resumed" if resting else "welcome-back", when=when)


def ask_consent(turn: Turn) -> Outcome:
    """Show who this is for and what is stored; keep only that we asked."""
    turn.asked()
    return views.consent(turn.language, turn.kit.contact)


def agree(turn: Turn) -> Outcome:
    """The person agrees: from here on they are stored, and asked where they are."""
    if turn.person is not None and turn.person.joined_at is not None:
        return toast(turn.language, "stale")
    joined = replace(
        turn.asked(),
        state=State.ACTIVE,
        joined_at=turn.now,
        step=Step.ZONE,
        language=turn.language.code,
    )
    turn = turn.save(joined)
    agreed = views.agreed(turn.language, turn.kit.contact, turn.today, turn.tapped)
    return Outcome((agreed, views.ask_zone(turn.language)))


def decline(turn: Turn) -> Outcome:
    """The person does not agree: nothing is kept, not even that we asked."""
    if turn.person is None or turn.person.joined_at is not None:
        return toast(turn.language, "stale")
    turn.store.people.erase(turn.chat_id)
    return line(turn.language, "consent-declined", edit=turn.tapped)


def too_young(turn: Turn) -> Outcome:
    """Somebody is under 18: stop kindly, say who is there for them, keep nothing."""
    if turn.tapped is not None and turn.person is None:
        return toast(turn.language, "stale")
    language = turn.language
    turn.store.people.erase(turn.chat_id)
    return line(language, "under-18", edit=turn.tapped)


@for_members
def ask_age(turn: Turn) -> Outcome:
    """Ask before deleting anything whether they really are under 18."""
    turn = turn.awaiting(Awaiting.UNDER_18)
    answers = (
        button(turn.language.say("yes"), "minor"),
        button(turn.language.say("no"), "adult"),
    )
    return line(turn.language, "under-18-ask", buttons=(answers,))


def is_age_open(turn: Turn) -> bool:
    """Whether somebody said that they are under 18, and not yet whether they are."""
    return turn.has_joined and turn.member.awaiting is Awaiting.UNDER_18


@for_members
def of_age(turn: Turn) -> Outcome:
    """They are not under 18: go on as before."""
    if not is_age_open(turn):
        return toast(turn.language, "stale")
    turn = turn.awaiting(None)
    said = Message(turn.language.say("under-18-no"), edit=turn.tapped)
    return Outcome((said,) if turn.member.step is None else (said, ask_step(turn)))


def ask_step(turn: Turn) -> Message:
    """Return the onboarding question that is open, as a new message; typed words answer it."""
    if turn.member.step is not None:
        turn = turn.awaiting(QUESTIONS[turn.member.step])
    if turn.member.step is Step.TIME:
        return views.ask_time(turn.language)
    if turn.member.step is Step.STATEMENTS:
        return views.ask_statements(turn.language, turn.member.profile.statements)
    return views.ask_zone(turn.language)


@for_members
def tap_region(turn: Turn, value: str) -> Outcome:
    """Take a tapped region, its number."""
    if value not in {str(at) for at, _ in enumerate(regions())}:
        return toast(turn.language, "stale")
    return region(turn, int(value))


def region(turn: Turn, number: int) -> Outcome:
    """Show the cities of a region."""
    return turn.tells(views.ask_city(turn.language, number))


@for_members
def ask_statements(turn: Turn) -> Outcome:
    """Ask which statements sound like the person."""
    turn = turn.awaiting(Awaiting.STATEMENTS)
    return turn.tells(views.ask_statements(turn.language, turn.member.profile.statements))


@for_members
def mark(turn: Turn, statement: str) -> Outcome:
    """Mark a tapped statement; one that is marked already stays so."""
    return _marked(turn, statement, marked=True)


@for_members
def unmark(turn: Turn, statement: str) -> Outcome:
    """Take a tapped statement's mark away."""
    return _marked(turn, statement, marked=False)


def toggle(turn: Turn, statements: Collection[str]) -> Outcome:
    """Mark typed statements, or unmark those that are marked."""
    chosen = turn.member.profile.statements
    return _choose(turn, set(chosen).symmetric_difference(statements))


def _marked(turn: Turn, statement: str, *, marked: bool) -> Outcome:
    chosen = turn.member.profile.statements
    if (statement in chosen) is marked:
        return toast(turn.language, "stale")
    return _choose(turn, {*chosen, statement} if marked else {*chosen} - {statement})


def _choose(turn: Turn, statements: Collection[str]) -> Outcome:
    """Keep those of the statements that content has, and show them marked."""
    chosen = tuple(one.id for one in turn.language.statements if one.id in statements)
    profile = replace(turn.member.profile, statements=chosen)
    return ask_statements(turn.save(replace(turn.member, profile=profile)))


@for_members
def says_done(turn: Turn) -> Outcome:
    """The statements are done or skipped; after onboarding, say that all is set."""
    first = turn.member.step is Step.STATEMENTS
    if not first and turn.member.awaiting is not Awaiting.STATEMENTS:
        return toast(turn.language, "stale")
    turn = turn.save(replace(turn.member, step=None, awaiting=None))
    if not first:
        return line(turn.language, "statements-saved", edit=turn.tapped)
    when = planning.next_check_in(turn)
    ready = "ready-idle" if when is None else "ready"
    said = turn.language.say(ready, when=when or "")
    turn = country.asked(turn)
    return turn.tells(views.ready(turn.language, said))
