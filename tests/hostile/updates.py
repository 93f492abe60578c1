"""Updates as anybody might send them: usual ones, odd ones, and ones that are no updates at all.

A batch is drawn as deeds, plain values; a deed becomes an update when it is let in, since some
tap a button that the bot has put into somebody's chat by then.
"""

import copy
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from reprlib import Repr
from typing import Any

from hypothesis import strategies as st

from tests.hostile.rig import Body, Offered

ANN, BEN, CAM = 11, 12, 13
ACTORS = (ANN, BEN, CAM)
BYSTANDER = 99
"""Somebody who takes part in nothing here; others try to touch what is theirs."""
GROUP, SUPERGROUP, CHANNEL = -500, -1_000_000_000_500, -1_000_000_000_700

SHORT = Repr()
SHORT.maxdict = SHORT.maxlevel = 20

DATE = 1_795_000_000
Json = dict[str, Any]


@dataclass(frozen=True, slots=True, repr=False)
class Deed:
    """What one person does: a whole update but its id, or a tap on an offered button.

    ``tap`` chooses among the buttons offered so far. ``again`` sends an earlier update once
    more. ``sound`` is False where the update's shape is broken on purpose.
    """

    who: int
    body: Json
    tap: int | None = None
    again: int | None = None
    sound: bool = True

    def __repr__(self) -> str:
        return f"Deed({self.who}, {SHORT.repr(self.body)}, {self.tap}, {self.again}, {self.sound})"

    def update(self, update_id: int, offered: Sequence[Offered], earlier: Sequence[Body]) -> Body:
        """Return the update, as Telegram's JSON."""
        if self.again is not None and earlier:
            return earlier[self.again % len(earlier)]
        if self.tap is None or not offered:
            return {"update_id": update_id, **self.body}
        button = offered[self.tap % len(offered)]
        return {"update_id": update_id, **tapped(self.who, button.data, button.message_id)}


def user(who: int, language: str | None = "en") -> Json:
    told = {"language_code": language} if language is not None else {}
    return {"id": who, "is_bot": False, "first_name": "Quillon", **told}


def private(who: int) -> Json:
    return {"id": who, "type": "private", "first_name": "Quillon"}


def message(
    who: int,
    chat: Json | None = None,
    language: str | None = "en",
    **content: Any,  # noqa: ANN401  a message has all kinds of things in it
) -> Json:
    """Return a message; ``content`` is what is in it."""
    entities = _command(content["text"]) if "text" in content else {}
    place = chat or private(who)
    sender = {} if place["type"] == "channel" else {"from": user(who, language)}
    return {"message_id": 7, "date": DATE, "chat": place, **sender, **entities, **content}


def _command(text: str) -> Json:
    if not text.startswith("/") or len(text) < 2:
        return {}
    length = len(text.split(maxsplit=1)[0]) if text.split() else 1
    return {"entities": [{"type": "bot_command", "offset": 0, "length": length}]}


def tapped(
    who: int,
    data: str | None,
    message_id: int = 7,
    **more: Any,  # noqa: ANN401  the same
) -> Json:
    """Return a tap under a message of the bot."""
    bot = {"id": 7000000001, "is_bot": True, "first_name": "Surefoot"}
    under = {"message_id": message_id, "date": DATE, "chat": private(who), "from": bot}
    query = {
        "id": "4242",
        "from": user(who),
        "chat_instance": "1",
        "message": {**under, "text": "?"},
        **more,
    }
    return {"callback_query": query if data is None else {**query, "data": data}}


COMMANDS = (
    *("/start", "/checkin", "/summary", "/pause", "/pause 3", "/pause 2026-12-24", "/resume"),
    *("/stop", "/settings", "/time", "/time 08:30 20:00", "/time 25:99", "/timezone"),
    *("/timezone Europe/Berlin", "/timezone \x00", "/privacy", "/export", "/delete", "/help"),
    *("/nonsense", "/", "/start@surefoot_bot", "/start@other_bot", "/time@surefoot_bot 7"),
)
ANSWERS = (
    *("7", "0", "10", "11", "-1", "seven", "7/10, she read it and said nothing", "yes", "no"),
    *("Agree", "berlin", "20:30", "8.30 pm", "More", "nothing today", "unsure", "monday", "off"),
    *("I am 16", "delete everything", "keep", "tomorrow", "1 jan 9999", "999999999999 weeks"),
    *(
        "\u0667",
        "\uff17",
        "7️⃣",
        "🔟",
        "x" * 4096,
        "9" * 4096,
        "😡" * 2048,
        "🏳️‍🌈" * 680,
        "\u202e7\u202c",
    ),
    *("\u200f\u200e\u2066", "\x00", "7\x00", "a\ud83d", "\udc00", "<b>7</b>", "<script>&lt;"),
    *("'; DROP TABLE people; --", "{}", "%s %d {0}", "$name", "=1+1", "\n\n\n", " ", "\u2028"),
    *("i am " * 800, "and and " * 500, "about " * 680, "~" * 4096, "1/" * 2048, "(" * 4096),
)
ACTS = (
    *("begin", "own", "nothing", "other", "another", "enough", "trigger", "more", "how", "like"),
    *("after", "agree", "decline", "minor", "adult", "regions", "zone-yes", "says-done"),
    *("region", "zone", "time", "says", "set-pause", "resume", "pause", "settings", "set-time"),
    *("set-zone", "set-week", "set-order", "set-cool", "cool", "week-day", "delete", "keep"),
)
VALUES = (
    *("", "0", "7", "10", "11", "-1", "scanner", "unsure", "on", "off", "0830", "9999", "3"),
    *("Europe/Berlin", "Europe/Berlin|Potsdam", "UTC|", "|", "../../etc/passwd", "9" * 57),
    *("²", "\u0663", "\x00", "\ud800", "1e3", "2026-12-24"),
)
CONTENTS: tuple[Json, ...] = (
    {
        "sticker": {
            "file_id": "a",
            "file_unique_id": "b",
            "type": "regular",
            "width": 1,
            "height": 1,
            "is_animated": False,
            "is_video": False,
        }
    },
    {"voice": {"file_id": "a", "file_unique_id": "b", "duration": 3}},
    {"photo": [{"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}], "caption": "7"},
    {"document": {"file_id": "a", "file_unique_id": "b"}, "caption": "/delete"},
    {"contact": {"phone_number": "+49", "first_name": "Quillon", "user_id": BYSTANDER}},
    {"location": {"latitude": 52.5, "longitude": 13.4}},
    {"location": {"latitude": -90.0, "longitude": 180.0}},
    {"location": {"latitude": 1e300, "longitude": -1e300}},
    {"venue": {"location": {"latitude": 1.0, "longitude": 2.0}, "title": "a", "address": "b"}},
    {"dice": {"emoji": "🎲", "value": 6}},
    {
        "poll": {
            "id": "1",
            "question": "?",
            "options": [],
            "total_voter_count": 0,
            "is_closed": True,
            "is_anonymous": True,
            "type": "regular",
            "allows_multiple_answers": False,
            "allows_revoting": False,
            "members_only": False,
        }
    },
    {"pinned_message": {"message_id": 1, "date": 0, "chat": private(ANN)}},
    {"write_access_allowed": {}},
    {"text": "7", "forward_origin": {"type": "hidden_user", "date": DATE, "sender_user_name": "x"}},
    {"text": "7", "via_bot": user(BYSTANDER)},
    {"text": "7", "reply_to_message": {"message_id": 1, "date": 0, "chat": private(BYSTANDER)}},
    {"text": "/start", "entities": [{"type": "bot_command", "offset": 3, "length": 900}]},
    {"text": "/start", "entities": [{"type": "not_yet_known", "offset": 0, "length": 6}]},
    {"web_app_data": {"data": "7", "button_text": "x"}},
    {"something_new": {"chat": private(BYSTANDER), "from": user(BYSTANDER)}},
    {"text": ""},
    {},
)
ELSEWHERE: tuple[Json, ...] = (
    {"id": GROUP, "type": "group", "title": "g"},
    {"id": SUPERGROUP, "type": "supergroup", "title": "s"},
    {"id": CHANNEL, "type": "channel", "title": "c"},
    {"id": -3, "type": "a_new_kind_of_place"},
)
LANGUAGES = ("en", "es", "de-AT", "", "\x00", "xx" * 40, "EN_us", None)


def texts() -> st.SearchStrategy[str]:
    anything = st.text(max_size=40).map(lambda text: text or "?")
    surrogates = st.text(st.characters(categories=("Cs", "Cc", "Cf", "So")), min_size=1, max_size=9)
    return st.sampled_from(COMMANDS) | st.sampled_from(ANSWERS) | anything | surrogates


def callback_data() -> st.SearchStrategy[str]:
    number = st.sampled_from(("", *map(str, range(1, 9)), "0", "-1", "9" * 17, "9" * 18, "\u0661"))
    ours = st.tuples(st.sampled_from(ACTS), number, st.sampled_from(VALUES)).map(":".join)
    cut = st.tuples(ours, st.integers(0, 20)).map(lambda pair: pair[0][: pair[1]])
    random_bytes = st.binary(min_size=64, max_size=64).map(lambda raw: raw.decode("latin-1"))
    return ours | cut | random_bytes | st.text(max_size=64)


def _messages(who: int) -> st.SearchStrategy[Json]:
    languages = st.sampled_from(LANGUAGES)
    said = st.builds(
        lambda text, language: {"message": message(who, language=language, text=text)},
        texts(),
        languages,
    )
    odd = st.sampled_from(CONTENTS).map(lambda content: {"message": message(who, **content)})
    edited = st.builds(
        lambda content: {"edited_message": message(who, edit_date=DATE, **content)},
        st.sampled_from(CONTENTS) | texts().map(lambda text: {"text": text}),
    )
    return st.one_of(said, said, said, odd, edited)


def _taps(who: int) -> st.SearchStrategy[Json]:
    old = {"message_id": 3, "date": 0, "chat": private(who)}
    odd: list[Json] = [
        tapped(who, None, game_short_name="x"),
        tapped(who, None),
        tapped(who, "how:1:7", message=old),
        _inline_tap(who),
    ]
    return callback_data().map(lambda data: tapped(who, data)) | st.sampled_from(odd)


def _inline_tap(who: int) -> Json:
    query = {"id": "1", "from": user(who), "chat_instance": "1", "inline_message_id": "x"}
    return {"callback_query": {**query, "data": "how:1:7"}}


def _elsewhere(who: int) -> st.SearchStrategy[Json]:
    kinds = st.sampled_from(("message", "edited_message", "channel_post", "edited_channel_post"))
    contents: tuple[Json, ...] = (
        {"text": "/start"},
        {"text": "7"},
        {"new_chat_members": [user(7000000001)]},
        {"migrate_to_chat_id": SUPERGROUP},
        {"migrate_from_chat_id": GROUP},
        {"left_chat_member": user(who)},
        {"group_chat_created": True},
    )
    return st.builds(
        lambda kind, chat, content: {kind: message(who, chat, **content)},
        kinds,
        st.sampled_from(ELSEWHERE),
        st.sampled_from(contents),
    )


def _member(status: str, who: int) -> Json:
    return {"status": status, "user": user(who), "until_date": 0}


def _others(who: int) -> st.SearchStrategy[Json]:
    """Membership, and kinds of updates that the bot did not ask for."""
    change = {
        "chat": private(who),
        "from": user(who),
        "date": DATE,
        "old_chat_member": _member("member", 7000000001),
    }
    group = {**change, "chat": ELSEWHERE[0]}
    kinds: list[Json] = [
        {"my_chat_member": {**change, "new_chat_member": _member("kicked", 7000000001)}},
        {"my_chat_member": {**change, "new_chat_member": _member("member", 7000000001)}},
        {"my_chat_member": {**group, "new_chat_member": _member("member", 7000000001)}},
        {"my_chat_member": {**group, "new_chat_member": _member("left", 7000000001)}},
        {"inline_query": {"id": "1", "from": user(who), "query": "how:1:7", "offset": ""}},
        {"chosen_inline_result": {"result_id": "1", "from": user(who), "query": "7"}},
        {
            "message_reaction": {
                "chat": private(who),
                "message_id": 1,
                "date": DATE,
                "user": user(who),
                "old_reaction": [],
                "new_reaction": [],
            }
        },
        {"business_message": message(who, private(BYSTANDER), text="/delete")},
        {"poll_answer": {"poll_id": "1", "user": user(who), "option_ids": []}},
        {
            "pre_checkout_query": {
                "id": "1",
                "from": user(who),
                "currency": "EUR",
                "total_amount": 1,
                "invoice_payload": "x",
            }
        },
        {"a_kind_of_next_year": {"chat": private(BYSTANDER), "from": user(BYSTANDER)}},
        {"a_kind_of_next_year": [1, 2]},
        {"a_kind_of_next_year": "words"},
        {},
    ]
    return st.sampled_from(kinds)


JUNK: tuple[Any, ...] = (None, True, -1, 2**63, 2**200, 1.5, "", "11", "\ud83d", [], {}, [{}])


def _paths(value: object, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    found = [path] if path else []
    if isinstance(value, dict):
        pairs: list[tuple[str | int, object]] = list(value.items())
    elif isinstance(value, list):
        pairs = list(enumerate(value))
    else:
        pairs = []
    for key, inner in pairs:
        found += _paths(inner, (*path, key))
    return found


def broken(body: Json, where: int, junk: object, *, missing: bool) -> Json:
    """Return the update with one thing in it gone, or replaced by what does not belong there."""
    paths = _paths(body)
    if not paths:
        return body
    *way, last = paths[where % len(paths)]
    whole = copy.deepcopy(body)
    inner: Any = whole
    for key in way:
        inner = inner[key]
    if missing:
        del inner[last]
    else:
        inner[last] = junk
    return whole


def _body(who: int) -> st.SearchStrategy[Json]:
    return st.one_of(_messages(who), _messages(who), _taps(who), _elsewhere(who), _others(who))


def _broken(who: int) -> st.SearchStrategy[Deed]:
    def deed(body: Json, where: int, junk: object, missing: bool) -> Deed:  # noqa: FBT001
        return Deed(who, broken(body, where, junk, missing=missing), sound=False)

    junk = st.sampled_from(JUNK)
    return st.builds(deed, _body(who), st.integers(0, 60), junk, st.booleans())


def _deeds_of(who: int) -> st.SearchStrategy[Deed]:
    many = st.integers(0, 10_000)
    anew = _body(who).map(lambda body: Deed(who, body))
    offered = many.map(lambda tap: Deed(who, {}, tap=tap))
    again = many.map(lambda again: Deed(who, {}, again=again))
    return st.one_of(anew, offered, offered, again, _broken(who))


@cache
def batches() -> st.SearchStrategy[list[list[Deed]]]:
    """Several batches of the actors' deeds, one after the other."""
    deeds = st.one_of([_deeds_of(who) for who in ACTORS])
    return st.lists(st.lists(deeds, min_size=1, max_size=6), min_size=4, max_size=10)
