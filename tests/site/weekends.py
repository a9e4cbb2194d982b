"""Seasons to make pages of: one weekend with everything a page can show, and odd ones."""

import datetime as dt
from typing import Any

import attrs

from roadracing._internal.model.agreement.agreement import (
    AgreementParty,
    OperatingAgreement,
    ScheduleException,
)
from roadracing._internal.model.agreement.organisation import Organisation, OrganisationKind
from roadracing._internal.model.place.layout import CircuitLayout
from roadracing._internal.model.place.venue import Venue
from roadracing._internal.model.promotion.programme import (
    LinkStatus,
    MagazineSection,
    Partner,
    Placement,
    WebLink,
)
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.actual import Actual
from roadracing._internal.model.weekend.bulletin import Bulletin, Change, ChangeKind
from roadracing._internal.model.weekend.kinds import Audience, PlanStatus, SessionKind
from roadracing._internal.model.weekend.series import CarClass, Round, Series
from roadracing._internal.model.weekend.session import Broadcast, Session
from roadracing._internal.model.weekend.session_revisions import Earlier
from roadracing._internal.model.weekend.weekend import Listing, RaceWeekend, Timetable, TimetableStatus
from roadracing._internal.time.format import Format
from roadracing._internal.time.instant import Instant
from roadracing._internal.time.start import Start

NEW_YORK = "America/New_York"
WEEKEND = "summit-2027"


def at(*wall: int, zone: str = NEW_YORK) -> Instant:
    """A time on the clocks of a zone."""
    return Instant.local(*wall, zone=zone)


def _session(
    id_: str, kind: SessionKind, start: Start | None, end: Instant | None = None, **facts: Any
) -> Session:
    return Session(id=id_, weekend=WEEKEND, kind=kind, start=start, end=end, **facts)


def everything(**changed: Any) -> Season:
    """An invented weekend of two invented organisations, in November when the clocks go back, with all a page shows."""
    friday, saturday, sunday = 5, 6, 7
    facts: dict[str, Any] = {
        "namespace": "calendar.example",
        "year": 2027,
        "name": "2027 common calendar (invented)",
        "issuer": "apex",
        "issued": at(2027, 10, 1, 12),
        "organisations": (
            Organisation(
                id="apex",
                name="Apex Road Racing (invented)",
                short_name="Apex",
                kinds=(OrganisationKind.SANCTIONING_BODY,),
                website="https://apex.example/",
            ),
            Organisation(
                id="club",
                name="The Club (invented)",
                kinds=(OrganisationKind.SANCTIONING_BODY,),
                website="https://club.example/",
            ),
            Organisation(id="tyres", name="Invented Tyres", website="https://tyres.example/"),
            Organisation(id="track", name="Summit Point Promotions (invented)"),
        ),
        "agreements": (
            OperatingAgreement(
                id="joa",
                name="Joint operating agreement (invented)",
                parties=(AgreementParty(organisation="apex"), AgreementParty(organisation="club")),
                exceptions=(ScheduleException(id="no-club", weekend="coast-2027", absent=("club",)),),
            ),
        ),
        "series": (
            Series(
                id="gt",
                name="Grand Touring Cup (invented)",
                short_name="GT Cup",
                sanctioned_by="apex",
                colour="#0a3d91",
                classes=(CarClass(id="gt-pro", name="Pro"), CarClass(id="gt-am", name="Am")),
            ),
            Series(id="tc", name="Touring Challenge", sanctioned_by="club", colour="#c1121f"),
        ),
        "rounds": (Round(id="gt-7", series="gt", number=7, session="gt-race"),),
        "venues": (
            Venue(
                id="summit",
                timezone=NEW_YORK,
                name="Summit Circuit (invented)",
                city="Summit",
                region="Virginia",
                country="US",
                website="https://summit.example/",
                layouts=(CircuitLayout(id="summit-full", name="Full course", length_m=3_200),),
            ),
        ),
        "weekends": (
            RaceWeekend(
                id=WEEKEND,
                venue="summit",
                layout="summit-full",
                promoter="track",
                listings=(
                    Listing(
                        organisation="apex",
                        name="Apex Autumn Grand Prix",
                        first_day=dt.date(2027, 11, friday),
                        last_day=dt.date(2027, 11, sunday),
                        url="https://apex.example/autumn",
                    ),
                    Listing(
                        organisation="club",
                        name="Club Finale",
                        first_day=dt.date(2027, 11, saturday),
                        last_day=dt.date(2027, 11, sunday),
                    ),
                ),
                timetable=Timetable(
                    status=TimetableStatus.REVISED,
                    version="3",
                    issued_by="apex",
                    issued_at=at(2027, 11, 6, 9, 5),
                ),
                website="https://summit.example/autumn",
            ),
            RaceWeekend(
                id="coast-2027",
                venue="summit",
                name="Coast Sprint",
                first_day=dt.date(2027, 6, 30),
                last_day=dt.date(2027, 7, 1),
            ),
            RaceWeekend(id="hills-2027", venue="summit", name="Hills Classic"),
            RaceWeekend(
                id="lake-2027",
                venue="summit",
                name="Lake 200",
                first_day=dt.date(2027, 8, 14),
                last_day=dt.date(2027, 8, 15),
            ),
        ),
        "sessions": (
            Session(
                id="lake-race",
                weekend="lake-2027",
                kind=SessionKind.RACE,
                series=("tc",),
                start=Start.on(dt.date(2027, 8, 15)),
                status=PlanStatus.CANCELLED,
            ),
            _session(
                "load-in",
                SessionKind.LOAD_IN,
                Start.at(at(2027, 11, friday, 6)),
                at(2027, 11, friday, 8),
                place="Gate 3",
                audience=Audience.OPERATIONS,
                operated_by="apex",
            ),
            _session(
                "briefing",
                SessionKind.BRIEFING,
                Start.at(at(2027, 11, friday, 8, 15)),
                series=("gt",),
                audience=Audience.COMPETITORS,
                place="Media centre",
            ),
            _session(
                "gt-practice",
                SessionKind.PRACTICE,
                Start.at(at(2027, 11, friday, 9)),
                at(2027, 11, friday, 10),
                ordinal=1,
                series=("gt",),
                actual=Actual(start=at(2027, 11, friday, 9, 4), end=at(2027, 11, friday, 10)),
            ),
            _session(
                "tc-practice",
                SessionKind.PRACTICE,
                Start.about(at(2027, 11, friday, 10, 15)),
                at(2027, 11, friday, 11),
                series=("tc",),
            ),
            _session(
                "tc-qualifying",
                SessionKind.QUALIFYING,
                Start.on(dt.date(2027, 11, saturday)),
                series=("tc",),
                status=PlanStatus.POSTPONED,
                revision=1,
                changed_at=at(2027, 11, friday, 18),
                earlier=(
                    Earlier(
                        revision=0,
                        start=Start.at(at(2027, 11, friday, 15)),
                        end=at(2027, 11, friday, 15, 30),
                    ),
                ),
            ),
            _session(
                "gt-qualifying",
                SessionKind.QUALIFYING,
                Start.at(at(2027, 11, saturday, 9, 40)),
                at(2027, 11, saturday, 10, 10),
                series=("gt",),
                classes=("gt-pro",),
                status=PlanStatus.DELAYED,
                revision=1,
                changed_at=at(2027, 11, saturday, 9, 5),
                earlier=(
                    Earlier(
                        revision=0,
                        start=Start.at(at(2027, 11, saturday, 9)),
                        end=at(2027, 11, saturday, 9, 30),
                    ),
                ),
            ),
            _session(
                "autographs",
                SessionKind.AUTOGRAPHS,
                Start.after("gt-qualifying", dt.timedelta(minutes=30)),
                series=("gt", "tc"),
                operated_by="club",
                place="Paddock, row C",
            ),
            _session(
                "pit-walk",
                SessionKind.PIT_WALK,
                Start.not_before(at(2027, 11, saturday, 12)),
                status=PlanStatus.CANCELLED,
                revision=1,
                changed_at=at(2027, 11, saturday, 9, 5),
            ),
            _session(
                "night-race",
                SessionKind.RACE,
                Start.at(at(2027, 11, saturday, 20)),
                Instant.parse("2027-11-07T02:30:00-05:00[America/New_York]"),
                title="Seven Hours into the Night",
                series=("tc",),
                format=Format.parse("PT7H30M"),
                notes="The clocks go back during the race.",
            ),
            _session(
                "gt-race",
                SessionKind.RACE,
                Start.at(at(2027, 11, sunday, 13)),
                at(2027, 11, sunday, 14, 40),
                series=("gt",),
                format=Format.parse("PT1H40M"),
                broadcasts=(
                    Broadcast(
                        id="stream",
                        channel="Apex Live",
                        live=True,
                        start=at(2027, 11, sunday, 12, 45),
                        url="https://apex.example/live",
                    ),
                ),
                url="https://apex.example/race",
            ),
            _session("prizes", SessionKind.CEREMONY, Start.tbc(), title="Prize giving", operated_by="club"),
        ),
        "bulletins": (
            Bulletin(
                id="apex-1",
                weekend=WEEKEND,
                issuer="apex",
                number=1,
                issued_at=at(2027, 11, friday, 18),
                reason="Repairs to the barrier at turn 4",
                text="Fri 5 Nov: Touring Challenge qualifying postponed from Fri 5 Nov 15:00 to Sat 6 Nov",
                changes=(
                    Change(kind=ChangeKind.POSTPONED, path="/sessions/tc-qualifying/start", text="postponed"),
                ),
            ),
            Bulletin(
                id="apex-2",
                weekend=WEEKEND,
                issuer="apex",
                number=2,
                issued_at=at(2027, 11, saturday, 9, 5),
                reason="Fog",
                text="Sat 6 Nov: GT Cup Pro qualifying delayed from 09:00 to 09:40\nSat 6 Nov: Pit walk cancelled",
            ),
        ),
        "partners": (
            Partner(id="spec-tyre", organisation="tyres", role="Official tyre", series="tc"),
            Partner(
                id="fuel",
                organisation="fuel-company",
                brand="Invented Fuel",
                category="fuel",
                partner_of="apex",
            ),
        ),
        "magazine_sections": (
            MagazineSection(
                id="section",
                publication="Club Magazine (invented)",
                issue="Autumn 2027",
                owner="club",
                beneficiary="apex",
                members_reached=65_000,
                placements=(Placement(partner="spec-tyre", quantity=1),),
            ),
        ),
        "links": (
            WebLink(
                id="apex-to-club",
                from_organisation="apex",
                to_organisation="club",
                to_url="https://club.example/racing",
                status=LinkStatus.LIVE,
            ),
            WebLink(id="club-to-apex", from_organisation="club", to_organisation="apex"),
            WebLink(
                id="old",
                from_organisation="club",
                to_organisation="tyres",
                to_url="https://gone.example/",
                status=LinkStatus.REMOVED,
            ),
        ),
    }
    return Season(**{**facts, **changed})


def crowded(days: int = 5, a_day: int = 50) -> Season:
    """An invented weekend with as much on its timetable as the fullest there are."""
    sessions = []
    for day in range(days):
        for number in range(a_day):
            minutes = 6 * 60 + number * 16
            start = at(2027, 5, 5 + day, minutes // 60, minutes % 60)
            sessions.append(
                Session(
                    id=f"session-{day}-{number}",
                    weekend="long",
                    kind=SessionKind.PRACTICE,
                    ordinal=number + 1,
                    series=("gt",) if number % 2 else ("tc",),
                    start=Start.at(start),
                    end=start + dt.timedelta(minutes=15),
                )
            )
    season = everything()
    weekend = RaceWeekend(
        id="long",
        venue="summit",
        name="Speed Week",
        first_day=dt.date(2027, 5, 5),
        last_day=dt.date(2027, 5, 9),
    )
    return attrs.evolve(
        season, weekends=(weekend,), sessions=tuple(sessions), bulletins=(), rounds=(), agreements=()
    )
