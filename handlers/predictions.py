"""The buttons of a prediction, and of the question what came of it."""

from collections.abc import Sequence

from bot.services import followups, predictions
from handlers.parsing import Handler, taps


def handlers() -> Sequence[Handler]:
    """Return this conversation's handlers."""
    return (
        taps(
            plain={"question": followups.show},
            check_in={
                "predict": predictions.begin,
                "predict-leave": predictions.leave,
                "came-skip": followups.skip,
            },
            check_in_valued={
                "by": predictions.by,
                "sure": predictions.sure,
                "came": followups.came,
                "came-then": followups.after_yes,
            },
        ),
    )
