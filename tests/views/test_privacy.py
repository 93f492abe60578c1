"""/privacy names the same in every language."""

import pytest

from content import SHIPPED, load

LIBRARY = load(SHIPPED)


@pytest.mark.parametrize(
    ("language", "predictions"),
    [
        ("en", "what the alarm said would happen"),
        ("de", "was laut Alarm passieren würde"),
        ("es", "lo que la alarma dijo que pasaría"),
        ("fr", "ce que l'alarme annonçait"),
        ("pt", "o que o alarme disse que ia acontecer"),
    ],
)
def test_predictions_are_named(language: str, predictions: str) -> None:
    assert predictions in LIBRARY.for_language(language).say("privacy")
