import pytest
from telegram import (
    Bot,
    ChatMember,
    ChatMemberUpdated,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
)
from telegram.error import BadRequest, Forbidden

from sandbox import CannotDoError, Person, Sandbox


def buttons(*labels: str) -> InlineKeyboardMarkup:
    """A row of buttons; each one's data is "data:<label>"."""
    row = [InlineKeyboardButton(label, callback_data=f"data:{label}") for label in labels]
    return InlineKeyboardMarkup([row])


async def data_tapped(bot: Bot) -> tuple[int, str | None]:
    """The newest tap: message id and data."""
    query = (await bot.get_updates(offset=-1))[0].callback_query
    assert query is not None
    assert query.message is not None
    return query.message.message_id, query.data


async def membership(bot: Bot) -> ChatMemberUpdated:
    change = (await bot.get_updates(offset=-1))[0].my_chat_member
    assert change is not None
    return change


async def test_an_exact_label_goes_before_a_prefix_and_data(bot: Bot, sam: Person) -> None:
    await bot.send_message(sam.chat_id, "?", reply_markup=buttons("10", "1", "Agree, go on"))
    await sam.taps("1")
    assert (await data_tapped(bot))[1] == "data:1"
    await sam.taps("Agree")
    assert (await data_tapped(bot))[1] == "data:Agree, go on"
    await sam.taps("data:10")
    assert (await data_tapped(bot))[1] == "data:10"


async def test_the_newest_button_is_tapped_unless_a_message_is_given(bot: Bot, sam: Person) -> None:
    older = await bot.send_message(sam.chat_id, "old", reply_markup=buttons("Yes"))
    newer = await bot.send_message(sam.chat_id, "new", reply_markup=buttons("Yes"))
    seen = sam.last
    await bot.send_message(sam.chat_id, "words only")
    await sam.taps("Yes")
    assert await data_tapped(bot) == (newer.message_id, "data:Yes")
    await sam.taps("Yes", sam.messages[0])
    assert await data_tapped(bot) == (older.message_id, "data:Yes")
    assert seen.message_id == newer.message_id


async def test_a_button_that_is_not_there_is_named_with_those_that_are(
    bot: Bot, sam: Person
) -> None:
    await bot.send_message(sam.chat_id, "?", reply_markup=buttons("Yes", "No"))
    with pytest.raises(LookupError, match=r"no button 'Maybe'; there are \['Yes', 'No'\]"):
        await sam.taps("Maybe")
    await (await bot.send_message(sam.chat_id, "!", reply_markup=buttons("Gone"))).edit_text("!!")
    with pytest.raises(LookupError):
        await sam.taps("Gone")


async def test_everybody_sees_only_their_own_chat(bot: Bot, sandbox: Sandbox) -> None:
    sam, kim = sandbox.add_person("Sam"), sandbox.add_person("Kim", "es")
    await bot.send_message(sam.chat_id, "for Sam")
    assert (sam.sees("for Sam"), kim.sees("for Sam")) == (True, False)
    with pytest.raises(LookupError, match="said nothing to Kim"):
        _ = kim.last
    await kim.sends("hola")
    (update,) = await bot.get_updates()
    assert update.effective_user is not None
    assert (update.effective_user.language_code, update.effective_user.first_name) == ("es", "Kim")
    assert list(sandbox.people) == [sam, kim]


async def test_one_s_own_words_are_not_the_bot_s(sam: Person) -> None:
    await sam.sends("hello")
    assert not sam.sees("hello")
    assert [(seen.text, seen.from_bot) for seen in sam.messages] == [("hello", False)]


async def test_a_location(bot: Bot, sam: Person) -> None:
    await sam.shares_location(52.5, 13.4)
    (update,) = await bot.get_updates()
    assert update.message is not None
    assert update.message.location is not None
    assert (update.message.location.latitude, update.message.location.longitude) == (52.5, 13.4)
    assert sam.messages[-1].location == (52.5, 13.4)


async def test_blocking_and_unblocking(bot: Bot, sam: Person) -> None:
    message = await bot.send_message(sam.chat_id, "hello")
    await sam.blocks()
    await sam.blocks()
    assert len(await bot.get_updates()) == 1
    change = await membership(bot)
    assert change.old_chat_member.status == ChatMember.MEMBER
    assert change.new_chat_member.status == ChatMember.BANNED
    assert (change.chat.id, change.from_user.id) == (sam.chat_id, sam.chat_id)
    for doing in (bot.send_message(sam.chat_id, "x"), message.edit_text("x")):
        with pytest.raises(Forbidden, match="Forbidden: bot was blocked by the user"):
            await doing
    with pytest.raises(CannotDoError, match="unblock it first"):
        await sam.sends("hello?")
    await sam.unblocks()
    assert (await membership(bot)).new_chat_member.status == ChatMember.MEMBER
    await bot.send_message(sam.chat_id, "welcome back")


async def test_a_group(bot: Bot, sam: Person) -> None:
    group = await sam.adds_bot_to_group()
    change = await membership(bot)
    assert change.chat.id == group.chat_id
    assert change.chat.type == "supergroup"
    assert change.new_chat_member.status == ChatMember.MEMBER
    await group.hears(sam, "not for bots")
    await group.hears(sam, "/start")
    heard = [update.message for update in await bot.get_updates() if update.message]
    assert [message.text for message in heard] == ["/start"]
    assert await bot.leave_chat(group.chat_id)
    assert not group.has_bot
    with pytest.raises(Forbidden, match="bot is not a member of the supergroup chat"):
        await bot.send_message(group.chat_id, "bye")
    await group.hears(sam, "/start")
    assert len(await bot.get_updates()) == 2
    assert [seen.text for seen in group.messages] == ["not for bots", "/start", "/start"]


async def test_a_private_chat_cannot_be_left(bot: Bot, sam: Person) -> None:
    with pytest.raises(BadRequest):
        await bot.leave_chat(sam.chat_id)


async def test_get_chat(bot: Bot, sam: Person) -> None:
    chat = await bot.get_chat(sam.chat_id)
    assert (chat.id, chat.type, chat.first_name) == (sam.chat_id, "private", "Sam")
