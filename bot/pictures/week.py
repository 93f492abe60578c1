"""The week as SVG: dots on a fixed axis, before and after, and what set it off.

Nothing joins one day to the next, blank days are blank, and no color means good or bad.
The picture is a light card on a calm, opaque ground (Telegram turns see-through parts white
or black), so that it stands out from a dark and a light chat alike. It is laid out 1080 wide,
where no text is under 34: a phone 320 points wide still shows that at 10.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.domain.week import Day, Pair, Week
from bot.domain.words import INTENSITIES
from bot.pictures.svg import Type, box, circle, fitted, label, line, moved, width
from bot.views.week import MOST_PAIRS, MOST_TRIGGERS, WeekPictureWords

WIDTH = 1080
PIXELS = 720
"""How wide it is drawn. The time it takes grows with the pixels, and Telegram shows no photo
with more than 1280 on its longer side, which a full week has at this width."""
EDGE = 28
LEFT, RIGHT = 84, 996
CHART_LEFT = 150
CHART_WIDTH = RIGHT - CHART_LEFT
BAR_UNIT = 130
BAR_ROW = 98

GROUND = "#c9d3e0"
CARD = "#f6f4ef"
STRIPE = "#ece8df"
RULE = "#d3ccbf"
INK = "#1f2c40"
SOFT_INK = "#56627a"
DEEP = "#2b5a8a"
PALE = "#7ea2c7"

TITLE = Type(56, INK, 700)
HEADING = Type(44, INK, 600)
TEXT = Type(38, INK)
COUNT = Type(38, INK, 600)
DAY = Type(38, SOFT_INK)
SMALL = Type(34, SOFT_INK)
VALUE = Type(34, INK, 600)

BIGGEST = max(INTENSITIES)


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the picture with its top at 0."""

    height: float
    body: str


@dataclass(frozen=True, slots=True)
class Chart:
    """Columns over the fixed axis: 10 is at ``top``, a point takes ``step`` pixels.

    The columns' stripes reach ``beyond`` 10 and 0.
    """

    top: float
    step: float
    beyond: float
    columns: int

    @property
    def bottom(self) -> float:
        """Where 0 is."""
        return self.y(0)

    @property
    def room(self) -> float:
        """How wide a column is."""
        return CHART_WIDTH / self.columns

    def x(self, column: int) -> float:
        """Return the middle of a column, counted from 0."""
        return CHART_LEFT + self.room * (column + 0.5)

    def y(self, intensity: int) -> float:
        """Return the height of an intensity, 0-10."""
        return self.top + (BIGGEST - intensity) * self.step


@dataclass(frozen=True, slots=True)
class Dot:
    """How one kind of rating is drawn."""

    radius: float
    fill: str
    ring: str
    ink: str


DAILY = Dot(26, DEEP, DEEP, CARD)
LATER = Dot(24, PALE, PALE, INK)
STARTED = Dot(24, CARD, DEEP, DEEP)
BEFORE = Dot(18, PALE, PALE, INK)
AFTER = Dot(18, DEEP, DEEP, INK)


def week_svg(week: Week, words: WeekPictureWords) -> str:
    """Return the week's picture; parts with nothing to show are left out.

    Raises:
        ValueError: there are no check-ins; an empty week has no picture.
    """
    if not week.entries:
        raise ValueError("an empty week has no picture")
    sections = [_title(words), _days(week, words)]
    if week.before_after:
        sections.append(_pairs(week.before_after.pairs[-MOST_PAIRS:], words))
    if week.triggers:
        sections.append(_triggers(week, words))
    return _stacked(sections)


def _stacked(sections: Iterable[Section]) -> str:
    """Put the sections under each other on the card."""
    y = EDGE + 36.0
    body = []
    for section in sections:
        body.append(moved(y, section.body))
        y += section.height
    height = y + EDGE + 8
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height:g}" '
        f'width="{PIXELS}" height="{round(height * PIXELS / WIDTH)}">'
        + box((0, 0), (WIDTH, height), fill=GROUND, round_=0)
        + box((EDGE, EDGE), (WIDTH - 2 * EDGE, height - 2 * EDGE), fill=CARD, round_=44)
        + "".join(body)
        + "</svg>"
    )


def _title(words: WeekPictureWords) -> Section:
    title = label(LEFT, 54, fitted(words.title, TITLE, 520), TITLE)
    return Section(90, title + label(RIGHT, 54, words.dates, DAY, "end"))


def _heading(text: str) -> str:
    return label(LEFT, 44, fitted(text, HEADING, RIGHT - LEFT), HEADING)


def _days(week: Week, words: WeekPictureWords) -> Section:
    chart = Chart(top=106, step=46, beyond=34, columns=len(week.calendar))
    body = [_heading(words.dots), _grid(chart)]
    for column, day in enumerate(week.calendar):
        name = fitted(words.weekdays[day.date], DAY, chart.room)
        body.append(label(chart.x(column), chart.bottom + 80, name, DAY, "middle"))
        body.append(_day(day, chart.x(column), chart))
    legend = _legend(_dots_used(week, words))
    body.append(moved(chart.bottom + 98, legend.body))
    return Section(chart.bottom + 98 + legend.height + 24, "".join(body))


def _grid(chart: Chart) -> str:
    """Draw faint columns (a blank day is one without a dot) and the axis, always 0 to 10."""
    top, height = chart.top - chart.beyond, chart.bottom - chart.top + 2 * chart.beyond
    marks = [
        box(
            (chart.x(n) - chart.room / 2 + 5, top),
            (chart.room - 10, height),
            fill=STRIPE,
            round_=18,
        )
        for n in range(chart.columns)
    ]
    for intensity in (0, 5, BIGGEST):
        y = chart.y(intensity)
        marks.append(line((CHART_LEFT, y), (RIGHT, y), color=RULE, width=3))
        marks.append(label(CHART_LEFT - 18, y + 12, str(intensity), SMALL, "end"))
    return "".join(marks)


def _day(day: Day, x: float, chart: Chart) -> str:
    """Draw a day's dots, those of equal intensity side by side; a blank day draws nothing."""
    level: dict[int, list[Dot]] = defaultdict(list)
    for intensity in day.self_started:
        level[intensity].append(STARTED)
    for intensity in day.later:
        level[intensity].append(LATER)
    if day.value is not None:
        level[day.value].append(DAILY)
    return "".join(
        _dot(dot, at, chart.y(intensity)) + _inside(dot, at, chart.y(intensity), intensity)
        for intensity, dots in level.items()
        for dot, at in zip(dots, _spread(x, chart.room, len(dots)), strict=True)
    )


def _spread(x: float, room: float, count: int) -> list[float]:
    """Return the middles of dots that share a place, closer together where they are many."""
    step = min(2 * DAILY.radius + 2, (room - 2 * DAILY.radius) / max(count - 1, 1))
    return [x + step * (n - (count - 1) / 2) for n in range(count)]


def _dot(dot: Dot, x: float, y: float) -> str:
    return circle(x, y, dot.radius, fill=dot.fill, ring=dot.ring)


def _inside(dot: Dot, x: float, y: float, intensity: int) -> str:
    return label(x, y + 12, str(intensity), Type(VALUE.size, dot.ink, VALUE.weight), "middle")


def _dots_used(week: Week, words: WeekPictureWords) -> list[tuple[Dot, str]]:
    """Return the kinds of dots this week has, with their names."""
    used = [
        (DAILY, words.daily, week.days > 0),
        (LATER, words.later, any(day.later for day in week.calendar)),
        (STARTED, words.started, week.self_started > 0),
    ]
    return [(dot, name) for dot, name, is_used in used if is_used]


def _legend(items: Sequence[tuple[Dot, str]]) -> Section:
    """Name the dots, in as many lines as they need."""
    x, y = float(CHART_LEFT), 36.0
    body = []
    for dot, name in items:
        text = fitted(name, SMALL, CHART_WIDTH - 50)
        room = 50 + width(text, SMALL)
        if x > CHART_LEFT and x + room > RIGHT:
            x, y = float(CHART_LEFT), y + 54
        body.append(circle(x + 18, y - 12, 17, fill=dot.fill, ring=dot.ring))
        body.append(label(x + 48, y, text, SMALL))
        x += room + 28
    return Section(y + 16, "".join(body))


def _pairs(pairs: Sequence[Pair], words: WeekPictureWords) -> Section:
    """Draw each pair by itself, both values beside it; only a pair's own dots are joined."""
    chart = Chart(top=132, step=25, beyond=60, columns=len(pairs))
    body = [_heading(words.pairs), _grid(chart)]
    for column, pair in enumerate(pairs):
        name = fitted(words.weekdays[pair.date], SMALL, chart.room)
        body.append(_pair(pair, chart.x(column), chart))
        body.append(label(chart.x(column), chart.bottom + 104, name, SMALL, "middle"))
    legend = _legend([(BEFORE, words.before), (AFTER, words.after)])
    body.append(moved(chart.bottom + 120, legend.body))
    return Section(chart.bottom + 120 + legend.height + 24, "".join(body))


def _pair(pair: Pair, x: float, chart: Chart) -> str:
    before = (x - 21, chart.y(pair.before))
    after = (x + 21, chart.y(pair.after))
    return (
        line(before, after, color=PALE, width=5)
        + _dot(BEFORE, *before)
        + _dot(AFTER, *after)
        + _outside(*before, pair.before, above=pair.before >= pair.after)
        + _outside(*after, pair.after, above=pair.after >= pair.before)
    )


def _outside(x: float, y: float, intensity: int, *, above: bool) -> str:
    return label(x, y - 27 if above else y + 51, str(intensity), VALUE, "middle")


def _triggers(week: Week, words: WeekPictureWords) -> Section:
    bars = [(trigger.label, trigger.count, DEEP) for trigger in week.triggers[:MOST_TRIGGERS]]
    others = sum(trigger.count for trigger in week.triggers[MOST_TRIGGERS:])
    if others:
        bars.append((words.others, others, PALE))
    unit = min((RIGHT - LEFT - 90) / max(count for _, count, _ in bars), BAR_UNIT)
    rows = [moved(64 + BAR_ROW * n, _bar(*bar, unit)) for n, bar in enumerate(bars)]
    return Section(76 + BAR_ROW * len(bars), _heading(words.triggers) + "".join(rows))


def _bar(text: str, count: int, fill: str, unit: float) -> str:
    long = count * unit
    return (
        label(LEFT, 40, fitted(text, TEXT, RIGHT - LEFT), TEXT)
        + box((LEFT, 54), (long, 28), fill=fill, round_=8)
        + label(LEFT + long + 16, 82, str(count), COUNT)
    )
