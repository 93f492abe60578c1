"""The hour after words of danger: whoever types is given the lines, and is asked nothing."""

from datetime import UTC, datetime

import pytest

from tests.conversations.diary import ENGLISH, entries, is_prompt
from tests.conversations.foretold import BEGIN, TUESDAY_EVENING, asked, foretells, prompted, told
from tests.conversations.house import Friend, House
from tests.conversations.test_now import ACTED, LONG_ENOUGH, URGES, answers

SUICIDE = "I want to kill myself"
ABUSE = "he hit me last night"
UNSURE = "i scare myself sometimes"
HARD = ("please help me", "what now", "they never answer me", "yes", "no", "7")
STAYS = ENGLISH.say("safety-stays")
MISREAD = "You misread, go on"
COUNTRY = "Lines in my country"
AFTER = "And now, 0 to 10? Same or higher is fine."
TOMORROW = datetime(2026, 3, 3, 12, tzinfo=UTC)


@pytest.fixture
async def sam(house: House) -> Friend:
    sam = house.meets()
    await sam.joins()
    return sam


def stays(sam: Friend) -> bool:
    """Whether the newest message is the lines, and asks nothing."""
    said = sam.last.words
    asks = {"?", "0 to 10", "Right"}
    is_quiet = not is_prompt(said) and not any(one in said for one in asks)
    return said.startswith(STAYS) and "your local emergency number" in said and is_quiet


async def says_hard_things(sam: Friend) -> None:
    for words in HARD:
        await sam.sends(words)
        assert stays(sam), words
        assert sam.labels == [COUNTRY, MISREAD]


async def test_where_a_prediction_was_asked_nothing_becomes_one(house: House) -> None:
    sam = await prompted(house)
    await sam.taps(BEGIN)
    await sam.sends(SUICIDE)
    await says_hard_things(sam)
    assert await told(sam) == []


async def test_where_an_outcome_was_asked_nothing_answers_it(house: House) -> None:
    sam = await asked(house)
    await sam.sends(SUICIDE)
    await says_hard_things(sam)
    (kept,) = await told(sam)
    assert (kept["outcome"], kept["outcome_text"]) == (None, None)


async def test_where_an_urge_was_asked_no_prompt_comes(sam: Friend) -> None:
    await sam.sends("/now")
    await answers(sam, "Slow to answer", "5")
    assert sam.labels == URGES
    await sam.sends(SUICIDE)
    await sam.sends("i can't do this alone")
    assert stays(sam)
    (entry,) = await entries(sam)
    assert (entry["urge"], entry["note"]) == (None, "i can't do this alone")


@pytest.mark.parametrize(
    "danger", [SUICIDE, ABUSE, "I am going to stab him", "I took all my pills"]
)
async def test_after_a_prompt_words_are_kept_and_answered(sam: Friend, danger: str) -> None:
    await sam.sends("/checkin")
    await answers(sam, "Slow to answer", "5")
    await sam.sends(danger)
    await says_hard_things(sam)
    assert "Saved with your check-in." in sam.last.words
    (entry,) = await entries(sam)
    assert entry["note"] == "\n".join(HARD)
    assert (entry["intensity"], entry["intensity_after"]) == (5, None)


async def test_where_a_trigger_was_asked_it_stays_open(sam: Friend) -> None:
    await sam.sends("/checkin")
    await sam.sends(SUICIDE)
    await says_hard_things(sam)
    (entry,) = await entries(sam)
    assert (entry["trigger"], entry["trigger_text"], entry["intensity"]) == (None, None, None)


async def test_out_of_the_blue_no_check_in_begins(sam: Friend) -> None:
    await sam.sends(SUICIDE)
    await says_hard_things(sam)
    assert "Saved" not in sam.last.words
    await sam.sends("he has not answered for 3 hours, 7/10")
    assert stays(sam)
    assert await entries(sam) == []


async def test_a_delete_that_was_asked_is_disarmed(house: House, sam: Friend) -> None:
    await sam.sends("/delete")
    question = sam.last
    await sam.sends(SUICIDE)
    await sam.sends("yes")
    assert stays(sam)
    await house.passes(hours=2)
    await sam.sends("yes")
    await sam.taps_as_seen("Delete everything", question)
    assert len(house.rows("people")) == 1


async def test_where_the_country_was_on_offer_a_no_sets_none(sam: Friend) -> None:
    assert sam.labels == ["Choose my country"]
    await sam.sends(UNSURE)
    assert sam.last.words == ENGLISH.say("safety-unsure")
    await sam.sends("no")
    assert stays(sam)


async def test_a_no_after_more_danger_sets_none_either(sam: Friend) -> None:
    await sam.sends(SUICIDE)
    await sam.taps(COUNTRY)
    await sam.sends(SUICIDE)
    await sam.sends("no")
    assert stays(sam)


async def test_in_onboarding_words_are_no_place(house: House) -> None:
    kim = house.meets("Kim")
    await kim.sends("/start")
    await kim.taps("Agree")
    await kim.sends(SUICIDE)
    await kim.sends("please help me")
    assert stays(kim)
    await kim.taps(MISREAD)
    assert kim.last.words.startswith("Where are you?")


async def test_in_onboarding_it_is_said_how_to_go_on(house: House, sam: Friend) -> None:
    kim = house.meets("Kim")
    await kim.sends("/start")
    await kim.taps("Agree")
    await kim.sends(SUICIDE)
    await kim.sends("Vienna")
    assert kim.last.words.endswith(ENGLISH.say("safety-stays-joining"))
    await kim.sends("/start")
    assert kim.last.words.startswith("Where are you?")
    await kim.sends("Vienna")
    assert kim.last.words.startswith("Vienna.")
    await sam.sends(SUICIDE)
    await sam.sends("Vienna")
    assert ENGLISH.say("safety-stays-joining") not in sam.last.words


async def test_it_lasts_an_hour_from_the_last_words(house: House, sam: Friend) -> None:
    await sam.sends(SUICIDE)
    await house.passes(minutes=59)
    await sam.sends("please help me")
    assert stays(sam)
    await house.passes(minutes=59)
    await sam.sends("please help me")
    assert stays(sam)
    await house.passes(minutes=60)
    await sam.sends("5/10, he has not answered for 3 hours")
    (entry,) = await entries(sam)
    assert entry["intensity"] == 5


async def test_it_is_still_on_after_a_restart(house: House, sam: Friend) -> None:
    await sam.sends(SUICIDE)
    await house.restarts()
    await sam.sends("please help me")
    assert stays(sam)


async def test_a_command_is_a_fresh_start(sam: Friend) -> None:
    await sam.sends(SUICIDE)
    await sam.sends("/checkin")
    await sam.sends("he has not answered for 3 hours, 7/10")
    (entry,) = await entries(sam)
    assert entry["intensity"] == 7


async def test_a_tap_is_a_fresh_start(sam: Friend) -> None:
    await sam.sends("/checkin")
    menu = sam.last
    await sam.sends(SUICIDE)
    await sam.taps_as_seen("Slow to answer", menu)
    await sam.sends("6")
    (entry,) = await entries(sam)
    assert (entry["trigger"], entry["intensity"]) == ("scanner-slow", 6)


async def test_the_next_scheduled_check_in_is_a_fresh_start(house: House, sam: Friend) -> None:
    await house.goes_to(datetime(2026, 3, 2, 18, 59, tzinfo=UTC))
    await sam.sends(SUICIDE)
    await house.passes(minutes=1)
    assert sam.last.words == "Time for a check-in. What set it off?"
    await sam.sends("he has not answered for 3 hours, 7/10")
    assert (await entries(sam))[-1]["intensity"] == 7


async def test_looking_for_help_is_none(sam: Friend) -> None:
    await sam.sends(SUICIDE)
    await sam.sends("/help")
    await sam.sends("please help me")
    assert stays(sam)
    await sam.taps(COUNTRY)
    await sam.sends("please help me")
    assert stays(sam)


async def test_more_words_of_danger_are_heard_as_ever(sam: Friend) -> None:
    await sam.sends(SUICIDE)
    await sam.sends("please help me")
    await sam.sends(ABUSE)
    assert sam.last.words.startswith("Being hurt or controlled is not your fault")


@pytest.mark.parametrize("danger", [SUICIDE, ABUSE])
async def test_an_older_check_in_asks_nothing_more_either(
    house: House, sam: Friend, danger: str
) -> None:
    await sam.sends("/now")
    await answers(sam, "Slow to answer", "5", "Ask")
    await house.passes(**LONG_ENOUGH)
    await answers(sam, "5", "20 minutes")
    await sam.sends("/checkin")
    await answers(sam, "Slow to answer", "5")
    await sam.sends("/checkin")
    await sam.sends(danger)
    said = sam.last.message_id
    await house.passes(hours=3)
    assert sam.last.message_id == said
    assert not sam.sees(ACTED)
    assert sam.last.words != AFTER


async def test_lines_of_the_country_come_at_once(sam: Friend) -> None:
    await sam.sends(SUICIDE)
    await sam.taps(COUNTRY)
    await sam.sends("germany")
    assert sam.last.words.startswith("Country: Germany.\n\nIn danger, call 112.")
    assert "TelefonSeelsorge: call 0800 111 0 111" in sam.last.words
    assert sam.labels == [MISREAD]
    await sam.sends("please help me")
    assert "call 112" in sam.last.words


async def test_tapped_too_and_also_long_after(house: House, sam: Friend) -> None:
    await sam.sends(SUICIDE)
    await house.passes(hours=5)
    await sam.taps(COUNTRY)
    while "Germany" not in sam.labels:
        await sam.taps("More")
    await sam.taps("Germany")
    assert "TelefonSeelsorge: call 0800 111 0 111" in sam.last.words


async def test_of_a_country_without_lines_the_directory_comes(sam: Friend) -> None:
    await sam.sends(SUICIDE)
    await sam.sends("lines in my country")
    assert sam.last.words.startswith("In which country are you?")
    await sam.sends("peru")
    assert sam.last.words.startswith("Country: Peru.\n\n")
    assert "https://findahelpline.com" in sam.last.words


@pytest.mark.parametrize(
    "way", ["You misread, go on", "you misread me", "you got me wrong", "it was a joke", ">tap"]
)
async def test_misread_goes_back_to_an_outcome(house: House, way: str) -> None:
    sam = await asked(house)
    question = sam.last
    await sam.sends(SUICIDE)
    await sam.sends("no, he didn't get it")
    await (sam.taps(MISREAD) if way == ">tap" else sam.sends(way))
    assert (sam.last.words, sam.labels) == (question.words, question.labels)
    await sam.sends("no")
    (kept,) = await told(sam)
    assert kept["outcome"] == "no"


async def test_misread_goes_back_to_what_was_said_to_an_outcome(house: House) -> None:
    sam = await asked(house)
    await sam.taps("Yes")
    await sam.sends(SUICIDE)
    await sam.taps(MISREAD)
    assert sam.last.words.startswith("It happened, and that may hurt.")
    assert sam.labels == ["Prompt", "Stop here"]


async def test_misread_goes_back_to_an_offer(house: House, sam: Friend) -> None:
    await sam.sends("/checkin")
    await answers(sam, "Slow to answer", "5")
    await house.passes(minutes=2)
    await sam.taps("8")
    offer = sam.last
    assert offer.labels == ["Another one", "Stop here"]
    await sam.sends(SUICIDE)
    await sam.taps(MISREAD)
    assert (sam.last.words, sam.labels) == (offer.words, offer.labels)
    await sam.sends("another one")
    assert is_prompt(sam.last.words)


async def test_misread_asks_about_delete_again(house: House, sam: Friend) -> None:
    await sam.sends("/delete")
    await sam.sends(SUICIDE)
    await sam.taps(MISREAD)
    assert sam.last.words.startswith("Delete everything I have about you?")
    await sam.sends("yes")
    assert house.rows("people") == []


async def test_misread_goes_back_also_by_way_of_the_country(house: House) -> None:
    sam = await asked(house)
    question = sam.last
    await sam.sends(SUICIDE)
    await sam.taps(COUNTRY)
    await sam.sends("germany")
    await sam.taps(MISREAD)
    assert sam.last.words == question.words


async def test_where_nothing_was_open_misread_asks_nothing(sam: Friend) -> None:
    await sam.sends(SUICIDE)
    await sam.sends("you misread")
    assert sam.last.words == ENGLISH.say("safety-misread")


async def test_an_outcome_told_as_violence_leaves_the_tally_for_good(house: House) -> None:
    sam = await prompted(house)
    await foretells(sam, "he will be angry")
    await house.goes_to(TUESDAY_EVENING)
    await sam.taps("Show it")
    await sam.sends("yes, he hit me")
    assert sam.last.words.startswith("Being hurt or controlled is not your fault")
    await sam.sends("/settings")
    await sam.taps("Turn all prompts on")
    said = len(sam.from_bot)
    await house.passes(days=2)
    assert "A question is waiting." not in [one.words for one in sam.from_bot[said:]]
    (kept,) = await told(sam)
    assert (kept["text"], kept["outcome"]) == ("he will be angry", None)


async def test_so_does_one_that_was_answered_and_then_told_as_violence(house: House) -> None:
    sam = await asked(house, "he will be angry")
    await sam.taps("Yes")
    await sam.sends("he hit me last night")
    (kept,) = await told(sam)
    assert kept["outcome"] is None
