"""What is stored is told, handed over and deleted; and only those whom the host lets in."""

import csv
import io
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from tests.conversations.conftest import MONDAY_NOON
from tests.conversations.diary import ENGLISH
from tests.conversations.house import Friend, House, opened

MONDAY_EVENING = datetime(2026, 3, 2, 19, tzinfo=UTC)
SAID = "she read it and said nothing"
PRIVATE = "This bot is private. The person who hosts it decides who can use it."
DONE_ALREADY = "That one is done already. Nothing changed."


async def exported(friend: Friend) -> dict[str, Any]:
    """Return the JSON that /export sends now."""
    await friend.sends("/export")
    first, second = friend.from_bot[-2:]
    assert first.document_name == "surefoot-export.json"
    assert second.document_name == "surefoot-check-ins.csv"
    whole: dict[str, Any] = json.loads(first.document or b"")
    return whole


async def lives_a_little(house: House) -> Friend:
    """A scheduled check-in answered and rated again, one of their own left open."""
    sam = house.meets()
    await sam.joins()
    await house.goes_to(MONDAY_EVENING)
    await sam.taps("Slow to answer")
    await sam.taps("7")
    await house.passes(minutes=2)
    await sam.taps("4")
    await house.passes(minutes=8)
    await sam.sends("/checkin")
    await sam.sends(SAID)
    return sam


def is_forgotten(house: House) -> bool:
    tables = ("people", "check_ins", "plans", "outbox")
    bodies = [row for row in house.rows("updates") if row["body"] is not None]
    return not any(house.rows(table) for table in tables) and bodies == []


@pytest.mark.parametrize("before", [[], ["/start"], ["/start", "yes"]])
async def test_privacy_says_what_is_stored_and_keeps_nothing(
    house: House, before: list[str]
) -> None:
    sam = house.meets()
    for words in before:
        await sam.sends(words)
    people = house.rows("people")
    await sam.sends("/privacy")
    for said in ("What I store:", "encrypted", "not end-to-end encrypted", "/export", "/delete"):
        assert said in sam.last.words
    assert house.rows("people") == people


async def test_the_export_is_everything_in_the_promised_form(house: House) -> None:
    sam = await lives_a_little(house)
    whole = await exported(sam)
    (shown,) = [one for one in ENGLISH.prompts if sam.sees(one.text)]
    assert whole == {
        "format": "surefoot-export",
        "version": 1,
        "exported_at": "2026-03-02T19:10:00Z",
        "person": {
            "language": "en",
            "time_zone": "Europe/Berlin",
            "country": None,
            "state": "active",
            "joined_at": "2026-03-02T12:00:00Z",
        },
        "schedule": {
            "times": ["20:00"],
            "window_minutes": 240,
            "weekdays": [
                "monday",
                "tuesday",
                "wednesday",
                "thursday",
                "friday",
                "saturday",
                "sunday",
            ],
            "summary": {"weekday": "sunday", "time": "18:00"},
        },
        "check_ins": [
            {
                "id": whole["check_ins"][0]["id"],
                "kind": "scheduled",
                "local_date": "2026-03-02",
                "slot": 1,
                "asked_at": "2026-03-02T19:00:00Z",
                "late": False,
                "answered_at": "2026-03-02T19:00:00Z",
                "expired_at": None,
                "trigger": "scanner-slow",
                "trigger_text": None,
                "pattern": "scanner",
                "intensity": 7,
                "intensity_after": 4,
                "urge": None,
                "acted": None,
                "prompt_id": shown.id,
                "note": None,
            },
            {
                "id": whole["check_ins"][1]["id"],
                "kind": "self_started",
                "local_date": "2026-03-02",
                "slot": None,
                "asked_at": "2026-03-02T19:10:00Z",
                "late": False,
                "answered_at": None,
                "expired_at": None,
                "trigger": "scanner-seen",
                "trigger_text": SAID,
                "pattern": "scanner",
                "intensity": None,
                "intensity_after": None,
                "urge": None,
                "acted": None,
                "prompt_id": None,
                "note": None,
            },
        ],
        "predictions": [],
        "safety_events": [],
    }


async def test_the_table_holds_the_same_check_ins(house: House) -> None:
    sam = await lives_a_little(house)
    whole = await exported(sam)
    table = list(csv.DictReader(io.StringIO((sam.last.document or b"").decode())))
    as_text = [
        {name: "" if value is None else str(value) for name, value in row.items()}
        for row in whole["check_ins"]
    ]
    assert table == as_text


async def test_words_in_the_table_are_never_run_as_a_formula(house: House) -> None:
    sam = house.meets()
    await sam.joins()
    await sam.sends("/checkin")
    await sam.sends("=HYPERLINK(1)")
    whole = await exported(sam)
    (row,) = csv.DictReader(io.StringIO((sam.last.document or b"").decode()))
    assert whole["check_ins"][0]["trigger_text"] == "=HYPERLINK(1)"
    assert row["trigger_text"] == "'=HYPERLINK(1)"


async def test_an_unanswered_check_in_is_exported_as_asked_and_expired(house: House) -> None:
    sam = house.meets()
    await sam.joins()
    await house.goes_to(datetime(2026, 3, 3, 9, tzinfo=UTC))
    (check_in,) = (await exported(sam))["check_ins"]
    assert check_in["asked_at"] == "2026-03-02T19:00:00Z"
    assert check_in["answered_at"] is None
    assert check_in["expired_at"] == "2026-03-02T23:00:00Z"


async def test_a_paused_person_is_exported_as_paused(house: House) -> None:
    sam = house.meets()
    await sam.joins()
    await sam.sends("/pause")
    assert (await exported(sam))["person"]["state"] == "paused"


async def test_an_export_holds_nobody_elses_check_ins(house: House) -> None:
    await lives_a_little(house)
    kim = house.meets("Kim")
    await kim.joins()
    assert (await exported(kim))["check_ins"] == []


@pytest.mark.parametrize("words", ["yes", "Delete everything", "delete"])
async def test_delete_asks_once_and_can_be_confirmed_by_typing(house: House, words: str) -> None:
    sam = await lives_a_little(house)
    await sam.sends("/delete")
    assert sam.labels == ["Delete everything", "Keep it"]
    assert len(house.rows("people")) == 1
    await sam.sends(words)
    assert sam.last.words.startswith("Done. Everything about you is deleted here")
    assert is_forgotten(house)


async def test_after_delete_nothing_is_ever_sent(house: House) -> None:
    sam = await lives_a_little(house)
    await sam.taps("8")
    assert [row["not_before"] for row in house.rows("outbox")] != []
    await sam.sends("/delete")
    await sam.taps("Delete everything")
    assert is_forgotten(house)
    said = sam.from_bot
    await house.passes(days=15)
    assert sam.from_bot == said


async def test_a_second_tap_on_delete_leaves_the_answer_standing(house: House) -> None:
    sam = house.meets()
    await sam.joins()
    await sam.sends("/delete")
    await sam.taps_twice("Delete everything")
    assert sam.last.words.startswith("Done. Everything about you is deleted here")
    assert sam.person.toasts == [DONE_ALREADY]


async def test_after_delete_start_meets_a_stranger(house: House) -> None:
    sam = await lives_a_little(house)
    await sam.sends("/delete")
    await sam.taps("Delete everything")
    await sam.sends("/start")
    assert sam.labels == ["Agree", "No, thanks"]
    await sam.taps("Agree")
    assert sam.last.words.startswith("Where are you?")
    assert (await exported(sam))["check_ins"] == []


async def test_what_was_deleted_cannot_be_read_again_with_the_new_key(house: House) -> None:
    sam = house.meets()
    await sam.joins()
    (before,) = house.rows("people")
    await sam.sends("/delete")
    await sam.taps("Delete everything")
    await sam.joins()
    (after,) = house.rows("people")
    assert before["data_key"] != after["data_key"]


@pytest.mark.parametrize("words", ["no", "keep it", "nope"])
async def test_delete_can_be_called_off_by_typing(house: House, words: str) -> None:
    sam = await lives_a_little(house)
    await sam.sends("/delete")
    await sam.sends(words)
    assert sam.last.words == "Nothing was deleted."
    assert len((await exported(sam))["check_ins"]) == 2


async def test_delete_can_be_called_off_by_a_tap(house: House) -> None:
    sam = await lives_a_little(house)
    await sam.sends("/delete")
    await sam.taps_twice("Keep it")
    assert (sam.last.words, sam.labels) == ("Nothing was deleted.", [])
    assert sam.person.toasts == [DONE_ALREADY]
    assert len((await exported(sam))["check_ins"]) == 2


async def test_other_words_delete_nothing_and_are_not_lost(house: House) -> None:
    sam = await lives_a_little(house)
    await sam.sends("/delete")
    await sam.sends("6")
    assert sam.sees("Nothing was deleted.")
    assert (await exported(sam))["check_ins"][1]["intensity"] == 6


async def test_delete_has_nothing_to_delete_of_a_stranger(house: House) -> None:
    sam = house.meets()
    await sam.sends("/start")
    await sam.sends("/delete")
    assert sam.last.words == "I have nothing stored about you."
    assert is_forgotten(house)


async def test_deleting_takes_nothing_from_anybody_else(house: House) -> None:
    sam, kim = await lives_a_little(house), house.meets("Kim")
    await kim.joins()
    await kim.sends("/delete")
    await kim.taps("Delete everything")
    assert len((await exported(sam))["check_ins"]) == 2


@pytest.mark.parametrize("words", ["/start", "hello", "/privacy", "I'm 16", "/delete", "/help"])
async def test_a_private_bot_tells_others_so_and_keeps_nothing(tmp_path: Path, words: str) -> None:
    async with opened(tmp_path, MONDAY_NOON, allowed_people=frozenset({1001})) as house:
        sam, kim = house.meets("Sam"), house.meets("Kim")
        await kim.sends(words)
        await kim.sends(words)
        assert [message.words for message in kim.from_bot] == [PRIVATE, PRIVATE]
        await sam.joins()
        assert sam.sees("Your first check-in is today at 20:00")
        assert [row["chat_id"] for row in house.rows("people")] == [sam.chat_id]
        house.check()


async def test_a_private_bot_does_not_answer_being_blocked_or_let_back(tmp_path: Path) -> None:
    async with opened(tmp_path, MONDAY_NOON, allowed_people=frozenset({1})) as house:
        kim = house.meets("Kim")
        await kim.person.blocks()
        await kim.person.unblocks()
        await house.settles()
        assert kim.from_bot == []
        house.check()


async def test_whom_the_host_serves_no_longer_gets_no_check_ins_but_their_data(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path, MONDAY_NOON) as house:
        sam = await lives_a_little(house)
        house.settings = house.settings.model_copy(update={"allowed_people": frozenset({1})})
        await house.restarts()
        said = len(sam.from_bot)
        await house.passes(days=8)
        assert len(sam.from_bot) == said
        await sam.sends("/checkin")
        assert sam.last.words == PRIVATE
        assert len((await exported(sam))["check_ins"]) == 2
        await sam.sends("/delete")
        await sam.taps("Delete everything")
        assert is_forgotten(house)
        house.check()
