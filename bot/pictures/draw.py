"""SVG to PNG."""

from importlib.resources import as_file, files

from resvg_py import svg_to_bytes

FONT = files("fontpkg_noto_sans") / "files" / "NotoSans[wdth,wght].ttf"
"""Noto Sans (SIL Open Font License), all weights, Latin, Greek, Cyrillic and Devanagari."""


def draw(svg: str) -> bytes:
    """Return the picture as PNG, the same on every machine: no font but ours is looked at.

    Characters the font lacks become empty boxes. It takes up to a tenth of a second of CPU and
    lets no other thread run meanwhile: call it in another process where somebody waits.

    Raises:
        ValueError: this is not SVG.
    """
    with as_file(FONT) as font:
        return bytes(svg_to_bytes(svg_string=svg, skip_system_fonts=True, font_files=[str(font)]))
