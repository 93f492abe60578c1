"""What is around the chat: people, the clock, errors, the page on any screen."""

from datetime import UTC, datetime
from typing import Literal

import pytest
from playwright.async_api import Page, expect

from sandbox.person import Person
from sandbox.server import Sandbox
from tests.page.conftest import Opens
from tests.page.diary import Diary
from tests.page.robot import Robot
from tests.page.sights import bubble, contrast, edges_of

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_two_people_side_by_side(page: Page, robot: Robot, sam: Person) -> None:
    await robot.says(sam.chat_id, "For Sam")
    await page.get_by_role("button", name="Add a person").click()
    await page.get_by_label("First name").fill("Ana")
    await page.get_by_label("Language of their phone").select_option("es")
    await page.get_by_role("dialog").get_by_role("button", name="Add").click()
    await page.get_by_role("button", name="Start", exact=True).click()
    ana = (await robot.hears("message"))["from"]
    assert (ana["first_name"], ana["language_code"]) == ("Ana", "es")

    await robot.says(sam.chat_id, "One more for Sam")
    people = page.get_by_role("navigation", name="People")
    row = people.get_by_role("button", name="Sam")
    await expect(row.get_by_label("1 unread")).to_be_visible()
    await expect(page.locator("#messages")).not_to_contain_text("One more for Sam")

    await row.click()
    await expect(bubble(page, "One more for Sam")).to_be_visible()
    await expect(row.get_by_label("1 unread")).to_be_hidden()


async def test_the_menu_speaks_the_language_of_the_person(page: Page, robot: Robot) -> None:
    spanish = [{"command": "ayuda", "description": "Cómo funciona"}]
    await robot.call("setMyCommands", commands=spanish, language_code="es")
    await page.get_by_role("button", name="Add a person").click()
    await page.get_by_label("First name").fill("Ana")
    await page.get_by_label("Language of their phone").select_option("es")
    await page.get_by_role("dialog").get_by_role("button", name="Add").click()
    await page.get_by_role("button", name="Start", exact=True).click()

    await page.get_by_role("button", name="Commands").click()
    await expect(page.locator("#commands li")).to_have_text(["/ayuda Cómo funciona"])


async def test_a_blocked_bot_is_told_and_can_be_unblocked(
    page: Page, robot: Robot, sam: Person
) -> None:
    await robot.says(sam.chat_id, "Hello")
    await page.get_by_role("button", name="Chat menu").click()
    await page.get_by_role("button", name="Block the bot").click()
    member = await robot.hears("my_chat_member")
    assert member["new_chat_member"]["status"] == "kicked"
    await expect(page.get_by_role("textbox", name="Message")).to_be_hidden()

    await page.get_by_role("button", name="Unblock the bot").click()
    member = await robot.hears("my_chat_member")
    assert member["new_chat_member"]["status"] == "member"
    await expect(page.get_by_role("textbox", name="Message")).to_be_visible()


async def test_the_clock_is_moved_to_what_comes_next(
    page: Page, robot: Robot, sam: Person, diary: Diary
) -> None:
    at = datetime(2026, 3, 3, 7, 30, tzinfo=UTC)
    diary.write(sam.chat_id, "check_in", at, lambda: robot.says(sam.chat_id, "What set it off?"))
    await expect(page.locator("#clock-now")).to_have_text("Mon, 2 Mar 2026, 08:00")

    await page.get_by_role("button", name="Tomorrow's check-in").click()

    await expect(bubble(page, "What set it off?")).to_contain_text("07:30")
    await expect(page.locator("#clock-now")).to_have_text("Tue, 3 Mar 2026, 07:30")
    await expect(page.get_by_role("button", name="+1 hour")).to_be_enabled()
    await page.get_by_role("combobox", name="Show times in").select_option("Asia/Tokyo")
    await expect(page.locator("#clock-now")).to_have_text("Tue, 3 Mar 2026, 16:30")
    await expect(bubble(page, "What set it off?")).to_contain_text("16:30")


async def test_the_buttons_wait_while_time_is_moving(page: Page, sam: Person, diary: Diary) -> None:
    seen: list[bool] = []

    async def act() -> None:
        await expect(page.get_by_role("progressbar")).to_be_visible()
        seen.append(await page.get_by_role("button", name="+1 hour").is_disabled())

    at = datetime(2026, 3, 2, 8, 30, tzinfo=UTC)
    diary.write(sam.chat_id, "other", at, act)
    await page.get_by_role("button", name="+1 hour").click()

    await expect(page.locator("#clock-now")).to_have_text("Mon, 2 Mar 2026, 09:00")
    await expect(page.get_by_role("progressbar")).to_be_hidden()
    assert seen == [True]


async def test_a_refusal_is_a_kind_line(page: Page) -> None:
    await page.get_by_role("button", name="Next event").click()
    await expect(page.get_by_role("alert")).not_to_be_empty()
    await expect(page.get_by_role("button", name="Next event")).to_be_enabled()

    await page.get_by_role("alert").get_by_role("button", name="Close").click()
    await expect(page.get_by_role("alert")).to_be_empty()


async def test_the_page_comes_back_by_itself_and_shows_what_it_missed(
    page: Page, robot: Robot, sam: Person, sandbox: Sandbox
) -> None:
    ana = sandbox.add_person("Ana")
    people = page.get_by_role("navigation", name="People")
    await expect(people.get_by_role("button", name="Ana")).to_be_visible()
    port = int(sandbox.url.rpartition(":")[2])
    await sandbox.stop()
    await expect(page.locator("#bot-status")).to_have_text("connecting…")
    await expect(page.get_by_role("button", name="Next event")).to_be_disabled()

    await sandbox.start(port=port)
    await robot.says(sam.chat_id, "While you were away")
    await robot.says(ana.chat_id, "You too")
    await expect(bubble(page, "While you were away")).to_be_visible()
    await expect(people.get_by_label("1 unread")).to_be_visible()
    await expect(page.locator("#bot-status")).to_have_text("bot · you are Sam")


async def test_nothing_is_fetched_from_anywhere_else(page: Page, sandbox: Sandbox) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    await page.reload()
    await page.get_by_text("you are Sam").wait_for()

    assert f"{sandbox.url}/page/page.js" in asked
    assert [url for url in asked if not url.startswith(f"{sandbox.url}/")] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 360, 1280])
async def test_everything_fits_and_can_be_read(
    opens: Opens, robot: Robot, sam: Person, width: int, scheme: Literal["light", "dark"]
) -> None:
    page = await opens(viewport={"width": width, "height": 640}, color_scheme=scheme)
    await robot.says(sam.chat_id, "How loud is it?", [str(number) for number in range(8)])
    await robot.says(sam.chat_id, "A" * 300)
    await expect(bubble(page, "AAA")).to_be_visible()

    assert await page.evaluate("document.documentElement.scrollWidth") == width
    assert await page.locator("#scroller").evaluate("node => node.scrollWidth <= node.clientWidth")
    edges = [await edges_of(button) for button in await page.get_by_role("button").all()]
    assert min(left for left, _ in edges) >= 0
    assert max(right for _, right in edges) <= width
    assert await contrast(bubble(page, "AAA").locator(".bubble")) >= 4.5
    assert await contrast(page.locator(".clockbar")) >= 4.5


async def test_a_phone_shows_one_thing_at_a_time(
    opens: Opens, sandbox: Sandbox, robot: Robot, sam: Person
) -> None:
    sandbox.add_person("Ana")
    page = await opens(viewport={"width": 360, "height": 740}, has_touch=True)
    await expect(page.get_by_role("region", name="Messages")).to_be_visible()
    people = page.get_by_role("navigation", name="People")
    await expect(people).to_be_hidden()

    await page.get_by_role("button", name="All people").tap()
    await expect(people).to_be_visible()
    await robot.says(sam.chat_id, "Unseen")
    await expect(people.get_by_label("1 unread")).to_be_visible()
    await people.get_by_role("button", name="Sam").tap()
    await expect(bubble(page, "Unseen")).to_be_visible()
    await expect(page.locator("#back-unread")).to_be_hidden()
