"""The content of every language, ready to be used: `load` makes it, nothing changes it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from fluent.runtime import FluentBundle
from fluent.syntax import ast

from bot.domain.asking import Asking
from bot.domain.danger import Phrases
from bot.domain.lexicon import Lexicon
from bot.domain.text import bare
from bot.domain.tokens import Speller
from content.ftlfile import TYPED, Entry
from content.helplines import Helplines
from content.model import Family, Prompt, Statement, Trigger
from content.pages import ENGLISH, SAFETY_PREFIX, Pages, read_shelf

Item = TypeVar("Item", Prompt, Trigger, Statement)


class MessageError(Exception):
    """A message was asked for that content does not hold, or without a value it needs."""


@dataclass(frozen=True, slots=True)
class Language:
    """Everything the bot can say in one language; what it lacks is there in English.

    ``danger`` is what typed words are screened with: the language's own, then English, since
    people mix; so is ``asking``, how they ask for an answer that would not last. ``lexicon``
    is what their ratings and stories are read by.
    """

    code: str
    prompts: tuple[Prompt, ...]
    triggers: tuple[Trigger, ...]
    statements: tuple[Statement, ...]
    bundles: tuple[FluentBundle, ...] = field(repr=False)
    danger: tuple[Phrases, ...] = field(repr=False)
    asking: tuple[Asking, ...] = field(repr=False)
    lexicon: Lexicon = field(repr=False)

    def trigger(self, trigger_id: str) -> Trigger | None:
        """Return the trigger with this id; None for one that content no longer has."""
        return next((trigger for trigger in self.triggers if trigger.id == trigger_id), None)

    def prompt(self, prompt_id: str) -> Prompt | None:
        """Return the prompt with this id; None for one that content no longer has."""
        return next((prompt for prompt in self.prompts if prompt.id == prompt_id), None)

    def knows(self, key: str) -> bool:
        """Whether there is a message with this key."""
        return any(bundle.has_message(key) for bundle in self.bundles)

    def say(self, key: str, /, **args: object) -> str:
        """Return the message in this language, filled in with `args`.

        Raises `MessageError` for an unknown key and for a variable that was not given: a hole
        in a sentence is a defect of ours, and better found by a test than by a person.
        """
        for bundle in self.bundles:
            if bundle.has_message(key):
                return _fill_in(bundle, key, args)
        raise MessageError(f"no message has the key {key!r} (language {self.code})")


@dataclass(frozen=True, slots=True)
class Library:
    """All languages, English first, and the technique families and helplines they share."""

    languages: tuple[Language, ...]
    families: Mapping[str, Family]
    helplines: Helplines

    def for_language(self, code: str) -> Language:
        """Return the language for a code like `es` or `es-MX`: that, its base, or English."""
        by_code = {language.code.lower(): language for language in self.languages}
        wanted = code.lower().replace("_", "-")
        base = wanted.split("-", 1)[0]
        return by_code.get(wanted) or by_code.get(base) or self.languages[0]


def load(directory: Path) -> Library:
    """Read a content folder, or raise `ContentError` with everything wrong in its files."""
    shelf = read_shelf(directory)
    english = next(pages for pages in shelf.pages if pages.code == ENGLISH)
    languages = tuple(_language(pages, english) for pages in shelf.pages)
    return Library(languages, shelf.families, shelf.helplines)


def _language(own: Pages, english: Pages) -> Language:
    sources = (own,) if own is english else (own, english)
    return Language(
        code=own.code,
        prompts=_merge(own.prompts, english.prompts),
        triggers=_merge(own.triggers, english.triggers),
        statements=_merge(own.statements, english.statements),
        bundles=tuple(_bundle(pages.code, pages.entries) for pages in sources),
        danger=_danger(own, english),
        asking=tuple(pages.asking for pages in sources if pages.asking is not None),
        lexicon=own.lexicon,
    )


def _danger(own: Pages, english: Pages) -> tuple[Phrases, ...]:
    """Return what to screen with, and what of it answers the bot's own questions."""
    answers = frozenset(_ways(own)) if own is english else frozenset({*_ways(own), *_ways(english)})
    return tuple(replace(phrases, answers=answers) for phrases in _phrases(own, english))


def _ways(pages: Pages) -> Iterator[str]:
    """Yield what may be typed for a button or a command; what tells of danger is not among it."""
    for entry in pages.entries:
        if entry.key.endswith(TYPED) and not entry.key.startswith(SAFETY_PREFIX):
            for wording in entry.wordings():
                yield from map(bare, wording.split(","))


def _phrases(own: Pages, english: Pages) -> tuple[Phrases, ...]:
    """Return the phrases: what is like danger in English is not so in another language.

    People mix languages, so English phrases are screened too: without what the own language knows
    to be harmless, and without mending slips, which makes English words of others.
    """
    if own is english or english.danger is None:
        return () if own.danger is None else (own.danger,)
    phrases_alone = replace(english.danger, likeness=None, speller=Speller(()))
    if own.danger is None:
        return (phrases_alone,)
    harmless = phrases_alone.harmless.joined(own.danger.harmless)
    return (own.danger, replace(phrases_alone, harmless=harmless))


def _merge(own: Iterable[Item], english: Iterable[Item]) -> tuple[Item, ...]:
    """Return English's items in its order, each replaced by one's own, then one's own extras."""
    merged = {item.id: item for item in english} | {item.id: item for item in own}
    return tuple(merged.values())


def _bundle(code: str, entries: Iterable[Entry]) -> FluentBundle:
    bundle = FluentBundle([code], use_isolating=False)
    bundle.add_resource(ast.Resource([entry.node for entry in entries]))
    return bundle


def _fill_in(bundle: FluentBundle, key: str, args: Mapping[str, object]) -> str:
    value = bundle.get_message(key).value
    if value is None:
        raise MessageError(f"the message {key!r} has no text")
    text, errors = bundle.format_pattern(value, dict(args))
    if errors:
        raise MessageError(f"{key!r} cannot be said: {'; '.join(map(str, errors))}")
    return str(text)
