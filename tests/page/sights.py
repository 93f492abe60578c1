"""Where things are on the page, and how they can be read."""

import zlib
from struct import pack

from playwright.async_api import Locator, Page


def bubble(page: Page, text: str) -> Locator:
    """The messages with these words."""
    return page.locator("#messages .message").filter(has_text=text)


async def from_bottom(page: Page) -> float:
    """How many pixels of the chat are below what is in view."""
    distance: float = await page.locator("#scroller").evaluate(
        "node => node.scrollHeight - node.scrollTop - node.clientHeight"
    )
    return distance


async def contrast(where: Locator) -> float:
    """WCAG's contrast between an element's words and its ground."""
    colors: list[str] = await where.evaluate(
        "node => [getComputedStyle(node).color, getComputedStyle(node).backgroundColor]"
    )
    darker, lighter = sorted(map(_luminance, colors))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(color: str) -> float:
    """Of "rgb(16, 20, 24)"."""
    parts = [int(part) / 255 for part in color.removeprefix("rgb(").removesuffix(")").split(",")]
    red, green, blue = (v / 12.92 if v <= 0.03928 else ((v + 0.055) / 1.055) ** 2.4 for v in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


async def top_of(where: Locator) -> float:
    """How far an element is from the top of the screen."""
    box = await where.bounding_box()
    assert box is not None
    return box["y"]


async def edges_of(where: Locator) -> tuple[float, float]:
    """Where an element begins and ends from the left; nought for one that is not shown."""
    box = await where.bounding_box()
    return (box["x"], box["x"] + box["width"]) if box else (0, 0)


def picture(width: int, height: int) -> bytes:
    """A plain blue PNG."""
    rows = (b"\0" + b"\x1d\x6f\xc4" * width) * height
    parts = {
        b"IHDR": pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0),
        b"IDAT": zlib.compress(rows),
        b"IEND": b"",
    }
    return b"\x89PNG\r\n\x1a\n" + b"".join(map(_chunk, parts, parts.values()))


def _chunk(kind: bytes, content: bytes) -> bytes:
    return pack(">I", len(content)) + kind + content + pack(">I", zlib.crc32(kind + content))
