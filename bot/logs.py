"""Structured logs, for a person to read (`console`) or for a machine (`json`).

Write `logger.info("event in words", action=..., count=...)` with structlog's `get_logger`; lines
of the standard library's loggers come out the same way. Two things keep people private:

- The level a host sets is for our own loggers. Libraries are heard from WARNING upwards only,
  since below it they log whole requests and updates, with what people wrote in them.
- Bot tokens are taken out of the finished line, traceback and all, on the root handler, because
  that is the one place every line passes: Telegram's addresses have the token in their path.
"""

import logging
import re
import sys
from typing import Literal, TextIO

import structlog
from structlog.dev import ConsoleRenderer, plain_traceback
from structlog.processors import JSONRenderer, TimeStamper, format_exc_info
from structlog.stdlib import BoundLogger, LoggerFactory, ProcessorFormatter
from structlog.typing import Processor

REDACTED = "[token]"
_SHAPE = r"\d{5,}(?::|%3[Aa])[A-Za-z0-9_-]{30,}"
_OURS = ("__main__", "bot", "handlers", "content", "sandbox")

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
        return self._secret.sub(REDACTED, self._inner.format(record))


def _formatter(line_format: Format, *, colours: bool) -> logging.Formatter:
    """Return the formatter; tracebacks without local variables, which hold what people said."""
    renderers: list[Processor] = [ProcessorFormatter.remove_processors_meta]
    if line_format == "json":
        renderers += [format_exc_info, JSONRenderer(ensure_ascii=False)]
    else:
        renderers += [ConsoleRenderer(colors=colours, exception_formatter=plain_traceback)]
    return ProcessorFormatter(processors=renderers, foreign_pre_chain=_every_line())


def _every_line() -> list[Processor]:
    return [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_logger_name,
        structlog.stdlib.add_log_level,
        TimeStamper(fmt="iso", utc=True),
    ]
