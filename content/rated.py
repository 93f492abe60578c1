"""Example texts with and without a rating, and what is learned from them about numbers.

An example file is a list of `{text, intensity, pattern, trigger}`, `intensity` null where the text
has no rating. The files are read when the likeness is fitted or measured, never by the running bot.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.domain.judging import RATING, Candidate, candidates
from bot.domain.lexicon import Lexicon
from bot.domain.likeness import Example, fit, write
from bot.domain.tokens import spell_out, tokenize
from content.lexicon import JUDGED_FILE
from content.yamlfile import Value, read_each

COST = 100.0
"""How dear a wrong example is; found by fitting to some writers and testing on others."""

ROUNDS = 40
LEAST_EXAMPLES = 2
LEAST_WEIGHT = 0.05
FIELDS = ("text", "intensity", "pattern")
TRIGGER = "trigger"


@dataclass(frozen=True, slots=True)
class Rated:
    """One example text, and what a reader should find in it."""

    text: str
    intensity: int | None
    pattern: str | None
    trigger: str | None


def read_rated(path: Path) -> list[Rated]:
    """Return the examples of a file, or raise `ContentError` with what is wrong in it."""
    return read_each(path, _rated)


def fit_ratings(folder: Path, lexicon: Lexicon, files: Iterable[Path]) -> Path:
    """Fit what judges a language's numbers to these files, write it and return its file."""
    rated = [one for file in files for one in read_rated(file)]
    fitted = fit(
        [example for one in rated for example in _examples(one, lexicon)],
        (RATING,),
        cost=COST,
        least=LEAST_EXAMPLES,
        rounds=ROUNDS,
    )
    path = folder / JUDGED_FILE
    path.write_text(write(fitted, least=LEAST_WEIGHT), encoding="utf-8")
    return path


def _examples(rated: Rated, lexicon: Lexicon) -> Iterator[Example]:
    """Yield every number of a text as an example, with those that say the rating labelled so."""
    tokens = list(spell_out(tokenize(rated.text), lexicon.spellings))
    found = list(candidates(rated.text, tokens, lexicon.ratings))
    right = _right(rated, found)
    for one in found:
        yield Example(one.features, frozenset({RATING} if one in right else ()))


def _right(rated: Rated, found: Sequence[Candidate]) -> list[Candidate]:
    """Return the numbers that say the rating, which no example tells from others of its value.

    It is those that the rules take for it, else the last.
    """
    alike = [one for one in found if one.value == rated.intensity]
    return [one for one in alike if one.by_rules] or alike[-1:]


def _rated(value: Value) -> Rated:
    fields = value.fields(FIELDS, (TRIGGER,))
    intensity, trigger = fields["intensity"], fields.get(TRIGGER)
    return Rated(
        fields["text"].text(),
        None if intensity.is_null else intensity.whole_number(),
        None if fields["pattern"].is_null else fields["pattern"].text(),
        None if trigger is None or trigger.is_null else trigger.text(),
    )
