"""The words and buttons from /start to the first check-in."""

from collections.abc import Sequence
from datetime import date, time

from bot.domain.places import Place, cities, regions
from bot.domain.text import fold
from bot.views import places, times
from bot.views.acts import MOST_BYTES
from bot.views.message import Button, Message, Outcome, Rows
from bot.views.parts import button, column, grid
from content import Language

HOURS_OFFERED = (7, 8, 9, 12, 17, 18, 19, 20, 21, 22)
CITIES_A_ROW = 2
HOURS_A_ROW = 5
ZONE_ROOM = MOST_BYTES - len("zone::")


def consent(language: Language, contact: str | None) -> Outcome:
    """Who this is for, what is stored, and the two buttons, agree first."""
    buttons = column(
        [
            button(language.say("consent-agree"), "agree"),
            button(language.say("consent-decline"), "decline"),
        ]
    )
    return Outcome((Message(_consent(language, contact), buttons),))


def _consent(language: Language, contact: str | None) -> str:
    said = language.say("consent")
    return f"{said}\n\n{language.say('hosted-by', contact=contact)}" if contact else said


def consent_first(language: Language, contact: str | None) -> Outcome:
    """Consent again, for somebody who wants something before having agreed."""
    asked = consent(language, contact).messages[0]
    return Outcome((Message(language.say("consent-first")), asked))


def agreed(language: Language, contact: str | None, day: date, message_id: int | None) -> Message:
    """The day of consent, under the text that was agreed to where its button was tapped."""
    said = language.say("consent-agreed", day=times.day(language, day))
    if message_id is None:
        return Message(said)
    return Message(f"{_consent(language, contact)}\n\n{said}", edit=message_id)


def ask_zone(language: Language) -> Message:
    """The question for the time zone, by region."""
    buttons = [button(name, "region", str(at)) for at, name in enumerate(region_names(language))]
    return Message(language.say("zone-ask"), grid(buttons, CITIES_A_ROW))


def region_names(language: Language) -> list[str]:
    """Return the regions in this language, in their order."""
    return [language.say(f"region-{fold(name).replace(' ', '-')}") for name in regions()]


def ask_city(language: Language, region: int) -> Message:
    """The cities of a region, and the way back."""
    offered = [_place_button(language, place) for place in cities(regions()[region])]
    back = button(language.say("back"), "regions")
    return Message(language.say("zone-ask-city"), (*grid(offered, CITIES_A_ROW), (back,)))


def which_place(language: Language, fitting: Sequence[Place]) -> Message:
    """Several places fit what was typed."""
    return Message(
        language.say("zone-which"), column(_place_button(language, place) for place in fitting)
    )


def _place_button(language: Language, place: Place) -> Button:
    named = f"{place.zone}|{place.name}"
    fits = len(named.encode()) <= ZONE_ROOM and ":" not in named
    return button(places.name(language, place), "zone", named if fits else place.zone)


def confirm_zone(language: Language, place: Place, now: time) -> Message:
    """The place with its local time, to be confirmed."""
    clock = times.clock(language, now)
    buttons = column(
        [
            button(language.say("zone-confirm-yes"), "zone-yes", place.zone),
            button(language.say("zone-confirm-no"), "regions"),
        ]
    )
    said = language.say("zone-confirm", place=places.name(language, place), time=clock)
    return Message(said, buttons)


def zone_set(language: Language, place: Place, now: time) -> str:
    """The zone as it stands now, with its local time."""
    clock = times.clock(language, now)
    return language.say("zone-set", place=places.name(language, place), time=clock)


def ask_time(language: Language) -> Message:
    """The question for the time of day."""
    offered = [time(hour) for hour in HOURS_OFFERED]
    buttons = [button(times.clock(language, w), "time", w.strftime("%H%M")) for w in offered]
    return Message(language.say("time-ask"), grid(buttons, HOURS_A_ROW))


def ready(language: Language, said: str) -> Message:
    """All is set; the country is asked for once, and may be left open."""
    choose = button(language.say("country-button"), "add-country")
    return Message(f"{said}\n\n{language.say('country-ready')}", ((choose,),))


def ask_statements(language: Language, chosen: Sequence[str]) -> Message:
    """The statements, those chosen marked, in the order of content."""
    rows: Rows = column(
        button(f"✓ {one.label}", "unmark", one.id)
        if one.id in chosen
        else button(one.label, "mark", one.id)
        for one in language.statements
    )
    end = button(language.say("done" if chosen else "skip"), "marks-done")
    return Message(language.say("statements-ask"), (*rows, (end,)))
