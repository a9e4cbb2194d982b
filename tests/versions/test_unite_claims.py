"""What becomes of what documents claim."""

import datetime as dt

from roadracing._internal.model.kernel.json_value import Extra, JsonValue
from roadracing._internal.model.place.restriction import DayQuota, NoiseLimit, QuietHours
from roadracing._internal.model.place.venue import Venue
from roadracing._internal.model.season.season import Dispute, Season
from roadracing._internal.model.weekend.weekend import RaceWeekend, Timetable
from roadracing._internal.versions.join import join
from tests.versions.generated import TIMES
from tests.versions.test_join import _race, _season


class TestClaims:
    """What becomes of what documents claim."""

    def test_what_one_side_knows_is_kept(self) -> None:
        """A fact that one document knows and the other does not is known."""
        joined = join(_season(sessions=[_race(title="Race")]), _season(sessions=[_race(ordinal=1)])).season
        assert (_race(title="Race", ordinal=1),) == joined.sessions
        assert () == joined.disputed

    def test_disputed(self) -> None:
        """Two claims make a fact unknown and are kept, sorted."""
        joined = join(_season(sessions=[_race(title="B")]), _season(sessions=[_race(title="A")])).season
        assert joined.sessions[0].title is None
        claims = (JsonValue.of("A"), JsonValue.of("B"))
        assert (Dispute(path="/sessions/race/title", claims=claims),) == joined.disputed

    def test_a_third_claim(self) -> None:
        """A claim that is among the disputed ones adds nothing; another one joins them."""
        ab = join(_season(sessions=[_race(title="A")]), _season(sessions=[_race(title="B")])).season
        assert ab == join(ab, _season(sessions=[_race(title="A")])).season
        abc = join(ab, _season(sessions=[_race(title="C")])).season
        assert tuple(JsonValue.of(t) for t in "ABC") == abc.disputed[0].claims

    def test_zones_differ(self) -> None:
        """One moment on the clocks of two zones is two claims."""
        a, b = (_season(sessions=[_race(end=time)]) for time in (TIMES[0], TIMES[2]))
        assert TIMES[0] == TIMES[2]
        assert "/sessions/race/end" == join(a, b).season.disputed[0].path

    def test_sets_are_united(self) -> None:
        """Members of a set are united; nobody disputes them."""
        joined = join(_season(sources=["b", "a"]), _season(sources=["c", "a"])).season
        assert ("a", "b", "c") == joined.sources
        assert () == joined.disputed

    def test_records_are_joined_by_fact(self) -> None:
        """An object without an id is joined fact by fact, whoever has it."""
        weekend = {"id": "mid-ohio", "venue": "mid-ohio"}
        joined = join(
            _season(weekends=[RaceWeekend(**weekend, timetable=Timetable(version="1", source="S"))]),
            _season(
                weekends=[RaceWeekend(**weekend, timetable=Timetable(version="2", url="https://a.example/t"))]
            ),
            _season(weekends=[RaceWeekend(**weekend)]),
        ).season
        assert Timetable(source="S", url="https://a.example/t") == joined.weekends[0].timetable
        assert ["/weekends/mid-ohio/timetable/version"] == [d.path for d in joined.disputed]

    def test_extra_is_joined_by_key(self) -> None:
        """Other people's data are joined by key and disputed by key; null gives way to any value."""
        joined = join(
            _season(extra=Extra({"a.example:x": 1, "a.example:y": None, "a.example:z": None})),
            _season(extra=Extra({"a.example:x": 2, "a.example:z": []})),
        ).season
        assert Extra({"a.example:y": None, "a.example:z": []}) == joined.extra
        assert ["/extra/a.example:x"] == [d.path for d in joined.disputed]

    def test_an_object_of_two_kinds(self) -> None:
        """Where documents hold an object to be of two kinds, the whole objects are the claims."""
        hours = {"id": "r", "from_time": dt.time(9), "until_time": dt.time(18)}

        def at(*restrictions: object) -> Season:
            return _season(venues=[Venue(id="v", timezone="Asia/Tokyo", restrictions=restrictions)])  # type: ignore[arg-type]

        noise = at(NoiseLimit(id="r", limit_db=98))
        quiet = at(QuietHours(**hours, authority="A"))
        quieter = at(QuietHours(**hours, authority="B", source="S"))
        joined = join(noise, quiet, quieter).season
        assert () == joined.venues[0].restrictions
        paths = {d.path: d.claims for d in joined.disputed}
        assert {"/venues/v/restrictions/r", "/venues/v/restrictions/r/quiet-hours/authority"} == set(paths)
        kinds = [claim.value["kind"] for claim in paths["/venues/v/restrictions/r"]]
        assert ["noise-limit", "quiet-hours"] == sorted(kinds)
        assert joined == join(join(quieter, noise).season, quiet).season
        assert joined == join(join(quieter, quiet).season, noise).season
        three = join(joined, at(DayQuota(id="r", days_per_year=5))).season
        assert 3 == len({d.path: d.claims for d in three.disputed}["/venues/v/restrictions/r"])

    def test_a_dispute_about_nothing_that_is_there(self) -> None:
        """A dispute about an object that no document has is kept as it is."""
        claims = (JsonValue.of("A"), JsonValue.of("B"))
        lost = _season(disputed=[Dispute(path="/sessions/gone/title", claims=claims)])
        assert lost == join(lost, _season()).season
        assert lost == join(lost, lost).season
