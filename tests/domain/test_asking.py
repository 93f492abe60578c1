"""Questions only the other could answer, and words that merely look like them."""

import pytest

import content
from bot.domain.asking import LONGEST, asks_what_nobody_knows

(ENGLISH,) = content.load(content.SHIPPED).for_language("en").asking

QUESTIONS = [
    "Do they love me?",
    "do they love me",
    "does he still love me",
    "Does she even like me anymore??",
    "do you think she cares about me",
    "do u think he really cares abt me",
    "does my girlfriend love me",
    "does Alex want me",
    "doesnt she love me anymore",
    "will they leave me",
    "Will he leave me for someone else?",
    "is he going to leave me?",
    "is he gonna break up with me",
    "are they going to ghost me",
    "is she cheating?",
    "is my boyfriend cheating on me",
    "Is he seeing someone else",
    "is there someone else?",
    "has he cheated on me",
    "is she lying to me",
    "are we ok?",
    "Are we okay",
    "r we good",
    "are we over?",
    "are we breaking up",
    "is this over?",
    "is it over",
    "is everything ok between us",
    "will we be ok",
    "will we make it?",
    "will this last",
    "am i enough",
    "am I good enough for her?",
    "am i too much",
    "am i losing him",
    "did i ruin everything",
    "do I matter to them?",
    "is he mad at me",
    "is she bored of me",
    "has she stopped loving me",
    "is he losing interest",
    "does he feel the same",
    "did she mean it",
    "am i overreacting?",
    "am i reading too much into this",
    "am i being too needy",
    "tell me it's going to be ok",
    "please tell me its gonna be okay",
    "tell me she loves me",
    "please just tell me he loves me",
    "promise me they won't leave me",
    "i need to know if he loves me",
    "i wonder if she still loves me",
    "how do i know if she loves me",
    "is it true that he loves me",
    "she loves me, right?",
    "he still loves me?",
    "they won't leave me?",
    "does she love me? will she leave me?",
    "hey, does he love me or not",
    "will he come back",
    "what if she leaves me",
    "Does she think about me?",
    "is he over me",
]

TELLING = [
    "she loves me",
    "he does not love me",
    "I think he will leave me",
    "she left me",
    "She read it and said nothing. Does she still love me?",
    "he has not answered for 3 hours, does he even care about me",
    "she said she doesn't love me",
    "I keep thinking he will leave me",
    "I asked her if she loves me",
    "I want to ask if he still loves me",
    "slow to answer",
    "is it 7",
    "do you love cats",
    "what does this bot do",
    "are you a bot",
    "will you ask me tomorrow",
    "are we done for today with the check-in",
    "can you help me",
    "do I have to answer",
    "is it ok to skip",
    "he was online and not writing me",
    "am I under 18",
    "yes",
    "I love me some cake",
    "is this thing on",
    "why is he like this",
    "should I text him",
    "should I leave him",
    "do you think I should text her",
    "how do I change the time",
    "does the time change",
    "is my data safe",
    "who can see this",
    "they want me to come over for dinner",
    "my mum thinks he is cheating",
    "",
    "?",
    "still",
]


@pytest.mark.parametrize("text", QUESTIONS)
def test_a_question_only_the_other_could_answer(text: str) -> None:
    assert asks_what_nobody_knows(text, ENGLISH)


@pytest.mark.parametrize("text", TELLING)
def test_words_that_tell_something_are_none(text: str) -> None:
    assert not asks_what_nobody_knows(text, ENGLISH)


def test_a_long_text_tells_something() -> None:
    asked = "does she love me? "
    assert asks_what_nobody_knows(asked * (LONGEST // len(asked)), ENGLISH)
    assert not asks_what_nobody_knows(asked * (LONGEST // len(asked) + 1), ENGLISH)
