"""What the safety screen hears, and what it does not mistake for danger."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.safety import Danger
from bot.domain.screening import Screening, screen
from tests.quick import is_quick
from tests.ready import shipped

(ENGLISH,) = shipped().for_language("en").danger


def hears(text: str) -> Screening:
    return screen(text, ENGLISH)


@pytest.mark.parametrize(
    ("danger", "harmless"),
    [
        ("i want to die", "i'm dying to see him on friday"),
        ("he hit me in the face", "he hit the gym again instead of calling"),
        ("i'm going to kill her tonight", "she killed it at karaoke"),
        ("he choked me last night", "he choked up when he said goodbye"),
        ("i cut my arm with a razor again", "he cut his hair and didn't tell me"),
        ("i took all my pills", "i took my vitamins and went for a walk"),
        ("i want to end my life", "i want to end it with him, we fight all the time"),
        ("my husband beats me", "my husband beats me at chess"),
        ("he beat me up last night", "hit me up when you land"),
        ("he slapped me back", "she never hit me back after our date"),
        ("i'm having a heart attack", "he nearly gave me a heart attack"),
        ("he took my passport and locked me in", "he keeps our passports for the trip"),
        ("he tracks my phone and threatens me", "i track his flight because i miss him"),
        ("he says he'll kill himself if i leave", "he says he'll be late"),
        ("he hits the kids when he drinks", "he hits snooze six times"),
        ("i shook the baby, i'm scared i'll do it again", "we both shook with laughter"),
        ("she collapsed and won't wake up", "she fell asleep during the film"),
    ],
)
def test_words_that_look_alike(danger: str, harmless: str) -> None:
    assert hears(danger).stops
    assert not hears(harmless).stops


@pytest.mark.parametrize(
    ("text", "danger"),
    [
        ("I think I'm having a stroke, my face is drooping", Danger.MEDICAL),
        ("she overdosed and isn't breathing", Danger.MEDICAL),
        ("I want to kill myself", Danger.SUICIDE),
        ("I've been having suicidal thoughts again", Danger.SUICIDE),
        ("he keeps threatening suicide when I pack", Danger.SUICIDE),
        ("I'm going to stab him when he gets home", Danger.HARM_OTHERS),
        ("I hit my girlfriend last night", Danger.HARM_OTHERS),
        ("I've been cutting myself again", Danger.SELF_HARM),
        ("my boyfriend hits me when he's drunk", Danger.ABUSE),
        ("he said he will kill me if I leave", Danger.ABUSE),
        ("i'm scared of my husband", Danger.ABUSE),
    ],
)
def test_plain_words_are_named_for_what_they_are(text: str, danger: Danger) -> None:
    assert danger in hears(text).categories


@pytest.mark.parametrize(
    "text",
    [
        "i wnat to kill mysefl",
        "I WANT TO DIEEEE",
        "i want to k1ll myself",
        "s u i c i d e is all i think of",
        "kms for real tonight",
        "he pnuched me in the face",
        "my bf hitz me",
        "i w@nt to die",
        "i want to kill my self",
        "overdosed",
        "he didnt mean to hit me but he did",
        "i dont wanna be alive anymore",
    ],
)
def test_words_are_heard_however_they_are_typed(text: str) -> None:
    assert hears(text).stops


@pytest.mark.parametrize(
    "text",
    [
        "I'm not suicidal, just sad he forgot",
        "i would never hurt him, i just want him to text",
        "he never hits me, he just goes quiet",
        "he's not violent at all, only loud at football",
    ],
)
def test_a_no_is_heard(text: str) -> None:
    assert not hears(text).stops


def test_a_no_elsewhere_takes_nothing_back() -> None:
    assert hears("i don't know. i want to die").stops
    assert hears("he does not care. he hit me again").stops


@pytest.mark.parametrize(
    "text",
    [
        "he will find someone better",
        "she will not come home tonight",
        "he will break up with me tonight",
        "i will mess it up",
        "she will leave me by friday",
    ],
)
def test_what_an_alarm_says_is_no_danger(text: str) -> None:
    assert not hears(text).stops


def test_danger_beside_what_an_alarm_says_is_heard() -> None:
    assert hears("he will be mad and lock me out again").stops
    assert hears("he will leave me and i will kill myself").stops


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("de", "die Warterei bringt mich um"),
        ("es", "me corté el pelo"),
        ("es", "me pegó la gripe"),
        ("fr", "je me suis coupée les cheveux"),
    ],
)
def test_what_is_harmless_in_a_language_stops_nobody_who_speaks_it(code: str, text: str) -> None:
    assert not any(screen(text, book).stops for book in shipped().for_language(code).danger)


def test_several_dangers_come_in_the_order_they_are_answered() -> None:
    found = hears("he hit me and i took all my pills, i want to die").categories
    assert found == tuple(danger for danger in Danger if danger in found)
    assert {Danger.MEDICAL, Danger.SUICIDE, Danger.ABUSE} <= set(found)


def test_unsure_is_for_what_has_no_name() -> None:
    assert Screening((), unsure=True).stops
    assert not Screening((), unsure=False).stops


@pytest.mark.parametrize("place", [0, 50, 100])
def test_one_sentence_counts_in_a_page(place: int) -> None:
    page = ["he was late and we had pizza and watched the game."] * 100
    page.insert(place, "i want to kill myself.")
    assert Danger.SUICIDE in hears(" ".join(page)).categories


HOSTILE = (
    *("i ", "he ", "i want to die ", "a", "not ", "hit me ", "!a1", "he... ", "k i l l ", "😂"),
    *("he i me you not want to kill ", "a*", "1!", "\u202e\u0000", ".", "\n"),
)


@pytest.mark.parametrize("unit", HOSTILE)
def test_nothing_takes_long(unit: str) -> None:
    text = (unit * 4096)[:4096]
    assert is_quick(lambda: hears(text))


@given(st.text(max_size=300))
def test_anything_can_be_typed(text: str) -> None:
    found = hears(text)
    assert not (found.categories and found.unsure)
