"""The Dockerfile says what the Makefile does, and its healthcheck tells sick from well."""

import asyncio
import json
import re
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import web

from tests.workshop.tree import ROOT, make_targets, text


def plain(name: str) -> str:
    """Return a file as a shell or Docker reads it: a backslash at a line's end joins the next."""
    return re.sub(r"\\\n\s*", "", text(name))


STEPS = [
    line.strip() for line in plain("Dockerfile").splitlines() if line and not line.startswith("#")
]
BUILDER, IMAGE = "\n".join(STEPS).split("\nFROM ")


def words(step: str) -> list[str]:
    return [line.removeprefix(step).strip() for line in STEPS if line.startswith(f"{step} ")]


def test_every_base_is_pinned_to_this_python() -> None:
    bases = words("FROM")
    assert len(bases) == 2
    assert all(re.match(r"python:3\.11-slim-\w+( AS builder)?$", base) for base in bases)


def test_the_steps_are_makes() -> None:
    ours = [run for run in words("RUN") if not run.startswith("apt-get ")]
    assert ours == ["make install-runtime", "mkdir data"]
    assert "install-runtime" in make_targets()


def test_nothing_is_built_in_the_image_itself() -> None:
    assert "RUN" not in IMAGE
    assert "FROM builder" not in IMAGE


def test_it_runs_as_a_numbered_user_without_rights() -> None:
    (user,) = words("USER")
    assert re.fullmatch(r"[1-9]\d{3,}:[1-9]\d{3,}", user)
    assert f"--chown={user} /app/data /data" in IMAGE


def test_the_readme_starts_it_with_nothing_it_does_not_need() -> None:
    (started,) = re.findall(r"^    docker run (.+)$", plain("README.md"), re.MULTILINE)
    assert "--read-only" in started
    assert "--cap-drop ALL" in started
    assert "--security-opt no-new-privileges" in started
    assert f"-v surefoot:{words('VOLUME')[0]}" in started
    assert "--privileged" not in started


def test_it_becomes_the_bot_so_that_signals_reach_it() -> None:
    assert json.loads(words("ENTRYPOINT")[0]) == ["/app/.venv/bin/python", "-m", "bot"]
    assert json.loads(words("CMD")[0]) == ["run"]


def test_what_it_makes_lies_in_its_volume() -> None:
    assert words("VOLUME") == ["/data"]
    settings = dict(re.findall(r"(SUREFOOT_\w+)=(\S+)", IMAGE))
    assert settings["SUREFOOT_DATABASE_URL"].startswith("sqlite:////data/")
    assert settings["SUREFOOT_KEY_FILE"].startswith("/data/")


def test_every_folder_of_code_is_in_it_and_let_through() -> None:
    roots = {path.parent.name for path in ROOT.glob("*/__init__.py")} - {"tests", "benchmarks"}
    for folder in roots:
        assert f"COPY {folder} {folder}" in STEPS
        assert f"!{folder}" in text(".dockerignore").splitlines()


@asynccontextmanager
async def a_bot_that_says(status: int) -> AsyncIterator[str]:
    async def healthz(_: web.Request) -> web.Response:
        return web.Response(status=status)

    app = web.Application()
    app.router.add_get("/healthz", healthz)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    try:
        yield "{}:{}".format(*runner.addresses[0][:2])
    finally:
        await runner.cleanup()


async def healthcheck(address: str) -> int:
    """Run the healthcheck as Docker would, with this Python; return its exit code."""
    command = json.loads(words("HEALTHCHECK")[0].partition("CMD ")[2])
    assert command[0] == "/app/.venv/bin/python"
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *command[1:],
        env={"SUREFOOT_LISTEN": address, "http_proxy": "http://127.0.0.1:9"},
        stderr=asyncio.subprocess.DEVNULL,
    )
    return await process.wait()


async def test_the_healthcheck_believes_the_bot() -> None:
    async with a_bot_that_says(200) as address:
        assert await healthcheck(address) == 0
    async with a_bot_that_says(503) as address:
        assert await healthcheck(address) != 0
    assert await healthcheck(address) != 0


async def test_the_healthcheck_asks_nothing_where_nothing_listens() -> None:
    assert await healthcheck("") == 0
