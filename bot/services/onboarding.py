"""From /start to the first planned check-in. Nothing is kept of those who do not agree."""

from dataclasses import replace

from bot.domain.people import Awaiting, State, Step
from bot.domain.places import regions
from bot.services import planning, reminders
from bot.services.turn import Turn, for_members
from bot.views import onboarding as views
from bot.views.message import Message, Outcome
from bot.views.parts import button, line, toast

RESTING = frozenset({State.PAUSED, State.STOPPED, State.BLOCKED})


def start(turn: Turn) -> Outcome:
    """Ask for consent, go on with onboarding where it was left, resume, or greet."""
    person = turn.person
    if person is None or person.joined_at is None:
        return ask_consent(turn)
    turn = turn.awaiting(None)
    if person.step is not None:
        return Outcome((ask_step(turn),))
    if person.state in RESTING:
        return _woken(turn)
    return _greeted(turn)


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


@for_members
def of_age(turn: Turn) -> Outcome:
    """They are not under 18: go on as before."""
    turn = turn.awaiting(None)
    return line(turn.language, "under-18-no", edit=turn.tapped)


def ask_step(turn: Turn) -> Message:
    """Return the onboarding question that is open, as a new message."""
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
def says(turn: Turn, statement: str) -> Outcome:
    """Mark a statement, or unmark it."""
    if statement not in {one.id for one in turn.language.statements}:
        return toast(turn.language, "stale")
    profile = turn.member.profile
    if statement in profile.statements:
        chosen = tuple(one for one in profile.statements if one != statement)
    else:
        chosen = (*profile.statements, statement)
    turn = turn.save(replace(turn.member, profile=replace(profile, statements=chosen)))
    return turn.tells(views.ask_statements(turn.language, chosen))


@for_members
def says_done(turn: Turn) -> Outcome:
    """The statements are done or skipped; after onboarding, say that all is set."""
    if turn.member.step is not Step.STATEMENTS:
        return line(turn.language, "statements-saved", edit=turn.tapped)
    turn = turn.save(replace(turn.member, step=None))
    when = planning.next_check_in(turn)
    if when is None:
        return line(turn.language, "welcome-back-idle", edit=turn.tapped)
    return line(turn.language, "ready", edit=turn.tapped, when=when)


def _woken(turn: Turn) -> Outcome:
    turn = reminders.wake(turn)
    when = planning.next_check_in(turn)
    if when is None:
        return line(turn.language, "welcome-back-idle")
    return line(turn.language, "welcome-resumed", when=when)


def _greeted(turn: Turn) -> Outcome:
    when = planning.next_check_in(turn)
    if when is None:
        return line(turn.language, "welcome-back-idle")
    return line(turn.language, "welcome-back", when=when)
