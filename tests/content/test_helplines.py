"""Where help is found: what is shown, and what of it somebody has checked."""

from datetime import date, timedelta

import pytest

from content import SHIPPED, by_country, load
from tests.content.copies import Copy

FILE = "helplines.yaml"
TODAY = date(2026, 11, 22)


def test_every_country_has_an_emergency_number_that_may_be_shown() -> None:
    countries = load(SHIPPED).helplines.countries
    assert len(countries) == 37
    for country in countries.values():
        emergency = country.emergency
        assert emergency.checked.shown
        assert emergency.numbers or (emergency.police and emergency.ambulance)


def test_a_number_with_one_source_is_kept_and_not_shown() -> None:
    india = load(SHIPPED).helplines.countries["IN"]
    assert [line.checked.shown for line in india.abuse] == [False, False]
    assert [line.call for line in india.crisis if line.checked.shown] == ["14416"]


def test_a_text_line_says_what_to_send_and_where() -> None:
    lines = load(SHIPPED).helplines.countries["US"].crisis
    assert ("HOME", "741741") in [(line.text_word, line.text) for line in lines]


def test_what_a_person_has_looked_up_counts_for_ninety_days(copy: Copy) -> None:
    before = list(load(copy.folder).helplines.unverified(TODAY))
    text = (copy.folder / FILE).read_text(encoding="utf-8")
    null = "verified_by: null\n  verified_on: null"
    copy.write(FILE, text.replace(null, "verified_by: R. Vance\n  verified_on: 2026-08-24", 1))
    helplines = load(copy.folder).helplines
    assert len(list(helplines.unverified(TODAY))) == len(before) - 1
    assert len(list(helplines.unverified(TODAY + timedelta(days=1)))) == len(before)


def test_an_unverified_number_is_told_with_its_line() -> None:
    first = next(load(SHIPPED).helplines.unverified(TODAY)).place
    assert first.file.endswith(FILE)
    lines = (SHIPPED / FILE).read_text(encoding="utf-8").splitlines()
    assert lines[first.line - 2] == "directory:"


def test_unverified_numbers_are_told_by_country() -> None:
    told = by_country(load(SHIPPED).helplines.unverified(TODAY))
    assert "US: 911, 988, 741741, 1-800-799-7233, 88788; CA: 911, 988, https://" in told
    assert "NO: 112, 113, 116 123" in told
    assert "7827 170 170" not in told, "what nobody is shown need not be looked up"


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("\n  US:\n", "\n  Usa:\n", "this is not a country"),
        ("call: 1-800-799-7233", "phone: 1-800-799-7233", "this name is not known here"),
        ("audience: own_behaviour", "audience: everybody", "not one of the choices"),
        ("      numbers:\n        - '999'\n      note: ", "      note: ", "there is no number"),
        ("name: Shout\n", "name: Shout (by text)\n", "people read this in every language"),
        ("call: '079'", "call: 079, option 1", "this is not only a number"),
        ("area: bogota", "area: Bogotá (also Cali)", "an area is named here"),
        ("area: bogota", "area: medellin", "nothing says its area to people"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(
    copy: Copy, old: str, new: str, complaint: str
) -> None:
    text = (copy.folder / FILE).read_text(encoding="utf-8")
    assert old in text
    copy.write(FILE, text.replace(old, new, 1))
    line = text[: text.index(old) + 1].count("\n") + 1
    [found] = [one for one in copy.findings("form") if complaint in one.message]
    assert abs(found.line - line) <= 2
    assert found.mend
