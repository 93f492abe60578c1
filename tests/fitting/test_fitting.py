"""What is fitted finds what its examples have in common, and always the same."""

from benchmarks.fitting import Example, Way, fit
from bot.domain.likeness import write


def example(text: str, *labels: str) -> Example:
    return Example(dict.fromkeys(text.split(), 1.0), frozenset(labels))


EXAMPLES = [
    example("red round sweet", "apple", "fruit"),
    example("red round crisp", "apple", "fruit"),
    example("yellow long sweet", "fruit"),
    example("yellow long soft", "fruit"),
    example("red fast loud"),
    example("yellow fast loud"),
]


def test_it_tells_its_examples_apart() -> None:
    fitted = fit(EXAMPLES, ("apple", "fruit"), Way(cost=10.0, least=1))
    for one in EXAMPLES:
        scores = fitted.scores(one.features)
        assert {label for label, score in scores.items() if score > 0} == one.labels


def test_it_goes_by_what_is_like() -> None:
    fitted = fit(EXAMPLES, ("apple", "fruit"), Way(cost=10.0, least=1))
    scores = fitted.scores({"round": 1.0, "crisp": 1.0, "unheard-of": 1.0})
    assert scores["apple"] > 0
    assert fitted.scores({"loud": 1.0})["fruit"] < 0


def test_rare_features_may_be_left_out() -> None:
    assert set(fit(EXAMPLES, ("apple",), Way(least=3)).weights) == {"red", "yellow"}


def test_the_same_examples_give_the_same_file() -> None:
    assert write(fit(EXAMPLES, ("apple",), Way())) == write(fit(EXAMPLES, ("apple",), Way()))


def test_what_is_rare_counts_for_more_the_higher_the_power() -> None:
    low, high = (fit(EXAMPLES, ("fruit",), Way(cost=10.0, rarity=power)) for power in (0.0, 4.0))

    def ratio(weights: object) -> float:
        return abs(float(weights["long"]) / float(weights["yellow"]))  # type: ignore[index]

    assert ratio(high.weights) > ratio(low.weights)


def test_a_label_that_no_example_has_is_never_found() -> None:
    fitted = fit(EXAMPLES, ("apple", "stone"), Way(cost=10.0))
    assert fitted.scores(EXAMPLES[0].features)["stone"] < -5


def test_few_words_tell_little() -> None:
    words = {"round": 1.0}
    sure = fit(EXAMPLES, ("apple",), Way(cost=10.0)).scores(words)["apple"]
    less = fit(EXAMPLES, ("apple",), Way(cost=10.0, shortest=3.0)).scores(words)["apple"]
    assert less < sure
