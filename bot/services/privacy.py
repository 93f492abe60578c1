"""/privacy, /export and /delete."""

from bot.domain.people import Awaiting
from bot.services.turn import Turn, for_members
from bot.views import export
from bot.views import privacy as views
from bot.views.message import Outcome
from bot.views.parts import line, toast


def show(turn: Turn) -> Outcome:
    """Say what is stored and how; strangers may ask too."""
    return views.privacy(turn.language, turn.kit.contact)


@for_members
def everything(turn: Turn) -> Outcome:
    """Send the person all that is stored about them, as JSON and as a table."""
    turn = turn.awaiting(None)
    store, chat_id = turn.store, turn.chat_id
    all_of_it = export.Everything(
        turn.member,
        store.plans.of(chat_id),
        store.check_ins.every(chat_id),
        store.predictions.every(chat_id),
        store.safety_events.every(chat_id),
    )
    as_json = export.as_json(all_of_it, exported_at=turn.now)
    return views.exported(turn.language, as_json, export.as_csv(all_of_it.check_ins))


def ask_delete(turn: Turn) -> Outcome:
    """Ask once before everything is deleted; there may be nothing."""
    if turn.person is None or turn.person.joined_at is None:
        turn.store.people.erase(turn.chat_id)
        return line(turn.language, "delete-none", edit=turn.tapped)
    turn = turn.awaiting(Awaiting.DELETE)
    return views.ask_delete(turn.language)


def delete(turn: Turn) -> Outcome:
    """Delete the person's rows, outbox and key, here and now, and say so.

    Only an open question is answered by it: an old button asks anew.
    """
    if turn.person is None or turn.person.joined_at is None:
        return toast(turn.language, "stale")
    if turn.member.awaiting is not Awaiting.DELETE:
        return ask_delete(turn)
    done = line(turn.language, "delete-done", edit=turn.tapped)
    turn.store.people.erase(turn.chat_id)
    return done


@for_members
def keep(turn: Turn) -> Outcome:
    """Keep everything."""
    if turn.member.awaiting is not Awaiting.DELETE:
        return toast(turn.language, "stale")
    turn = turn.awaiting(None)
    return line(turn.language, "delete-kept", edit=turn.tapped)
