"""What the sender holds in memory: rows leased to this process, in order for each chat."""

from bisect import insort
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from math import inf

from bot.services.ports import Sending
from bot.views.message import Priority

CHAT_BURST = 3


@dataclass(slots=True, eq=False)
class Parcel:
    """A row to be sent. One with a picture is ready when that is drawn, or can't be."""

    row: Sending
    picture: bytes | None = None
    ready: bool = True


@dataclass(slots=True)
class _Lane:
    """One chat's rows: the one in flight, and those behind it by their ids."""

    sending: Parcel | None = None
    waiting: list[Parcel] = field(default_factory=list)

    def urgency(self) -> Priority | None:
        """Return the priority of the most urgent row; None while the first may not go."""
        if not self.waiting or not self.waiting[0].ready:
            return None
        return min(parcel.row.message.priority for parcel in self.waiting)


class Lanes:
    """Leased rows by chat. A chat has one message in flight at most, and a pace of its own.

    ``rate`` is how many new messages a chat may get a second, after a burst of three. All
    times are machine time.
    """

    def __init__(self, rate: float) -> None:
        self._rate = rate
        self._lanes: dict[int, _Lane] = {}
        self._lines: dict[Priority, dict[int, None]] = {priority: {} for priority in Priority}
        self._full_until: dict[int, float] = {}
        self._leaving: Counter[int] = Counter()
        self._left: dict[int, float] = {}
        self._held = 0
        self._in_flight = 0

    def __len__(self) -> int:
        """Return how many rows are held, those in flight included."""
        return self._held

    @property
    def chats(self) -> int:
        """How many chats something is held for."""
        return len(self._lanes)

    @property
    def in_flight(self) -> int:
        """How many chats have a message in flight."""
        return self._in_flight

    @property
    def ready(self) -> int:
        """How many chats could be sent something, their pace aside."""
        return sum(len(line) for line in self._lines.values())

    def add(self, rows: Sequence[Sending]) -> list[Parcel]:
        """Hold these rows, and return those whose picture is to be drawn.

        One that is in flight is not sent beside itself: its lease was over before its time,
        since the clock was set forward.
        """
        flying = {lane.sending.row.id for lane in self._lanes.values() if lane.sending}
        fresh = (row for row in rows if row.id not in flying)
        parcels = [Parcel(row, ready=row.message.picture is None) for row in fresh]
        for parcel in parcels:
            chat_id, full_until = parcel.row.chat_id, parcel.row.full_until
            self._full_until[chat_id] = max(self._full_until.get(chat_id, -inf), full_until)
            insort(self._lanes.setdefault(chat_id, _Lane()).waiting, parcel, key=_id)
            self._line_up(chat_id)
        self._held += len(parcels)
        return [parcel for parcel in parcels if not parcel.ready]

    def full_until(self, rows: Iterable[Sending]) -> dict[int, float]:
        """Return when the chats of these rows may get a whole burst again; edits take nothing."""
        chats = {row.chat_id for row in rows if row.message.edit is None}
        return {chat: self._full_until[chat] for chat in chats if chat in self._full_until}

    def drawn(self, parcel: Parcel, picture: bytes | None) -> None:
        """Here is its picture, or none: it may go."""
        parcel.picture = picture
        parcel.ready = True
        self._line_up(parcel.row.chat_id)

    def next_at(self, machine: float) -> float:
        """Return when the next row may go: ``machine`` for now, infinity for none."""
        soonest = inf
        for line in self._lines.values():
            for chat_id in line:
                soonest = min(soonest, self._free_at(chat_id))
                if soonest <= machine:
                    return machine
        return soonest

    def take(self, machine: float) -> Parcel | None:
        """Return the next row that may go now, replies first, and count it as in flight."""
        for line in self._lines.values():
            for chat_id in line:
                if self._free_at(chat_id) <= machine:
                    return self._taken(chat_id, machine)
        return None

    def done(self, row: Sending) -> None:
        """The chat's row is no longer in flight and no longer held; the next may go."""
        self._lanes[row.chat_id].sending = None
        self._in_flight -= 1
        self._held -= 1
        self._line_up(row.chat_id)

    def leave(self, chat_id: int) -> list[Sending]:
        """Hold nothing of this chat but what is in flight, and return what was held.

        That is given back to the table; see :meth:`left`.
        """
        self._leaving[chat_id] += 1
        lane = self._lanes.get(chat_id, _Lane())
        rows = [parcel.row for parcel in lane.waiting]
        lane.waiting.clear()
        self._held -= len(rows)
        self._line_up(chat_id)
        return rows

    def left(self, chat_id: int, until: float) -> None:
        """It is given back. ``until`` is how long a lease runs that begins now."""
        self._leaving[chat_id] -= 1
        self._left[chat_id] = until

    def welcomes(self, row: Sending) -> bool:
        """Tell whether a row handed over may be held.

        Not if whoever handed it over may have believed that what was given back is still
        held, and goes first.
        """
        since = row.leased_until > self._left.get(row.chat_id, -inf)
        return since and not self._leaving[row.chat_id]

    def held(self) -> tuple[list[Sending], list[Sending]]:
        """Return what is in flight, and what is not."""
        lanes = self._lanes.values()
        in_flight = [lane.sending.row for lane in lanes if lane.sending]
        return in_flight, [parcel.row for lane in lanes for parcel in lane.waiting]

    def tidy(self, machine: float) -> None:
        """Forget the pace and the leaving of chats where it no longer matters."""
        self._leaving = +self._leaving
        self._full_until = {c: until for c, until in self._full_until.items() if until > machine}
        self._left = {chat_id: until for chat_id, until in self._left.items() if until > machine}

    def _line_up(self, chat_id: int) -> None:
        """Put the chat in the line of its most urgent row, or in none."""
        lane = self._lanes.get(chat_id)
        if lane is None or lane.sending:
            return
        if not lane.waiting:
            del self._lanes[chat_id]
        urgent = lane.urgency()
        for priority, line in self._lines.items():
            if priority is urgent:
                line.setdefault(chat_id)
            else:
                line.pop(chat_id, None)

    def _free_at(self, chat_id: int) -> float:
        if self._lanes[chat_id].waiting[0].row.message.edit is not None:
            return -inf
        return self._full_until.get(chat_id, -inf) - (CHAT_BURST - 1) / self._rate

    def _taken(self, chat_id: int, machine: float) -> Parcel:
        for line in self._lines.values():
            line.pop(chat_id, None)
        lane = self._lanes[chat_id]
        parcel = lane.sending = lane.waiting.pop(0)
        self._in_flight += 1
        if parcel.row.message.edit is None:
            begun = max(self._full_until.get(chat_id, machine), machine)
            self._full_until[chat_id] = begun + 1 / self._rate
        return parcel


def _id(parcel: Parcel) -> int:
    return parcel.row.id
