import logging
import socket
from collections.abc import AsyncIterator

import aiohttp
import pytest
from prometheus_client import CollectorRegistry

from bot.metrics import Metrics
from bot.web import Probe, WebServer

Probes = dict[str, Probe]


@pytest.fixture
def probes() -> Probes:
    return {"polling": lambda: None, "database": lambda: None}


@pytest.fixture
def metrics() -> Metrics:
    return Metrics()


@pytest.fixture
async def server(probes: Probes, metrics: Metrics) -> AsyncIterator[WebServer]:
    server = WebServer("127.0.0.1", 0, probes=probes, registry=metrics.registry)
    await server.start()
    yield server
    await server.stop()


async def asked(server: WebServer, path: str) -> tuple[int, str, str]:
    """Return status, content type and text of the answer."""
    async with (
        aiohttp.ClientSession() as session,
        session.get(f"http://127.0.0.1:{server.port}{path}") as answer,
    ):
        return answer.status, answer.headers["Content-Type"], await answer.text()


async def health(server: WebServer) -> tuple[int, object]:
    async with (
        aiohttp.ClientSession() as session,
        session.get(f"http://127.0.0.1:{server.port}/healthz") as answer,
    ):
        return answer.status, await answer.json()


async def test_healthy_when_every_part_works(server: WebServer) -> None:
    told = {"ok": True, "parts": {"polling": "ok", "database": "ok"}}
    assert await health(server) == (200, told)


async def test_unhealthy_it_names_what_does_not_work_and_recovers(
    server: WebServer, probes: Probes
) -> None:
    probes["polling"] = lambda: "Telegram does not answer"
    told = {"ok": False, "parts": {"polling": "Telegram does not answer", "database": "ok"}}
    assert await health(server) == (503, told)
    probes["polling"] = lambda: None
    assert (await health(server))[0] == 200


async def test_a_part_that_cannot_even_be_asked_is_unhealthy_and_named(
    server: WebServer, probes: Probes
) -> None:
    def broken() -> str | None:
        raise RuntimeError("secret details")

    probes["sender"] = broken
    told = {"polling": "ok", "database": "ok", "sender": "its probe failed: RuntimeError"}
    assert await health(server) == (503, {"ok": False, "parts": told})


async def test_metrics_in_prometheus_text(server: WebServer, metrics: Metrics) -> None:
    metrics.update("received", 3)
    metrics.update("handled")
    metrics.sent("reply", 0.15)
    metrics.failed("bulk")
    metrics.due("plans", 200)
    metrics.outbox_depth(7)
    status, kind, text = await asked(server, "/metrics")
    assert status == 200
    assert kind.startswith("text/plain; version=")
    lines = text.splitlines()
    assert 'surefoot_updates_total{step="received"} 3.0' in lines
    assert 'surefoot_updates_total{step="handled"} 1.0' in lines
    assert 'surefoot_messages_sent_total{kind="reply"} 1.0' in lines
    assert 'surefoot_messages_failed_total{kind="bulk"} 1.0' in lines
    assert 'surefoot_send_seconds_bucket{le="0.1"} 0.0' in lines
    assert 'surefoot_send_seconds_bucket{le="0.2"} 1.0' in lines
    assert 'surefoot_due_total{what="plans"} 200.0' in lines
    assert "surefoot_outbox_depth 7.0" in lines


def test_two_processes_in_one_test_do_not_share_their_counters() -> None:
    one, other = Metrics(), Metrics()
    one.update("handled", 5)
    labels = {"step": "handled"}
    assert other.registry.get_sample_value("surefoot_updates_total", labels) is None


@pytest.mark.parametrize("path", ["/", "/healthz/x", "/admin"])
async def test_there_is_nothing_else(server: WebServer, path: str) -> None:
    assert (await asked(server, path))[0] == 404


async def test_being_asked_is_not_logged(
    server: WebServer, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO):
        await health(server)
    assert caplog.text == ""


async def test_a_taken_port_is_told_and_stopping_is_safe_all_the_same() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        server = WebServer("127.0.0.1", port, probes={}, registry=CollectorRegistry())
        with pytest.raises(OSError, match=str(port)):
            await server.start()
        await server.stop()


async def test_stopped_it_listens_no_more(server: WebServer) -> None:
    port = server.port
    await server.stop()
    with socket.create_server(("127.0.0.1", port)):
        pass
