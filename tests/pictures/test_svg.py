"""Text in pictures: safe, and no wider than there is room."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.pictures.svg import Type, fitted, printable, width

TEXT = Type(38, "#000000")


@pytest.mark.parametrize(
    ("written", "drawn"),
    [
        ("Seen, no answer", "Seen, no answer"),
        ("two\nlines\x00", "two lines"),
        ("bad\ud800\uffff\u202epair", "badpair"),
        ("seen 👩‍👩‍👧 again 👍🏽 ❤️", "seen again"),
        ("🙂", "🙂"),
        ("ñandú ½ Ж", "ñandú ½ Ж"),
    ],
)
def test_only_what_can_be_drawn_is_kept(written: str, drawn: str) -> None:
    assert printable(written) == drawn


@given(st.text(), st.floats(60, 900))
def test_fitted_text_fits(text: str, room: float) -> None:
    assert width(fitted(text, TEXT, room), TEXT) <= room


def test_long_text_is_cut_with_an_ellipsis_and_short_text_is_not() -> None:
    assert fitted("Slow to answer", TEXT, 912) == "Slow to answer"
    cut = fitted("They did not call back " * 9, TEXT, 912)
    assert cut.startswith("They did not call back They")
    assert cut.endswith("…")
