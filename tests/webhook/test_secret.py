"""The webhook's secret is compared in constant time."""

import hmac
import json

import pytest

from tests.webhook.test_posts import SECRET, UPDATE, Store, posted, store, url

__all__ = ["store", "url"]


async def test_how_much_of_it_was_right_takes_no_longer(
    url: str, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    compared: list[tuple[bytes, bytes]] = []
    compare = hmac.compare_digest

    def noted(shown: bytes, secret: bytes) -> bool:
        compared.append((shown, secret))
        return compare(shown, secret)

    monkeypatch.setattr(hmac, "compare_digest", noted)
    shown = ["", "another", SECRET[:-1], SECRET]
    answers = [await posted(url, json.dumps(UPDATE).encode(), one) for one in shown]
    assert answers == [403, 403, 403, 200]
    assert compared == [(one.encode(), SECRET.encode()) for one in shown]
