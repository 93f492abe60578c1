"""Words typed in quiet mode: they are kept as they arrive, and nothing is asked about them.

Only a strong alarm is answered: with a prompt for that, and where to find people.
"""

from dataclasses import replace

from bot.domain.checkins import CheckIn, Said
from bot.domain.reading import read_choice
from bot.domain.words import Band
from bot.services import checkin, steps
from bot.services.turn import Turn
from bot.views.message import Outcome
from bot.views.parts import line


def read(turn: Turn, check_in: CheckIn, text: str) -> Outcome | None:
    """Keep words and say so; None for a second rating, which begins another check-in."""
    kept = keep(turn, check_in, text)
    if kept is None:
        return None
    rated = kept.said.intensity
    if check_in.said.intensity is None and rated is not None and Band.of(rated) is Band.HIGH:
        return checkin.rest(turn, kept)
    return line(turn.language, "check-in-noted")


def keep(turn: Turn, check_in: CheckIn, text: str) -> CheckIn | None:
    """Keep words with the check-in that was left in peace; None for a second rating.

    Words that name what set it off, or come first, say so; the others are a note.
    """
    reading = turn.reads(text)
    said = check_in.said
    if reading.intensity is not None:
        if said.intensity is not None:
            return None
        said = replace(said, intensity=reading.intensity)
    if reading.words is not None:
        said = _with_words(turn, said, text, reading.words)
    return steps.save(turn, replace(check_in, said=said))


def _with_words(turn: Turn, said: Said, text: str, words: str) -> Said:
    if said.trigger is not None or said.trigger_text is not None:
        return said.noting(text)
    triggers = turn.language.triggers
    chosen = read_choice(words, [one.label for one in triggers])
    if chosen is None:
        return replace(said, trigger_text=text)
    return replace(said, trigger=triggers[chosen].id, pattern=triggers[chosen].pattern)
