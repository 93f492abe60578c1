"""Typed answers: what is read, and, more important, what is left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.reading import Reading, read, read_choice, read_yes_no, says_under_18
from tests.ready import shipped

ENGLISH = shipped().for_language("en").lexicon

ONLY_A_RATING = {
    "7": 7,
    "seven": 7,
    "Seven.": 7,
    "7/10": 7,
    "7 / 10": 7,
    "7 out of 10": 7,
    "ten out of ten": 10,
    "a 7": 7,
    "about 7": 7,
    "~7": 7,
    "maybe a 7?": 7,
    "it's a 6 now": 6,
    "it is 4": 4,
    "I\u2019m at 8": 8,
    "I'm 7": 7,
    "im 10": 10,
    "still 7": 7,
    "8ish": 8,
    "8-ish": 8,
    "8 or so": 8,
    "ten!": 10,
    "zero": 0,
    "0/10": 0,
    "intensity: 7": 7,
    "the panic is 8/10": 8,
    "7 i guess": 7,
    "(7/10)": 7,
    "7!!!": 7,
    "7 :(": 7,
    "7, 7/10": 7,
    "7\ufe0f\u20e3": 7,
    "\U0001f51f": 10,
    "1\ufe0f\u20e30\ufe0f\u20e3": 10,
    "\uff17\uff0f\uff11\uff10": 7,
    "\u0667": 7,
}

RATING_AND_WORDS = {
    "7, she read it and said nothing": (7, "she read it and said nothing"),
    "7/10, she read it and said nothing": (7, "she read it and said nothing"),
    "he has not answered for 3 hours, 7/10": (7, "he has not answered for 3 hours"),
    "Seven - She left.": (7, "She left."),
    "7 \u2013 she left": (7, "she left"),
    "7. she left": (7, "she left"),
    "7\nshe left\nagain": (7, "she left\nagain"),
    "7/10 he left me": (7, "he left me"),
    "7 because he left": (7, "because he left"),
    "I'm at a 7 because he left": (7, "because he left"),
    "She ignored me and it's a 6 now": (6, "She ignored me"),
    "He left. 7": (7, "He left."),
    "he left me im at 8/10": (8, "he left me"),
    "He left, 7/10, and I cried": (7, "He left, and I cried"),
    "4 now, it was 8": (4, "it was 8"),
    "it's a 6 now, was 7/10": (6, "was 7/10"),
    "7 days of silence. 8/10": (8, "7 days of silence."),
}

NO_RATING = [
    "",
    "banana",
    "he took 3 hours",
    "3 hours ago",
    "3, 4 hours ago",
    "3, maybe 4 hours ago",
    "2 - 3 hours",
    "7 days",
    "ten minutes, he is late",
    "24/7",
    "on 7/10",
    "7/10/2026",
    "7:30",
    "7:30 he left",
    "7 pm",
    "see you at 7",
    "around 7, she left",
    "it's 7, they should be home",
    "a 10/10 dinner",
    "10/10 dinner",
    "dinner was 10/10",
    "we had a 9/10 date",
    "he rated me 7/10",
    "7 out of 10 men leave",
    "it was 7/10",
    "7.5",
    "7,5/10",
    "17/10",
    "7/100",
    "11",
    "100",
    "-3",
    "\u22123",
    "-3/10",
    "+7",
    "7%",
    "$7",
    "#7",
    "7th",
    "7 or 8",
    "6-7",
    "6\u20137",
    "7, 8",
    "7, now 5",
    "from 8/10 to 5/10",
    "3 and a half",
    "between 7 and 8",
    "we have two kids, 5 and 8",
    "my kids are 5, 7",
    "kids: 3",
    "I called him 5 times, maybe 6",
    "1. he left 2. he lied",
    "One. More. Time.",
    "one of those days",
    "she's a 10",
    "it's a 10 minute walk",
    "I was 7 when he left",
]


def parted(said: str) -> Reading:
    """Return the rating and the words, without any guess at what they are about."""
    reading = read(said, ENGLISH)
    return Reading(reading.intensity, reading.words)


@pytest.mark.parametrize(("said", "intensity"), ONLY_A_RATING.items())
def test_a_rating_alone_leaves_no_words(said: str, intensity: int) -> None:
    assert parted(said) == Reading(intensity, None)


@pytest.mark.parametrize(("said", "expected"), RATING_AND_WORDS.items())
def test_a_rating_is_parted_from_the_words(said: str, expected: tuple[int, str]) -> None:
    assert parted(said) == Reading(*expected)


@pytest.mark.parametrize("said", NO_RATING)
def test_a_rating_is_never_invented(said: str) -> None:
    assert parted(said) == Reading(None, said or None)


@given(st.integers(0, 10), st.sampled_from(["{}", "{}/10", " {} ", "{}!", "a {}", "{} out of 10"]))
def test_every_rating_is_read(intensity: int, form: str) -> None:
    assert read(form.format(intensity), ENGLISH).intensity == intensity


@given(st.integers(11, 10**6))
def test_no_larger_number_is_a_rating(number: int) -> None:
    assert read(str(number), ENGLISH).intensity is None


@given(st.text(max_size=60) | st.text("0123456789 /.,:-ao'\nit", max_size=16))
def test_words_are_the_persons_own(text: str) -> None:
    reading = read(text, ENGLISH)
    assert reading.intensity is None or 0 <= reading.intensity <= 10
    left = iter(text)
    assert all(char in left for char in reading.words or "")


LABELS = ("They went quiet", "They read it, no reply", "Felt too close", "Más", "Nothing today")


@pytest.mark.parametrize(
    ("said", "index"),
    [
        ("they went quiet", 0),
        ("\U0001f636 THEY WENT QUIET!", 0),
        ("they went", 0),
        ("they went quite", 0),
        ("felt to close", 2),
        ("mas", 3),
        ("nothing", 4),
        ("nothng today", 4),
        ("they", None),
        ("n", None),
        ("banana", None),
        ("", None),
        ("?!", None),
    ],
)
def test_a_typed_choice(said: str, index: int | None) -> None:
    assert read_choice(said, LABELS) == index


def test_a_not_is_never_a_slip_of_the_finger() -> None:
    assert read_choice("I'm safe now", ["I'm not safe now"]) is None
    assert read_choice("I don't agree", ["I do agree"]) is None


@pytest.mark.parametrize(
    ("said", "label"),
    [
        ("Ich bin nicht mehr sicher", "Ich bin mehr sicher"),
        ("no quiero preguntar ahora", "quiero preguntar ahora"),
        ("Je ne veux rien changer", "Je veux rien changer"),
        ("não quero parar por aqui", "quero parar por aqui"),
    ],
)
def test_a_not_is_no_slip_in_any_language(said: str, label: str) -> None:
    assert read_choice(said, [label]) is None
    assert read_choice(label, [said]) is None


def test_two_equal_labels_are_no_choice() -> None:
    assert read_choice("more", ["More", "more"]) is None


@given(st.lists(st.text("abcdefgh ", min_size=3, max_size=12), min_size=1, max_size=8))
def test_a_label_typed_out_is_that_button(labels: list[str]) -> None:
    for index, label in enumerate(labels):
        chosen = read_choice(label, labels)
        assert chosen in {index, None}


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("yes", True),
        ("Yes!", True),
        ("y", True),
        ("ok", True),
        ("yep, that's right", True),
        ("of course", True),
        ("yes, I am under 18", True),
        ("\U0001f44d\U0001f3fd", True),
        ("no", False),
        ("Nope.", False),
        ("No, thanks", False),
        ("not really", False),
        ("no, I'm 25", False),
        ("no, I'm not under 18", False),
        ("\u274c", False),
        ("I agree", True),
        ("I don't agree", False),
        ("none of them", False),
        ("", None),
        ("maybe", None),
        ("yes and no", None),
        ("no yes", None),
        ("yes but later", None),
        ("not sure", None),
        ("I don't know", None),
        ("no problem", None),
        ("no reply since yesterday", None),
        ("no call all day", None),
        ("never called me", None),
        ("yes, he called again", None),
        ("yes, I'm not 18", None),
    ],
)
def test_yes_and_no(said: str, *, meant: bool | None) -> None:
    assert read_yes_no(said, ENGLISH.answers) is meant


@pytest.mark.parametrize(
    "said",
    [
        "I'm 16",
        "I\u2019m 16",
        "im 15",
        "i am fourteen",
        "I am only seventeen!",
        "i'm 12 lol",
        "Hi, I'm 13",
        "I'm 16 and my boyfriend is 19",
        "I'm 17, is that ok?",
        "he left me. I'm 15",
        "I'm a 15 year old girl",
        "I'm 10 years old",
        "17 years old",
        "17yo",
        "17f here, he left me",
        "16 M here and I can't sleep",
        "17f, he left me",
        "I (17F) just got left",
        "he left me (f16)",
        "under 18",
        "yes, under 18",
        "I am under 18",
        "not 18 yet",
        "I'm not yet 18",
        "i'm almost 18",
        "I'll be 18 in May",
        "I am a minor",
        "im underage",
        "my age is 16",
        "I just turned 16",
        "I'm in middle school",
    ],
)
def test_under_18_is_heard(said: str) -> None:
    assert says_under_18(said, ENGLISH.answers)


@pytest.mark.parametrize(
    "said",
    [
        "I'm 18",
        "18f here, he left me",
        "17m without an answer",
        "17m, no answer yet",
        "it is 17f outside",
        "my friend (17f) is ignoring me",
        "he (17m) left me",
        "his ex, 17f, wrote again",
        "7/10 here, he left me",
        "I'm 21",
        "I am over 18",
        "No, I'm 18",
        "I'm not under 18",
        "I'm 7",
        "im 10",
        "I'm 7/10",
        "I'm 12/10 scared",
        "I'm 100% sure",
        "I'm 17% sure",
        "I'm 5 minutes late",
        "i'm 17 minutes late",
        "I'm 12 weeks pregnant",
        "I'm 16 years sober",
        "I'm 16 years older than him",
        "I'm 15.5 km away",
        "I was 16 when we met",
        "we've been together since I was 16",
        "17 years old when we met",
        "I turned 16 and he left",
        "I feel like I'm 15 again",
        "he said I'm 12",
        "when I'm 16",
        "my son is 12",
        "my son is under 18",
        "my daughter is not 18 yet",
        "she is 17 years old",
        "I have a 15 year old",
        "I'm the mom of a 12 year old",
        "I'm a 15 year old's mom",
        "I work with kids under 18",
        "it was a minor fight",
        "I'm a minor character in his life",
        "15",
    ],
)
def test_other_numbers_are_no_age(said: str) -> None:
    assert not says_under_18(said, ENGLISH.answers)


@pytest.mark.parametrize(
    ("code", "said", "young"),
    [
        ("es", "Tengo 16 años", True),
        ("es", "tengo 16 años y no sé", True),
        ("es", "tengo 10 años con él", False),
        ("es", "tengo 34 años", False),
        ("es", "Soy menor de edad.", True),
        ("de", "Ich bin 15 Jahre alt", True),
        ("de", "ich bin minderjährig", True),
        ("de", "wir sind 15 Jahre zusammen", False),
        ("fr", "J'ai 17 ans", True),
        ("fr", "on est ensemble depuis 17 ans", False),
        ("pt", "tenho 16 anos", True),
        ("pt", "tenho 16 anos de casada", False),
        ("pt", "I'm 16 years old", True),
    ],
)
def test_under_18_is_heard_in_every_language(code: str, said: str, *, young: bool) -> None:
    answers = shipped().for_language(code).lexicon.answers
    assert says_under_18(said, answers) is young
