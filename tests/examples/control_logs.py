"""The two control logs of 2004, read from their tables, in the season they belong to.

`python -m tests.examples.control_logs` writes the document anew.
"""

import datetime as dt
from pathlib import Path

from roadracing._internal.control.log.log_reading import read_log
from roadracing._internal.documents.writing import dumps
from roadracing._internal.model.agreement.organisation import Organisation, OrganisationKind, RuleBook
from roadracing._internal.model.control.control_log import ControlLog
from roadracing._internal.model.control.stewarding import Incident
from roadracing._internal.model.place.layout import CircuitLayout
from roadracing._internal.model.place.station import Sector
from roadracing._internal.model.place.venue import Venue
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.model.weekend.series import CarClass, Series
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.time.format import Format
from roadracing._internal.time.instant import Instant
from roadracing._internal.time.start import Start

FOLDER = Path(__file__).parents[2] / "examples" / "logs"
ZONE = "America/Los_Angeles"
NAMESPACE = "calendar.example.org"
WIKIPEDIA = 'Wikipedia, "2004 Grand Prix of Sonoma"'
RESULTS = (
    "results of the 2004 American Le Mans Series on a fan's season page, from dailysportscar.com and "
    "motorsport.com"
)


def log_of(file: str, name: str, weekend: str, session: str) -> ControlLog:
    """The log that a table holds."""
    reading = read_log(
        FOLDER / file,
        log=name,
        weekend=weekend,
        timezone=ZONE,
        session=session,
        namespace=NAMESPACE,
    )
    assert () == reading.diagnostics
    return reading.required()


def season() -> Season:
    """Both weekends as far as the logs need them."""
    fire = Incident(
        id="sonoma-2004-fire",
        session="infineon-2004-alms-warm-up",
        at=Instant.parse("2004-07-18T09:07:10-07:00[America/Los_Angeles]"),
        kind="fire",
        sector="2",
        alert=True,
        text="A car hit a barrier, the filler neck broke off its fuel cell, and it went up in flames. The driver got "
        "himself out with burns; the car burned out.",
        source=f"{WIKIPEDIA}; the time and the sector are invented",
    )
    sonoma = log_of(
        "sonoma-2004-warm-up.csv", "sonoma-2004-log", "infineon-2004", "infineon-2004-alms-warm-up"
    )
    laguna = log_of(
        "laguna-seca-2004-race.csv", "laguna-seca-2004-log", "laguna-seca-2004", "laguna-seca-2004-alms-race"
    )
    return Season(
        namespace=NAMESPACE,
        year=2004,
        name="Two control logs of 2004",
        organisations=(
            Organisation(
                id="imsa",
                name="International Motor Sports Association",
                short_name="IMSA",
                kinds=(OrganisationKind.SANCTIONING_BODY,),
                rule_book=RuleBook.IMSA,
            ),
        ),
        series=(
            Series(
                id="alms",
                name="American Le Mans Series",
                short_name="ALMS",
                sanctioned_by="imsa",
                classes=(CarClass(id="alms-gts", name="GTS"),),
            ),
        ),
        venues=(
            Venue(
                id="infineon",
                name="Infineon Raceway",
                timezone=ZONE,
                layouts=(CircuitLayout(id="infineon-circuit", length_m=4072, sectors=(Sector(id="2"),)),),
            ),
            Venue(
                id="laguna-seca",
                name="Mazda Raceway Laguna Seca",
                timezone=ZONE,
                layouts=(CircuitLayout(id="laguna-seca-circuit", length_m=3602),),
            ),
        ),
        weekends=(
            RaceWeekend(id="infineon-2004", venue="infineon", layout="infineon-circuit"),
            RaceWeekend(id="laguna-seca-2004", venue="laguna-seca", layout="laguna-seca-circuit"),
        ),
        sessions=(
            Session(
                id="infineon-2004-alms-warm-up",
                weekend="infineon-2004",
                kind=SessionKind.WARM_UP,
                series=("alms",),
                start=Start.on(dt.date(2004, 7, 18)),
                source=WIKIPEDIA,
            ),
            Session(
                id="laguna-seca-2004-alms-race",
                weekend="laguna-seca-2004",
                kind=SessionKind.RACE,
                series=("alms",),
                start=Start.on(dt.date(2004, 10, 16)),
                format=Format.parse("PT4H"),
                source=RESULTS,
            ),
        ),
        control_logs=(
            ControlLog(
                id=sonoma.id,
                weekend=sonoma.weekend,
                entries=sonoma.entries,
                incidents=(fire,),
                source=f"{WIKIPEDIA}; each entry says what of it is invented",
            ),
            ControlLog(
                id=laguna.id,
                weekend=laguna.weekend,
                entries=laguna.entries,
                source="reports on the race at Laguna Seca, 2004, and its results; each entry says what of it is "
                "invented",
            ),
        ),
        sources=(RESULTS, WIKIPEDIA),
    )


if __name__ == "__main__":
    (FOLDER / "2004.json").write_text(dumps(season()), encoding="utf-8")
