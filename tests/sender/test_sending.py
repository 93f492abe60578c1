"""What is said, and what is recorded of it."""

from datetime import timedelta

import pytest

from bot.views.acts import Act
from bot.views.message import Button, Document, Message
from sandbox import Person
from tests.sender.rig import PICTURE, Rig, at_work, says


async def test_what_is_in_the_outbox_is_sent_once_and_leaves_it(rig: Rig, sam: Person) -> None:
    await rig.put((sam, Message("Hello")))
    sender = rig.sender()
    async with at_work(sender):
        await rig.machine.until(sender.settle())
        await rig.machine.passes(100)
    assert says(sam) == ["Hello"]
    assert rig.rows() == []


async def test_a_row_handed_over_goes_at_once(rig: Rig, sam: Person) -> None:
    sender = rig.sender()
    async with at_work(sender):
        await rig.machine.calm()
        sender.offer(await rig.hand((sam, Message("Hello"))))
        await rig.machine.calm()
        assert says(sam) == ["Hello"]
    assert rig.rows() == []


async def test_a_message_has_its_buttons_and_may_be_silent(rig: Rig, sam: Person) -> None:
    buttons = ((Button("7", Act("rate", 3, "7")), Button("8", Act("rate", 3, "8"))),)
    await rig.put((sam, Message("<b>How strong?</b>", buttons, silent=True)))
    sender = rig.sender()
    async with at_work(sender):
        await rig.machine.until(sender.settle())
    assert sam.last.text == "<b>How strong?</b>"
    assert [(button.label, button.data) for button in sam.last.buttons[0]] == [
        ("7", "rate:3:7"),
        ("8", "rate:3:8"),
    ]
    assert sam.last.silent


async def test_a_document_is_uploaded_under_its_name(rig: Rig, sam: Person) -> None:
    await rig.put((sam, Message("Here", document=Document("export.json", '{"é": 1}'))))
    sender = rig.sender()
    async with at_work(sender):
        await rig.machine.until(sender.settle())
    assert sam.last.caption == "Here"
    assert sam.last.document_name == "export.json"
    assert sam.last.document == '{"é": 1}'.encode()


async def test_a_picture_is_drawn_and_has_the_text_as_its_caption(rig: Rig, sam: Person) -> None:
    await rig.put((sam, Message("Your week", picture="<svg/>")))
    sender = rig.sender()
    async with at_work(sender):
        await rig.machine.until(sender.settle())
    assert sam.last.caption == "Your week"
    assert sam.last.photo == PICTURE


async def test_the_message_of_a_check_in_is_recorded(rig: Rig, sam: Person) -> None:
    asked = await rig.asks(sam)
    await rig.put((sam, Message("What set it off?", check_in=asked.id)))
    sender = rig.sender()
    async with at_work(sender):
        await rig.machine.until(sender.settle())
    assert await rig.message_id(asked) == sam.last.message_id


async def test_an_edit_changes_its_message_in_place(rig: Rig, sam: Person) -> None:
    sender = rig.sender()
    async with at_work(sender):
        await rig.put((sam, Message("How strong?")))
        await rig.machine.until(sender.settle())
        await rig.put((sam, Message("You said 7.", edit=sam.last.message_id)))
        await rig.machine.until(sender.settle())
    assert says(sam) == ["You said 7."]
    assert sam.last.edited


async def test_what_a_button_under_a_picture_says_is_said_anew(rig: Rig, sam: Person) -> None:
    sender = rig.sender()
    async with at_work(sender):
        await rig.put((sam, Message("Your week", picture="<svg/>")))
        await rig.machine.until(sender.settle())
        await rig.put((sam, Message("Paused.", edit=sam.last.message_id)))
        await rig.machine.until(sender.settle())
    assert says(sam) == ["Your week", "Paused."]


@pytest.mark.parametrize("held", [True, False])
async def test_what_has_expired_is_not_sent(rig: Rig, sam: Person, *, held: bool) -> None:
    soon = rig.clock.now() + timedelta(minutes=1)
    message = Message("Just a minute", expires_at=soon)
    sender = rig.sender()
    if held:
        sender.offer(await rig.hand((sam, message)))
    else:
        await rig.put((sam, message))
    rig.clock.move(minutes=1)
    async with at_work(sender):
        await rig.machine.until(sender.settle())
    assert says(sam) == []
    assert rig.rows() == []


async def test_what_is_due_later_waits_for_its_time_and_holds_nothing_back(
    rig: Rig, sam: Person
) -> None:
    later = rig.clock.now() + timedelta(minutes=2)
    await rig.put((sam, Message("And now?", not_before=later)), (sam, Message("Breathe")))
    sender = rig.sender()
    async with at_work(sender):
        await rig.machine.until(sender.settle())
        assert says(sam) == ["Breathe"]
        rig.clock.move(minutes=2)
        await rig.machine.passes(1)
    assert says(sam) == ["Breathe", "And now?"]
