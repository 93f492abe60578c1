"""What every Bot API method of the sandbox is: a function of the world and the parameters."""

from collections.abc import Callable

from sandbox.params import Params
from sandbox.refusals import bad_request
from sandbox.rooms import Post, Room
from sandbox.world import World

Method = Callable[[World, Params], object]
"""Answers the result (PTB objects, lists of them, plain JSON) or an awaitable of it.

Raises Refusal where Telegram would refuse.
"""


def room_to_write(world: World, params: Params) -> Room:
    """The chat a request wants to write to."""
    _require_chat(params)
    return world.open_room(params.integer("chat_id"))


def room_named(world: World, params: Params) -> Room:
    """The chat a request names, even if the bot may not write there."""
    _require_chat(params)
    return world.room(params.integer("chat_id"))


def post_named(room: Room, params: Params, purpose: str) -> Post:
    """The message a request names; `purpose` is "edit" or "delete"."""
    if not params.text("message_id"):
        raise bad_request("message identifier is not specified")
    post = room.posts.get(params.integer("message_id") or 0)
    if post is None:
        raise bad_request(f"message to {purpose} not found")
    return post


def _require_chat(params: Params) -> None:
    if not params.text("chat_id"):
        raise bad_request("chat_id is empty")
