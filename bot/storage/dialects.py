"""Where the two databases need different words for the same thing."""

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import postgresql, sqlite

Insert = postgresql.Insert | sqlite.Insert


def insert_new(connection: Connection, table: Table) -> Insert:
    """Return an INSERT that passes over rows whose unique key is taken."""
    if connection.dialect.name == "postgresql":
        return postgresql.insert(table).on_conflict_do_nothing()
    return sqlite.insert(table).on_conflict_do_nothing()


def insert_or_replace(connection: Connection, table: Table) -> Insert:
    """Return an INSERT that changes the row whose primary key is there already."""
    dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
    query: Insert = dialect.insert(table)
    changed = {c.name: query.excluded[c.name] for c in table.columns if not c.primary_key}
    return query.on_conflict_do_update(index_elements=list(table.primary_key), set_=changed)
