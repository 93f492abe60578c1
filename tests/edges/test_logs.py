import io
import json
import logging
import warnings
from collections.abc import Iterator

import pytest
import structlog

from bot.logs import REDACTED, Format, set_up_logs

TOKEN = "123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"
URL = f"https://api.telegram.org/bot{TOKEN}/sendMessage"


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    root = logging.getLogger()
    loggers = [root, *(logging.getLogger(n) for n in ("__main__", "bot", "handlers", "content"))]
    before = root.handlers, [(each, each.level) for each in loggers], logging.raiseExceptions
    yield
    root.handlers, levels, logging.raiseExceptions = before
    for logger, level in levels:
        logger.setLevel(level)
    logging.captureWarnings(capture=False)
    structlog.reset_defaults()


def logs(
    level: str = "debug", line_format: Format = "json", token: str | None = None
) -> io.StringIO:
    stream = io.StringIO()
    set_up_logs(level, line_format, token=token, stream=stream)
    return stream


def test_a_json_line_has_the_event_its_level_time_logger_and_words() -> None:
    stream = logs()
    structlog.get_logger("bot.sender").info("message sent", action="send", tries=2)
    line = json.loads(stream.getvalue())
    assert line.pop("timestamp").endswith("Z")
    assert line == {
        "event": "message sent",
        "level": "info",
        "logger": "bot.sender",
        "action": "send",
        "tries": 2,
    }


def test_the_standard_librarys_lines_come_out_the_same_way() -> None:
    stream = logs()
    logging.getLogger("telegram.ext").warning("%s is away", "Telegram")
    line = json.loads(stream.getvalue())
    assert (line["event"], line["level"]) == ("Telegram is away", "warning")
    assert line["logger"] == "telegram.ext"


def test_a_console_line_is_plain_where_nobody_looks() -> None:
    stream = logs(line_format="console")
    structlog.get_logger("bot").info("started", people=3)
    assert "started" in stream.getvalue()
    assert "people=3" in stream.getvalue()
    assert "\x1b" not in stream.getvalue()


def test_the_level_is_for_our_own_loggers_and_libraries_stay_quiet_below_warning() -> None:
    stream = logs("debug")
    for name in ("httpx", "apscheduler.executors", "aiohttp.access", "telegram.Bot", "sqlalchemy"):
        logging.getLogger(name).info("he has not answered for 3 hours")
    for name in ("bot.sender", "handlers.checkin", "content.lint", "__main__"):
        structlog.get_logger(name).debug("heard")
    assert [json.loads(line)["event"] for line in stream.getvalue().splitlines()] == ["heard"] * 4


def test_what_is_below_the_level_is_not_said() -> None:
    stream = logs("error")
    structlog.get_logger("bot").warning("quiet")
    logging.getLogger("httpx").warning("quiet")
    structlog.get_logger("bot").error("loud")
    assert "quiet" not in stream.getvalue()
    assert "loud" in stream.getvalue()


@pytest.mark.parametrize("line_format", ["console", "json"])
@pytest.mark.parametrize("url", [URL, URL.replace(":AA", "%3AAA")])
def test_no_token_in_any_line(line_format: Format, url: str) -> None:
    stream = logs(line_format=line_format)
    logging.getLogger("httpx").warning('HTTP Request: POST %s "HTTP/1.1 200 OK"', url)
    logging.getLogger("aiohttp.client").error("Connection timeout to host %s", url)
    structlog.get_logger("bot").info(f"in the event {url}", in_a_value=url, nested={"url": [url]})
    structlog.get_logger("bot").info(TOKEN)
    assert TOKEN.partition(":")[2] not in stream.getvalue()
    assert stream.getvalue().count(REDACTED) == 6


def refuse(url: str) -> None:
    prompt = f"she {'read'} it"
    raise ConnectionError(url if prompt else "")


@pytest.mark.parametrize("line_format", ["console", "json"])
def test_no_token_and_no_local_variable_in_tracebacks(line_format: Format) -> None:
    stream = logs(line_format=line_format)
    try:
        refuse(URL)
    except ConnectionError:
        structlog.get_logger("bot").exception("send failed")
        logging.getLogger("asyncio").exception("Task exception was never retrieved")
    assert stream.getvalue().count("ConnectionError: https://api.telegram.org/bot[token]") == 2
    assert TOKEN not in stream.getvalue()
    assert "she read it" not in stream.getvalue()


def test_a_token_of_another_shape_is_known_by_name() -> None:
    stream = logs(token="42:TEST+.")
    structlog.get_logger("bot").info("at /bot42:TEST+./getMe")
    assert json.loads(stream.getvalue())["event"] == "at /bot[token]/getMe"


def test_times_and_ids_are_no_tokens() -> None:
    stream = logs()
    structlog.get_logger("bot").info("2026-11-22T12:00:00 person 123456789 10:30")
    assert REDACTED not in stream.getvalue()


def test_a_broken_line_of_a_library_tells_nothing_past_the_handler(
    capsys: pytest.CaptureFixture[str],
) -> None:
    stream = logs()
    logging.getLogger("careless").warning("%d", URL)
    assert capsys.readouterr().err == ""
    assert TOKEN not in stream.getvalue()


def test_warnings_pass_through_the_same_handler() -> None:
    stream = logs()
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        logging.captureWarnings(capture=False)
        logging.captureWarnings(capture=True)
        warnings.warn(f"never closed: {URL}", stacklevel=1)
    assert "never closed: https://api.telegram.org/bot[token]" in stream.getvalue()


def test_set_up_twice_says_everything_once() -> None:
    logs()
    stream = logs()
    structlog.get_logger("bot").info("once")
    assert len(stream.getvalue().splitlines()) == 1
