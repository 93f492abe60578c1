"""What the content brief says must be said to danger, sentence by sentence."""

import json

import pytest

from tests.conversations.diary import ENGLISH, is_prompt
from tests.conversations.house import Friend, House

MEDICAL = "I took all my pills"
SUICIDE = "I want to kill myself"
HARM = "I am going to stab him"
CUT = "I cut myself again"
ABUSE = "he hit me last night"
BEGINS = {
    MEDICAL: "This may be an emergency. I can't judge that. Call 999",
    SUICIDE: (
        "I'm stopping the check-in. It sounds like you may be thinking about ending your life. "
        "I'm a program and can't keep you safe. If you might act on it, call 999"
    ),
    HARM: (
        "Someone could get hurt. If you can, move away from them now. "
        "If it could happen soon, call 999"
    ),
    CUT: (
        "Thank you for telling me. This deserves a person, not a bot. If you are hurt now, call 999"
    ),
    ABUSE: (
        "Being hurt or controlled is not your fault, and your fear may be right. "
        "I won't ask you to calm it. In danger, call 999"
    ),
}
IN_ORDER = list(BEGINS)
ON_A_CALL = "When you call or write, a person answers and listens. You choose what to tell."
CLEAR_CHAT = "/delete removes what I have; then clear this chat, too."


@pytest.fixture
async def sam(house: House) -> Friend:
    sam = house.meets()
    await sam.joins()
    await sam.sends("/country GB")
    return sam


@pytest.mark.parametrize("danger", IN_ORDER)
async def test_each_danger_has_its_text(sam: Friend, danger: str) -> None:
    await sam.sends(danger)
    assert sam.last.words.startswith(BEGINS[danger])


async def test_a_medical_one_sends_to_nobody_else(sam: Friend) -> None:
    await sam.sends(MEDICAL)
    assert "now. Don't wait for me." in sam.last.words
    assert ON_A_CALL not in sam.last.words


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (MEDICAL, SUICIDE),
        (SUICIDE, HARM),
        (HARM, CUT),
        (CUT, ABUSE),
        (MEDICAL, ABUSE),
        (SUICIDE, ABUSE),
    ],
)
async def test_the_graver_one_is_answered_first(sam: Friend, first: str, second: str) -> None:
    await sam.sends(f"{second}. {first}.")
    assert sam.last.words.startswith(BEGINS[first])
    for message in sam.from_bot:
        assert not message.words.startswith(BEGINS[second])


@pytest.mark.parametrize("danger", [SUICIDE, HARM, CUT, ABUSE])
async def test_what_happens_on_a_call_is_said(sam: Friend, danger: str) -> None:
    await sam.sends(danger)
    assert ON_A_CALL in sam.last.words


@pytest.mark.parametrize("danger", [SUICIDE, HARM, CUT])
async def test_lines_for_texting_are_offered(sam: Friend, danger: str) -> None:
    await sam.sends(danger)
    assert "Samaritans: call 116 123" in sam.last.words
    assert "text SHOUT to 85258" in sam.last.words


async def test_after_abuse_a_safer_device_and_a_clear_chat_are_named(sam: Friend) -> None:
    await sam.sends(ABUSE)
    assert f"use a safer device if you can. {CLEAR_CHAT}" in sam.last.words
    await sam.sends("/delete")
    await sam.taps("Delete everything")
    assert 'choose "Clear history" or "Delete chat"' in sam.last.words


@pytest.mark.parametrize("danger", IN_ORDER)
async def test_the_next_day_nothing_is_quoted(house: House, sam: Friend, danger: str) -> None:
    await sam.sends("/checkin")
    await sam.sends(danger)
    said = len(sam.from_bot)
    await house.passes(days=1)
    hello = "A quiet hello. Nothing to answer. /help has people to talk to, any time."
    later = [one for one in sam.from_bot[said:] if one.words == hello]
    assert [(one.silent, one.labels) for one in later] == [(True, [])]
    assert not any(danger.lower() in one.words.lower() for one in sam.from_bot[said:])


@pytest.mark.parametrize("danger", IN_ORDER)
async def test_the_turn_has_no_prompt_no_number_and_no_picture(sam: Friend, danger: str) -> None:
    await sam.sends("/checkin")
    await sam.sends(f"{danger}, 8/10")
    assert not is_prompt(sam.last.words)
    assert sam.labels == ["You misread, go on"]
    assert "0 to 10" not in sam.last.words
    assert sam.last.photo is None


@pytest.mark.parametrize("danger", IN_ORDER)
async def test_the_words_are_nowhere_in_the_export(sam: Friend, danger: str) -> None:
    await sam.sends("/checkin")
    await sam.sends(danger)
    await sam.sends("/export")
    files = [one for one in sam.from_bot if one.document_name == "surefoot-export.json"]
    assert danger not in json.dumps(json.loads(files[-1].document or b""))


async def test_misread_never_mutes_the_next_time(sam: Friend) -> None:
    for _ in range(2):
        await sam.sends(SUICIDE)
        assert sam.last.words.startswith(BEGINS[SUICIDE])
        await sam.taps("You misread, go on")
        assert ENGLISH.say("safety-misread") in [one.words for one in sam.from_bot[-2:]]
