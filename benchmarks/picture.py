"""How much processor time it takes to draw a full week: ``python -m benchmarks.picture``."""

from datetime import date, timedelta
from statistics import median
from time import process_time

import content
from bot.domain.week import Entry, summarize
from bot.pictures.draw import draw
from bot.pictures.week import week_svg
from bot.views.week import week_words

ROUNDS = 50
LAST_DAY = date(2026, 11, 22)
TRIGGERS = ("Slow to answer", "Seen, no answer", "Plan left open", "A new name came up")


def full_week() -> str:
    """Return a picture with all its parts."""
    entries = [
        Entry(
            LAST_DAY - timedelta(days=ago), scheduled, 1 if scheduled else None, 9 - ago, 2, label
        )
        for ago in range(7)
        for scheduled, label in ((True, TRIGGERS[0]), (False, TRIGGERS[ago % len(TRIGGERS)]))
    ]
    week = summarize(entries, LAST_DAY)
    return week_svg(week, week_words(content.load(content.SHIPPED).for_language("en"), week))


def milliseconds(svg: str) -> float:
    """Return the processor time it takes to make a PNG of it."""
    begun = process_time()
    draw(svg)
    return (process_time() - begun) * 1000


def main() -> None:
    """Print the median and the slowest of some rounds."""
    svg = full_week()
    taken = sorted(milliseconds(svg) for _ in range(ROUNDS))
    size = len(draw(svg)) // 1024
    print(  # noqa: T201  this is what it is for
        f"SVG to PNG: median {median(taken):.1f} ms, slowest {taken[-1]:.1f} ms, {size} kB"
    )


if __name__ == "__main__":
    main()
