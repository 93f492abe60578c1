"""The words and buttons of a check-in, from the trigger to the re-rating."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.checkins import CheckIn, Kind
from bot.domain.menu import PER_PAGE
from bot.domain.reading import read
from bot.domain.words import Pattern
from bot.views.choices import Choice
from bot.views.message import Late, Message, Outcome, Priority, Rows
from bot.views.parts import button, column, numbers, toast
from content import Language, Prompt, Trigger

AFTER_WAIT = timedelta(minutes=2)
AFTER_MOOT = timedelta(minutes=30)
"""When a re-rating that could not be sent is no longer about the prompt."""
AFTER_KEY = "after:"
"""How the outbox keys of all that a check-in asks after its prompt begin."""
UNSURE = "unsure"
STEADY = Choice("steady", "guarded-steady", "guarded-steady-typed")
SOMETHING_ELSE = Choice("other", "check-in-something-else", "check-in-something-else-typed")


def message_key(check_in: CheckIn) -> str:
    """The outbox key of a check-in's question."""
    return f"check-in:{check_in.id}"


def after_key(check_in: CheckIn) -> str:
    """The outbox key of a check-in's re-rating, and of what is asked after that."""
    return f"{AFTER_KEY}{check_in.id}"


def ask_trigger(
    language: Language, check_in: CheckIn, offered: Sequence[Trigger], page: int = 0
) -> Message:
    """What set it off: one page of triggers, more, own words, nothing today."""
    known = check_in.said.intensity
    if known is not None:
        said = language.say("check-in-intensity-noted", intensity=known)
    else:
        said = language.say(_greeting(check_in))
    return Message(said, _menu(language, check_in, offered, page), check_in=check_in.id)


def as_push(
    language: Language, message: Message, check_in: CheckIn, *, late_after: datetime
) -> Message:
    """The question of a scheduled check-in: it waits its turn and is moot after the window.

    Where it has had to wait for long, it says that it is late.
    """
    return replace(
        message,
        key=message_key(check_in),
        priority=Priority.SCHEDULED,
        expires_at=check_in.closes_at,
        late=None if check_in.late else Late(language.say("check-in-ask-late"), late_after),
    )


def _greeting(check_in: CheckIn) -> str:
    if check_in.kind is not Kind.SCHEDULED:
        return "check-in-ask-self"
    return "check-in-ask-late" if check_in.late else "check-in-ask"


def _menu(language: Language, check_in: CheckIn, offered: Sequence[Trigger], page: int) -> Rows:
    triggers = column(
        button(one.label, "trigger", one.id, check_in=check_in.id) for one in offered[:PER_PAGE]
    )
    more = button(language.say("more"), "more", str(page + 1), check_in=check_in.id)
    own = button(language.say("check-in-own"), "own", check_in=check_in.id)
    if check_in.kind is Kind.LIVE:
        last = button(language.say("skip"), "skip", check_in=check_in.id)
    else:
        last = button(language.say("check-in-nothing"), "nothing", check_in=check_in.id)
    return (*triggers, (more, own), (last,))


def begin_buttons(language: Language) -> Rows:
    """Ways to begin a check-in: the usual one, and the fastest."""
    begin = button(language.say("check-in-begin"), "begin")
    return column([begin, button(language.say("live-begin"), "now")])


def ask_own_words(language: Language, check_in: CheckIn) -> Message:
    """The person wants to type what set it off."""
    back = button(language.say("back"), "more", "0", check_in=check_in.id)
    return Message(language.say("check-in-write"), ((back,),), check_in=check_in.id)


def ask_intensity(language: Language, check_in: CheckIn, *, again: bool = False) -> Message:
    """How strong it is, with what the numbers mean."""
    known = _sounds_like(language, check_in) if check_in.said.heard else None
    lines = [known or _trigger_name(language, check_in)]
    if again:
        lines.append(language.say("check-in-number"))
    lines.append(language.say("check-in-how-strong"))
    return Message(
        "\n".join(line for line in lines if line),
        (*numbers("how", check_in.id), *_not_that(language, check_in)),
        check_in=check_in.id,
    )


def ask_pattern(language: Language, check_in: CheckIn) -> Message:
    """Which of four it is closest to, for own words at low and mid; the best guess first."""
    words = check_in.said.trigger_text
    guesses = () if words is None else read(words, language.lexicon).patterns
    offered = [
        button(pattern_label(language, pattern), "like", pattern.value, check_in=check_in.id)
        for pattern in dict.fromkeys((*guesses, *Pattern))
    ]
    unsure = button(language.say("check-in-like-unsure"), "like", UNSURE, check_in=check_in.id)
    said = f"{headline(language, check_in)}\n{language.say('check-in-like')}"
    return Message(said, column([*offered, unsure]), check_in=check_in.id)


def pattern_label(language: Language, pattern: Pattern) -> str:
    """The pattern as a person would say it."""
    return language.say(f"check-in-like-{pattern.value}")


def zero(language: Language, check_in: CheckIn) -> Message:
    """An intensity of 0 gets no prompt."""
    return Message(language.say("check-in-zero"), check_in=check_in.id)


def recorded(language: Language, check_in: CheckIn) -> Message:
    """What was said, where content has no prompt for it."""
    return Message(headline(language, check_in), check_in=check_in.id)


def guarded(language: Language, check_in: CheckIn) -> Message:
    """What was said, and a prompt only for who wants one."""
    steady = button(language.say("guarded-steady"), "steady", check_in=check_in.id)
    return Message(headline(language, check_in), ((steady,),), check_in=check_in.id)


def prompt(language: Language, check_in: CheckIn, chosen: Prompt, *, more: bool) -> Message:
    """A prompt under its check-in's headline; ``more`` offers another family."""
    other = button(language.say("check-in-something-else"), "other", check_in=check_in.id)
    said = f"{headline(language, check_in)}\n\n{chosen.text}"
    rows = ((other,),) if more else ()
    return Message(said, (*rows, *_not_that(language, check_in)), check_in=check_in.id)


def _not_that(language: Language, check_in: CheckIn) -> Rows:
    """The way to put right what was heard in own words."""
    if not check_in.said.heard:
        return ()
    return ((button(language.say("check-in-not-that"), "not-that", check_in=check_in.id),),)


def headline(language: Language, check_in: CheckIn) -> str:
    """What set it off and how strong, in one line."""
    if check_in.said.heard:
        return _sounds_like(language, check_in)
    intensity = check_in.said.intensity
    shown = "" if intensity is None else str(intensity)
    name = _trigger_name(language, check_in)
    if not name:
        return shown
    return language.say("check-in-headline", trigger=name, intensity=shown)


def _sounds_like(language: Language, check_in: CheckIn) -> str:
    """What was heard in their own words, to be put right if it is not so."""
    said = check_in.said
    name = _trigger_name(language, check_in)
    if said.trigger is None and said.pattern is not None:
        name = pattern_label(language, said.pattern)
    if said.intensity is None:
        return language.say("check-in-sounds-like-unrated", trigger=name)
    return language.say("check-in-sounds-like", trigger=name, intensity=said.intensity)


def _trigger_name(language: Language, check_in: CheckIn) -> str:
    named = language.trigger(check_in.said.trigger or "")
    if named is not None:
        return named.label
    return language.say("check-in-trigger-own") if check_in.said.trigger_text else ""


def ask_after(language: Language, check_in: CheckIn, at: datetime) -> Message:
    """The re-rating at this instant, without a sound."""
    return Message(
        language.say("after-ask"),
        numbers("after", check_in.id),
        silent=True,
        key=after_key(check_in),
        priority=Priority.SCHEDULED,
        not_before=at,
        expires_at=at + AFTER_MOOT,
    )


def ask_after_again(language: Language, check_in: CheckIn) -> Message:
    """The re-rating once more, for words that tell a change but no number."""
    return Message(language.say("check-in-number"), numbers("after", check_in.id))


def after(language: Language, check_in: CheckIn, verdict: str) -> Message:
    """Both numbers and nothing read into them; ``verdict`` is the message key."""
    said = check_in.said
    line = language.say(verdict, before=said.intensity or 0, after=said.intensity_after or 0)
    return Message(line)


def offer_another(language: Language, check_in: CheckIn) -> Message:
    """The alarm is louder than before: another prompt, or the end."""
    buttons = column(
        [
            button(language.say("after-another"), "another", check_in=check_in.id),
            button(language.say("after-stop"), "enough", check_in=check_in.id),
        ]
    )
    return replace(after(language, check_in, "after-higher-ask"), buttons=buttons)


def second_prompt(language: Language, check_in: CheckIn, chosen: Prompt) -> Message:
    """The prompt after a higher re-rating, under both numbers."""
    numbers_line = after(language, check_in, "after-higher").text
    return Message(f"{numbers_line}\n\n{chosen.text}")


def as_late(language: Language, message: Message, closed: str) -> Message:
    """An answer after the window: kindly, and said to be late."""
    note = language.say("check-in-late-answer", when=closed)
    return replace(message, text=f"{note}\n\n{message.text}")


def stale(language: Language) -> Outcome:
    """An old or second tap: nothing changes."""
    return toast(language, "stale")
