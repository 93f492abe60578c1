"""The token is revoked while the bot runs: it stops with one clear line."""

from sandbox import Person, Sandbox
from tests.process.command import WORDS, Home


async def test_it_stops_with_one_clear_line(home: Home, telegram: Sandbox, sam: Person) -> None:
    async with home.runs() as bot:
        await bot.says("listening to Telegram")
        telegram.faults.add("*", status=401, times=1000)
        before = len(bot.said)
        await sam.sends(f"/start {WORDS}")
        assert await bot.ended() == 2
        [complaint] = [line for line in bot.said[before:] if line.startswith("surefoot: ")]
        assert complaint == (
            "surefoot: Telegram does not know this token. "
            "@BotFather shows the right one: /mybots, API Token."
        )
        assert "Traceback" not in "\n".join(bot.said)
