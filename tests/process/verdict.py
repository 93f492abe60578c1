"""What became of a storm: whatever is lost, doubled or wrong, with who, what and which kill."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

from bot.domain.checkins import CheckIn, CheckInStep, Kind
from bot.services.ports import Transaction
from bot.storage.database import Database
from bot.storage.sealing import KeyRing
from tests.postgresql import as_sqlalchemy
from tests.process.command import Home
from tests.process.crowd import Answer, Eyes, Shown, Talker
from tests.process.storm import IDLE, Life

NOTED_WITHIN = timedelta(seconds=3)
"""What was sent longer before a kill was not in flight, however slow the disk is."""
OPEN = frozenset({CheckInStep.TRIGGER, CheckInStep.INTENSITY, CheckInStep.PATTERN})
SHOWS = {
    CheckInStep.TRIGGER: "trigger",
    CheckInStep.INTENSITY: "how",
    CheckInStep.PATTERN: "like",
    CheckInStep.AFTER: "other",
    CheckInStep.OFFER: "another",
}
"""Which button of a check-in stands in its chat, by the step that it waits at."""
SAID = ("trigger", "trigger_text", "intensity", "intensity_after", "note")


async def recorded(
    home: Home, talkers: Sequence[Talker], now: datetime
) -> dict[int, list[CheckIn]]:
    """Open with the host's keys what the bot has kept of these people, by chat."""
    chats = [talker.person.chat_id for talker in talkers]

    def read(transaction: Transaction) -> dict[int, list[CheckIn]]:
        return {chat: list(transaction.check_ins.every(chat)) for chat in chats}

    ring, _ = KeyRing.open_file(home.keys)
    address = home.settings.get("DATABASE_URL")
    url = as_sqlalchemy(address) if address else f"sqlite:///{home.database}"
    database = Database.open(url, ring, now=lambda: now)
    try:
        return await database.run(read)
    finally:
        await database.close()


@dataclass(frozen=True, slots=True)
class Verdict:
    """Judges by the lives there were and by what was seen."""

    lives: Sequence[Life]
    eyes: Eyes

    def of(self, talker: Talker, check_ins: Sequence[CheckIn]) -> Iterator[str]:
        """Return what is wrong about a person's check-ins, and about what they can see."""
        who = talker.person.first_name
        kinds = Counter(check_in.kind for check_in in check_ins)
        wanted = {Kind.SELF_STARTED: talker.begun, Kind.SCHEDULED: talker.asked}
        for kind, count in wanted.items():
            if kinds[kind] != count:
                yield f"{who} has {kinds[kind]} {kind} check-ins, not {count}"
        there = sum(message.from_bot for message in talker.person.messages)
        seen = sum(shown.chat_id == talker.person.chat_id for shown in self.eyes.came)
        if seen != there:
            yield f"{who} has {there} messages, {seen} were seen as they came"
        said = defaultdict[int, list[Answer]](list)
        for answer in talker.said:
            said[answer.check_in].append(answer)
        for check_in in check_ins:
            for what in self._wrong(check_in, said.pop(check_in.id, [])):
                yield f"{who}, check-in {check_in.id}: {what}"
        for check_in_id, lost in said.items():
            yield f"{who}, check-in {check_in_id} is not recorded: {lost}"

    def of_messages(self) -> tuple[list[Shown], list[str]]:
        """Return copies that were in flight at a kill, and what is wrong about the others."""
        copies = defaultdict[object, list[Shown]](list)
        for shown in self.eyes.came:
            copies[shown.same].append(shown)
        excused: list[Shown] = []
        wrong: list[str] = []
        for first, again in (pair for same in copies.values() for pair in pairwise(same)):
            if self._in_flight(first, again):
                excused.append(again)
            else:
                told = f"{self._when(first.at)} and {self._when(again.at)}"
                wrong.append(f"chat {first.chat_id} got {first.words!r} twice: {told}")
        return excused, wrong

    def _wrong(self, check_in: CheckIn, answers: Sequence[Answer]) -> Iterator[str]:
        wanted: Mapping[str, object] = {answer.what: answer.value for answer in answers}
        for what in (*SAID, *({"pattern"} & wanted.keys())):
            kept, given = getattr(check_in.said, what), wanted.get(what)
            if kept != given:
                when = [self._when(answer.at) for answer in answers if answer.what == what]
                yield f"{what} is {kept!r}, said was {given!r} {'; '.join(when)}"
        if check_in.answered_at is None and (check_in.expired_at or check_in.step not in OPEN):
            yield f"neither answered nor open, but {check_in.step}"
        if not self._stands(check_in):
            asked = self._when(check_in.asked_at)
            yield f"asked {asked}, at {check_in.step}, and the chat shows nothing of it"

    def _stands(self, check_in: CheckIn) -> bool:
        """Whether the chat shows what the check-in waits for, where it waits for something."""
        begins = f"{SHOWS.get(check_in.step)}:{check_in.id}:"
        chat = self.eyes.standing[check_in.chat_id].values()
        shown = any(data.startswith(begins) for message in chat for data in message.data)
        return shown or check_in.step not in SHOWS

    def _in_flight(self, first: Shown, again: Shown) -> bool:
        """Whether a kill came between a message and its being noted as sent.

        Until that is noted the chat gets nothing else, and it does not take long.
        """
        life = self._life(first.at)
        if life.doing == IDLE or self._life(again.at) is life:
            return False
        later = (one for one in self.eyes.came if one.chat_id == first.chat_id)
        last = not any(one.at > first.at and self._life(one.at) is life for one in later)
        return last and life.ended - first.at < NOTED_WITHIN

    def _when(self, at: datetime) -> str:
        life = self._life(at)
        return f"{(life.ended - at).total_seconds():.3f} s before the end of {life}"

    def _life(self, at: datetime) -> Life:
        """Return the process that was there, or had just been killed."""
        return self.lives[max(bisect_right(self.lives, at, key=lambda life: life.began) - 1, 0)]
