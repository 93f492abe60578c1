"""Column types that both databases keep alike."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import TIMESTAMP, BigInteger, Dialect, Integer
from sqlalchemy.types import TypeDecorator, TypeEngine

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_TICK = timedelta(microseconds=1)

Id = BigInteger().with_variant(Integer(), "sqlite")
"""A key the database counts up itself; SQLite counts only what it calls INTEGER."""


class Instant(TypeDecorator[datetime]):
    """An instant: timestamptz on PostgreSQL, microseconds since 1970 (UTC) on SQLite.

    Goes in aware, in any zone, and comes out in UTC; a naive datetime is refused, since
    nobody could say which instant it means.
    """

    impl = BigInteger
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[datetime] | TypeEngine[int]:
        """Choose how this database keeps it."""
        if dialect.name == "postgresql":
            return dialect.type_descriptor(TIMESTAMP(timezone=True))
        return dialect.type_descriptor(BigInteger())

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | int | None:
        """Turn an aware datetime into what is kept."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("an instant needs a time zone")
        if dialect.name == "postgresql":
            return value.astimezone(UTC)
        return (value - _EPOCH) // _TICK

    def process_result_value(
        self, value: datetime | int | None, dialect: Dialect
    ) -> datetime | None:
        """Turn what is kept into an aware UTC datetime."""
        del dialect
        if value is None or isinstance(value, datetime):
            return value and value.astimezone(UTC)
        return _EPOCH + value * _TICK
