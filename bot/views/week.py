"""The words of the week: the text, the caption under its picture, the labels in the picture.

Only what :class:`bot.domain.week.Week` holds is said; it holds nothing that may not be.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from babel.dates import format_date

from bot.domain.ledger import Ledger
from bot.domain.urges import UrgeCounts
from bot.domain.week import Entry, Week
from bot.views import times
from content import Language

MOST_TRIGGERS = 4
"""Triggers shown by name; the rest are summed up as "other"."""
MOST_PAIRS = 8
"""Pairs shown one by one, the newest; all of them are counted."""
MOST_DOTS = 8
"""Self-started or later check-ins described one by one; the rest are a number."""
MOST_ENTRIES = 7
CAPTION_ROOM = 1024
"""UTF-16 units Telegram takes under a photo."""
TRIGGERS, GAPS, MOST_OFTEN, STARTED = "triggers", "gaps", "most often", "started"
LEFT_OUT = (TRIGGERS, GAPS, MOST_OFTEN, STARTED)
"""What a caption that is too long leaves out, in this order; the picture shows most of it."""
LABEL_ROOM = 30
"""UTF-16 units for what set it off, so that the text alone keeps well within a caption."""


@dataclass(frozen=True, slots=True)
class WeekPictureWords:
    """Every word in the picture but the triggers. ``weekdays`` has the week's seven dates."""

    title: str
    dates: str
    dots: str
    daily: str
    later: str
    started: str
    pairs: str
    before: str
    after: str
    triggers: str
    others: str
    weekdays: Mapping[date, str]


def week_text(language: Language, week: Week, *, next_at: str | None) -> str:
    """Return what is said about the week; ``next_at`` is when the next check-in comes, in words.

    Only an empty week mentions it.
    """
    if not week.entries:
        return _empty(language, next_at)
    return _text(language, week, without=())


def week_caption(language: Language, week: Week) -> str:
    """Return the text with the picture in words, as much of them as Telegram takes.

    A list of entries already says all that its picture shows, so nothing is added to it.
    """
    caption = _short_enough(language, week)
    if week.only_entries:
        return caption
    gap = "\n\n"
    for line in _description(language, week):
        if _units(caption + gap + line) <= CAPTION_ROOM:
            caption += gap + line
            gap = "\n"
    return caption


def _short_enough(language: Language, week: Week) -> str:
    """Return the text without as little as it takes to fit; without all of it at the least."""
    for many in range(len(LEFT_OUT)):
        text = _text(language, week, without=LEFT_OUT[:many])
        if _units(text) <= CAPTION_ROOM:
            return text
    return _text(language, week, without=LEFT_OUT)


def week_words(language: Language, week: Week) -> WeekPictureWords:
    """Return the words for the week's picture."""
    return WeekPictureWords(
        title=language.say("week-picture-title"),
        dates=_dates(language, week),
        dots=language.say("week-picture-dots"),
        daily=language.say("week-picture-daily"),
        later=language.say("week-picture-later"),
        started=language.say("week-picture-started"),
        pairs=_pairs_heading(language, week),
        before=language.say("week-picture-before"),
        after=language.say("week-picture-after"),
        triggers=language.say("week-picture-triggers"),
        others=language.say("week-picture-others"),
        weekdays={day.date: _weekday(language, day.date) for day in week.calendar},
    )


def _empty(language: Language, next_at: str | None) -> str:
    if next_at is None:
        return language.say("week-empty")
    return language.say("week-empty-next", day=next_at)


def _text(language: Language, week: Week, without: Collection[str]) -> str:
    """Return all that may be said about a week that is not empty, ``without`` left out."""
    few = week.only_entries
    lines = _entries(language, week) if few else _statistics(language, week, without)
    blocks = [language.say("week-title", dates=_dates(language, week)), "\n".join(lines)]
    if week.ledger:
        blocks.append(_predictions(language, week.ledger))
    if week.has_blanks and GAPS not in without:
        blocks.append(language.say("week-gaps"))
    if week.heavy:
        blocks.append(language.say("week-heavy"))
    return "\n\n".join(blocks)


def _entries(language: Language, week: Week) -> Iterator[str]:
    """One line for each of the newest check-ins, then how many came before them."""
    for entry in week.entries[-MOST_ENTRIES:]:
        yield _entry(language, entry)
    earlier = len(week.entries) - MOST_ENTRIES
    if earlier > 0:
        yield language.say("week-entry-earlier", count=earlier)


def _entry(language: Language, entry: Entry) -> str:
    day = _weekday(language, entry.local_date)
    line = language.say("week-entry", day=day, value=entry.intensity)
    if entry.after is not None:
        line = language.say("week-entry-after", day=day, value=entry.intensity, after=entry.after)
    if not entry.scheduled:
        line = language.say("week-entry-started", entry=line)
    if entry.trigger:
        line = language.say("week-entry-trigger", entry=line, trigger=_short(entry.trigger))
    return line


def _statistics(language: Language, week: Week, without: Collection[str]) -> Iterator[str]:
    yield _range(language, week)
    if week.self_started and STARTED not in without:
        yield language.say("week-started", count=week.self_started)
    if week.before_after:
        counts = week.before_after
        yield language.say(
            "week-changes", lower=counts.lower, same=counts.same, higher=counts.higher
        )
    if week.urges:
        yield _urges(language, week.urges)
    if week.triggers and TRIGGERS not in without:
        yield language.say("week-triggers", counts=_trigger_counts(language, week))
    if week.most_often and MOST_OFTEN not in without:
        yield language.say("week-most-often", trigger=_short(week.most_often.label))


def _range(language: Language, week: Week) -> str:
    """The line of numbers; it says so where only the first answer of each day counts."""
    first = "" if week.scheduled == week.days else "-first"
    shown = {
        "checkins": week.scheduled,
        "days": week.days,
        "lowest": week.lowest,
        "highest": week.highest,
    }
    if week.middle is None:
        return language.say(f"week-range{first}", **shown)
    return language.say(f"week-middle{first}", **shown, middle=week.middle)


def _urges(language: Language, counts: UrgeCounts) -> str:
    return language.say(
        "week-urges",
        urges=counts.urges,
        acted=counts.acted,
        unknown=counts.untold,
        waited=counts.waited,
        late=counts.acted_late,
    )


def _predictions(language: Language, ledger: Ledger) -> str:
    """What came of predictions, in counts; those that came true were real."""
    if not ledger.closed:
        return language.say("week-predictions-only-open", count=ledger.open)
    outcomes = {
        "week-predictions-no": ledger.no,
        "week-predictions-partly": ledger.partly,
        "week-predictions-yes": ledger.yes,
        "week-predictions-unknown": ledger.unknown,
    }
    told = [language.say(key, count=count) for key, count in outcomes.items() if count]
    said = [language.say("week-predictions", count=ledger.closed, outcomes=", ".join(told))]
    if ledger.open:
        said.append(language.say("week-predictions-open", count=ledger.open))
    if ledger.most_came_true:
        said.append(language.say("week-predictions-most"))
    elif ledger.yes:
        said.append(language.say("week-predictions-happened", count=ledger.yes))
    return " ".join(said)


def _trigger_counts(language: Language, week: Week) -> str:
    named = [
        language.say("week-trigger", trigger=_short(trigger.label), count=trigger.count)
        for trigger in week.triggers[:MOST_TRIGGERS]
    ]
    others = sum(trigger.count for trigger in week.triggers[MOST_TRIGGERS:])
    if others:
        named.append(language.say("week-trigger-others", count=others))
    return ", ".join(named)


def _description(language: Language, week: Week) -> Iterator[str]:
    days = [_described_day(language, day.date, day.value) for day in week.calendar]
    yield language.say("week-described", days=", ".join(days))
    later = [(day.date, value) for day in week.calendar for value in day.later]
    if later:
        yield language.say("week-described-later", dots=_dots(language, later))
    started = [(day.date, value) for day in week.calendar for value in day.self_started]
    if started:
        yield language.say("week-described-started", dots=_dots(language, started))
    if week.before_after:
        yield language.say("week-described-pairs", pairs=_pairs(language, week))


def _described_day(language: Language, day: date, value: int | None) -> str:
    if value is None:
        return language.say("week-described-blank", day=_weekday(language, day))
    return language.say("week-described-day", day=_weekday(language, day), value=value)


def _dots(language: Language, dots: Sequence[tuple[date, int]]) -> str:
    shown = [_described_day(language, day, value) for day, value in islice(dots, MOST_DOTS)]
    if len(dots) > MOST_DOTS:
        shown.append(language.say("week-described-more", count=len(dots) - MOST_DOTS))
    return ", ".join(shown)


def _pairs(language: Language, week: Week) -> str:
    pairs = week.before_after.pairs if week.before_after else ()
    return ", ".join(
        language.say(
            "week-described-pair",
            day=_weekday(language, pair.date),
            before=pair.before,
            after=pair.after,
        )
        for pair in pairs[-MOST_PAIRS:]
    )


def _pairs_heading(language: Language, week: Week) -> str:
    if week.before_after and len(week.before_after.pairs) > MOST_PAIRS:
        return language.say("week-picture-pairs-last", count=MOST_PAIRS)
    return language.say("week-picture-pairs")


def _dates(language: Language, week: Week) -> str:
    first, last = (times.short_day(language, week.calendar[end].date) for end in (0, -1))
    return language.say("week-dates", first=first, last=last)


def _weekday(language: Language, day: date) -> str:
    return format_date(day, "EEE", locale=language.code)


def _short(label: str) -> str:
    """Return a trigger on one line, cut with an ellipsis where it is long."""
    line = " ".join(label.split())
    if _units(line) <= LABEL_ROOM:
        return line
    while _units(line) >= LABEL_ROOM:
        line = line[:-1]
    return line.rstrip() + "…"


def _units(text: str) -> int:
    """Return the length as Telegram counts it."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
