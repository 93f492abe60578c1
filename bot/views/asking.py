"""What is said to a question that nobody here can answer."""

from bot.domain.checkins import CheckIn
from bot.views.message import Message
from bot.views.parts import button
from content import Language


def cannot_know(language: Language, goes_on: CheckIn | None) -> Message:
    """That it can't be known, and a prompt: in the open check-in, or the fastest way to one."""
    label = language.say("asking-prompt")
    if goes_on is None:
        return Message(language.say("asking-cannot-know"), ((button(label, "now"),),))
    begin = button(label, "go-on", check_in=goes_on.id)
    return Message(language.say("asking-cannot-know"), ((begin,),))
