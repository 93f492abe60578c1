"""What this process counts about itself, for Prometheus; nothing about any person."""

from typing import Literal

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

Step = Literal["received", "handled", "failed", "set_aside"]
Due = Literal["pauses", "windows", "plans", "follow_ups"]
_SEND_SECONDS = (0.05, 0.1, 0.2, 0.3, 0.5, 1, 2, 5, 10)


class Metrics:
    """The counters of one process, in a registry of their own."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self._updates = Counter(
            "surefoot_updates",
            "Updates from Telegram: received, handled, failed (each try counts), set_aside",
            ["step"],
            registry=self.registry,
        )
        self._sent = Counter(
            "surefoot_messages_sent",
            "Messages Telegram has taken, by kind",
            ["kind"],
            registry=self.registry,
        )
        self._failed = Counter(
            "surefoot_messages_failed",
            "Sends that failed, by kind (each try counts)",
            ["kind"],
            registry=self.registry,
        )
        self._send_seconds = Histogram(
            "surefoot_send_seconds",
            "Seconds from a request to Telegram to its answer",
            buckets=_SEND_SECONDS,
            registry=self.registry,
        )
        self._due = Counter(
            "surefoot_due",
            "What came due by the clock: ended pauses, ended windows, plans (check-ins and weeks), "
            "follow_ups (what came of predictions)",
            ["what"],
            registry=self.registry,
        )
        self._outbox = Gauge(
            "surefoot_outbox_depth",
            "Messages still to be sent, later ones included",
            registry=self.registry,
        )

    def update(self, step: Step, count: int = 1) -> None:
        """Count updates that took this step."""
        self._updates.labels(step).inc(count)

    def sent(self, kind: str, seconds: float) -> None:
        """Count a message Telegram took, and how long its request was under way."""
        self._sent.labels(kind).inc()
        self._send_seconds.observe(seconds)

    def failed(self, kind: str) -> None:
        """Count a try to send that failed."""
        self._failed.labels(kind).inc()

    def due(self, what: Due, count: int) -> None:
        """Count what came due."""
        self._due.labels(what).inc(count)

    def outbox_depth(self, count: int) -> None:
        """Note how many messages are still to be sent."""
        self._outbox.set(count)
