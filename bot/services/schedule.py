"""/time and /timezone: when a person is asked, and by which clock."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, time
from zoneinfo import ZoneInfo

from bot.domain.people import Awaiting, Step
from bot.domain.places import Place, exact_zone, find_place, zone_at
from bot.domain.walltime import TimesProblem, read_times
from bot.services import due, onboarding, planning, predictions
from bot.services.turn import Turn, for_members
from bot.views import onboarding as views
from bot.views import places, spacing
from bot.views.message import Message, Outcome
from bot.views.parts import toast

PROBLEMS = {
    TimesProblem.UNREADABLE: "time-unreadable",
    TimesProblem.TOO_MANY: "time-too-many",
}


@for_members
def time_command(turn: Turn, text: str) -> Outcome:
    """Set the times of day, or ask for them when none are given."""
    return take_times(turn, text) if text.strip() else ask_times(turn)


@for_members
def ask_times(turn: Turn) -> Outcome:
    """Ask for the time of day."""
    turn = turn.awaiting(Awaiting.TIME)
    return turn.tells(views.ask_time(turn.language))


@for_members
def take_times(turn: Turn, text: str) -> Outcome:
    """Take typed times of day; what can't be read is asked again and changes nothing."""
    read = read_times(turn.in_english(text))
    if isinstance(read, TimesProblem):
        turn = turn.awaiting(Awaiting.TIME)
        asked = views.ask_time(turn.language)
        return Outcome((replace(asked, text=turn.language.say(PROBLEMS[read])),))
    return set_times(turn, read)


@for_members
def tap_time(turn: Turn, value: str) -> Outcome:
    """Take a tapped time of day, ``HHMM``, while it is asked for; later it changes nothing."""
    try:
        wall = datetime.strptime(value, "%H%M").time()  # noqa: DTZ007  a time of day, no instant
    except ValueError:
        return toast(turn.language, "stale")
    if turn.member.awaiting is not Awaiting.TIME and turn.member.step is not Step.TIME:
        return toast(turn.language, "stale")
    return set_times(turn, (wall,))


def set_times(turn: Turn, walls: Sequence[time]) -> Outcome:
    """Plan the check-ins for these wall times, and go on with onboarding if it is open."""
    turn = due.catch_up(turn).awaiting(None)
    planning.set_times(turn, walls)
    said = spacing.time_set(turn.language, walls, turn.member.profile.every_days)
    if turn.member.step is Step.TIME:
        turn = turn.save(replace(turn.member, step=Step.STATEMENTS))
    return _goes_on(turn, said)


@for_members
def zone_command(turn: Turn, text: str) -> Outcome:
    """Set the time zone at once, offer a place for confirmation, or ask where none is given."""
    exact = exact_zone(text)
    if exact is not None:
        return set_zone(turn, exact, exact)
    return take_place(turn, text) if text.strip() else ask_zone(turn)


@for_members
def ask_zone(turn: Turn) -> Outcome:
    """Ask where the person is; a place offered before is not meant any more."""
    profile = replace(turn.member.profile, offered_zone=None, offered_place=None)
    turn = turn.save(replace(turn.member, profile=profile, awaiting=Awaiting.ZONE))
    return turn.tells(views.ask_zone(turn.language))


@for_members
def take_place(turn: Turn, text: str) -> Outcome:
    """Take a typed place: an exact zone name is set, a place is confirmed first."""
    exact = exact_zone(text)
    if exact is None or turn.member.step is Step.ZONE:
        return _offer(turn, places.read(turn.language, text))
    return set_zone(turn, exact, exact)


@for_members
def take_location(turn: Turn, latitude: float, longitude: float) -> Outcome:
    """Offer the time zone of a shared location; the location itself is not kept."""
    zone = zone_at(latitude, longitude)
    return _offer(turn, () if zone is None else find_place(zone))


@for_members
def tap_place(turn: Turn, value: str) -> Outcome:
    """Offer a tapped place, ``zone`` or ``zone|name``, for confirmation."""
    zone, _, name = value.partition("|")
    exact = exact_zone(zone)
    if exact is None:
        return toast(turn.language, "stale")
    return _offer(turn, (Place(name, exact),) if name else find_place(exact))


@for_members
def tap_yes(turn: Turn, zone: str) -> Outcome:
    """Take the zone its message offered, unless another one was offered since."""
    if zone != turn.member.profile.offered_zone:
        return toast(turn.language, "stale")
    return confirm_zone(turn)


@for_members
def confirm_zone(turn: Turn) -> Outcome:
    """The offered time zone is right."""
    profile = turn.member.profile
    if profile.offered_zone is None:
        return toast(turn.language, "stale")
    return set_zone(turn, profile.offered_place or profile.offered_zone, profile.offered_zone)


def set_zone(turn: Turn, place: str, zone: str) -> Outcome:
    """Keep the time zone, plan anew by it, and go on with onboarding if it is open."""
    turn = due.catch_up(turn)
    before = turn.zone
    profile = replace(turn.member.profile, place=place, offered_zone=None, offered_place=None)
    step = _after_zone(turn) if turn.member.step is Step.ZONE else turn.member.step
    changed = replace(turn.member, zone=zone, profile=profile, step=step, awaiting=None)
    turn = turn.save(changed)
    planning.refresh(turn, changed)
    predictions.move(turn, before)
    return _goes_on(turn, views.zone_set(turn.language, Place(place, zone), _wall(turn.now, zone)))


def _after_zone(turn: Turn) -> Step:
    """Return the onboarding question after the zone; a time may have been set before it."""
    has_time = planning.slots(turn.store.plans.of(turn.chat_id))
    return Step.STATEMENTS if has_time else Step.TIME


def _offer(turn: Turn, fitting: Sequence[Place]) -> Outcome:
    """Confirm one place with its local time, choose among several, or ask again."""
    turn = turn.awaiting(Awaiting.ZONE)
    if not fitting:
        asked = views.ask_zone(turn.language)
        return Outcome((replace(asked, text=turn.language.say("zone-unknown")),))
    if len(fitting) > 1:
        return turn.tells(views.which_place(turn.language, fitting))
    place = fitting[0]
    profile = replace(turn.member.profile, offered_zone=place.zone, offered_place=place.name)
    turn = turn.save(replace(turn.member, profile=profile))
    return turn.tells(views.confirm_zone(turn.language, place, _wall(turn.now, place.zone)))


def _goes_on(turn: Turn, said: str) -> Outcome:
    """Say what was set, and the open question of onboarding or when the next check-in comes."""
    if turn.member.step is not None:
        return Outcome((Message(said, edit=turn.tapped), onboarding.ask_step(turn)))
    when = planning.next_check_in(turn)
    if when is None:
        then = turn.language.say("reminders-off")
    else:
        then = turn.language.say("next-check-in", when=when)
    return turn.tells(Message(f"{said}\n{then}"))


def _wall(now: datetime, zone: str) -> time:
    return now.astimezone(ZoneInfo(zone)).time()
