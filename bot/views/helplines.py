"""Where help is found, in words: a country's emergency numbers and lines, or the directory."""

from collections.abc import Iterator, Sequence

from content import Audience, Country, Helpline, Helplines, Language

MOST_LINES = 4
_WHOM = {
    Audience.WOMEN: "safety-women",
    Audience.MEN: "safety-men",
    Audience.OWN_BEHAVIOUR: "safety-own-behaviour",
}


def emergency(language: Language, country: Country | None) -> str:
    """Return what to call in danger, to stand after "call"."""
    if country is None or not country.emergency.checked.shown:
        return language.say("safety-emergency-unknown")
    numbers = country.emergency
    if numbers.numbers:
        return _either(language, numbers.numbers)
    police, ambulance = numbers.police or "", numbers.ambulance or ""
    return language.say("safety-police-ambulance", police=police, ambulance=ambulance)


def crisis(language: Language, helplines: Helplines, country: Country | None) -> str:
    """Return the lines to talk to a person, one a row."""
    return _lines(language, helplines, country.crisis if country else ())


def crisis_of_others(language: Language, helplines: Helplines, country: Country | None) -> str:
    """Return those lines, and the ones for people who fear hurting somebody first."""
    if country is None:
        return crisis(language, helplines, None)
    own = [line for line in country.abuse if line.audience is Audience.OWN_BEHAVIOUR]
    return _lines(language, helplines, [*own, *country.crisis])


def abuse(language: Language, helplines: Helplines, country: Country | None) -> str:
    """Return the lines with trained help for people who are hurt or controlled."""
    lines = country.abuse if country else ()
    return _lines(
        language, helplines, [one for one in lines if one.audience is not Audience.OWN_BEHAVIOUR]
    )


def _lines(language: Language, helplines: Helplines, lines: Sequence[Helpline]) -> str:
    """Say the lines that may be shown; the directory where there are none."""
    shown = [_line(language, line) for line in lines if line.checked.shown][:MOST_LINES]
    if not shown:
        shown = [language.say("safety-directory", url=helplines.directory.url or "")]
    return "\n".join(shown)


def _line(language: Language, line: Helpline) -> str:
    ways = ", ".join(_ways(language, line))
    whom = [language.say(_WHOM[line.audience])] if line.audience else []
    if line.area_key is not None:
        whom.append(language.say(line.area_key))
    if whom:
        return language.say("safety-line-for", name=line.name, whom=", ".join(whom), ways=ways)
    return language.say("safety-line", name=line.name, ways=ways)


def _ways(language: Language, line: Helpline) -> Iterator[str]:
    if line.call and line.press:
        yield language.say("safety-call-press", number=line.call, press=line.press)
    elif line.call:
        yield language.say("safety-call", number=line.call)
    if line.text and line.text_word:
        yield language.say("safety-text-word", number=line.text, word=line.text_word)
    elif line.text:
        yield language.say("safety-text", number=line.text)
    if line.whatsapp:
        yield language.say("safety-whatsapp", number=line.whatsapp)
    if line.url:
        yield line.url
    if line.always_open:
        yield language.say("safety-day-and-night")


def _either(language: Language, numbers: Sequence[str]) -> str:
    said = numbers[0]
    for number in numbers[1:]:
        said = language.say("safety-either", first=said, second=number)
    return said
