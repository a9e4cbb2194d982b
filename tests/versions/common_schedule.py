"""The 2004 season as each of two offices would have written it down, and as a third source has it."""

import csv
import datetime as dt
from pathlib import Path

from roadracing._internal.model.place.venue import Venue
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.model.weekend.series import CarClass, Round, Series
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import Listing, RaceWeekend
from roadracing._internal.time.start import Start

FOLDER = Path(__file__).parents[1] / "data" / "2004"
NAMESPACE = "2004.example.org"
WEEKENDS = {
    "Sebring International Raceway": "sebring",
    "Mid-Ohio Sports Car Course": "mid-ohio",
    "Infineon Raceway": "sonoma",
    "Portland International Raceway": "portland",
    "Mosport International Raceway": "mosport",
    "Road America": "road-america",
    "Road Atlanta": "road-atlanta",
    "Mazda Raceway Laguna Seca": "laguna-seca",
}


def _rows(name: str) -> list[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


ZONES = {row["venue"]: row["timezone"] for row in _rows("alms.csv")}


def _venue(name: str) -> Venue:
    return Venue(id=_id(name), timezone=ZONES[name], name=name)


def _id(venue: str) -> str:
    return WEEKENDS.get(venue, "lime-rock")


def alms() -> Season:
    """What the office of the American Le Mans Series knows."""
    weekends, venues, sessions, rounds = [], [], [], []
    for row in _rows("alms.csv"):
        id_ = WEEKENDS.get(row["venue"], "lime-rock-july")
        days = [dt.date.fromisoformat(row[f"weekend_{which}_day"]) for which in ("first", "last")]
        listing = Listing(organisation="alms", name=row["event"], first_day=days[0], last_day=days[1])
        venues.append(_venue(row["venue"]))
        weekends.append(RaceWeekend(id=id_, venue=_id(row["venue"]), listings=(listing,)))
        start = Start.on(dt.date.fromisoformat(row["race_date"]))
        sessions.append(
            Session(id=f"{id_}-alms", weekend=id_, kind=SessionKind.RACE, series=("alms",), start=start)
        )
        rounds.append(Round(id=f"{id_}-alms", series="alms", number=int(row["round"]), session=f"{id_}-alms"))
    return Season(
        namespace=NAMESPACE,
        year=2004,
        issuer="alms",
        series=(Series(id="alms", name="American Le Mans Series"),),
        weekends=tuple(weekends),
        venues=tuple(venues),
        sessions=tuple(sessions),
        rounds=tuple(rounds),
    )


def scca() -> Season:
    """What the office of SCCA Pro Racing knows."""
    weekends: dict[str, RaceWeekend] = {}
    venues: dict[str, Venue] = {}
    sessions: dict[str, Session] = {}
    rounds = []
    for row in _rows("world-challenge.csv"):
        id_ = WEEKENDS.get(row["venue"], "lime-rock-may")
        listing = Listing(organisation="scca-pro-racing")
        if id_ == "laguna-seca":
            listing = Listing(
                organisation="scca-pro-racing",
                name="Fry's Electronics Sports Car Championships",
                first_day=dt.date(2004, 10, 15),
                last_day=dt.date(2004, 10, 17),
            )
        venues[id_] = _venue(row["venue"])
        weekends[id_] = RaceWeekend(id=id_, venue=_id(row["venue"]), listings=(listing,))
        for car_class in ("gt", "tc"):
            if not (number := row[f"{car_class}_round"]):
                continue
            race = f"{car_class}-round-{number}"
            day = row[f"{car_class}_race_date"]
            sessions[race] = Session(
                id=race,
                weekend=id_,
                kind=SessionKind.RACE,
                series=("world-challenge",),
                classes=(car_class,),
                start=Start.on(dt.date.fromisoformat(day)) if day else None,
            )
            rounds.append(
                Round(
                    id=race, series="world-challenge", car_class=car_class, number=int(number), session=race
                )
            )
    classes = (CarClass(id="gt", name="GT"), CarClass(id="tc", name="Touring Car"))
    return Season(
        namespace=NAMESPACE,
        year=2004,
        issuer="scca-pro-racing",
        series=(Series(id="world-challenge", name="World Challenge", classes=classes),),
        weekends=tuple(weekends.values()),
        venues=tuple({venue.id: venue for venue in venues.values()}.values()),
        sessions=tuple(sessions.values()),
        rounds=tuple(rounds),
    )


def other_source() -> Season:
    """The one source that dates the GT race at Infineon a day later."""
    race = next(s for s in scca().sessions if s.id == "gt-round-4")
    late = Session(id=race.id, weekend=race.weekend, kind=race.kind, start=Start.on(dt.date(2004, 7, 18)))
    return Season(namespace=NAMESPACE, sessions=(late,))
