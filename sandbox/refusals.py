"""How Telegram says no. Wordings are the Bot API server's own, so that bots can be tested on them.

Sources: the open Bot API server (tdlib/telegram-bot-api) and answers seen from api.telegram.org.
"""

from sandbox.values import JsonObject


class Refusal(Exception):  # noqa: N818 - it is Telegram's ordinary answer, not a fault of ours
    """An answer with "ok": false."""

    def __init__(self, status: int, description: str, *, retry_after: int | None = None) -> None:
        super().__init__(description)
        self.status = status
        self.description = description
        self.retry_after = retry_after

    def as_json(self) -> JsonObject:
        answer: JsonObject = {
            "ok": False,
            "error_code": self.status,
            "description": self.description,
        }
        if self.retry_after is not None:
            answer["parameters"] = {"retry_after": self.retry_after}
        return answer


def bad_request(words: str) -> Refusal:
    """400: the request cannot be done, now or later."""
    return Refusal(400, f"Bad Request: {words}")


def forbidden(words: str) -> Refusal:
    """403: the person or group does not let the bot."""
    return Refusal(403, f"Forbidden: {words}")


def conflict(words: str) -> Refusal:
    """409: somebody else gets the updates."""
    return Refusal(409, f"Conflict: {words}")


def too_many(retry_after: int) -> Refusal:
    """429: again after so many seconds."""
    words = f"Too Many Requests: retry after {retry_after}"
    return Refusal(429, words, retry_after=retry_after)


def unauthorized() -> Refusal:
    """401: the token is not a bot's."""
    return Refusal(401, "Unauthorized")


def unknown_method() -> Refusal:
    """404: there is no such method."""
    return Refusal(404, "Not Found: method not found")


def too_large() -> Refusal:
    """413: the request is larger than Telegram reads."""
    return Refusal(413, "Request Entity Too Large")
