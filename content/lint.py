"""The lint: every text is short, plain, kind and within what its family allows.

Each rule is a small function that yields findings; `check` runs them all. The numbers and
bans come from the content brief, the banned words of each language from its lint.yaml.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from bot.domain.words import Band, Pattern
from content import readability
from content.findings import ContentError, Finding, Place
from content.ftlfile import TYPED, Entry
from content.keys import button_keys
from content.model import Family, Prompt, Statement, Trigger
from content.pages import ASKING_BANDS, ENGLISH, SAFETY_PREFIX, Pages, read_shelf
from content.rules import Rules, read_rules
from content.sayings import check_sayings
from content.translation import names_help, same_variables

PROMPT_CHARACTERS = 240
PROMPT_SENTENCES = 5
SENTENCE_WORDS = 18
ACTION_SECONDS = 90
BUTTON_CHARACTERS = 28
STATEMENT_CHARACTERS = 40
SHARED_WORDS = 0.6
FAMILIES_PER_BAND = 2
VARIANTS_PER_FAMILY = 4
ORIENT_PROMPTS = 2
ORIENT = "orient"
CONSENT_KEY = "consent"
CONSENT_CHARACTERS = 400
EMOJI = re.compile(
    r"[\U0001F000-\U0001FAFF\u2600-\u27BF\u2B50\u2B55\u231A-\u23FF]"
    r"(?:[\uFE0F\U0001F3FB-\U0001F3FF\U0001F1E6-\U0001F1FF]"
    r"|\u200D[\U0001F000-\U0001FAFF\u2600-\u27BF])*"
)
Label = Trigger | Statement


@dataclass(frozen=True, slots=True)
class Text:
    """Words that a person can read, under the key that says them."""

    key: str
    words: str
    place: Place


def check(directory: Path) -> list[Finding]:
    """Return everything to mend in a content folder, in file order; nothing means clean.

    Files that cannot be read come first and alone: the other rules need them whole.
    """
    try:
        shelf = read_shelf(directory)
    except ContentError as error:
        return list(error.findings)
    findings = [found for family in shelf.families.values() for found in family_rules(family)]
    english = next(pages for pages in shelf.pages if pages.code == ENGLISH)
    for pages in shelf.pages:
        findings.extend(names_help(pages))
        findings.extend(same_variables(pages, english))
        triggers = {trigger.id for trigger in (*english.triggers, *pages.triggers)}
        findings.extend(check_sayings(pages, triggers))
        rules = read_rules(pages.folder / "lint.yaml", findings)
        if rules:
            findings.extend(check_language(pages, shelf.families, rules))
    return sorted(findings)


def check_language(pages: Pages, families: Mapping[str, Family], rules: Rules) -> Iterator[Finding]:
    """Run every rule over one language's own texts."""
    for prompt in pages.prompts:
        for prompt_rule in PROMPT_RULES:
            yield from prompt_rule(prompt)
        yield from family_fits(prompt, families)
        yield from carries_phrase(prompt, families, rules)
        yield from plain_words(prompt, rules)
    for label in labels(pages):
        yield from label_fits(label)
    for entry in pages.entries:
        yield from button_fits(entry)
    for text in texts(pages):
        yield from banned_words(text, rules)
        yield from emoji(text)
        yield from short_consent(text)
    yield from variants_differ(pages.prompts)
    yield from easy_to_read(pages, rules)
    if pages.code == ENGLISH:
        yield from every_band_covered(pages, families)


def labels(pages: Pages) -> tuple[Label, ...]:
    """Return the words of every button that content names."""
    return (*pages.triggers, *pages.statements)


def texts(pages: Pages) -> Iterator[Text]:
    """Yield every text of a language that a person can read, all variants of each message."""
    for prompt in pages.prompts:
        yield Text(prompt.id, prompt.text, prompt.place)
        yield Text(prompt.id, prompt.action, prompt.place)
    for label in labels(pages):
        yield Text(label.id, label.label, label.place)
    for entry in pages.entries:
        if entry.key.endswith(TYPED):
            continue
        for wording in entry.wordings():
            yield Text(entry.key, wording, entry.place)


def short_text(prompt: Prompt) -> Iterator[Finding]:
    """A prompt fits a phone screen without scrolling."""
    count = len(prompt.text)
    if count > PROMPT_CHARACTERS:
        message = f"{prompt.id} has {count} characters; {PROMPT_CHARACTERS} is the most."
        yield prompt.place.finding("length", message, f"Cut {count - PROMPT_CHARACTERS}.")


def few_sentences(prompt: Prompt) -> Iterator[Finding]:
    """A prompt is read in one go."""
    count = len(readability.sentences(prompt.text))
    if count > PROMPT_SENTENCES:
        message = f"{prompt.id} has {count} sentences; {PROMPT_SENTENCES} is the most."
        yield prompt.place.finding("sentences", message, "Drop or join one.")


def short_sentences(prompt: Prompt) -> Iterator[Finding]:
    """A sentence is over before an upset reader loses it."""
    for sentence in readability.sentences(prompt.text):
        count = len(readability.words(sentence))
        if count > SENTENCE_WORDS:
            message = f"{prompt.id}: “{sentence}” has {count} words; {SENTENCE_WORDS} is the most."
            yield prompt.place.finding("long-sentence", message, "Make two sentences of it.")


def few_questions(prompt: Prompt) -> Iterator[Finding]:
    """One question is a nudge to look, two are an interview; a strong alarm gets none."""
    most = 0 if prompt.band == Band.HIGH else 1
    count = prompt.text.count("?")
    if count > most:
        message = f"{prompt.id} asks {count} questions; {most} is the most at {prompt.band}."
        yield prompt.place.finding("question", message, "Turn a question into a plain request.")


def quick_action(prompt: Prompt) -> Iterator[Finding]:
    """A prompt asks for one thing, which is done in a minute and a half."""
    if not 0 < prompt.seconds <= ACTION_SECONDS:
        message = f"{prompt.id} takes {prompt.seconds} seconds; 1 to {ACTION_SECONDS} are allowed."
        yield prompt.place.finding("action", message, "Ask for less; a timer may run on alone.")
    if len(readability.sentences(prompt.action)) != 1:
        message = f"{prompt.id}: “{prompt.action}” is not one action."
        yield prompt.place.finding("action", message, "Say in one sentence what to do.")


PROMPT_RULES = (short_text, few_sentences, short_sentences, few_questions, quick_action)


def plain_words(prompt: Prompt, rules: Rules) -> Iterator[Finding]:
    """Short words: the limit is syllables a word, over the whole prompt."""
    ratio = readability.syllables_per_word(prompt.text)
    if rules.syllables_per_word is not None and ratio > rules.syllables_per_word:
        longest = max(readability.words(prompt.text), key=readability.syllables)
        message = (
            f"{prompt.id} has {ratio:.2f} syllables a word; {rules.syllables_per_word} is the most."
        )
        yield prompt.place.finding("long-words", message, f"Use shorter words; “{longest}” is one.")


def family_fits(prompt: Prompt, families: Mapping[str, Family]) -> Iterator[Finding]:
    """A family is used only in the bands and patterns it is meant for."""
    family = families[prompt.family]
    if prompt.band not in family.bands or prompt.pattern not in family.patterns:
        message = f"{prompt.family} is not for {prompt.pattern} at {prompt.band}."
        yield prompt.place.finding("family", message, "Move the prompt to a family that is.")


def carries_phrase(
    prompt: Prompt, families: Mapping[str, Family], rules: Rules
) -> Iterator[Finding]:
    """Some families owe the reader a clause, such as “only if it feels safe”."""
    name = families[prompt.family].requires_text.get(prompt.band)
    if name is None:
        return
    phrase = rules.required_texts.get(name)
    if phrase is None:
        mend = f"Add {name} under required_texts in lint.yaml."
        yield prompt.place.finding("required-text", f"no phrase is called {name}.", mend)
    elif not phrase.search(plain(prompt.text)):
        message = f"{prompt.id}: a text of family {prompt.family} lacks its {name} clause."
        yield prompt.place.finding(
            "required-text", message, f"Add words that match {phrase.pattern}."
        )


def family_rules(family: Family) -> Iterator[Finding]:
    """What no edit of families.yaml may undo, because it could do harm."""
    for name, broken, rule in (
        ("name", Band.LOW in family.bands, "name raises distress at low: not in the low band"),
        ("cool", family.bands != {Band.HIGH}, "cool is for the high band only"),
        ("cool", not family.opt_in, "cool can do harm: opt_in must be true"),
        ("body", Pattern.SCANNER in family.patterns, "body is not for scanner"),
        ("approach", family.bands != family.requires_text.keys(), "approach needs a safe clause"),
        ("orient", not family.live, "orient is there for every alarm: live must be true"),
    ):
        if family.name == name and broken:
            yield family.place.finding("family", f"{rule}.", "Put this family back as it was.")


def label_fits(label: Label) -> Iterator[Finding]:
    """A button's words are not cut off on a small phone."""
    most = BUTTON_CHARACTERS if isinstance(label, Trigger) else STATEMENT_CHARACTERS
    yield from _fits(label.label, most, label.place)


def button_fits(entry: Entry) -> Iterator[Finding]:
    """Nor are those that messages put on a button, in any of their wordings."""
    if entry.key in button_keys():
        for wording in entry.wordings():
            yield from _fits(wording, BUTTON_CHARACTERS, entry.place)


def _fits(words: str, most: int, place: Place) -> Iterator[Finding]:
    count = len(words)
    if count > most:
        message = f"“{words}” has {count} characters; {most} is the most."
        yield place.finding("label", message, f"Cut {count - most}.")


def plain(words: str) -> str:
    """Return a text as the banned words are written: straight quotes, single spaces."""
    straight = unicodedata.normalize("NFKC", words).replace("\u2019", "'").replace("\u2018", "'")
    return " ".join(straight.split())


def banned_words(text: Text, rules: Rules) -> Iterator[Finding]:
    """No reassurance, mind reading, advice, diagnosis, blame or gendered partner anywhere."""
    allowed = rules.allowed.get(text.key, frozenset())
    for ban in rules.bans:
        hit = ban.regex.search(plain(text.words))
        if hit and ban.group not in allowed and text.key.startswith(ban.prefixes):
            message = f"{text.key} says “{hit.group()}”, which is banned ({ban.group})."
            yield text.place.finding("banned", message, "Say it in other words.")


def emoji(text: Text) -> Iterator[Finding]:
    """One emoji at most, and none where somebody may be in danger."""
    most = 0 if text.key.startswith(SAFETY_PREFIX) else 1
    count = len(EMOJI.findall(text.words))
    if count > most:
        message = f"{text.key} has {count} emoji; {most} is the most here."
        yield text.place.finding("emoji", message, "Take one out.")


def short_consent(text: Text) -> Iterator[Finding]:
    """What somebody agrees to is read to its end."""
    count = len(text.words)
    if text.key == CONSENT_KEY and count > CONSENT_CHARACTERS:
        message = f"{text.key} has {count} characters; {CONSENT_CHARACTERS} is the most."
        yield text.place.finding("length", message, f"Cut {count - CONSENT_CHARACTERS}.")


def variants_differ(prompts: Sequence[Prompt]) -> Iterator[Finding]:
    """Somebody who gets both prompts of a pattern and band reads two different texts."""
    for first, second in combinations(prompts, 2):
        if (first.pattern, first.band) == (second.pattern, second.band):
            shared = _shared_words(first.text, second.text)
            if shared >= SHARED_WORDS:
                message = f"{second.id} shares {shared:.0%} of its words with {first.id}."
                yield second.place.finding("similar", message, "Ask for the same in a new way.")


def _shared_words(first: str, second: str) -> float:
    """Return how much of the shorter text's vocabulary is in the other, 0 to 1."""
    one, other = set(readability.words(first)), set(readability.words(second))
    return len(one & other) / max(1, min(len(one), len(other)))


def every_band_covered(pages: Pages, families: Mapping[str, Family]) -> Iterator[Finding]:
    """Everybody has two families of four prompts, opt-in ones aside, and orient on request."""
    usual = [p for p in pages.prompts if not p.on_request and not families[p.family].opt_in]
    pools = Counter((p.pattern, p.band, p.family) for p in usual)
    orient = Counter((p.pattern, p.band) for p in pages.prompts if p.family == ORIENT)
    for pattern in Pattern:
        place = Place(str(pages.folder / "prompts" / f"{pattern}.yaml"), 1)
        for band in ASKING_BANDS:
            full = [f for f in families if pools[pattern, band, f] >= VARIANTS_PER_FAMILY]
            if len(full) < FAMILIES_PER_BAND:
                message = f"{band} has {len(full)} families with {VARIANTS_PER_FAMILY} prompts."
                mend = f"Write more until {FAMILIES_PER_BAND} families have them."
                yield place.finding("coverage", message, mend)
            if orient[pattern, band] < ORIENT_PROMPTS:
                message = f"{band} has {orient[pattern, band]} orient prompts."
                yield place.finding("coverage", message, f"Write {ORIENT_PROMPTS}.")


def easy_to_read(pages: Pages, rules: Rules) -> Iterator[Finding]:
    """All prompts together stay at the grade that most adults read with ease."""
    pool = "\n".join(prompt.text for prompt in pages.prompts)
    if rules.pooled_grade is None or not pool:
        return
    grade = readability.grade(pool)
    if grade > rules.pooled_grade:
        message = f"all prompts together are grade {grade:.1f}; {rules.pooled_grade} is the most."
        place = Place(str(pages.folder / "prompts"), 1)
        yield place.finding("grade", message, "Shorten the longest sentences and words.")
