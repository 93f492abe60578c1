"""No text takes long to read: all are read on the thread that serves everybody."""

from collections.abc import Callable
from datetime import date
from functools import partial

import pytest

from bot.domain.pausing import read_pause
from bot.domain.places import find_place
from bot.domain.reading import read, read_choice, read_yes_no, says_under_18
from bot.domain.screening import screen
from bot.domain.walltime import read_times
from tests.quick import is_quick
from tests.ready import shipped

ENGLISH = shipped().for_language("en")
LONGEST = 4096

READERS: dict[str, Callable[[str], object]] = {
    "answer": lambda text: read(text, ENGLISH.lexicon),
    "age": lambda text: says_under_18(text, ENGLISH.lexicon.answers),
    "yes or no": lambda text: read_yes_no(text, ENGLISH.lexicon.answers),
    "danger": lambda text: screen(text, ENGLISH.danger[0]),
    "choice": lambda text: read_choice(text, ["They did not answer", "Something else"]),
    "times": read_times,
    "pause": lambda text: read_pause(text, date(2026, 11, 22)),
    "place": find_place,
}
UNITS = (
    *(
        "~",
        "1/",
        "(",
        "9",
        "7 ",
        "7, ",
        "1 0 ",
        ", ",
        " ",
        "\n",
        "- ",
        "a",
        "\u0301",
        "😡",
        "\u202e",
    ),
    *("i am ", "it is ", "and ", "about ", "at least ", "out of ", "not ", "yes ", "half past "),
    *("in the morning ", "every day ", "until ", "5 minutes past ", "because ", "7/10 ", "7 \n"),
)


@pytest.mark.parametrize("reader", READERS)
def test_every_reader_is_quick_with_anything_repeated(reader: str) -> None:
    read = READERS[reader]
    read("berlin")  # what is made on first use
    for unit in UNITS:
        for end in ("", "x", "7", "%"):
            text = (unit * LONGEST)[: LONGEST - len(end)] + end
            assert is_quick(partial(read, text)), (unit, end)
