"""Everything about a person as files: JSON for programs, CSV for a spreadsheet.

The form is that of ``surefoot-export`` version 1. Times are ISO 8601 in UTC; what is
absent is null.
"""

import csv
import io
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.domain.checkins import CheckIn, CheckInStep
from bot.domain.people import Person
from bot.domain.plans import Plan, PlanKind
from bot.domain.predictions import Prediction
from bot.domain.safety import SafetyEvent
from bot.domain.schedule import WINDOW_MINUTES

FORMAT = "surefoot-export"
VERSION = 1
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
FORMULA_MARKS = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Everything:
    """All that is stored of a person, each oldest first."""

    person: Person
    plans: Sequence[Plan]
    check_ins: Sequence[CheckIn]
    predictions: Sequence[Prediction]
    safety_events: Sequence[SafetyEvent]


def as_json(everything: Everything, *, exported_at: datetime) -> str:
    """Return the export as JSON, open check-ins and predictions included."""
    person = everything.person
    whole = {
        "format": FORMAT,
        "version": VERSION,
        "exported_at": _instant(exported_at),
        "person": {
            "language": person.language,
            "time_zone": person.zone,
            "country": person.profile.country,
            "state": person.state.value,
            "joined_at": _instant(person.joined_at),
        },
        "schedule": _schedule(everything.plans, person.profile.every_days),
        "check_ins": [_row(check_in) for check_in in everything.check_ins],
        "predictions": [_prediction(one) for one in everything.predictions],
        "safety_events": [_safety_event(one) for one in everything.safety_events],
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def as_csv(check_ins: Sequence[CheckIn]) -> str:
    """Return the check-ins as a table that a spreadsheet opens without running anything."""
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow(COLUMNS)
    for check_in in check_ins:
        writer.writerow([_cell(value) for value in _row(check_in).values()])
    return file.getvalue()


COLUMNS = (
    "id",
    "kind",
    "local_date",
    "slot",
    "asked_at",
    "late",
    "answered_at",
    "expired_at",
    "trigger",
    "trigger_text",
    "pattern",
    "intensity",
    "intensity_after",
    "urge",
    "acted",
    "prompt_id",
    "note",
)


def _row(check_in: CheckIn) -> dict[str, str | int | None]:
    said = check_in.said
    not_asked = check_in.step is CheckInStep.NOT_ASKED
    values = (
        check_in.id,
        check_in.kind.value,
        check_in.local_date.isoformat(),
        check_in.slot,
        None if not_asked else _instant(check_in.asked_at),
        check_in.late,
        _instant(check_in.answered_at),
        _instant(check_in.expired_at),
        said.trigger,
        said.trigger_text,
        said.pattern.value if said.pattern else None,
        said.intensity,
        said.intensity_after,
        said.urge.value if said.urge else None,
        said.acted,
        said.prompts[-1] if said.prompts else None,
        said.note,
    )
    return dict(zip(COLUMNS, values, strict=True))


def _prediction(prediction: Prediction) -> dict[str, str | None]:
    said = prediction.said
    return {
        "text": said.text,
        "by": said.by.isoformat() if said.by else None,
        "sureness": said.sureness.value if said.sureness else None,
        "made_at": _instant(prediction.made_at),
        "outcome": said.outcome.value if said.outcome else None,
        "outcome_text": said.outcome_text,
        "closed_at": _instant(prediction.closed_at),
    }


def _safety_event(event: SafetyEvent) -> dict[str, str | None]:
    return {"category": event.category.value, "at": _instant(event.at)}


def _schedule(plans: Sequence[Plan], every_days: int) -> dict[str, object]:
    """Return when the person is asked; ``every_days`` only where that is not every day."""
    daily = [plan for plan in plans if plan.kind is PlanKind.CHECK_IN]
    week = next((plan for plan in plans if plan.kind is PlanKind.SUMMARY), None)
    summary = None
    if week is not None and week.weekday is not None:
        summary = {"weekday": WEEKDAYS[week.weekday], "time": week.wall.strftime("%H:%M")}
    return {
        "times": [plan.wall.strftime("%H:%M") for plan in daily],
        "window_minutes": WINDOW_MINUTES,
        "weekdays": list(WEEKDAYS),
        "summary": summary,
        **({"every_days": every_days} if every_days > 1 else {}),
    }


def _instant(at: datetime | None) -> str | None:
    return None if at is None else at.astimezone(UTC).isoformat().replace("+00:00", "Z")


def _cell(value: str | int | None) -> str | int | None:
    """Return a value that no spreadsheet takes for a formula."""
    if isinstance(value, str) and value.startswith(FORMULA_MARKS):
        return f"'{value}"
    return value
