"""What is typed for a choice is read in every language."""

import pytest

from bot.views.choices import read_typed
from bot.views.live import URGES
from bot.views.predictions import SURENESS
from content import SHIPPED, load

LIBRARY = load(SHIPPED)


@pytest.mark.parametrize(
    ("language", "typed", "urge"),
    [
        ("de", "ihm schreiben", "ask"),
        ("es", "escribirle", "ask"),
        ("fr", "lui écrire", "ask"),
        ("pt", "Nenhum impulso", "none"),
    ],
)
def test_an_urge_is_read(language: str, typed: str, urge: str) -> None:
    assert read_typed(LIBRARY.for_language(language), typed, URGES) == urge


@pytest.mark.parametrize(
    ("language", "typed", "sureness"),
    [
        ("de", "ziemlich sicher", "likely"),
        ("es", "bastante segura", "likely"),
        ("es", "muy segura", "certain"),
        ("fr", "assez sûre", "likely"),
        ("pt", "quase certeza", "likely"),
        ("pt", "certa", "certain"),
    ],
)
def test_how_sure_is_read(language: str, typed: str, sureness: str) -> None:
    assert read_typed(LIBRARY.for_language(language), typed, SURENESS) == sureness
