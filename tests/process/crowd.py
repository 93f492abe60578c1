"""People who keep answering check-ins, each from what they see in their own chat."""

import asyncio
import json
import random
from collections import defaultdict
from collections.abc import AsyncIterable, AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from aiohttp import ClientSession, ClientTimeout

from sandbox import Person, Sandbox
from tests.process.command import WORDS

ANSWERS = {
    "trigger": "trigger",
    "how": "intensity",
    "like": "pattern",
    "after": "intensity_after",
}
"""The buttons that answer a question, and what of a check-in each of them says."""
TYPED = {"trigger": "trigger_text", "how": "note"}
"""The questions also answered by words, and where those are recorded, with their rating."""
IMPATIENCE = 0.1
"""How often who waits for the bot taps the same again, or begins anew."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A message of the bot, as it came or as its last edit left it."""

    chat_id: int
    message_id: int
    words: str
    data: tuple[str, ...]
    at: datetime

    @property
    def same(self) -> tuple[int, str, tuple[str, ...]]:
        """What two copies of one message have in common, and no two messages."""
        return self.chat_id, self.words, self.data


class Question(NamedTuple):
    """What the newest message asks, and the data of the buttons that answer it."""

    message_id: int
    name: str
    check_in: int
    choices: tuple[str, ...]


class Answer(NamedTuple):
    """One thing said: of which check-in, what of it, and when."""

    check_in: int
    what: str
    value: str | int | None
    at: datetime


class Eyes:
    """Sees all chats as they stand, and remembers every message as it came."""

    def __init__(self) -> None:
        self.came: list[Shown] = []
        self.standing: dict[int, dict[int, Shown]] = defaultdict(dict)
        self.newest_check_in: dict[int, int] = defaultdict(int)

    async def watch(self, lines: AsyncIterable[bytes]) -> None:
        """Take in the sandbox's events, one a line."""
        async for line in lines:
            if line.startswith(b"data: "):
                event = json.loads(line.removeprefix(b"data: "))
                if "message" in event and event["message"]["from_bot"]:
                    self._see(_shown(event["chat_id"], event["message"]), event["type"])

    def _see(self, shown: Shown, kind: str) -> None:
        if kind == "message":
            self.came.append(shown)
        self.standing[shown.chat_id][shown.message_id] = shown
        numbers = [int(data.split(":")[1] or 0) for data in shown.data]
        known = self.newest_check_in[shown.chat_id]
        self.newest_check_in[shown.chat_id] = max(known, *numbers, 0)

    def question(self, chat_id: int) -> Question | None:
        """Return what the chat's newest message asks, if anything."""
        chat = self.standing[chat_id]
        if not chat:
            return None
        newest = chat[max(chat)]
        asking = tuple(data for data in newest.data if data.split(":")[0] in ANSWERS)
        if not asking:
            return None
        name, number, _ = asking[0].split(":")
        return Question(newest.message_id, name, int(number), asking)


@asynccontextmanager
async def watching(url: str) -> AsyncIterator[Eyes]:
    """Watch the sandbox at this address."""
    eyes = Eyes()
    async with (
        ClientSession(timeout=ClientTimeout()) as session,
        session.get(f"{url}/sandbox/events") as events,
    ):
        task = asyncio.create_task(eyes.watch(events.content))
        try:
            yield eyes
        finally:
            task.cancel()


@dataclass
class Talker:
    """A person with a plan: answer each question once, then begin the next check-in.

    One who ``types`` answers some in words, no two alike, when it is certain which question
    the bot will take them for. ``begun`` and ``asked`` count the check-ins there should be, by
    who began them; ``said`` is what should be in them.
    """

    person: Person
    eyes: Eyes
    chance: random.Random
    types: bool
    begun: int = 0
    asked: int = 0
    said: list[Answer] = field(default_factory=list)
    _answered: dict[tuple[str, int], str | None] = field(default_factory=dict)
    _began_after: int = -1

    async def acts(self, now: datetime) -> None:
        """Do the next thing, which may be to wait."""
        question = self.eyes.question(self.person.chat_id)
        if question is None:
            if not self._waits:
                await self._begins()
        elif (question.name, question.check_in) not in self._answered:
            await self._answers(question, now)
        elif self.chance.random() < IMPATIENCE:
            await self._loses_patience(question)

    @property
    def _waits(self) -> bool:
        """Whether the check-in begun last has not been seen."""
        return self.eyes.newest_check_in[self.person.chat_id] == self._began_after

    async def _begins(self) -> None:
        self._began_after = self.eyes.newest_check_in[self.person.chat_id]
        self.begun += 1
        await self.person.sends("/checkin")

    async def _answers(self, question: Question, now: datetime) -> None:
        newest = question.check_in == self.eyes.newest_check_in[self.person.chat_id]
        certain = newest and not self._waits and question.name in TYPED
        if self.types and certain and self.chance.random() < 1 / 2:
            await self._writes(question, now)
        else:
            self._taps(question, now)

    async def _writes(self, question: Question, now: datetime) -> None:
        rating = self.chance.randint(1, 10)
        text = f"{WORDS}{self.person.chat_id}x{len(self.said)}, {rating}/10"
        self._answered[question.name, question.check_in] = None
        self.said += [
            Answer(question.check_in, TYPED[question.name], text, now),
            Answer(question.check_in, "intensity", rating, now),
        ]
        await self.person.sends(text)

    def _taps(self, question: Question, now: datetime) -> None:
        data = self.chance.choice(question.choices)
        name, check_in, value = data.split(":")
        self._answered[name, int(check_in)] = data
        self.said.append(Answer(int(check_in), ANSWERS[name], _meaning(value), now))
        self.person.taps_blindly(question.message_id, data)

    async def _loses_patience(self, question: Question) -> None:
        """Tap again what the bot has not shown any answer to, or begin another check-in."""
        tapped = self._answered[question.name, question.check_in]
        if tapped is not None and self.chance.random() < 1 / 2:
            self.person.taps_blindly(question.message_id, tapped)
        elif not self._waits:
            await self._begins()


def _shown(chat_id: int, message: dict[str, object]) -> Shown:
    rows = message["buttons"]
    assert isinstance(rows, list)
    return Shown(
        chat_id,
        int(str(message["message_id"])),
        str(message["text"] or message["caption"]),
        tuple(button["data"] for row in rows for button in row if button["data"]),
        datetime.fromisoformat(str(message["date"])),
    )


def _meaning(value: str) -> str | int | None:
    """Return what a button's value stands for in the record."""
    if value.isdecimal():
        return int(value)
    return None if value == "unsure" else value


class Crowd:
    """People who act in turns, ``rate`` a second altogether, while ``talking`` is set.

    Every other one types.
    """

    def __init__(
        self, telegram: Sandbox, eyes: Eyes, chance: random.Random, *, people: int, rate: float
    ) -> None:
        self.eyes = eyes
        self.talkers = [
            Talker(telegram.add_person(f"P{number}"), eyes, chance, types=number % 2 == 0)
            for number in range(people)
        ]
        self.talking = asyncio.Event()
        self.talking.set()
        self._chance = chance
        self._rate = rate

    @property
    def said(self) -> int:
        """How many answers there were."""
        return sum(len(talker.said) for talker in self.talkers)

    async def talk(self, now: Callable[[], datetime]) -> None:
        """Go on until cancelled."""
        while True:
            await self.talking.wait()
            await self._chance.choice(self.talkers).acts(now())
            await asyncio.sleep(1 / self._rate)
