from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Dialect
from sqlalchemy.dialects import postgresql, sqlite

from bot.storage.types import Instant

_INSTANTS = st.datetimes(timezones=st.timezones(), allow_imaginary=False)
_DIALECTS = (sqlite.dialect(), postgresql.dialect())  # type: ignore[no-untyped-call]


@given(_INSTANTS, st.sampled_from(_DIALECTS))
def test_an_instant_comes_back_the_same_in_utc(instant: datetime, dialect: Dialect) -> None:
    kept = Instant().process_bind_param(instant, dialect)
    back = Instant().process_result_value(kept, dialect)
    assert back == instant.astimezone(UTC)
    assert back.tzinfo is UTC


@given(_INSTANTS, _INSTANTS)
def test_sqlite_keeps_them_in_order(one: datetime, two: datetime) -> None:
    first, second = (Instant().process_bind_param(at, _DIALECTS[0]) for at in (one, two))
    assert isinstance(first, int)
    assert isinstance(second, int)
    assert (first < second) == (one.astimezone(UTC) < two.astimezone(UTC))


@pytest.mark.parametrize("dialect", _DIALECTS)
def test_a_naive_datetime_is_refused(dialect: Dialect) -> None:
    with pytest.raises(ValueError, match="time zone"):
        Instant().process_bind_param(datetime(2026, 1, 1), dialect)  # noqa: DTZ001
