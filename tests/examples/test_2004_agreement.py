"""The joint operating agreement of 2004 as a document, from the facts of its announcement."""

from pathlib import Path

import attrs
import pytest

from roadracing._internal.documents.reading import loads
from roadracing._internal.documents.writing import dumps
from roadracing._internal.findings.codes import Severity
from roadracing._internal.model.agreement.agreement import PartyRole
from roadracing._internal.model.agreement.agreement_area import Area
from roadracing._internal.model.agreement.organisation import RuleBook
from roadracing._internal.model.season.season import Season
from roadracing._internal.practice.weekend_briefing import briefing
from roadracing._internal.rules.validation import validate
from roadracing._internal.versions.join import join

FOLDER = Path(__file__).parents[2] / "examples"
FILE = FOLDER / "2004-agreement.json"
CALENDAR = FOLDER / "2004-common-calendar.json"


@pytest.fixture(scope="module")
def season() -> Season:
    """The example."""
    return loads(FILE.read_bytes(), name=FILE.name)


def unsettled(season: Season) -> Season:
    """The agreement as it was announced, without the resolutions of the example."""
    (agreement,) = season.agreements
    return attrs.evolve(season, agreements=(attrs.evolve(agreement, resolutions=()),))


def test_the_file_is_canonical(season: Season) -> None:
    """Writing what was read gives the same bytes."""
    assert dumps(season).encode() == FILE.read_bytes()


def test_what_was_announced(season: Season) -> None:
    """Three parties, the areas, a magazine, links both ways, an agency and import tuners."""
    (agreement,) = season.agreements
    assert ["alms", "imsa", "scca-pro-racing"] == [party.organisation for party in agreement.parties]
    assert ("imsa", "scca-pro-racing") == agreement.rule_makers
    assert (PartyRole.SERIES_OWNER,) == agreement.parties[0].roles
    assert set(Area) == {lead.area for lead in agreement.areas}
    assert (2004,) == agreement.seasons
    (section,) = season.magazine_sections
    assert 65_000 == section.members_reached
    assert {("alms", "scca-pro-racing"), ("scca-pro-racing", "alms")} == {
        (link.from_organisation, link.to_organisation) for link in season.links
    }
    (programme,) = season.programmes
    assert programme.agency is not None
    assert ("import-tuner-show",) == programme.activation_kinds


def test_it_is_without_error(season: Season) -> None:
    """And so is the calendar with it."""
    assert validate(season).ok
    calendar = loads(CALENDAR.read_bytes())
    joined = join(agreement=season, calendar=calendar).season
    assert validate(joined).ok
    assert calendar.disputed == joined.disputed
    assert len(calendar.sessions) == len(joined.sessions)


def test_the_flags_are_errors_until_they_are_settled(season: Season) -> None:
    """Where both bodies are by one book; what SCCA Pro Racing's white flag said is not known, and that is told."""
    warned = [d for d in validate(season).diagnostics if d.severity is Severity.WARNING]
    assert [("JOA033", "scca-pro-racing")] == [(d.code, d.context["party"]) for d in warned]
    assert "red_flag" not in warned[0].context["parameters"]  # type: ignore[operator]
    club = attrs.evolve(
        season,
        organisations=tuple(
            attrs.evolve(o, rule_book=RuleBook.SCCA) if o.id == "scca-pro-racing" else o
            for o in season.organisations
        ),
    )
    errors = [d for d in validate(unsettled(club)).diagnostics if d.severity is Severity.ERROR]
    assert [("JOA010", "red_flag"), ("JOA010", "white_flag")] == [
        (d.code, d.context["parameter"]) for d in errors
    ]
    calendar = loads(CALENDAR.read_bytes())
    joined = unsettled(join(agreement=club, calendar=calendar).season)
    found = validate(attrs.evolve(joined, organisations=club.organisations), select=["JOA010"]).diagnostics
    shared = {w.id for w in calendar.weekends if len(w.listings) > 1}
    assert [shared, shared] == [set(d.context["weekends"]) for d in found]  # type: ignore[arg-type]


def test_the_resolutions_are_labelled_as_an_example(season: Season) -> None:
    """Nobody takes them for what the parties signed."""
    resolutions = season.agreements[0].resolutions
    assert {"red_flag", "white_flag"} == {r.parameter for r in resolutions}
    assert all((r.subject or "").startswith("Example") for r in resolutions)
    assert all("is an example" in (r.rationale or "") for r in resolutions)


def test_the_briefing_for_mid_ohio(season: Season) -> None:
    """A red flag sends everybody to the pits; what the white flag says on Saturday is not stated."""
    found = briefing(season, "mid-ohio-2004")
    assert not found.settled
    assert "red_flag" not in {topic.parameter.key for topic in found.topics}
    assert [
        ("mid-ohio-2004-wc-gt-race", "not stated"),
        ("mid-ohio-2004-wc-tc-race", "not stated"),
        ("mid-ohio-2004-alms-race", "last lap"),
    ] == [(run.id, run.applies["white_flag"].text) for run in found.runs]
    assert "stop on course" not in str(found)
    assert "ask SCCA Pro Racing" in str(found)
