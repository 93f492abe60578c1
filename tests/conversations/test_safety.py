"""Danger comes before everything: a person finds people to talk to, and is asked nothing."""

import json

import pytest

from tests.conversations.diary import ENGLISH, entries, is_prompt
from tests.conversations.house import Friend, House
from tests.conversations.test_elsewhere import sent

SUICIDE = "i want to kill myself"
ABUSE = "he hits me and controls my money"
UNSAFE = ENGLISH.say("safety-unsure")


async def safety_events(friend: Friend) -> list[str]:
    """Return the categories that /export tells of."""
    await friend.sends("/export")
    files = [one for one in friend.from_bot if one.document_name == "surefoot-export.json"]
    return [event["category"] for event in json.loads(files[-1].document or b"")["safety_events"]]


@pytest.fixture
async def sam(house: House) -> Friend:
    friend = house.meets("Sam")
    await friend.joins()
    return friend


async def test_words_of_danger_end_the_turn_with_people_to_talk_to(sam: Friend) -> None:
    await sam.sends("/checkin")
    await sam.sends(SUICIDE)
    assert "I'm stopping the check-in" in sam.last.words
    assert "your local emergency number" in sam.last.words
    assert "https://findahelpline.com" in sam.last.words
    assert "988" not in sam.last.words
    assert sam.labels == ["Lines in my country", "You misread, go on"]
    assert not any(is_prompt(message.words) for message in sam.from_bot)


async def test_of_the_words_only_their_kind_and_the_time_are_kept(
    house: House, sam: Friend
) -> None:
    await sam.sends("/checkin")
    await sam.sends(SUICIDE)
    [entry] = await entries(sam)
    assert entry["trigger_text"] is None
    assert entry["note"] is None
    assert await safety_events(sam) == ["suicide"]
    house.check()


async def test_in_the_country_the_person_named_its_own_lines_are_shown(sam: Friend) -> None:
    await sam.sends("/country DE")
    await sam.sends(SUICIDE)
    assert "call 112" in sam.last.words
    assert "TelefonSeelsorge: call 0800 111 0 111" in sam.last.words
    assert sam.labels == ["You misread, go on"]


async def test_a_line_with_one_source_is_never_shown(sam: Friend) -> None:
    await sam.sends("/country India")
    await sam.sends(ABUSE)
    assert "181" not in sam.last.words
    assert "https://findahelpline.com" in sam.last.words


async def test_somebody_who_has_not_agreed_is_answered_and_nothing_is_stored(
    house: House,
) -> None:
    sam = house.meets("Sam")
    await sam.sends(f"/start {SUICIDE}")
    assert "I'm a program and can't keep you safe" in sam.last.words
    assert house.rows("people") == []
    await sam.taps("You misread, go on")
    assert sam.labels == ["Agree", "No, thanks"]
    assert house.rows("safety_events") == []


@pytest.mark.parametrize(
    "where", ["/checkin", "/pause", "/time", "/timezone", "/country", "/delete", "/nonsense"]
)
async def test_it_is_heard_in_every_state_and_after_every_command(sam: Friend, where: str) -> None:
    await sam.sends(where)
    await sam.sends(SUICIDE)
    assert "I'm stopping the check-in" in sam.last.words
    await sam.sends(f"{where} {SUICIDE}")
    assert "I'm stopping the check-in" in sam.last.words


async def test_several_dangers_are_answered_with_the_first_text_and_the_lines_of_all(
    sam: Friend,
) -> None:
    await sam.sends("/country US")
    await sam.sends("he choked me last night and i want to kill myself")
    assert "thinking about ending your life" in sam.last.words
    assert "988" in sam.last.words
    assert "National Domestic Violence Hotline" in sam.last.words


async def test_misread_goes_on_where_it_was_and_screens_again(sam: Friend) -> None:
    await sam.sends("/checkin")
    await sam.taps("Slow to answer")
    await sam.sends(SUICIDE)
    await sam.taps("You misread, go on")
    assert "I kept none of those words" in sam.from_bot[-2].words
    assert "How strong is it right now" in sam.last.words
    await sam.sends(SUICIDE)
    assert "I'm stopping the check-in" in sam.last.words


async def test_no_rating_is_asked_after_danger(house: House, sam: Friend) -> None:
    await sam.sends("/checkin")
    await sam.taps("Slow to answer")
    await sam.taps("5")
    assert is_prompt(sam.last.words)
    await sam.sends(SUICIDE)
    await house.passes(minutes=5)
    assert "I'm stopping the check-in" in sam.last.words


async def test_the_day_after_there_is_one_quiet_hello(house: House, sam: Friend) -> None:
    await sam.sends(SUICIDE)
    await sam.sends(SUICIDE)
    await house.passes(days=1)
    hellos = [one for one in sam.from_bot if one.words == ENGLISH.say("safety-next-day")]
    assert [one.silent for one in hellos] == [True]
    await house.passes(days=2)
    assert sum(one.words == ENGLISH.say("safety-next-day") for one in sam.from_bot) == 1


async def test_who_stopped_is_not_greeted_the_day_after(house: House, sam: Friend) -> None:
    await sam.sends("/stop")
    await sam.sends(SUICIDE)
    await house.passes(days=2)
    assert not sam.sees(ENGLISH.say("safety-next-day"))


async def test_after_abuse_prompts_come_on_request_only_and_only_look_around(
    house: House, sam: Friend
) -> None:
    await sam.sends(ABUSE)
    assert "Being hurt or controlled is not your fault" in sam.last.words
    await sam.sends("/checkin")
    await sam.taps("Slow to answer")
    await sam.taps("5")
    assert not is_prompt(sam.last.words)
    await sam.taps("Something to steady me")
    [shown] = [one for one in ENGLISH.prompts if sam.last.words.endswith(one.text)]
    assert shown.family == "orient"
    await house.passes(minutes=5)
    assert "And now, 0 to 10?" not in sam.last.words


async def test_all_prompts_come_back_only_when_the_person_says_so(sam: Friend) -> None:
    await sam.sends(ABUSE)
    await sam.taps("You misread, go on")
    assert "Some prompts stay off" in sam.last.words
    await sam.sends("/settings")
    assert "Some prompts: off" in sam.last.words
    await sam.taps("Turn all prompts on")
    await sam.sends("/checkin")
    await sam.taps("Slow to answer")
    await sam.taps("5")
    assert is_prompt(sam.last.words)


async def test_someone_hurts_me_and_i_am_not_safe_lead_to_help(sam: Friend) -> None:
    await sam.sends("/country GB")
    await sam.sends("i scare myself sometimes")
    assert sam.last.words == UNSAFE
    before = len(sam.from_bot)
    await sam.taps("I'm not safe")
    assert "I'm glad you said it." in sam.last.words
    assert len(sam.from_bot) == before
    await sam.sends("i scare myself sometimes")
    assert sam.last.words == UNSAFE
    await sam.taps("Someone hurts me")
    assert "Being hurt or controlled is not your fault" in sam.last.words
    assert len(sam.from_bot) == before + 1


async def test_a_caption_and_an_edit_are_read_too(house: House, sam: Friend) -> None:
    await house.sandbox.delivers("edited_message", sent(house, sam, {"text": SUICIDE}))
    await house.settles()
    assert "I'm stopping the check-in" in sam.last.words
    await sam.sends("/help")
    picture = {"photo": [{"file_id": "p", "file_unique_id": "p", "width": 9, "height": 9}]}
    await house.sandbox.delivers("message", sent(house, sam, {**picture, "caption": SUICIDE}))
    await house.settles()
    assert "I'm stopping the check-in" in sam.last.words


async def test_in_a_flood_danger_is_answered_all_the_same(sam: Friend) -> None:
    for number in range(25):
        await sam.person.sends(f"message {number}")
    await sam.sends(SUICIDE)
    assert any("I'm stopping the check-in" in one.words for one in sam.from_bot)


async def test_help_shows_the_lines_of_the_country(sam: Friend) -> None:
    await sam.sends("/help")
    assert "your local emergency number" in sam.last.words
    await sam.sends("/country Spain")
    assert sam.last.words == "Country: Spain. /help shows its lines."
    await sam.sends("/help")
    assert "call 024" in sam.last.words
    assert "016" in sam.last.words


async def test_the_country_is_asked_once_and_may_be_left_open(sam: Friend) -> None:
    assert sam.labels == ["Choose my country"]
    await sam.sends("germany")
    assert "Country: Germany" in sam.last.words
    await sam.sends("/country")
    await sam.taps("Leave it open")
    assert "No country is set" in sam.last.words


async def test_a_country_without_lines_is_kept_and_shows_the_directory(sam: Friend) -> None:
    await sam.sends("/country Peru")
    assert "I know no lines there yet" in sam.last.words
    await sam.sends("/help")
    assert "findahelpline.com" in sam.last.words


async def test_what_is_no_country_changes_nothing(sam: Friend) -> None:
    await sam.sends("/country Atlantis")
    assert "I don't know that country" in sam.last.words
    await sam.sends("AT")
    assert "Country: Austria" in sam.last.words


async def test_words_after_onboarding_that_are_no_country_are_read_as_ever(sam: Friend) -> None:
    await sam.sends("he has not answered for 3 hours, 7/10")
    [entry] = await entries(sam)
    assert entry["intensity"] == 7
    assert entry["trigger_text"] == "he has not answered for 3 hours, 7/10"


async def test_pages_of_countries_go_round(sam: Friend) -> None:
    await sam.taps("Choose my country")
    first = sam.labels
    for _ in range(4):
        await sam.taps("More")
    assert sam.labels == first


async def test_events_go_with_their_person(house: House, sam: Friend) -> None:
    await sam.sends(ABUSE)
    await sam.sends("/delete")
    await sam.taps("Delete everything")
    assert house.rows("safety_events") == []
    await house.passes(days=2)
    assert not sam.sees(ENGLISH.say("safety-next-day"))
