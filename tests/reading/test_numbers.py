"""Numbers in everyday stories: which of them is the rating, and which is none."""

import pytest

from bot.domain.reading import read
from tests.ready import shipped

ENGLISH = shipped().for_language("en").lexicon

RATED = {
    "no goodnight from him. 6": 6,
    "six. she is still typing": 6,
    "he left me on read im at an 8 and it is only noon": 8,
    "was a 9 this morning, now 5": 5,
    "Was a 9 now a 5.": 5,
    "it was an eight, a three now": 3,
    "8 he is on the plane and I can't breathe": 8,
    "nine, nine, nine": 9,
    "ten. ten out of ten": 10,
    "On a scale of 0 to 10 it's 6, he forgot": 6,
    "urge to run: 2": 2,
    "that's a 4 now thank you very much": 4,
    "my anxiety is at 7 because she went quiet": 7,
    "Reckon I'm a five. She said have fun": 5,
    "he said he'd call at 9 and it's a 6 for me now": 6,
    "3 missed calls, 2 texts, no answer. 7": 7,
    "she wants to move in. I'd put it at a 4": 4,
    "he is distant. one": 1,
    "he answered late, mmm 3": 3,
    "level 5, he went to bed angry": 5,
    "she made 10/10 pancakes and I'm on 7": 7,
    "7️⃣ she has gone": 7,
}
UNRATED = [
    "she replies at 7, 8 at the latest",
    "7 so far. the clerk found one.",
    "I'm the one who waits",
    "the way he said have a good one",
    "he rated our date a 7 on his list",
    "press 1 for yes",
    "I've been up since 4am",
    "it's 1am for me, 9am for him",
    "he said 7. SEVEN.",
    "somewhere between 6 and 7",
    "from 8/10 to 5/10",
    "3 people 3 opinions",
    "all my alarms say run. eight alarms",
    "I went to bed at nine. Nine! In summer!",
    "a 3 year old could answer faster",
    "we are on floor 7",
    "kids: 2",
    "10/10 would recommend this place",
    "since 7/10 he is different",
    "3 hours. 3 whole hours",
    "it was a 6.5",
    "he is a 9 and I am no one",
]


@pytest.mark.parametrize(("said", "intensity"), RATED.items())
def test_a_rating_in_a_story_is_found(said: str, intensity: int) -> None:
    assert read(said, ENGLISH).intensity == intensity


@pytest.mark.parametrize("said", UNRATED)
def test_other_numbers_are_left_alone(said: str) -> None:
    assert read(said, ENGLISH).intensity is None


def test_the_words_that_go_with_a_rating_are_not_the_story() -> None:
    reading = read("he never called. I'd put it at a 7 right now, so tired", ENGLISH)
    assert reading.words == "he never called. so tired"
