"""Settings for each of the two ways in which updates come."""

import socket

from bot.settings import Address


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port: int = taken.getsockname()[1]
        return port


def by_webhook() -> dict[str, object]:
    port = free_port()
    url = f"http://127.0.0.1:{port}/updates/7"
    return {"webhook_url": url, "listen": Address("127.0.0.1", port)}


def by_polling() -> dict[str, object]:
    return {"webhook_url": None, "listen": Address("127.0.0.1", free_port())}
