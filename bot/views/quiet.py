"""What is said in quiet mode."""

from bot.domain.checkins import CheckIn
from bot.views.message import Message
from content import Language, Prompt


def quiet(language: Language, check_in: CheckIn, again: Prompt | None) -> Message:
    """Say why, and the last prompt once more if there is one; no button asks for more."""
    if again is None:
        return Message(language.say("quiet-alone"), check_in=check_in.id)
    return Message(f"{language.say('quiet')}\n\n{again.text}", check_in=check_in.id)
