"""The rules of what is held in memory, over everything that can happen to it."""

from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from bot.lanes import CHAT_BURST, Lanes, Parcel
from bot.services.ports import Sending
from bot.views.message import Message, Priority

CHATS = st.integers(1, 3)
NEVER_ENDS = 1e9


class Held(RuleBasedStateMachine):
    """Adds, draws, takes, finishes and leaves rows, and knows itself what is held."""

    def __init__(self) -> None:
        super().__init__()
        self.lanes = Lanes(rate=1.0)
        self.machine = 0.0
        self.next_id = 1
        self.held: dict[int, list[int]] = {1: [], 2: [], 3: []}
        self.urgency: dict[int, Priority] = {}
        self.in_flight: dict[int, Parcel] = {}
        self.undrawn: list[Parcel] = []
        self.taken_at: dict[int, list[float]] = {1: [], 2: [], 3: []}

    @rule(chat_id=CHATS, priority=st.sampled_from(Priority), picture=st.booleans())
    def add(self, chat_id: int, priority: Priority, picture: bool) -> None:  # noqa: FBT001
        message = Message("Hello", priority=priority, picture="<svg/>" if picture else None)
        row = Sending(self.next_id, chat_id, message, 0, NEVER_ENDS)
        undrawn = self.lanes.add([row])
        assert [parcel.row for parcel in undrawn] == ([row] if picture else [])
        self.undrawn += undrawn
        self.held[chat_id].append(row.id)
        self.urgency[row.id] = priority
        self.next_id += 1

    @precondition(lambda self: self.undrawn)
    @rule(data=st.data())
    def draw(self, data: st.DataObject) -> None:
        parcel = data.draw(st.sampled_from(self.undrawn))
        self.undrawn.remove(parcel)
        self.lanes.drawn(parcel, b"PNG")

    @rule()
    def take(self) -> None:
        may_go = {chat for chat in self.held if self._may_go(chat)}
        parcel = self.lanes.take(self.machine)
        if parcel is None:
            assert not may_go
            return
        chat_id = parcel.row.chat_id
        assert chat_id in may_go
        assert parcel.row.id == min(self.held[chat_id])
        assert self._urgency(chat_id) == min(self._urgency(chat) for chat in may_go)
        self.held[chat_id].remove(parcel.row.id)
        self.in_flight[chat_id] = parcel
        self.taken_at[chat_id].append(self.machine)

    @precondition(lambda self: self.in_flight)
    @rule(data=st.data())
    def finish(self, data: st.DataObject) -> None:
        chat_id = data.draw(st.sampled_from(sorted(self.in_flight)))
        self.lanes.done(self.in_flight.pop(chat_id).row)

    @rule(chat_id=CHATS)
    def leave(self, chat_id: int) -> None:
        left = self.lanes.leave(chat_id)
        self.lanes.left(chat_id, self.machine)
        assert [row.id for row in left] == self.held[chat_id]
        self.held[chat_id].clear()
        self.undrawn = [parcel for parcel in self.undrawn if parcel.row.chat_id != chat_id]

    @rule(seconds=st.sampled_from([0.25, 0.5, 1.0, 5.0]))
    def pass_time(self, seconds: float) -> None:
        self.machine += seconds
        self.lanes.tidy(self.machine)

    @invariant()
    def counts_are_right(self) -> None:
        assert len(self.lanes) == sum(map(len, self.held.values())) + len(self.in_flight)
        assert self.lanes.in_flight == len(self.in_flight)
        chats = {chat for chat, rows in self.held.items() if rows} | self.in_flight.keys()
        assert self.lanes.chats == len(chats)

    @invariant()
    def knows_when_the_next_may_go(self) -> None:
        may_go = any(self._may_go(chat) for chat in self.held)
        assert (self.lanes.next_at(self.machine) <= self.machine) == may_go

    @invariant()
    def no_chat_gets_more_than_its_pace(self) -> None:
        for times in self.taken_at.values():
            for place, at in enumerate(times):
                assert len(times) - place <= times[-1] - at + CHAT_BURST

    def _may_go(self, chat_id: int) -> bool:
        if chat_id in self.in_flight or not self.held[chat_id]:
            return False
        first = min(self.held[chat_id])
        if any(parcel.row.id == first for parcel in self.undrawn):
            return False
        return self.machine >= self._full_until(chat_id) - (CHAT_BURST - 1)

    def _full_until(self, chat_id: int) -> float:
        """A bucket that leaks one a second."""
        full = 0.0
        for at in self.taken_at[chat_id]:
            full = max(full, at) + 1
        return full

    def _urgency(self, chat_id: int) -> Priority:
        return min(self.urgency[row] for row in self.held[chat_id])


TestHeld = Held.TestCase


@given(st.permutations(range(1, 8)))
def test_rows_of_a_chat_go_by_their_ids_in_whatever_order_they_come(ids: list[int]) -> None:
    lanes = Lanes(rate=1000)
    lanes.add([Sending(row, 1, Message("Hello"), 0, NEVER_ENDS) for row in ids])
    taken = []
    for machine in range(7):
        parcel = lanes.take(float(machine))
        assert parcel
        taken.append(parcel.row.id)
        lanes.done(parcel.row)
    assert taken == sorted(ids)


def test_what_was_handed_over_before_the_chat_was_left_is_not_welcome() -> None:
    lanes = Lanes(rate=1)
    before, after = (Sending(1, 1, Message("Hello"), 0, lease) for lease in (130.0, 130.1))
    assert lanes.welcomes(before)
    lanes.leave(1)
    assert not lanes.welcomes(after)
    lanes.left(1, until=130.0)
    assert not lanes.welcomes(before)
    assert lanes.welcomes(after)
    lanes.tidy(131)
    assert lanes.welcomes(before)
