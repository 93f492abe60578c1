"""The chat in a real browser, against the real sandbox, with a bot played by hand."""

import pytest
from playwright.async_api import Page, expect

from sandbox.person import Person
from tests.page.robot import File, Robot, keyboard
from tests.page.sights import bubble, from_bottom, picture, top_of

pytestmark = pytest.mark.asyncio(loop_scope="module")

COMMANDS = [
    {"command": "start", "description": "Begin"},
    {"command": "summary", "description": "Your week"},
    {"command": "help", "description": "How this works"},
]


async def test_an_empty_chat_says_what_the_bot_does_and_starts_it(page: Page, robot: Robot) -> None:
    await robot.call("setMyDescription", description="A short daily check-in.")

    await expect(page.get_by_text("A short daily check-in.")).to_be_visible()
    await page.get_by_role("button", name="Start", exact=True).click()

    assert (await robot.hears("message"))["text"] == "/start"
    await expect(page.get_by_role("button", name="Start", exact=True)).to_be_hidden()
    await expect(page.get_by_role("textbox", name="Message")).to_be_visible()


async def test_enter_sends_and_shift_enter_breaks_the_line(
    page: Page, robot: Robot, sam: Person
) -> None:
    await robot.says(sam.chat_id, "How was it?")
    box = page.get_by_role("textbox", name="Message")
    await box.fill("They read it")
    await box.press("Shift+Enter")
    await box.press_sequentially("and said nothing")
    await box.press("Enter")

    assert (await robot.hears("message"))["text"] == "They read it\nand said nothing"
    await expect(box).to_have_value("")
    await expect(bubble(page, "and said nothing")).to_have_class("message own last")


async def test_words_of_the_bot_are_never_taken_for_html(
    page: Page, robot: Robot, sam: Person
) -> None:
    nasty = "<img src=x onerror=alert(1)>"
    await robot.says(sam.chat_id, nasty)
    escaped = nasty.replace("<", "&lt;").replace(">", "&gt;")
    await robot.says(sam.chat_id, f"<b>Bold</b> {escaped}", parse_mode="HTML")

    await expect(bubble(page, nasty)).to_have_count(2)
    await expect(page.locator("#messages b")).to_have_text("Bold")
    await expect(page.locator("#messages img")).to_have_count(0)


async def test_typing_and_silent_messages_are_shown(page: Page, robot: Robot, sam: Person) -> None:
    await robot.says(sam.chat_id, "Hello")
    await robot.call("sendChatAction", chat_id=sam.chat_id, action="typing")
    await expect(page.locator("#bot-status")).to_have_text("typing…")

    await robot.says(sam.chat_id, "How loud is it now?", disable_notification=True)
    await expect(page.locator("#bot-status")).to_have_text("bot · you are Sam")
    silent = page.get_by_role("img", name="Sent without sound")
    await expect(bubble(page, "How loud").filter(has=silent)).to_be_visible()
    await expect(silent).to_have_count(1)


async def test_the_command_menu_filters_and_sends(page: Page, robot: Robot, sam: Person) -> None:
    await robot.call("setMyCommands", commands=COMMANDS)
    await robot.says(sam.chat_id, "Hello")

    await page.get_by_role("button", name="Commands").click()
    await expect(page.locator("#commands li")).to_have_count(3)
    await page.keyboard.press("Escape")
    await expect(page.locator("#commands")).to_be_hidden()

    box = page.get_by_role("textbox", name="Message")
    await box.fill("/su")
    await expect(page.locator("#commands li")).to_have_text(["/summary Your week"])
    await box.press("ArrowDown")
    await page.keyboard.press("Enter")
    assert (await robot.hears("message"))["text"] == "/summary"


async def test_a_tapped_button_shows_progress_and_the_message_is_edited_in_place(
    page: Page, robot: Robot, sam: Person
) -> None:
    message = await robot.says(sam.chat_id, "What set it off?", ["Seen, no answer"], ["Nothing"])
    drawn = await bubble(page, "What set it off?").element_handle()
    tapped = page.get_by_role("button", name="Seen, no answer")
    await tapped.click()

    query = await robot.hears("callback_query")
    assert query["data"] == "Seen, no answer"
    await expect(tapped).to_have_attribute("aria-busy", "true")

    await robot.call("answerCallbackQuery", callback_query_id=query["id"], text="Saved.")
    await expect(page.get_by_text("Saved.")).to_be_visible()
    await expect(tapped).to_have_attribute("aria-busy", "false")

    await robot.call(
        "editMessageText",
        chat_id=sam.chat_id,
        message_id=message["message_id"],
        text="How loud is it?",
        reply_markup=keyboard(["0", "1", "2"]),
    )
    edited = bubble(page, "How loud is it?")
    await expect(edited).to_contain_text("edited")
    await expect(edited.get_by_role("button")).to_have_text(["0", "1", "2"])
    assert await edited.evaluate("(node, drawn) => node === drawn", drawn)
    assert await page.evaluate("document.activeElement.textContent") == "0"


async def test_an_alert_is_a_dialog_that_must_be_closed(
    page: Page, robot: Robot, sam: Person
) -> None:
    await robot.says(sam.chat_id, "Delete it all?", ["Delete"])
    await bubble(page, "Delete it all?").get_by_role("button", name="Delete").click()
    query = await robot.hears("callback_query")
    answer = {"callback_query_id": query["id"], "text": "All gone.", "show_alert": True}
    await robot.call("answerCallbackQuery", **answer)

    dialog = page.get_by_role("dialog")
    await expect(dialog).to_contain_text("All gone.")
    await dialog.get_by_role("button", name="OK").click()
    await expect(dialog).to_be_hidden()


async def test_the_chat_stays_where_one_reads_and_follows_when_at_the_bottom(
    page: Page, robot: Robot, sam: Person
) -> None:
    first = await robot.says(sam.chat_id, "The first one", ["One"])
    for number in range(30):
        await robot.says(sam.chat_id, f"Line {number}")
    await expect(bubble(page, "Line 29")).to_be_in_viewport()
    assert await from_bottom(page) < 1

    await page.locator("#scroller").evaluate("node => { node.scrollTop = 300 }")
    await expect(page.get_by_role("button", name="Go to the newest message")).to_be_visible()
    reading = bubble(page, "Line 9")
    before = await top_of(reading)
    taller = {"chat_id": sam.chat_id, "message_id": first["message_id"], "text": "Tall\n" * 9}
    await robot.call("editMessageText", **taller)
    await robot.says(sam.chat_id, "The newest")

    await expect(page.locator("#below")).to_have_text("1")
    assert await top_of(reading) == pytest.approx(before, abs=1)
    await page.get_by_role("button", name="Go to the newest message").click()
    await expect(bubble(page, "The newest")).to_be_in_viewport()


async def test_a_keyboard_below_the_input_asks_for_a_location(
    page: Page, robot: Robot, sam: Person
) -> None:
    button = {"text": "Share where I am", "request_location": True}
    markup = {"keyboard": [[button]], "one_time_keyboard": True}
    await robot.says(sam.chat_id, "Where are you?", reply_markup=markup)
    await page.get_by_role("button", name="Share where I am").click()
    await page.get_by_role("button", name="Berlin").click()

    location = (await robot.hears("message"))["location"]
    assert (round(location["latitude"]), round(location["longitude"])) == (53, 13)
    await expect(page.get_by_role("img", name="Location")).to_be_visible()
    await expect(page.get_by_role("button", name="Share where I am")).to_be_hidden()


async def test_a_photo_has_its_caption_and_opens_large(
    page: Page, robot: Robot, sam: Person
) -> None:
    week = File("week.png", picture(600, 400))
    await robot.call("sendPhoto", chat_id=sam.chat_id, photo=week, caption="Your week: 5 of 7.")

    photo = bubble(page, "Your week: 5 of 7.").get_by_role("img", name="Photo, described below")
    await expect(photo).to_have_js_property("naturalWidth", 600)
    await photo.click()
    large = page.get_by_role("dialog", name="Photo").get_by_role("img")
    await expect(large).to_have_js_property("naturalWidth", 600)
    await page.keyboard.press("Escape")
    await expect(large).to_be_hidden()


async def test_a_document_is_downloaded_whole(page: Page, robot: Robot, sam: Person) -> None:
    content = b'{"format": "surefoot-export"}'
    export = File("surefoot-export.json", content)
    await robot.call("sendDocument", chat_id=sam.chat_id, document=export, caption="All I have.")

    link = page.get_by_role("link", name="surefoot-export.json")
    await expect(link).to_contain_text(f"{len(content)} B")
    async with page.expect_download() as downloading:
        await link.click()
    download = await downloading.value
    assert download.suggested_filename == "surefoot-export.json"
    assert (await download.path()).read_bytes() == content
