"""A Telegram that takes everything, and remembers what it was asked."""

import json
from dataclasses import dataclass, field
from typing import Any

from telegram.request import BaseRequest, RequestData

TOKEN = "7000000001:tests-own-token-of-the-right-length-1"
_ME = {"id": 7000000001, "is_bot": True, "first_name": "Surefoot", "username": "surefoot_bot"}


@dataclass(frozen=True, slots=True)
class Asked:
    """One request of the bot."""

    method: str
    parameters: dict[str, Any]


@dataclass
class YesTelegram(BaseRequest):
    """Satisfies python-telegram-bot's request: the answer is yes."""

    asked: list[Asked] = field(default_factory=list)

    @property
    def read_timeout(self) -> float | None:
        return None

    async def initialize(self) -> None:
        """Nothing is to be opened."""

    async def shutdown(self) -> None:
        """Nothing is to be closed."""

    async def do_request(  # noqa: PLR0913, PLR0917  python-telegram-bot's own
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: object = None,
        write_timeout: object = None,
        connect_timeout: object = None,
        pool_timeout: object = None,
    ) -> tuple[int, bytes]:
        name = url.rsplit("/", 1)[1]
        self.asked.append(Asked(name, request_data.parameters if request_data else {}))
        result = _ME if name == "getMe" else True
        return 200, json.dumps({"ok": True, "result": result}).encode()

    def count(self, method: str) -> int:
        return sum(one.method == method for one in self.asked)
