"""Structured logs, for a person to read (`console`) or for a machine (`json`).

Write `logger.info("event in words", action=..., count=...)` with structlog's `get_logger`; lines
of the standard library's loggers come out the same way. Three things keep people private:

- The level a host sets is for our own loggers. Libraries are heard from WARNING upwards only,
  since below it they log whole requests and updates, with what people wrote in them.
- What an exception says is left out of its traceback unless it speaks of files, of the database
  or of Telegram, since it may quote what a person said; so are the updates that libraries pass
  to their loggers.
- Bot tokens are taken out of the finished line, traceback and all, on the root handler, because
  that is the one place every line passes: Telegram's addresses have the token in their path.
"""

import logging
import re
import sys
from collections.abc import Iterator
from copy import copy
from traceback import format_tb
from typing import Literal, TextIO

import structlog
from structlog.dev import ConsoleRenderer
from structlog.processors import ExceptionRenderer, JSONRenderer, TimeStamper
from structlog.stdlib import BoundLogger, LoggerFactory, ProcessorFormatter
from structlog.typing import ExcInfo, Processor

REDACTED = "[token]"
_SHAPE = r"\d{5,}(?::|%3[Aa])[A-Za-z0-9_-]{30,}"
_OURS = ("__main__", "bot", "handlers", "content", "sandbox")

_QUOTED = ("sqlalchemy", "telegram")
"""Whose exceptions say nothing of people: statements without values, Telegram's own words."""

Format = Literal["console", "json"]


def set_up_logs(
    level: str, line_format: Format, *, token: str | None = None, stream: TextIO | None = None
) -> None:
    """Send every log line of the process to `stream` (default stderr), from `level` upwards.

    Replaces what was set up before. `token` is taken out of lines also where it does not look
    like a bot's token.
    """
    stream = stream or sys.stderr
    handler = logging.StreamHandler(stream)
    handler.setFormatter(_Redacting(_formatter(line_format, colours=stream.isatty()), token))
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(max(logging.WARNING, logging.getLevelName(level.upper())))
    for name in _OURS:
        logging.getLogger(name).setLevel(level.upper())
    logging.captureWarnings(capture=True)
    logging.raiseExceptions = False  # its reports would go round the handler, tokens and all
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *_every_line(),
            ProcessorFormatter.wrap_for_formatter,
        ],
        wrapper_class=BoundLogger,
        logger_factory=LoggerFactory(),
    )


class _Redacting(logging.Formatter):
    """Formats as `inner` does, then takes out every token."""

    def __init__(self, inner: logging.Formatter, token: str | None) -> None:
        super().__init__()
        self._inner = inner
        self._secret = re.compile(f"{_SHAPE}|{re.escape(token)}" if token else _SHAPE)

    def format(self, record: logging.LogRecord) -> str:
        return self._secret.sub(REDACTED, self._inner.format(_impersonal(record)))


def _impersonal(record: logging.LogRecord) -> logging.LogRecord:
    """Return the record without what libraries quote: updates, and exceptions in one line."""
    record = copy(record)
    if isinstance(record.args, tuple):
        record.args = tuple(_kind_of_update(value) for value in record.args)
    if record.name == "asyncio":
        record.msg = str(record.msg).partition("\n")[0]
    return record


def _kind_of_update(value: object) -> object:
    is_telegrams = _is_of(value, "telegram") and not isinstance(value, BaseException)
    return type(value).__name__ if is_telegrams else value


def _is_of(value: object, *packages: str) -> bool:
    return type(value).__module__.partition(".")[0] in packages


def _trace(error: BaseException, known: frozenset[int] = frozenset()) -> Iterator[str]:
    """Say where an exception and those that led to it came from, and of which kind they are."""
    known |= {id(error)}
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if before is not None and id(before) not in known:
        yield from _trace(before, known)
        yield "which led to\n"
    yield "Traceback (most recent call last):\n"
    yield from format_tb(error.__traceback__)
    quoted = isinstance(error, OSError) or _is_of(error, *_QUOTED)
    yield type(error).__name__ + (f": {error}\n" if quoted else "\n")
    if isinstance(error, BaseExceptionGroup):
        for inner in error.exceptions:
            yield from _trace(inner, known)


def _told(exc_info: ExcInfo) -> str:
    return "".join(_trace(exc_info[1])).rstrip()


def _write_told(stream: TextIO, exc_info: ExcInfo) -> None:
    stream.write("\n" + _told(exc_info))


def _formatter(line_format: Format, *, colours: bool) -> logging.Formatter:
    """Return the formatter; tracebacks without local variables, which hold what people said."""
    renderers: list[Processor] = [ProcessorFormatter.remove_processors_meta]
    if line_format == "json":
        renderers += [ExceptionRenderer(_told), JSONRenderer(ensure_ascii=False)]
    else:
        renderers += [ConsoleRenderer(colors=colours, exception_formatter=_write_told)]
    return ProcessorFormatter(processors=renderers, foreign_pre_chain=_every_line())


def _every_line() -> list[Processor]:
    return [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_logger_name,
        structlog.stdlib.add_log_level,
        TimeStamper(fmt="iso", utc=True),
    ]
