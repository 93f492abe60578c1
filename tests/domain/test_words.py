"""The bands of intensity."""

import pytest

from bot.domain.words import Band


def test_every_intensity_has_its_band() -> None:
    assert [Band.of(intensity) for intensity in range(11)] == (
        [Band.ZERO] + [Band.LOW] * 3 + [Band.MID] * 3 + [Band.HIGH] * 4
    )


@pytest.mark.parametrize("intensity", [-1, 11])
def test_other_numbers_are_no_intensity(intensity: int) -> None:
    with pytest.raises(ValueError, match="from 0 to 10"):
        Band.of(intensity)
