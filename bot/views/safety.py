"""What is said to somebody who may be in danger: where to find a person, and nothing to do."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.domain.safety import Danger
from bot.views import helplines as views
from bot.views.choices import Choice
from bot.views.message import Button, Message, Priority, Rows
from bot.views.parts import button, column
from content import Country, Helplines, Language

NEXT_DAY_KEY = "safety-next-day"
NEXT_DAY_MOOT = timedelta(hours=8)

CRISIS = frozenset({Danger.SUICIDE, Danger.HARM_OTHERS, Danger.SELF_HARM})
"""The dangers for which there are lines to talk to a person."""

BUTTONS = (
    Choice("unsafe", "safety-button-not-safe", "safety-button-not-safe-typed"),
    Choice("hurt", "safety-button-hurt", "safety-button-hurt-typed"),
    Choice("misread", "safety-button-misread", "safety-button-misread-typed"),
    Choice("my-country", "safety-button-country", "safety-button-country-typed"),
)
"""What can be tapped, or typed, under an answer to danger."""


def help_now(
    language: Language,
    helplines: Helplines,
    country: Country | None,
    dangers: Sequence[Danger],
    *,
    edit: int | None = None,
) -> Message:
    """The text of the first danger with the lines of all, and the way back if it was misread."""
    first = dangers[0]
    where = _where(language, helplines, country, first)
    said = [language.say(f"safety-{first.value.replace('_', '-')}", **where)]
    if CRISIS.intersection(dangers) and first not in CRISIS:
        said.append(language.say("safety-also-crisis", crisis=where["crisis"]))
    if Danger.ABUSE in dangers[1:]:
        said.append(language.say("safety-also-abuse", abuse=where["abuse"]))
    if first is not Danger.MEDICAL:
        said.append(language.say("safety-what-happens"))
    return Message("\n\n".join(said), _after(language, country), edit=edit)


def not_safe(
    language: Language, helplines: Helplines, country: Country | None, edit: int | None
) -> Message:
    """The person says that they are not safe, without saying how."""
    where = _where(language, helplines, country, Danger.UNSURE)
    said = (
        language.say("safety-not-safe", **where),
        language.say("safety-also-abuse", abuse=where["abuse"]),
        language.say("safety-what-happens"),
    )
    return Message("\n\n".join(said), _after(language, country), edit=edit)


def unsure(language: Language) -> Message:
    """Something was there, but not clear: three ways on."""
    buttons = column(
        [
            button(language.say("safety-button-not-safe"), "unsafe"),
            button(language.say("safety-button-hurt"), "hurt"),
            _misread(language),
        ]
    )
    return Message(language.say("safety-unsure"), buttons)


def stays(
    language: Language,
    helplines: Helplines,
    country: Country | None,
    *,
    kept: bool,
    joining: bool,
) -> Message:
    """The lines again, to whatever is typed after danger; whether it is ``kept``.

    Who is still ``joining`` is told how to go on with that.
    """
    said = [language.say("safety-stays"), lines(language, helplines, country)]
    if kept:
        said.append(language.say("check-in-noted"))
    if joining:
        said.append(language.say("safety-stays-joining"))
    return Message("\n\n".join(said), _after(language, country))


def country_lines(
    language: Language, helplines: Helplines, country: Country | None, name: str, *, goes_on: bool
) -> Message:
    """The country by its ``name``, and its lines at once; the directory where it has none.

    ``goes_on`` offers the way back to what danger interrupted.
    """
    said = (language.say("safety-country", country=name), lines(language, helplines, country))
    buttons = column([_misread(language)]) if goes_on else ()
    return Message("\n\n".join(said), buttons)


def people(language: Language, helplines: Helplines, country: Country | None) -> Message:
    """Lines first, and below them what else there is; a country may be chosen."""
    said = (lines(language, helplines, country), language.say("words-help-answer"))
    return Message("\n\n".join(said), column(_choose_country(language, country)))


def next_day(language: Language, at: datetime) -> Message:
    """A quiet hello the day after, without a word of what was said."""
    return Message(
        language.say("safety-next-day"),
        silent=True,
        key=NEXT_DAY_KEY,
        priority=Priority.BULK,
        not_before=at,
        expires_at=at + NEXT_DAY_MOOT,
    )


def lines(language: Language, helplines: Helplines, country: Country | None) -> str:
    """What /help says of people to talk to."""
    where = _where(language, helplines, country, Danger.SUICIDE)
    if where["crisis"] == where["abuse"]:
        return language.say(
            "safety-help-anyone", emergency=where["emergency"], lines=where["crisis"]
        )
    return language.say("safety-help", **where)


def _where(
    language: Language, helplines: Helplines, country: Country | None, danger: Danger
) -> dict[str, str]:
    crisis = views.crisis_of_others if danger is Danger.HARM_OTHERS else views.crisis
    return {
        "emergency": views.emergency(language, country),
        "crisis": crisis(language, helplines, country),
        "abuse": views.abuse(language, helplines, country),
    }


def _after(language: Language, country: Country | None) -> Rows:
    return column([*_choose_country(language, country), _misread(language)])


def _choose_country(language: Language, country: Country | None) -> list[Button]:
    """The button to choose a country, while none is set."""
    if country is not None:
        return []
    return [button(language.say("safety-button-country"), "my-country")]


def _misread(language: Language) -> Button:
    return button(language.say("safety-button-misread"), "misread")
