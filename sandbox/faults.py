"""Things going wrong on request: refusals, outages, slowness, answers that never arrive."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from sandbox.refusals import Refusal

_WORDS: Final[Mapping[int, str]] = {
    400: "Bad Request: injected by the sandbox",
    401: "Unauthorized",
    403: "Forbidden: bot was blocked by the user",
    404: "Not Found",
    409: "Conflict: injected by the sandbox",
    500: "Internal Server Error",
    502: "Bad Gateway",
    503: "Service Unavailable",
    504: "Gateway Timeout",
}


@dataclass(slots=True)
class Fault:
    """One way in which the next `times` matching requests go wrong."""

    method: str
    chat_id: int | None
    times: int
    refusal: Refusal | None = None
    hang: float = 0.0
    drop: bool = False
    accept_then_drop: bool = False

    def matches(self, method: str, chat_id: int | None) -> bool:
        if self.chat_id is not None and self.chat_id != chat_id:
            return False
        return self.method in ("*", method.lower())


NO_FAULT: Final = Fault("*", None, 0)


class Faults:
    """What is to go wrong, oldest first; each request meets at most one fault."""

    def __init__(self) -> None:
        self._faults: list[Fault] = []

    def __len__(self) -> int:
        """How many are not used up."""
        return len(self._faults)

    def add(  # noqa: PLR0913 - each is one way of going wrong
        self,
        method: str = "*",
        *,
        status: int | None = None,
        retry_after: int | None = None,
        description: str | None = None,
        times: int = 1,
        chat_id: int | None = None,
        hang: float = 0.0,
        drop: bool = False,
        accept_then_drop: bool = False,
    ) -> None:
        """Lets the next `times` requests to `method` ("*": any, getUpdates too) go wrong.

        status: answered with this instead of being done (429 goes with `retry_after` seconds).
        hang: seconds to wait first (with nothing else, the request is then done as usual).
        drop: the connection is closed and nothing is done.
        accept_then_drop: it is done, and the connection closed without an answer.
        """
        if retry_after is not None and status is None:
            status = 429
        if status is None and not (hang or drop or accept_then_drop):
            raise ValueError("a fault needs a status, hang, drop or accept_then_drop")
        if times < 1:
            raise ValueError("a fault happens at least once")
        refusal = None if status is None else _refusal(status, description, retry_after)
        self._faults.append(
            Fault(method.lower(), chat_id, times, refusal, hang, drop, accept_then_drop)
        )

    def clear(self) -> None:
        self._faults.clear()

    def take(self, method: str, chat_id: int | None) -> Fault:
        """The fault this request meets, used once more; NO_FAULT if none."""
        for fault in self._faults:
            if fault.matches(method, chat_id):
                fault.times -= 1
                if fault.times == 0:
                    self._faults.remove(fault)
                return fault
        return NO_FAULT


def _refusal(status: int, description: str | None, retry_after: int | None) -> Refusal:
    if status == 429:  # noqa: PLR2004 - HTTP's own number
        wait = 1 if retry_after is None else retry_after
        words = description or f"Too Many Requests: retry after {wait}"
        return Refusal(status, words, retry_after=wait)
    words = description or _WORDS.get(status, f"Error {status}")
    return Refusal(status, words, retry_after=retry_after)
