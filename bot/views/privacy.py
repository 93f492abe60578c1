"""The words of /privacy, /export and /delete."""

from bot.views.message import Document, Message, Outcome
from bot.views.parts import button, column
from content import Language


def privacy(language: Language, contact: str | None) -> Outcome:
    """What is stored, how, and who hosts this."""
    said = language.say("privacy")
    if contact:
        said += "\n" + language.say("hosted-by", contact=contact)
    return Outcome((Message(said),))


def exported(language: Language, as_json: str, as_csv: str) -> Outcome:
    """Both files."""
    whole = Document("surefoot-export.json", as_json)
    table = Document("surefoot-check-ins.csv", as_csv)
    return Outcome(
        (
            Message(language.say("export-ready"), document=whole),
            Message(language.say("export-csv"), document=table),
        )
    )


def ask_delete(language: Language) -> Outcome:
    """The one question before deleting, confirm first."""
    buttons = column(
        [
            button(language.say("delete-confirm"), "delete"),
            button(language.say("delete-keep"), "keep"),
        ]
    )
    return Outcome((Message(language.say("delete-ask"), buttons),))
