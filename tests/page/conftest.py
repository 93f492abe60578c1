"""A sandbox, a bot played by hand, and a real browser looking at the page."""

import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from datetime import UTC, datetime
from typing import Any

import aiohttp
import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, async_playwright, expect

from sandbox.clock import VirtualClock
from sandbox.person import Person
from sandbox.server import Sandbox
from tests.page.diary import Diary
from tests.page.robot import Robot

_CHROMIUM = shutil.which("chromium")
_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-quic",
]
_MONDAY = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)

Opens = Callable[..., Awaitable[Page]]

expect.set_options(timeout=10_000)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Browser]:
    if _CHROMIUM is None:
        pytest.skip("chromium is not installed: the page is not tested here")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=_CHROMIUM, args=_ARGUMENTS)
        yield browser
        await browser.close()


@pytest.fixture
def diary() -> Diary:
    return Diary()


@pytest_asyncio.fixture(loop_scope="module")
async def sandbox(diary: Diary) -> AsyncIterator[Sandbox]:
    clock = VirtualClock(_MONDAY, running=False)
    sandbox = Sandbox(clock, hooks=diary)
    diary.clock = clock
    await sandbox.start()
    yield sandbox
    await sandbox.stop()


@pytest_asyncio.fixture(loop_scope="module")
async def robot(sandbox: Sandbox) -> AsyncIterator[Robot]:
    async with aiohttp.ClientSession() as http:
        yield Robot(sandbox.url, http)


@pytest_asyncio.fixture(loop_scope="module")
async def sam(sandbox: Sandbox) -> Person:
    return sandbox.add_person("Sam")


@pytest_asyncio.fixture(loop_scope="module")
async def opens(browser: Browser, sandbox: Sandbox, sam: Person) -> AsyncIterator[Opens]:
    """Opens the page at Sam's chat on a screen of one's choice; a script's error fails the test."""
    errors: list[str] = []
    async with AsyncExitStack() as stack:

        async def open_page(**screen: Any) -> Page:  # noqa: ANN401 - new_context's own
            context = await browser.new_context(reduced_motion="reduce", **screen)
            stack.push_async_callback(context.close)
            page = await context.new_page()
            page.on("pageerror", lambda error: errors.append(str(error)))
            await page.goto(sandbox.url)
            await page.get_by_text(f"you are {sam.first_name}").wait_for()
            return page

        yield open_page
    assert errors == []


@pytest_asyncio.fixture(loop_scope="module")
async def page(opens: Opens) -> Page:
    """The page on a desktop."""
    return await opens(viewport={"width": 1280, "height": 800})
