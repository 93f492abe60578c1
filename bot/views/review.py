"""Every prompt as a person would see it, sorted for a clinician's review."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from html import escape

from bot.domain.checkins import CheckIn, Kind, Said
from bot.domain.words import Band, Pattern
from bot.views import checkin as views
from bot.views import live, predictions
from bot.views.message import Message
from content import Family, Language, Library, Prompt

STRENGTHS = {Band.LOW: 2, Band.MID: 5, Band.HIGH: 8}
"""How strong the alarm is in each band's examples."""

_ANY_DAY = datetime(2026, 1, 1, tzinfo=UTC)
_STYLE = """
:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 40rem; padding: 1rem; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.2rem; margin-top: 2.5rem; }
article { margin: 1rem 0 2rem; }
.said { background: #8882; border-radius: .8rem; padding: .7rem 1rem; white-space: pre-line; }
.button { background: #8882; border-radius: .6rem; margin-top: .25rem; padding: .4rem;
  text-align: center; }
small { display: block; margin-top: .4rem; opacity: .8; }
"""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One prompt to be reviewed: what is seen, and what it rests on.

    ``live`` is the line that /now puts under it; None where it is not given by /now.
    """

    prompt: Prompt
    family: Family
    message: Message
    live: str | None

    @property
    def title(self) -> str:
        """Where the prompt belongs."""
        return f"{self.prompt.pattern} > {self.prompt.band} > {self.prompt.family}"

    @property
    def notes(self) -> str:
        """What a reviewer wants to know besides the text."""
        one = self.prompt
        asked = ", on request only" if one.on_request else ""
        live = f" With /now: “{self.live}”" if self.live else ""
        return f"{one.id}: {one.action} {one.seconds} seconds{asked}.{live}"

    @property
    def review(self) -> str:
        """What the family rests on, and who has reviewed it."""
        one = self.family
        reviewed = "not reviewed yet"
        if one.reviewed_by is not None and one.reviewed_on is not None:
            reviewed = f"reviewed by {one.reviewed_by} on {one.reviewed_on.isoformat()}"
        return f"{one.evidence} Cautions: {one.cautions} ({one.strength}; {reviewed})"


def sheets(
    library: Library,
    language: Language,
    *,
    pattern: Pattern | None = None,
    band: Band | None = None,
    family: str | None = None,
) -> Iterator[Sheet]:
    """Yield the prompts of a language by pattern, band and family; None takes all."""
    for prompt in sorted(language.prompts, key=_place):
        wanted = (
            (pattern, prompt.pattern),
            (band, prompt.band),
            (family, prompt.family),
        )
        if all(asked is None or asked == has for asked, has in wanted):
            rests_on = library.families[prompt.family]
            seen, takes = _as_seen(language, prompt), _live(language, prompt, rests_on)
            yield Sheet(prompt, rests_on, seen, takes)


def as_text(shown: Iterator[Sheet]) -> Iterator[str]:
    """Yield the sheets as lines for a terminal."""
    title = None
    for sheet in shown:
        if sheet.title != title:
            title = sheet.title
            yield f"\n=== {title}\n{sheet.review}"
        yield f"\n{sheet.notes}\n\n{_indented(sheet.message.text)}"
        for row in sheet.message.buttons:
            yield "    " + " ".join(f"[ {button.label} ]" for button in row)


def as_html(shown: Iterator[Sheet], language: str) -> str:
    """Return the sheets as one page, to be read on a phone or printed."""
    parts = [f"<!doctype html><html lang={language}><meta charset=utf-8>"]
    parts.append("<meta name=viewport content='width=device-width'><title>Prompts</title>")
    parts.append(f"<style>{_STYLE}</style><h1>Every prompt, as it is seen</h1>")
    title = None
    for sheet in shown:
        if sheet.title != title:
            title = sheet.title
            parts.append(f"<h2>{escape(title)}</h2><small>{escape(sheet.review)}</small>")
        buttons = "".join(
            f"<div class=button>{escape(button.label)}</div>"
            for row in sheet.message.buttons
            for button in row
        )
        parts.append(
            f"<article><div class=said>{escape(sheet.message.text)}</div>{buttons}"
            f"<small>{escape(sheet.notes)}</small></article>"
        )
    return "".join(parts)


def _place(prompt: Prompt) -> tuple[int, int, str, str]:
    order = list(Pattern), list(Band)
    return order[0].index(prompt.pattern), order[1].index(prompt.band), prompt.family, prompt.id


def _as_seen(language: Language, prompt: Prompt) -> Message:
    """Return the prompt under the headline of a check-in of its pattern and band, with buttons."""
    trigger = next(one for one in language.triggers if one.pattern is prompt.pattern)
    said = Said(trigger.id, pattern=prompt.pattern, intensity=STRENGTHS[prompt.band])
    at = CheckIn(0, 0, Kind.SELF_STARTED, _ANY_DAY.date(), None, _ANY_DAY, _ANY_DAY, said=said)
    return predictions.with_begin(language, views.prompt(language, at, prompt, more=True), at)


def _live(language: Language, prompt: Prompt, family: Family) -> str | None:
    """Return what /now says under the prompt; None for families that it does not give."""
    return live.takes(language, prompt) if family.live else None


def _indented(text: str) -> str:
    return "\n".join(f"    {line}".rstrip() for line in text.splitlines())
