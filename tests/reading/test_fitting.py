"""What tells ratings apart is what its examples teach, and says what is wrong in them."""

from pathlib import Path

import pytest

from content import SHIPPED
from content.findings import ContentError
from content.rated import fit_ratings, read_rated
from tests.ready import shipped

TEXTS = Path(__file__).parent / "texts"


def test_what_is_shipped_is_what_fitting_gives(tmp_path: Path) -> None:
    short = TEXTS / "pt-short.yaml"
    files = [*sorted(TEXTS.glob("pt-development*.yaml")), short, short, short]
    fitted = fit_ratings(tmp_path, shipped().for_language("pt").lexicon, files)
    assert fitted.read_bytes() == (SHIPPED / "pt" / fitted.name).read_bytes()


def test_a_mistake_in_an_example_is_found_at_its_line(tmp_path: Path) -> None:
    file = tmp_path / "texts.yaml"
    file.write_text("- {text: seven, intensity: seven, pattern: null}\n", encoding="utf-8")
    with pytest.raises(ContentError) as raised:
        read_rated(file)
    assert f"{file}:1" in str(raised.value)
