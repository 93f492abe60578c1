"""The command line, nothing else: ``python -m bot``."""

import asyncio
import contextlib
import os
import signal
import sys
import tempfile
from collections.abc import Callable, Coroutine, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import structlog
import typer
from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from bot.domain.words import Band, Pattern
from bot.logs import set_up_logs
from bot.settings import PREFIX, Settings, SettingsError, load_settings

if TYPE_CHECKING:
    from bot.hosting import HostTools
    from bot.storage.rotation import Rotation

NAME = "python -m bot"
DEFECT, USAGE = 1, 2
ENV_FILE = Path(".env")
MOST_PORT = 65535
DEMO_TOKEN = "7000000001:local-demo-token"  # noqa: S105  opens the demo's own Telegram only
DEMO_RATE = 1000
DEMO_CHAT_RATE = 30.0


def _commands(purpose: str) -> typer.Typer:
    """Return a group of commands; without one of them it tells which there are, and ends with 2."""
    group = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)

    @group.callback(invoke_without_command=True, help=purpose)
    def tell(context: typer.Context) -> None:
        if context.invoked_subcommand is None:
            sys.stderr.write(f"{context.get_help()}\n")
            raise typer.Exit(USAGE)

    return group


def _all_settings() -> str:
    """Return every setting and what it must be, as the end of a help text."""
    fields = Settings.model_fields.items()
    told = "\n".join(f"  {PREFIX}{name.upper()}: {field.description}" for name, field in fields)
    return f"\b\nSettings, from the environment or from {ENV_FILE} in this folder:\n{told}"


cli = _commands(
    "Surefoot: a short daily check-in for the moments a relationship sets off an alarm."
)
content_cli = _commands("Look after what the bot says.")
database_cli = _commands("Look after the database.")
keys_cli = _commands("Look after the keys.")
updates_cli = _commands("Updates that could not be handled and were set aside.")
cli.add_typer(content_cli, name="content")
cli.add_typer(database_cli, name="db")
cli.add_typer(keys_cli, name="keys")
cli.add_typer(updates_cli, name="updates")
out = Console()
log = structlog.get_logger()


@cli.command(epilog=_all_settings())
def run() -> None:
    """Run the bot until it is told to end (Ctrl+C, SIGTERM). Only SUREFOOT_BOT_TOKEN is needed."""
    with _for_the_host():
        settings = _settings()
        token = settings.require_token()
        set_up_logs(settings.log_level, settings.log_format, token=token)
        _until_stopped(_serve(settings))


@cli.command()
def demo(
    host: Annotated[str, typer.Option(help="Where to listen.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="Where to listen.", min=0, max=MOST_PORT)] = 8080,
) -> None:
    """Try the bot with a local Telegram in the browser; no token, nothing is kept."""
    with _for_the_host():
        _until_stopped(_demo(host, port))


@content_cli.command("check")
def content_check(
    folder: Annotated[Path | None, typer.Argument(help="Default: the content in use.")] = None,
    *,
    release: Annotated[
        bool,
        typer.Option("--release", help="Also fail on what nobody has reviewed or looked up."),
    ] = False,
) -> None:
    """Check every text against the rules; says file, line, rule and how to mend it."""
    import content
    from bot.clock import SystemClock

    with _for_the_host():
        where = folder or _settings().content_dir or content.SHIPPED
        findings = content.check(where)
        open_ends = content.open_ends(where, SystemClock().now().date())
        lacks = content.untranslated(where)
    for lack in lacks:
        _say(str(lack))
    told = [*findings, *open_ends.findings()] if release else findings
    for finding in told:
        _say(str(finding))
    _say("Content is in order." if not told else f"{len(told)} to mend.")
    for line in open_ends.in_short() if not release else ():
        _say(f"Before strangers use it: {line}")
    if told or (release and lacks):
        raise typer.Exit(1)


@content_cli.command("fit")
def content_fit(
    folder: Annotated[Path | None, typer.Argument(help="Default: the content in use.")] = None,
) -> None:
    """Learn the sayings of every language anew, after a change of them or of a lexicon."""
    import content

    with _for_the_host():
        files = content.fit(folder or _settings().content_dir or content.SHIPPED)
    for file in files:
        _say(f"Learned: {file}")


@content_cli.command("show")
def content_show(
    language: Annotated[str, typer.Option(help="A language's code, like es.")] = "en",
    pattern: Annotated[Pattern | None, typer.Option(help="Only this pattern.")] = None,
    band: Annotated[Band | None, typer.Option(help="Only this band.")] = None,
    family: Annotated[str | None, typer.Option(help="Only this technique family.")] = None,
    port: Annotated[
        int | None, typer.Option(help="Serve them as a page here.", min=0, max=MOST_PORT)
    ] = None,
) -> None:
    """Show every prompt as a person sees it, with its evidence, for a clinician's review."""
    import content
    from bot.views import review
    from bot.web import serve_page

    with _for_the_host():
        library = content.load(_settings().content_dir or content.SHIPPED)
        speaks = library.for_language(language)
        if speaks.code != language:
            known = ", ".join(one.code for one in library.languages)
            raise SettingsError(f"no content in {language}; there is {known}")
        if family is not None and family not in library.families:
            raise SettingsError(f"no family is called {family}; {', '.join(library.families)}")
        sheets = review.sheets(library, speaks, pattern=pattern, band=band, family=family)
        if port is None:
            for line in review.as_text(sheets):
                _say(line)
            return
        page = review.as_html(sheets, speaks.code)
        try:
            _until_stopped(serve_page(page, port, lambda url: _say(f"Open {url}. Ctrl+C ends it.")))
        except OSError as error:
            raise SettingsError(f"{error.strerror}; --port takes another one") from None


@database_cli.command("upgrade")
def db_upgrade() -> None:
    """Bring the database's schema to this version (run does it by itself)."""
    with _for_the_host(), _host_tools(make=True) as tools:
        _say(f"The database has this version's schema: {tools.where}")


@database_cli.command("backup")
def db_backup(
    file: Annotated[Path, typer.Argument(help="A new file; nothing is overwritten.")],
) -> None:
    """Copy the database to FILE while the bot goes on, and check the copy (SQLite)."""
    from bot.storage.backup import back_up
    from bot.storage.engine import sqlite_file

    with _for_the_host(), _progress("Copying") as progress:
        back_up(sqlite_file(_settings().sqlalchemy_url), file, progress)
    _say(f"Copied and checked: {file}. It opens only with the keys: keep those elsewhere.")


@database_cli.command("restore")
def db_restore(
    file: Annotated[Path, typer.Argument(help="What `db backup` wrote.")],
) -> None:
    """Put a backup in the database's place (SQLite; stop the bot first).

    Whoever has deleted everything since it was made is deleted again.
    """
    from bot.clock import SystemClock
    from bot.storage.deletions import Deletions
    from bot.storage.engine import sqlite_file
    from bot.storage.restore import restore
    from bot.storage.sealing import KeyRing

    with _for_the_host(), _progress("Checking") as progress:
        settings = _settings()
        database = sqlite_file(settings.sqlalchemy_url)
        ring = KeyRing.of_host(settings.keys, settings.key_file)
        deletions = Deletions(settings.deletions_file, ring)
        restored = restore(file, database, ring, deletions, SystemClock().now(), progress)
    _say(f"{file} is now the database. Deleted again from it: {restored.deleted} people.")
    if restored.aside:
        _say(f"The former one is {restored.aside}: remove it when all is well.")


@database_cli.command("delete-again")
def db_delete_again() -> None:
    """Delete whoever has deleted everything before, after pg_restore (`restore` does it itself)."""
    with _for_the_host(), _host_tools() as tools:
        deleted = asyncio.run(tools.delete_again())
    _say(f"Deleted again: {deleted} people.")


@keys_cli.command("rotate")
def keys_rotate(
    *,
    forget_old: Annotated[
        bool,
        typer.Option("--forget-old", help="Make no key, but take the older ones out of the file."),
    ] = False,
) -> None:
    """Make a new key and bring everything under it, beside a running bot.

    Cut short, it is simply begun again and goes on.
    """
    with _for_the_host(), _host_tools() as tools:
        rotation = tools.rotation()
        made = None if forget_old else rotation.begin()
        _say(f"The new key is {made}. Back up the key file now." if made else "No new key is made.")
        with _progress("Bringing everything under the newest key") as progress:
            asyncio.run(rotation.run(progress))
        gone = asyncio.run(rotation.forget_old()) if forget_old else []
        _tell_what_is_left(rotation, gone)


@updates_cli.command("list")
def updates_list() -> None:
    """List updates that were set aside, without what was said in them."""
    with _for_the_host(), _host_tools() as tools:
        aside = asyncio.run(tools.set_aside())
    table = Table("update", "received", "tries", "error")
    for one in aside:
        received = one.received_at.isoformat(timespec="seconds")
        table.add_row(str(one.update_id), received, str(one.attempts), one.error)
    out.print(table if aside else "Nothing is set aside.")


@updates_cli.command("retry")
def updates_retry(
    update_id: Annotated[int | None, typer.Argument(help="Default: all of them.")] = None,
) -> None:
    """Handle what was set aside once more; a running bot takes it up within seconds."""
    with _for_the_host(), _host_tools() as tools:
        count = asyncio.run(tools.retry(update_id))
    _say(f"{count} will be tried again." if count else "Nothing like that is set aside.")


@cli.command()
def people() -> None:
    """Count the people by state; nothing about anyone."""
    with _for_the_host(), _host_tools() as tools:
        counts = asyncio.run(tools.people())
    table = Table("state", "people")
    for state, count in counts.items():
        table.add_row(state, str(count))
    out.print(table if counts else "Nobody has come yet.")


def _tell_what_is_left(rotation: "Rotation", gone: Sequence[str]) -> None:
    """Say which keys are needed no more; end with 1 where one still is and should not be."""
    left = rotation.left()
    for key in gone:
        _say(f"{key} is out of the key file. Backups from its time need it: keep a copy of it.")
    for key, count in left.items():
        if count:
            _say(f"{count} rows under {key} are in use or damaged: keep it, and rotate again.")
        else:
            _say(f"Nothing is left under {key}; only backups made until now need it.")
    if any(left.values()):
        raise typer.Exit(1)
    if left:
        how = "run: keys rotate --forget-old" if rotation.has_file else "change SUREFOOT_KEYS"
        _say(f"To take out what is needed no more, {how}")


@contextlib.contextmanager
def _progress(what: str) -> Iterator[Callable[[int, int], None]]:
    """Show a bar and return what moves it: how much is done, and of how much."""
    with Progress(console=out) as bar:
        task = bar.add_task(what, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


def _say(line: str) -> None:
    out.print(line, markup=False, highlight=False, soft_wrap=True)


def _settings() -> Settings:
    try:
        return load_settings(os.environ, ENV_FILE)
    except OSError as error:
        raise SettingsError(f"{ENV_FILE} can't be read: {error.strerror}") from None


@contextlib.contextmanager
def _host_tools(*, make: bool = False) -> Iterator["HostTools"]:
    from bot.hosting import host_tools

    with host_tools(_settings(), make=make) as tools:
        yield tools


async def _serve(settings: Settings) -> None:
    from bot.app import running

    async with running(settings) as surefoot:
        surefoot.tell_unverified()
        await surefoot.serve()


async def _demo(host: str, port: int) -> None:
    """Serve the bot and a local Telegram with a throw-away database, the sandbox's clock theirs."""
    from pydantic import SecretStr

    from bot.app import running
    from sandbox.clock import VirtualClock
    from sandbox.hooks import BotHooks
    from sandbox.server import Sandbox

    sandbox = Sandbox(VirtualClock(), token=DEMO_TOKEN)
    try:
        await sandbox.start(host, port)
    except OSError as error:
        raise SettingsError(f"{error.strerror}; --port and --host take another one") from None
    try:
        with tempfile.TemporaryDirectory(prefix="surefoot-demo-") as folder:
            settings = Settings(
                bot_token=SecretStr(DEMO_TOKEN),
                telegram_url=sandbox.url,
                database_url=f"sqlite:///{folder}/demo.sqlite3",
                key_file=Path(folder) / "keys",
                send_rate=DEMO_RATE,
            )
            async with running(settings, clock=sandbox.clock, chat_rate=DEMO_CHAT_RATE) as surefoot:
                sandbox.hooks = BotHooks(sandbox, surefoot.upcoming, surefoot.settle)
                for name in ("Sam", "Alex"):
                    sandbox.add_person(name)
                _say(f"Open {sandbox.url} in a browser. Ctrl+C ends the demo.")
                await surefoot.serve()
    finally:
        await sandbox.stop()


def _until_stopped(work: Coroutine[None, None, None]) -> None:
    """Do ``work`` until it ends or the process is asked to end, which is no failure."""

    async def until_stopped() -> None:
        working = asyncio.ensure_future(work)
        for number in (signal.SIGTERM, signal.SIGINT):
            asyncio.get_running_loop().add_signal_handler(number, working.cancel)
        with contextlib.suppress(asyncio.CancelledError):
            await working

    asyncio.run(until_stopped())


@contextlib.contextmanager
def _for_the_host() -> Iterator[None]:
    """Complain on stderr only, and end with 2 and one line where the host can mend it.

    A defect of ours ends with 1 and a traceback in the log, where no token and no words are.
    """
    set_up_logs("warning", "console")
    try:
        yield
    except typer.Exit:
        raise
    except Exception as error:
        line = _line(error)
        if line is None:
            log.exception("a defect, please report it")
            raise typer.Exit(DEFECT) from None
        _complain(line)
        raise typer.Exit(USAGE) from None


def _line(error: Exception) -> str | None:
    """Return what to tell the host about an error; None where it is none of theirs."""
    if isinstance(error, SettingsError):
        return str(error)
    from bot.app import TokenRefused
    from bot.storage.errors import StorageError
    from bot.storage.keyfile import KeyFileError
    from content import ContentError

    if isinstance(error, ContentError):
        more = len(error.findings) - 1
        hint = f" (and {more} more: python -m bot content check)" if more else ""
        return f"{error.findings[0]}{hint}"
    told = isinstance(error, TokenRefused | StorageError | KeyFileError)
    return str(error) if told else None


def _complain(line: str) -> None:
    sys.stderr.write(f"surefoot: {line}\n")


def main() -> None:
    """Run the command; bad usage ends with 2 and one line, too."""
    # python-telegram-bot warns about every 429 unless told so.
    os.environ.setdefault("PTB_TIMEDELTA", "1")
    try:
        code = cli(prog_name=NAME, standalone_mode=False)
    except typer.TyperException as error:
        _complain(f"{error.format_message()} {NAME} --help tells more.")
        code = USAGE
    sys.exit(code)


if __name__ == "__main__":
    main()
