"""The real bot over real HTTP against the sandbox, as conversations.

Every test here is run over SQLite and over PostgreSQL; in `make test` over PostgreSQL only
those of `ON_BOTH`, which together touch every table, in `make soak` all of them.
"""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.conversations.house import DATABASE, House, opened
from tests.postgresql import PostgreSQL, as_sqlalchemy, empty, migrate

MONDAY_NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
ON_BOTH = frozenset(
    {
        "test_a_person_joins_by_tapping",
        "test_two_people_side_by_side_do_not_mix",
        "test_a_second_tap_changes_nothing",
        "test_from_alarm_to_acted_at_high",
        "test_it_is_asked_once",
        "test_changing_the_time_does_not_ask_twice_on_one_date",
        "test_flying_west_does_not_ask_twice_for_one_date",
        "test_after_an_outage_one_late_check_in_is_asked_and_the_rest_recorded",
        "test_a_check_in_still_in_the_outbox_is_taken_back",
        "test_a_pause_ends_by_itself_on_its_day",
        "test_who_blocks_the_bot_is_not_asked_and_not_written_to",
        "test_the_export_is_everything_in_the_promised_form",
        "test_after_delete_start_meets_a_stranger",
        "test_a_check_in_goes_on_after_a_restart",
        "test_what_was_sent_while_the_bot_was_down_is_answered",
        "test_the_week_comes_by_itself_on_sunday_at_six",
        "test_a_prediction_is_three_short_answers_and_the_prompt_stays",
        "test_several_get_one_push_and_are_shown_one_after_another",
        "test_one_that_cannot_be_read_holds_up_no_other",
        "test_it_lasts_until_tomorrow_and_not_longer",
        "test_it_is_offered_under_the_week_and_can_be_taken_and_taken_back",
        "test_an_older_check_in_asks_nothing_more_either",
        "test_an_outcome_told_as_violence_leaves_the_tally_for_good",
        "test_so_does_what_now_still_asks",
        "test_urges_and_predictions_are_told_from_three_days_on",
    }
)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Choose the databases of each test that has a house."""
    if "database_url" in metafunc.fixturenames:
        both = metafunc.function.__name__ in ON_BOTH
        other = pytest.param("postgresql", marks=() if both else pytest.mark.soak)
        metafunc.parametrize("database_url", ["sqlite", other], indirect=True)


@pytest.fixture(scope="session")
def postgresql_address(postgresql: PostgreSQL) -> str:
    """Return the address of a database for conversations."""
    address = postgresql.new_database("conversations")
    migrate(as_sqlalchemy(address))
    return address


@pytest.fixture
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Return the address of an empty database, as a host would write it."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/{DATABASE}"
    address: str = request.getfixturevalue("postgresql_address")
    empty(as_sqlalchemy(address))
    return address


@pytest.fixture
async def house(tmp_path: Path, database_url: str) -> AsyncIterator[House]:
    """A bot and a local Telegram, on a Monday at noon UTC, with nobody in it."""
    async with opened(tmp_path, MONDAY_NOON, database_url=database_url) as house:
        yield house
        house.check()
