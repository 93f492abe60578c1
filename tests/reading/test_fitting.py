"""What tells ratings apart is what its examples teach, and says what is wrong in them."""

from pathlib import Path

import pytest

from benchmarks.reading_fit import fit_ratings
from bot.domain.likeness import Likeness, read
from content import SHIPPED
from content.findings import ContentError
from content.rated import read_rated
from tests.ready import shipped

TEXTS = Path(__file__).parent / "texts"


def judged(folder: Path) -> Likeness:
    return read((folder / "ratings.likeness").read_text(encoding="utf-8"))


def test_what_is_shipped_is_what_fitting_gives(tmp_path: Path) -> None:
    """But for the last place of a weight, which another processor may round the other way."""
    short = TEXTS / "pt-short.yaml"
    files = [*sorted(TEXTS.glob("pt-development*.yaml")), short, short, short]
    fit_ratings(tmp_path, shipped().for_language("pt").lexicon, files)
    fitted, there = judged(tmp_path).weights, judged(SHIPPED / "pt").weights
    differing = [
        name
        for name in fitted.keys() | there.keys()
        if abs(float(fitted.get(name, "0")) - float(there.get(name, "0"))) > 0.11
    ]
    assert differing == []


def test_a_mistake_in_an_example_is_found_at_its_line(tmp_path: Path) -> None:
    file = tmp_path / "texts.yaml"
    file.write_text("- {text: seven, intensity: seven, pattern: null}\n", encoding="utf-8")
    with pytest.raises(ContentError) as raised:
        read_rated(file)
    assert f"{file}:1" in str(raised.value)
