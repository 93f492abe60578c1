"""The schema: made and changed by Alembic's migrations only."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, delete, insert, inspect, make_url, select, text

from bot.storage.engine import make_engine, sqlite_file
from bot.storage.errors import NewerSchema, WrongKeys, one_line_errors
from bot.storage.sealing import KeyRing, SealError
from bot.storage.tables import meta

_MIGRATIONS = Path(__file__).parent / "migrations"
_LOCK = 5_718_331  # any number, the same in every process
_PROOF = "keys fit"


def is_made(url: str) -> bool:
    """Tell whether there is a database at this SQLAlchemy address; nothing is made.

    Raises StorageError where that cannot be found out.
    """
    if make_url(url).get_backend_name() == "sqlite":
        return sqlite_file(url).exists()
    engine = make_engine(url, threads=1)
    with one_line_errors():
        try:
            return inspect(engine).has_table(meta.name)
        finally:
            engine.dispose()


def upgrade(engine: Engine) -> None:
    """Bring the database to this version's schema, in one transaction.

    Processes that start together take turns. Raises NewerSchema where the database has been
    used by a later version.
    """
    with engine.begin() as connection:
        _take_turns(connection)
        config = configured(connection)
        if _is_newer(connection, config):
            raise NewerSchema
        command.upgrade(config, "head")


def check_keys(engine: Engine, ring: KeyRing) -> None:
    """Make sure that this ring reads this database; raise WrongKeys where it does not.

    A database remembers something sealed by its ring, always by the newest key it has seen.
    """
    with engine.begin() as connection:
        _take_turns(connection)
        sealed = connection.scalar(select(meta.c.value).where(meta.c.name == _PROOF))
        try:
            if sealed is not None:
                ring.instance_open(sealed, table="meta", person=0, row=_PROOF)
        except SealError as error:
            raise WrongKeys from error
        connection.execute(delete(meta).where(meta.c.name == _PROOF))
        proof = {
            "name": _PROOF,
            "value": ring.instance_seal(_PROOF, table="meta", person=0, row=_PROOF),
        }
        connection.execute(insert(meta).values(proof))


def configured(connection: Connection) -> Config:
    """Return Alembic's configuration for a connection."""
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config


def _take_turns(connection: Connection) -> None:
    """Wait until no other process is here; SQLite's transactions do so by themselves."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})


def _is_newer(connection: Connection, config: Config) -> bool:
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    return not known.issuperset(MigrationContext.configure(connection).get_current_heads())
