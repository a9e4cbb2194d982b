"""A UID that a published folder has given is spent, whatever has left the folder since."""

import json
from pathlib import Path

import attrs
import pytest

from roadracing._internal.model.kernel.json_value import JsonValue
from roadracing._internal.model.season.season import Dispute, Season
from roadracing._internal.model.weekend.kinds import PlanStatus, SessionKind
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.site.folder import PublishError
from roadracing._internal.site.publishing import PublishRefused
from roadracing._internal.site.subscriber_promises import Promise
from roadracing._internal.site.uid_ledger import LEDGER, remembered, salvaged
from roadracing._internal.time.instant import Instant
from roadracing._internal.time.start import Start
from tests.site.for_everybody import publish
from tests.versions.small_season import RACE, SEASON, at

ISSUED = Instant.parse("2005-01-10T12:00:00-05:00[America/New_York]")


def _season(*sessions: Session) -> Season:
    return attrs.evolve(SEASON, issued=ISSUED, sessions=sessions)


def _refused(season: Season, out: Path) -> list[Promise]:
    with pytest.raises(PublishRefused) as refused:
        publish(season, out, pages=False)
    return [broken.promise for broken in refused.value.broken]


OTHER = attrs.evolve(RACE, id="other")
CANCELLED = attrs.evolve(RACE, status=PlanStatus.CANCELLED, revision=2)


@pytest.fixture
def left(tmp_path: Path) -> Path:
    """A folder from which a cancelled race has left."""
    publish(_season(CANCELLED, OTHER), tmp_path / "public", pages=False)
    publish(_season(OTHER), tmp_path / "public", pages=False)
    return tmp_path / "public"


def test_it_remembers(left: Path) -> None:
    """The folder says of every UID it has given what it meant, and its highest SEQUENCE."""
    uids = json.loads((left / LEDGER).read_text())["uids"]
    assert {"gt-race@calendar.example.org", "other@calendar.example.org"} == set(uids)
    assert 2 == uids["gt-race@calendar.example.org"]["sequence"]


def test_another_session(left: Path) -> None:
    """A UID that has left never comes back as another session, however high its SEQUENCE."""
    practice = attrs.evolve(RACE, kind=SessionKind.PRACTICE, revision=9)
    assert [Promise.IDENTITY] == _refused(_season(OTHER, practice), left)


def test_the_same_session(left: Path) -> None:
    """The same session comes back with a higher SEQUENCE, and with no other."""
    assert [Promise.SEQUENCE] == _refused(_season(OTHER, attrs.evolve(RACE, revision=1)), left)
    assert [Promise.SEQUENCE] == _refused(_season(OTHER, attrs.evolve(RACE, revision=2)), left)
    publish(_season(OTHER, attrs.evolve(RACE, revision=3)), left, pages=False)
    assert 3 == json.loads((left / LEDGER).read_text())["uids"]["gt-race@calendar.example.org"]["sequence"]


def test_a_ledger_that_was_changed(left: Path) -> None:
    """Nothing is published where the ledger is not what was written there."""
    (left / LEDGER).write_text("{}")
    with pytest.raises(PublishError, match="is not what was published there"):
        publish(_season(OTHER), left, pages=False)


@pytest.mark.parametrize("damage", ["{}", "", '{"roadracing-uids": 1, "uids": {"x": 1}}', "no json"])
def test_force_over_damage(tmp_path: Path, damage: str) -> None:
    """Whatever has become of the ledger, publishing by force lowers no SEQUENCE that the folder still shows."""
    out = tmp_path / "public"
    publish(_season(attrs.evolve(RACE, revision=5)), out, pages=False)
    (out / LEDGER).write_text(damage)
    with pytest.raises(PublishRefused, match="up to revision 5 and is revision 4 now"):
        publish(_season(attrs.evolve(RACE, revision=4)), out, pages=False, force=True)
    publish(_season(OTHER), out, pages=False, force=True)
    assert 5 == json.loads((out / LEDGER).read_text())["uids"]["gt-race@calendar.example.org"]["sequence"]


def test_let_go_by_name(tmp_path: Path) -> None:
    """A session leaves when it is named; its UID stays spent, and no other name lets anything go."""
    out = tmp_path / "public"
    publish(_season(RACE, OTHER), out, pages=False)
    with pytest.raises(PublishError, match=r"did you mean .gt-race"):
        publish(_season(OTHER), out, pages=False, let_go=["gt-rac"])
    with pytest.raises(PublishError, match="still in the document"):
        publish(_season(RACE, OTHER), out, pages=False, let_go="gt-race")
    publish(_season(OTHER), out, pages=False, let_go=["gt-race"])
    practice = attrs.evolve(RACE, kind=SessionKind.PRACTICE, revision=9)
    assert [Promise.IDENTITY] == _refused(_season(OTHER, practice), out)


def test_another_year_under_one_uid(tmp_path: Path) -> None:
    """A race that is thirteen months later, and was never revised, is another race."""
    publish(_season(RACE), tmp_path / "public", pages=False)
    later = attrs.evolve(RACE, start=Start.at(at(17, "12:00").add(months=13)), end=None)
    season = attrs.evolve(_season(later), issued=ISSUED.add(days=1))
    assert [Promise.IDENTITY] == _refused(season, tmp_path / "public")


def test_what_is_disputed(tmp_path: Path) -> None:
    """What offices dispute about a session is published only by force; what nobody sees may be disputed."""
    claims = (JsonValue.of("cancelled"), JsonValue.of("delayed"))
    season = attrs.evolve(_season(RACE), disputed=(Dispute(path="/sessions/gt-race/status", claims=claims),))
    assert [Promise.AGREEMENT] == _refused(season, tmp_path / "public")
    publish(season, tmp_path / "public", pages=False, force=True)
    quiet = attrs.evolve(_season(RACE), disputed=(Dispute(path="/sessions/gt-race/source", claims=claims),))
    publish(quiet, tmp_path / "other", pages=False)


@pytest.mark.parametrize(
    "uids",
    [
        '{"a": {"sequence": 1e999}}',
        '{"a": {"sequence": NaN}}',
        "[]",
        "3",
        '{"a": 3}',
        '{"a": []}',
        "[" * 2_000,
    ],
)
def test_a_ledger_that_says_something_else(tmp_path: Path, uids: str) -> None:
    """A copy of a ledger that is none is refused in words, and what can be saved from it is nothing."""
    whole = '"session": "s", "weekend": "w", "kind": "race", "series": [], "cancelled": false, "sequence"'
    content = f'{{"roadracing-uids": 1, "uids": {uids}}}'.replace('"sequence"', whole).encode()
    (tmp_path / LEDGER).write_bytes(content)

    assert {} == salvaged(tmp_path)
    with pytest.raises(PublishError, match="cannot be read"):
        remembered([content])
