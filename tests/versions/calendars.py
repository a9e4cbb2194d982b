"""Four real versions of one season calendar, as seasons whose ids somebody assigned to event and session."""

import csv
import datetime as dt
import re
from pathlib import Path

from roadracing._internal.model.place.venue import Venue
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import PlanStatus, SessionKind
from roadracing._internal.model.weekend.series import Round, Series
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.time.instant import Instant
from roadracing._internal.time.start import Start

FOLDER = Path(__file__).parents[1] / "data" / "f1-2026-versions"
KINDS = {
    "fp1": (SessionKind.PRACTICE, 1),
    "fp2": (SessionKind.PRACTICE, 2),
    "fp3": (SessionKind.PRACTICE, 3),
    "qualifying": (SessionKind.QUALIFYING, None),
    "sprintQualifying": (SessionKind.QUALIFYING, 2),
    "sprint": (SessionKind.RACE, 2),
    "gp": (SessionKind.RACE, None),
}


def _slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


def calendar(path: Path, *, rounds: bool = False) -> Season:
    """One version: a weekend for each event, a venue for each place; ends and zones were not published.

    Args:
        path: the version.
        rounds: whether to include the rounds, whose numbers move up when a round is deleted.
    """
    weekends: dict[str, RaceWeekend] = {}
    venues: dict[str, Venue] = {}
    sessions: list[Session] = []
    numbered: dict[str, Round] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            event, place = _slug(row["event"]), _slug(row["location"])
            # The source has no zones; UTC is the one it writes its times in.
            venues[place] = Venue(
                id=place,
                timezone="UTC",
                name=row["location"],
                latitude_deg=float(row["latitude"]),
                longitude_deg=float(row["longitude"]),
            )
            weekends[event] = RaceWeekend(id=event, venue=place, name=row["event"])
            kind, ordinal = KINDS[row["session"]]
            start = Instant.parse(f"{row['start_utc']}[UTC]")
            sessions.append(
                Session(
                    id=f"{event}-{_slug(row['session'])}",
                    weekend=event,
                    kind=kind,
                    ordinal=ordinal,
                    series=("f1",),
                    start=Start.on(dt.date.fromisoformat(row["start_utc"][:10]))
                    if row["tbc"]
                    else Start.at(start),
                    status=PlanStatus.CANCELLED if row["cancelled"] else None,
                )
            )
            if rounds:
                number = int(row["round"])
                numbered[event] = Round(id=event, series="f1", number=number, session=f"{event}-gp")
    return Season(
        namespace="f1.example.org",
        year=2026,
        series=(Series(id="f1", name="Formula 1"),),
        venues=tuple(venues.values()),
        weekends=tuple(weekends.values()),
        sessions=tuple(sessions),
        rounds=tuple(numbered.values()),
    )


def versions(*, rounds: bool = False) -> list[tuple[Instant, Season]]:
    """The four versions, each with the day on which it was published."""
    return [
        (Instant.parse(f"{path.name[:10]}T12:00:00Z[UTC]"), calendar(path, rounds=rounds))
        for path in sorted(FOLDER.glob("*.csv"))
    ]
