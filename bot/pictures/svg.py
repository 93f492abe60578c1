"""The few SVG shapes the pictures are made of, and text that is safe to put in them."""

import unicodedata
from dataclasses import dataclass
from html import escape

FAMILY = "Noto Sans"
NARROW = frozenset("iIjl.,:;!'|()[]ftr -")
BROAD = frozenset("mMwWQ@%&…—")


@dataclass(frozen=True, slots=True)
class Type:
    """How text looks."""

    size: int
    color: str
    weight: int = 400


def circle(x: float, y: float, radius: float, *, fill: str, ring: str) -> str:
    """Return a dot; ``ring`` is the colour of its edge, drawn inside ``radius``."""
    return (
        f'<circle cx="{x:g}" cy="{y:g}" r="{radius - 2:g}" fill="{fill}" '
        f'stroke="{ring}" stroke-width="4"/>'
    )


def box(corner: tuple[float, float], size: tuple[float, float], *, fill: str, round_: float) -> str:
    """Return a filled rectangle from its upper left corner on, its corners round."""
    (x, y), (width, height) = corner, size
    return (
        f'<rect x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" '
        f'rx="{round_:g}" fill="{fill}"/>'
    )


def line(start: tuple[float, float], end: tuple[float, float], *, color: str, width: int) -> str:
    """Return a straight line."""
    (x1, y1), (x2, y2) = start, end
    return (
        f'<line x1="{x1:g}" y1="{y1:g}" x2="{x2:g}" y2="{y2:g}" '
        f'stroke="{color}" stroke-width="{width}"/>'
    )


def label(x: float, y: float, text: str, type_: Type, anchor: str = "start") -> str:
    """Return text whose baseline is at ``y``; any text is safe."""
    return (
        f'<text x="{x:g}" y="{y:g}" font-family="{FAMILY}" font-size="{type_.size}" '
        f'font-weight="{type_.weight}" fill="{type_.color}" text-anchor="{anchor}">'
        f"{escape(printable(text))}</text>"
    )


def moved(y: float, body: str) -> str:
    """Return shapes moved down by ``y``."""
    return f'<g transform="translate(0 {y:g})">{body}</g>'


def printable(text: str) -> str:
    """Return text without what XML forbids, controls and emoji, which our font cannot draw.

    Text that is nothing but emoji is kept, as boxes, so that no row is left without a label.
    """
    known = "".join(" " if unicodedata.category(c) in {"Cc", "Zl", "Zp"} else c for c in text)
    known = "".join(c for c in known if not unicodedata.category(c).startswith("C"))
    plain = "".join(c for c in known if not _is_emoji(c))
    return " ".join(plain.split()) or " ".join(known.split())


def fitted(text: str, type_: Type, room: float) -> str:
    """Return as much of the text as is sure to fit, with an ellipsis where it is cut."""
    text = printable(text)
    if width(text, type_) <= room:
        return text
    while text and width(text + "…", type_) > room:
        text = text[:-1]
    return text.rstrip() + "…"


def width(text: str, type_: Type) -> float:
    """Return the most room the text can take, in pixels: rather too much than too little."""
    return type_.size * sum(_ems(character) for character in text)


def _ems(character: str) -> float:
    if character in NARROW:
        return 0.42
    if character in BROAD or unicodedata.east_asian_width(character) in {"W", "F"}:
        return 1.0
    return 0.76 if character.isupper() else 0.63


def _is_emoji(character: str) -> bool:
    """Tell whether it is a pictograph, or a selector or skin tone that only changes one."""
    return (
        unicodedata.category(character) == "So"
        or "\ufe00" <= character <= "\ufe0f"
        or ("\U0001f3fb" <= character <= "\U0001f3ff")
    )
