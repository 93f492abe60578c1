"""Which question comes next: never one too many, and at high none before the prompt."""

from dataclasses import replace
from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.checkins import CheckIn, CheckInStep, Kind, Said, Urge
from bot.domain.questions import after_prompt, before_prompt
from bot.domain.words import Band, Pattern

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
intensities = st.none() | st.integers(0, 10)
saids = st.builds(
    Said,
    trigger=st.sampled_from([None, "scanner-slow"]),
    trigger_text=st.sampled_from([None, "they went quiet"]),
    pattern=st.none() | st.sampled_from(Pattern),
    intensity=intensities,
    intensity_after=intensities,
    urge=st.none() | st.sampled_from(Urge),
    delay=st.sampled_from([None, 0, 10]),
)
check_ins = st.builds(
    CheckIn,
    id=st.just(1),
    chat_id=st.just(1),
    kind=st.sampled_from(Kind),
    local_date=st.just(date(2026, 3, 2)),
    slot=st.none(),
    asked_at=st.just(NOON),
    closes_at=st.just(NOON),
    step=st.sampled_from([CheckInStep.TRIGGER, CheckInStep.INTENSITY, CheckInStep.URGE]),
    said=saids,
)


@given(check_in=check_ins, guarded=st.booleans())
def test_the_prompt_comes_only_once_it_is_known_how_strong(
    check_in: CheckIn, *, guarded: bool
) -> None:
    step = before_prompt(check_in, guarded=guarded)
    if step is CheckInStep.AFTER:
        assert check_in.said.intensity
    assert (step is CheckInStep.DONE) == (check_in.said.intensity == 0)


@given(check_in=check_ins, value=st.integers(7, 10), guarded=st.booleans())
def test_live_and_high_asks_nothing_more(check_in: CheckIn, value: int, *, guarded: bool) -> None:
    live = replace(check_in, kind=Kind.LIVE, said=replace(check_in.said, intensity=value))
    assert before_prompt(live, guarded=guarded) is CheckInStep.AFTER


@given(check_in=check_ins, guarded=st.booleans())
def test_only_a_live_one_asks_about_the_urge_and_only_what_is_not_known(
    check_in: CheckIn, *, guarded: bool
) -> None:
    before = before_prompt(check_in, guarded=guarded)
    after = after_prompt(check_in, guarded=guarded)
    said = check_in.said
    if before is CheckInStep.URGE or after is CheckInStep.URGE:
        assert (check_in.kind, said.urge, guarded) == (Kind.LIVE, None, False)
    if after is CheckInStep.DELAY:
        assert (check_in.kind, said.delay, guarded) == (Kind.LIVE, None, False)
        assert said.urge not in {None, Urge.NONE}
    if check_in.kind is Kind.LIVE:
        assert before is not CheckInStep.PATTERN
    else:
        assert after is CheckInStep.DONE


@given(check_ins)
def test_what_was_passed_over_is_not_asked_again(check_in: CheckIn) -> None:
    further = replace(check_in, step=CheckInStep.INTENSITY)
    assert before_prompt(further, guarded=False) is not CheckInStep.TRIGGER


@given(check_ins)
def test_a_plain_check_in_asks_for_the_pattern_where_there_is_time(check_in: CheckIn) -> None:
    if before_prompt(check_in, guarded=False) is CheckInStep.PATTERN:
        assert check_in.said.intensity is not None
        assert Band.of(check_in.said.intensity) in {Band.LOW, Band.MID}
        assert check_in.said.pattern is None
