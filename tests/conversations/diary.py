"""What a person finds in their own export, and what content said to them."""

import json
from typing import Any

from content import SHIPPED, Prompt, load
from tests.conversations.house import Friend

ENGLISH = load(SHIPPED).for_language("en")


async def exported(friend: Friend) -> dict[str, Any]:
    """Return everything that /export tells now."""
    await friend.sends("/export")
    files = [one for one in friend.from_bot if one.document_name == "surefoot-export.json"]
    found: dict[str, Any] = json.loads(files[-1].document or b"")
    return found


async def entries(friend: Friend) -> list[dict[str, Any]]:
    """Return the check-ins as /export tells of them, oldest first."""
    found: list[dict[str, Any]] = (await exported(friend))["check_ins"]
    return found


def prompt_in(words: str) -> Prompt:
    """Return the one prompt a message shows."""
    (shown,) = [one for one in ENGLISH.prompts if words.endswith(one.text)]
    return shown


def is_prompt(words: str) -> bool:
    return any(one.text in words for one in ENGLISH.prompts)
