"""What the public needs to be told, and what it must not be told."""

from typing import Any

import attrs
import pytest

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.model.kernel.json_value import JsonValue
from roadracing._internal.model.season.season import Dispute
from roadracing._internal.model.weekend.kinds import Audience, PlanStatus
from roadracing._internal.model.weekend.series import Series
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import Listing, Timetable
from roadracing._internal.rules.engine.case import Profile
from roadracing._internal.rules.validation import validate
from roadracing._internal.time.start import Start
from tests.rules.building import ALMS, SATURDAY, VENUE, WEEKEND, at, found, season, session
from tests.rules.example import Example
from tests.rules.seasons import places as made

EXAMPLES = {
    "DOC203": Example(sound=made.SOUND, broken=made.race(year=None), options={"profile": "published"}),
    "DOC204": Example(
        sound=made.SOUND, broken=made.race(namespace="imported.invalid"), options={"profile": "published"}
    ),
    "DOC205": Example(sound=made.SOUND, broken=made.race(sessions=())),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""

COMPLETE = attrs.evolve(WEEKEND, first_day=SATURDAY, last_day=SATURDAY)
RACE = session("race", "race", "10:00", "11:00", series="alms")


def missing(*sessions: Session, **facts: Any) -> tuple[Diagnostic, ...]:
    """What the rule misses in a season that is complete otherwise."""
    return found(
        "DOC203",
        *(sessions or (RACE,)),
        **{
            "year": 2004,
            "issued": at("2004-01-16 12:00"),
            "weekends": (COMPLETE,),
            "options": {"profile": Profile.PUBLISHED},
            **facts,
        },
    )


class TestMissingFacts:
    """What the public relies on is there."""

    def test_a_complete_season(self) -> None:
        """Nothing is missing."""
        assert () == missing()

    @pytest.mark.parametrize(
        ("facts", "path"),
        [
            ({"year": None}, ("name",)),
            ({"issued": None}, ("issued",)),
            ({"weekends": (attrs.evolve(COMPLETE, name=None),)}, ("weekends", "weekend", "name")),
            ({"weekends": (WEEKEND,)}, ("weekends", "weekend", "first_day")),
            ({"venues": (attrs.evolve(VENUE, name=None),)}, ("venues", "circuit", "name")),
            ({"venues": (attrs.evolve(VENUE, city=None),)}, ("venues", "circuit", "city")),
            ({"series": (Series(id="alms", sanctioned_by="imsa"),)}, ("series", "alms", "name")),
            ({"series": (Series(id="alms", name="A"),)}, ("series", "alms", "sanctioned_by")),
        ],
    )
    def test_each_fact(self, facts: dict[str, Any], path: tuple[str, ...]) -> None:
        """Each missing fact is an error at its place, and the only one."""
        (finding,) = missing(**facts)
        assert Severity.ERROR is finding.severity
        assert path == finding.path

    def test_all_at_once(self) -> None:
        """Whoever publishes is told everything that is missing in one run."""
        assert 4 == len(missing(year=None, issued=None, weekends=(attrs.evolve(WEEKEND, name=None),)))

    def test_a_session_without_a_start(self) -> None:
        """It is named, with its weekend."""
        (finding,) = missing(session("race", "race", series="alms"))
        assert "nothing says when ALMS Race at The Weekend starts" == finding.message

    @pytest.mark.parametrize(
        "start",
        [
            Start.at(at("10:00")),
            Start.about(at("10:00")),
            Start.not_before(at("10:00")),
            Start.on(SATURDAY),
            Start.after("race"),
        ],
    )
    def test_a_start_may_be_inexact(self, start: Start) -> None:
        """People can plan with about ten, with a day, or with after the race."""
        assert () == missing(RACE, session("podium", "podium", start, series="alms"))

    def test_to_be_confirmed(self) -> None:
        """That is an answer, though not for long: a warning."""
        (finding,) = missing(session("race", "race", Start.tbc(), series="alms"))
        assert Severity.WARNING is finding.severity

    def test_what_the_public_does_not_wait_for(self) -> None:
        """Cancelled, postponed and internal sessions need no start."""
        assert () == missing(
            RACE,
            session("cancelled", "race", status=PlanStatus.CANCELLED),
            session("postponed", "race", status=PlanStatus.POSTPONED),
            session("briefing", "briefing"),
            session("inside", "practice", audience=Audience.COMPETITORS),
        )

    def test_a_listing_names_the_weekend(self) -> None:
        """Its name and its days will do."""
        listing = Listing(organisation="imsa", name="Grand Prix", first_day=SATURDAY, last_day=SATURDAY)
        assert () == missing(weekends=(attrs.evolve(WEEKEND, name=None, listings=(listing,)),))

    def test_the_timetable_or_the_session_stamps(self) -> None:
        """A feed takes its stamp from whoever has one."""
        timetable = Timetable(issued_at=at("2004-05-01 12:00"))
        assert () == missing(issued=None, weekends=(attrs.evolve(COMPLETE, timetable=timetable),))
        assert () == missing(attrs.evolve(RACE, changed_at=at("2004-05-01 12:00")), issued=None)

    def test_a_document_without_sessions(self) -> None:
        """Nothing needs a stamp yet, and it will."""
        whole = season(year=2004, weekends=(COMPLETE,))
        report = validate(whole, select=["DOC203"], profile=Profile.PUBLISHED)
        assert [("issued",)] == [d.path for d in report.diagnostics]
        issued = attrs.evolve(whole, issued=at("2004-01-16 12:00"))
        assert () == validate(issued, select=["DOC203"], profile=Profile.PUBLISHED).diagnostics

    def test_what_is_not_used_need_not_be_complete(self) -> None:
        """A series without sessions, or a venue without a weekend, is shown nowhere."""
        other = attrs.evolve(VENUE, id="other", name=None, city=None, layouts=())
        assert () == missing(series=(ALMS, Series(id="idle")), venues=(VENUE, other))

    def test_a_dispute_is_told_elsewhere(self) -> None:
        """Nobody is told twice that a start is unknown because two claim to know it."""
        dispute = Dispute(path="/sessions/race/start", claims=(JsonValue.of("a"), JsonValue.of("b")))
        assert () == missing(session("race", "race", series="alms"), disputed=(dispute,))

    def test_a_draft_may_be_incomplete(self) -> None:
        """Only a publication is asked."""
        report = validate(season(RACE))
        assert "DOC203" in [rule.code for rule in report.not_run]
        assert not [d for d in report.diagnostics if d.code == "DOC203"]


class TestNamespace:
    """A published season has a namespace that is its publisher's own."""

    def judge(self, namespace: str) -> list[Severity]:
        """How the rule judges a namespace."""
        options = {"profile": Profile.PUBLISHED}
        return [d.severity for d in found("DOC204", RACE, namespace=namespace, options=options)]

    @pytest.mark.parametrize("end", ["invalid", "example", "test", "localhost"])
    def test_placeholders(self, end: str) -> None:
        """A name that belongs to nobody cannot be half of a UID for life."""
        assert [Severity.ERROR] == self.judge(f"imported.{end}")

    @pytest.mark.parametrize("name", ["example.org", "calendar.example.com", "a.b.example.net"])
    def test_examples(self, name: str) -> None:
        """Examples may be published by anybody, and say so."""
        assert [Severity.WARNING] == self.judge(name)

    @pytest.mark.parametrize("name", ["calendar.imsa.com", "myexample.org", "example.imsa.com", "test.org"])
    def test_ones_own(self, name: str) -> None:
        """Only the end of a name tells whose it is."""
        assert [] == self.judge(name)

    def test_in_a_draft(self) -> None:
        """A draft may have any namespace."""
        assert () == found("DOC204", RACE, namespace="imported.invalid")


class TestNothingToPublish:
    """There is something for the public to see."""

    def test_no_sessions(self) -> None:
        """A document without a timetable gives empty feeds."""
        (finding,) = found("DOC205")
        assert Severity.INFO is finding.severity
        assert "this document has no sessions, so feeds of it would be empty" == finding.message

    def test_none_for_the_public(self) -> None:
        """Nor do briefings and load-ins fill one."""
        rows = (session("briefing", "briefing", "08:00"), session("load-in", "load-in", "06:00"))
        (finding,) = found("DOC205", *rows)
        assert "none of the 2 sessions" in finding.message

    def test_one_for_the_public(self) -> None:
        """One is enough."""
        assert () == found("DOC205", RACE, session("briefing", "briefing", "08:00"))
