"""Content for its reviewers: every prompt as it is seen, and what nobody has looked at yet."""

import asyncio
import socket

import aiohttp
import pytest
from typer.testing import CliRunner

from bot.__main__ import cli
from bot.domain.words import Band, Pattern
from content import SHIPPED, load
from tests.process.command import Home

ENGLISH = load(SHIPPED).for_language("en")


@pytest.fixture(autouse=True)
def alone(monkeypatch: pytest.MonkeyPatch, tmp_path: object) -> None:
    """Read no settings of whoever runs the tests."""
    monkeypatch.chdir(str(tmp_path))


def test_every_prompt_is_shown_under_what_it_rests_on() -> None:
    said = CliRunner().invoke(cli, ["content", "show"]).output
    for prompt in ENGLISH.prompts:
        assert f"{prompt.id}: " in said
        assert " ".join(prompt.text.split()) in said
    assert "=== scanner > low > delay" in said
    assert "not reviewed yet" in said
    assert "Slow to answer · 2" in said
    assert "    [ Something else ]\n    [ Note what the alarm says ]\n" in said


def test_the_line_of_now_is_shown_where_now_gives_the_prompt() -> None:
    words = ["content", "show", "--pattern", "scanner"]
    live = CliRunner().invoke(cli, [*words, "--band", "high", "--family", "orient"]).output
    assert "With /now: “It takes about " in live
    other = CliRunner().invoke(cli, [*words, "--band", "low", "--family", "delay"]).output
    assert "With /now" not in other


def test_one_pattern_band_and_family_can_be_picked() -> None:
    said = (
        CliRunner()
        .invoke(
            cli, ["content", "show", "--pattern", "merger", "--band", "high", "--family", "touch"]
        )
        .output
    )
    wanted = [
        one.id
        for one in ENGLISH.prompts
        if (one.pattern, one.band, one.family) == (Pattern.MERGER, Band.HIGH, "touch")
    ]
    assert [
        line.split(":")[0] for line in said.splitlines() if line.startswith("merger-")
    ] == wanted


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["--language", "xx"], "no content in xx; there is en"),
        (["--family", "magic"], "no family is called magic"),
    ],
)
async def test_what_there_is_not_is_one_clear_line(
    home: Home, words: list[str], complaint: str
) -> None:
    ended = await home.gives("content", "show", *words)
    assert ended.code == 2
    assert complaint in ended.complained
    assert len(ended.complained.splitlines()) == 1


async def test_they_are_served_as_a_page_until_ctrl_c(home: Home) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    async with home.runs("content", "show", "--port", str(port)) as showing:
        await showing.says(f"Open http://127.0.0.1:{port}")
        async with asyncio.timeout(30), aiohttp.ClientSession() as session:
            page = await (await session.get(f"http://127.0.0.1:{port}")).text()
        taken = await home.gives("content", "show", "--port", str(port))
        assert await showing.ends() == 0
    assert page.count("<article>") == len(ENGLISH.prompts)
    assert taken.code == 2
    assert "--port takes another one" in taken.complained


def test_a_release_waits_for_reviews_and_for_numbers_somebody_looked_up() -> None:
    usual = CliRunner().invoke(cli, ["content", "check"])
    assert usual.exit_code == 0
    families, numbers = (
        line for line in usual.output.splitlines() if line.startswith("Before strangers use it: ")
    )
    assert "families that no clinician has reviewed: orient, exhale" in families
    assert "; DE: 112, 0800 111 0 111, 116 016" in numbers
    release = CliRunner().invoke(cli, ["content", "check", "--release"])
    assert release.exit_code == 1
    assert "orient: no clinician has reviewed this family" in release.output
    assert "helplines.yaml:" in release.output
    assert (
        "US, Crisis Text Line: 741741: nobody has looked this up within 90 days" in release.output
    )
    assert "NO, emergency: 112, 113: nobody has" in release.output
