"""What SQLite leaves behind of deleted rows, and how to be rid of it.

In the database file `PRAGMA secure_delete` overwrites what is deleted. The write-ahead log still
holds the pages as they were, until it is copied into the file and cut to nothing.
"""

from sqlalchemy import Engine

from bot.storage.engine import BUSY_TIMEOUT

_PATIENCE = 100  # milliseconds that writers may have to wait


def wiped(engine: Engine) -> bool:
    """Empty the write-ahead log of an SQLite database; False while somebody still reads in it.

    Every other database looks after itself.
    """
    if engine.dialect.name != "sqlite":
        return True
    connection = engine.raw_connection()
    try:
        cursor = connection.cursor()
        cursor.execute(f"PRAGMA busy_timeout = {_PATIENCE}")
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        outcome = cursor.fetchone()
        cursor.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT}")
    finally:
        connection.close()
    return outcome is not None and not outcome[0]
