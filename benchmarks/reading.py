"""How well free words are read, and how fast: ``python -m benchmarks.reading FILE...``.

A file is a YAML list of `{text, intensity, pattern, trigger}`; null where a text has none.
"""

from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from time import process_time

import content
from bot.domain.lexicon import Lexicon
from bot.domain.reading import read
from content.findings import Place
from content.rated import Rated, read_rated
from content.sayings import Saying, learn_sayings, read_sayings

OURS = "sayings.txt"
TABLE = "{:34} {:>6} {:>9} {:>9} {:>8} {:>7} {:>11} {:>9} {:>8}"
HEADINGS = (
    "texts",
    "number",
    "intensity",
    "invented",
    "pattern",
    "sure",
    "right, sure",
    "trigger",
    "first 3",
)


@dataclass(frozen=True, slots=True)
class Figures:
    """How often readings were right, as parts of 1."""

    number: int
    intensity: float
    invented: float
    pattern: float
    sure: float
    sure_right: float
    trigger: float
    trigger_in_three: float


def figures(texts: Sequence[Rated], lexicon: Lexicon) -> Figures:
    """Read all texts and compare."""
    pairs = [(one, read(one.text, lexicon)) for one in texts]
    unrated = [reading for one, reading in pairs if one.intensity is None]
    sure = [(one, reading) for one, reading in pairs if reading.pattern_sure]
    named = [(one.trigger, reading.triggers) for one, reading in pairs if one.trigger]
    return Figures(
        number=len(pairs),
        intensity=_part(reading.intensity == one.intensity for one, reading in pairs),
        invented=_part(reading.intensity is not None for reading in unrated),
        pattern=_part(reading.pattern == one.pattern for one, reading in pairs),
        sure=len(sure) / max(1, len(pairs)),
        sure_right=_part(reading.pattern == one.pattern for one, reading in sure),
        trigger=_part(right in guesses[:1] for right, guesses in named),
        trigger_in_three=_part(right in guesses[:3] for right, guesses in named),
    )


def taught(lexicon: Lexicon, folder: Path, files: Sequence[Sequence[Rated]]) -> Lexicon:
    """Return the lexicon with the first sayings of a language's folder and these texts learned."""
    place = Place("", 1)
    more = [
        Saying(label, read(one.text, replace(lexicon, learned=None)).words or "", place)
        for texts in files
        for one in texts
        if (label := one.trigger or one.pattern)
    ]
    return replace(lexicon, learned=learn_sayings([*read_sayings(folder, OURS), *more], lexicon))


def _part(hits: Iterator[bool]) -> float:
    counted = list(hits)
    return sum(counted) / max(1, len(counted))


def _row(name: str, found: Figures) -> str:
    parts = [f"{value:.1%}" for value in list(_values(found))[1:]]
    return TABLE.format(name, found.number, *parts)


def _values(found: Figures) -> Iterator[float]:
    return (getattr(found, name) for name in Figures.__slots__)


def _times(texts: Sequence[Rated], lexicon: Lexicon) -> str:
    """How long a reading takes: the middle, the slowest of twenty, and one as long as can be."""
    taken = sorted(_milliseconds(one.text, lexicon) for one in texts)
    longest = _milliseconds((" ".join(one.text for one in texts) * 9)[:4096], lexicon)
    middle, slow = taken[len(taken) // 2], taken[len(taken) * 19 // 20]
    return (
        f"a reading: median {middle:.2f} ms, 95th percentile {slow:.2f} ms,"
        f" 4096 characters {longest:.1f} ms"
    )


def _milliseconds(text: str, lexicon: Lexicon) -> float:
    begun = process_time()
    read(text, lexicon)
    return (process_time() - begun) * 1000


def main() -> None:
    """Print a row of figures for each file, and the time it takes."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--language", default="en")
    parser.add_argument(
        "--across",
        action="store_true",
        help="read each file also by what sayings.txt and the other files taught, and nothing else",
    )
    named = parser.parse_args()
    files = {path: read_rated(path) for path in named.files}
    lexicon = content.load(content.SHIPPED).for_language(named.language).lexicon
    folder = content.SHIPPED / named.language
    _say(TABLE.format(*HEADINGS))
    for path, texts in files.items():
        _say(_row(path.stem, figures(texts, lexicon)))
    for path, texts in files.items() if named.across else ():
        others = [other for file, other in files.items() if file != path]
        found = figures(texts, taught(lexicon, folder, others))
        _say(_row(f"{path.stem}, others learned", found))
    _say(_times([one for texts in files.values() for one in texts], lexicon))


def _say(line: str) -> None:
    print(line)  # noqa: T201  this is what it is for


if __name__ == "__main__":
    main()
