"""A local Telegram for the demo and the tests: Bot API, people, page, virtual clock, faults.

It imports nothing of the bot; the bot talks to it over HTTP as it would to api.telegram.org.
"""

from sandbox.clock import VirtualClock
from sandbox.hooks import Hooks, NoHooks, Upcoming
from sandbox.person import Button, CannotDoError, Group, Person, Seen
from sandbox.server import Sandbox

__all__ = [
    "Button",
    "CannotDoError",
    "Group",
    "Hooks",
    "NoHooks",
    "Person",
    "Sandbox",
    "Seen",
    "Upcoming",
    "VirtualClock",
]
