"""Lines where help is found read well in every language: names, numbers, and whom they are for."""

import pytest

from bot.views import helplines as views
from content import SHIPPED, load

LIBRARY = load(SHIPPED)


def crisis(language: str, country: str) -> str:
    spoken, lines = LIBRARY.for_language(language), LIBRARY.helplines
    return views.crisis(spoken, lines, lines.countries[country])


def abuse(language: str, country: str) -> str:
    spoken, lines = LIBRARY.for_language(language), LIBRARY.helplines
    return views.abuse(spoken, lines, lines.countries[country])


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Línea 106 (in Bogotá): call 106"),
        ("es", "Línea 106 (en Bogotá): llama al 106"),
        ("de", "Línea 106 (in Bogotá): Anruf 106"),
        ("fr", "Línea 106 (à Bogotá)\u00a0: appelle le 106"),
        ("pt", "Línea 106 (em Bogotá): ligue 106"),
    ],
)
def test_a_region_is_told_and_no_checkers_doubt(language: str, said: str) -> None:
    [line] = crisis(language, "CO").splitlines()
    assert line.startswith(f"{said}, WhatsApp")


@pytest.mark.parametrize(
    ("country", "said"),
    [
        ("MX", "Línea de las Mujeres (para mujeres): llama al 079 y marca 1"),
        ("BE", "1712 (en Flandes): llama al 1712"),
        ("NG", "Domestic and Sexual Violence Agency (únicamente en el estado de Lagos): llama al"),
        ("GB", "National Domestic Abuse Helpline (en Inglaterra): llama al 0808 2000 247"),
        ("PH", "Emergency 911: llama al 911"),
        ("CA", "ShelterSafe: https://sheltersafe.ca"),
    ],
)
def test_whom_a_line_is_for_is_said_in_the_persons_language(country: str, said: str) -> None:
    assert any(row.startswith(said) for row in abuse("es", country).splitlines())


@pytest.mark.parametrize("language", [one.code for one in LIBRARY.languages])
def test_every_area_is_said_in_every_language(language: str) -> None:
    own = LIBRARY.for_language(language).bundles[0]
    areas = [line.area_key for line in LIBRARY.helplines.lines() if line.area_key]
    assert areas
    assert [key for key in areas if not own.has_message(key)] == []
