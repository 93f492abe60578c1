"""The week's picture, read back as SVG and as the PNG it becomes."""

import struct
from itertools import pairwise
from typing import NamedTuple
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import content
from bot.domain.week import Entry, summarize
from bot.pictures import week as picture
from bot.pictures.draw import draw
from bot.pictures.svg import label
from bot.pictures.week import week_svg
from bot.views.week import week_words
from tests.domain.weeks import SUNDAY, any_entries, entry, scheduled

ENGLISH = content.load(content.SHIPPED).for_language("en")
SVG = "{http://www.w3.org/2000/svg}"
SMALLEST_TEXT = 26
BAR = "28"


class Mark(NamedTuple):
    """A drawn dot with a number in it."""

    x: float
    y: float
    number: int
    fill: str


def drawn(*entries: Entry) -> ET.Element:
    week = summarize(entries, SUNDAY)
    return ET.fromstring(week_svg(week, week_words(ENGLISH, week)))  # noqa: S314  our own


def texts(root: ET.Element) -> list[str]:
    return [element.text or "" for element in root.iter(f"{SVG}text")]


def marks(root: ET.Element) -> list[Mark]:
    """Return the dots of the days; a number stands right after its dot, in its middle."""
    found = []
    for group in root.iter(f"{SVG}g"):
        for dot, inside in pairwise(group):
            if dot.tag == f"{SVG}circle" and dot.get("cx") == inside.get("x"):
                x, y = float(dot.attrib["cx"]), float(dot.attrib["cy"])
                found.append(Mark(x, y, int(inside.text or ""), dot.attrib["fill"]))
    return found


def axis(root: ET.Element) -> list[float]:
    """Return where the days' lines for 10, 5 and 0 stand."""
    return sorted(float(rule.attrib["y1"]) for rule in list(root.iter(f"{SVG}line"))[:3])


def numbers(root: ET.Element) -> list[int]:
    return [int(text) for text in texts(root) if text.lstrip("-").isdigit()]


def test_an_empty_week_has_no_picture() -> None:
    with pytest.raises(ValueError, match="empty"):
        drawn()


def test_every_check_in_is_a_dot_and_blank_days_are_not() -> None:
    root = drawn(entry("Mon", 5), entry("Wed", 7), entry("Wed", 9, slot=None))
    assert sorted(mark.number for mark in marks(root)) == [5, 7, 9]


def test_scheduled_dots_are_filled_and_self_started_ones_hollow() -> None:
    root = drawn(entry("Mon", 5), entry("Wed", 9, slot=None), entry("Mon", 2, slot=2))
    assert {mark.number: mark.fill for mark in marks(root)} == {
        5: picture.DEEP,
        9: picture.CARD,
        2: picture.PALE,
    }


@given(any_entries())
def test_a_dot_stands_where_its_number_says(entries: list[Entry]) -> None:
    week = summarize(entries, SUNDAY)
    if not week.entries:
        return
    root = drawn(*entries)
    found = marks(root)
    assert sorted(mark.number for mark in found) == sorted(e.intensity for e in week.entries)
    ten, five, zero = axis(root)
    assert five == (ten + zero) / 2
    for mark in found:
        assert 0 <= mark.number <= 10
        assert mark.y == zero + (ten - zero) * mark.number / 10
        assert picture.CHART_LEFT < mark.x < picture.RIGHT


def test_days_stand_in_order_and_dots_of_one_day_in_its_column() -> None:
    week = [entry("Mon", 5), entry("Mon", 5, slot=None), entry("Tue", 5), entry("Sun", 5)]
    xs = [mark.x for mark in marks(drawn(*week))]
    own, daily, tuesday, sunday = xs
    column = picture.CHART_WIDTH / 7
    assert picture.CHART_LEFT < own < daily < picture.CHART_LEFT + column
    assert tuesday == pytest.approx(picture.CHART_LEFT + 1.5 * column, abs=0.01)
    assert sunday == pytest.approx(picture.CHART_LEFT + 6.5 * column, abs=0.01)


@given(any_entries())
def test_the_axis_is_the_same_for_every_week(entries: list[Entry]) -> None:
    if summarize(entries, SUNDAY).entries:
        assert texts(drawn(*entries))[3:6] == ["0", "5", "10"]


@pytest.mark.parametrize(
    ("days", "pairs", "triggers"),
    [(1, False, False), (2, False, False), (3, False, True), (4, False, True), (5, True, True)],
)
def test_parts_with_nothing_to_show_are_left_out(days: int, *, pairs: bool, triggers: bool) -> None:
    names = ["Mon", "Tue", "Wed", "Thu", "Fri"][:days]
    root = drawn(*(entry(day, 6, after=3, trigger="Slow to answer") for day in names))
    assert ("Before and after a prompt" in texts(root)) is pairs
    assert ("What set it off" in texts(root)) is triggers


def test_a_picture_with_less_to_show_is_shorter() -> None:
    full = [entry(day, 6, after=3, trigger="Slow") for day in ("Mon", "Tue", "Wed", "Thu", "Fri")]
    heights = [float(drawn(*full[:days]).attrib["height"]) for days in (1, 3, 5)]
    assert heights == sorted(set(heights))


def test_both_values_of_a_pair_stand_beside_its_dots_and_no_line_joins_days() -> None:
    entries = [entry(d, 9, after=n) for n, d in enumerate(("Mon", "Tue", "Wed", "Thu", "Fri"))]
    root = drawn(*entries)
    slanted = [line for line in root.iter(f"{SVG}line") if line.get("y1") != line.get("y2")]
    assert len(slanted) == 5
    assert all(float(line.attrib["x2"]) - float(line.attrib["x1"]) == 42 for line in slanted)
    assert sorted(set(numbers(root))) == [0, 1, 2, 3, 4, 5, 9, 10]


def test_a_bar_is_as_long_as_its_count() -> None:
    slow = [entry("Mon", 5, trigger="Slow", slot=None, hour=n) for n in range(4)]
    root = drawn(*scheduled(1, 2, 3), *slow, entry("Tue", 5, trigger="Plan", slot=None))
    bars = [
        float(box.attrib["width"]) for box in root.iter(f"{SVG}rect") if box.get("height") == BAR
    ]
    assert bars[0] == 4 * bars[1]


@given(st.integers(1, 40))
def test_bars_stay_on_the_card(count: int) -> None:
    many = [entry("Mon", 5, trigger="Slow", slot=None) for _ in range(count)]
    for box in drawn(*scheduled(1, 2, 3), *many).iter(f"{SVG}rect"):
        if box.get("height") == BAR:
            assert picture.LEFT + float(box.attrib["width"]) < picture.RIGHT - 40


def test_no_text_is_too_small_for_a_phone() -> None:
    full = [entry(day, 6, after=3, trigger="Slow") for day in ("Mon", "Tue", "Wed", "Thu", "Fri")]
    sizes = {int(text.attrib["font-size"]) for text in drawn(*full).iter(f"{SVG}text")}
    assert min(sizes) >= SMALLEST_TEXT


def test_own_words_cannot_break_out_of_the_picture() -> None:
    words = '</text><image href="/x"/>&amp;'
    root = drawn(*scheduled(1, 2), entry("Wed", 3, trigger=words))
    assert words in texts(root)
    assert not list(root.iter(f"{SVG}image"))


@given(st.text(min_size=1))
@settings(max_examples=25, deadline=None)
def test_any_words_can_be_drawn(words: str) -> None:
    week = summarize([*scheduled(1, 2), entry("Wed", 3, trigger=words)], SUNDAY)
    assert draw(week_svg(week, week_words(ENGLISH, week))).startswith(b"\x89PNG")


def test_the_png_is_as_wide_as_a_phone_shows_sharply() -> None:
    week = summarize(scheduled(5), SUNDAY)
    png = draw(week_svg(week, week_words(ENGLISH, week)))
    width, height = struct.unpack(">II", png[16:24])
    assert width == picture.PIXELS
    assert width / 2 < height < width


def test_a_full_week_is_no_taller_than_telegram_shows() -> None:
    days = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
    full = [entry(day, 6, after=3, trigger=f"On {day}") for day in days]
    assert int(drawn(*full, entry("Mon", 5, slot=None)).attrib["height"]) <= 1400


def test_accents_are_drawn_with_our_own_font() -> None:
    """A missing glyph is the same box for any letter; these three must differ."""
    page = '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="60">{}</svg>'
    pngs = {draw(page.format(label(9, 45, letter, picture.TEXT))) for letter in ("ñ", "ő", "ł")}
    assert len(pngs) == 3


def test_what_is_not_svg_is_refused() -> None:
    with pytest.raises(ValueError):  # noqa: PT011  the library's own words
        draw("no picture")
