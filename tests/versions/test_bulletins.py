"""What people are told of a change."""

import attrs

from roadracing._internal.appearance.appearance import appearance
from roadracing._internal.model.agreement.organisation import Organisation
from roadracing._internal.model.kernel.json_value import JsonValue
from roadracing._internal.model.kernel.shapes import fields_of
from roadracing._internal.model.weekend.bulletin import Bulletin, ChangeKind
from roadracing._internal.model.weekend.series import Round
from roadracing._internal.model.weekend.weekend import Listing, RaceWeekend, Timetable
from roadracing._internal.time.instant import Instant
from roadracing._internal.versions.bulletins import SEEN
from roadracing._internal.versions.diff import diff
from tests.versions.generated import value_of
from tests.versions.small_season import RACE, SEASON
from tests.versions.test_revise import LATER, _race, _revise, _season, _session

SECOND = Instant.parse("2005-01-11T12:00:00-05:00[America/New_York]")
THIRD = Instant.parse("2005-01-12T12:00:00-05:00[America/New_York]")


class TestBulletins:
    """What people are told."""

    def test_what_it_says(self) -> None:
        """A bulletin is numbered by weekend and issuer and says when, why and what, typed and in words."""
        result = _revise(SEASON, _season(_race(**LATER)), issuer="imsa")
        (bulletin,) = result.bulletins
        assert ("mid-ohio", "imsa", 1, SECOND, "Fog") == (
            bulletin.weekend,
            bulletin.issuer,
            bulletin.number,
            bulletin.issued_at,
            bulletin.reason,
        )
        assert "Sat 17 Jul: World Challenge GT Race moved from 12:00 to 12:30" == bulletin.text
        assert [
            (ChangeKind.MOVED, "/sessions/gt-race/start", JsonValue.of(str(RACE.start))),
            (ChangeKind.MOVED, "/sessions/gt-race/end", JsonValue.of(RACE.end.text if RACE.end else None)),
        ] == [(c.kind, c.path, c.before) for c in bulletin.changes]
        assert ["Sat 17 Jul: World Challenge GT Race moved from 12:00 to 12:30, bulletin 1"] == diff(
            SEASON, result
        ).text(SEASON, result).splitlines()

    def test_numbers(self) -> None:
        """The next bulletin of a weekend has the next number of its issuer, and an id of its own."""
        old = _season(
            RACE,
            bulletins=(
                Bulletin(id="b7", weekend="mid-ohio", issuer="imsa", number=7),
                Bulletin(id="mid-ohio-bulletin-8", weekend="sebring", issuer="scca", number=1),
            ),
            issuer="imsa",
        )
        result = _revise(old, attrs.evolve(old, sessions=(_race(**LATER),)))
        (bulletin,) = (b for b in result.bulletins if b.issued_at == SECOND)
        assert (8, "mid-ohio-imsa-bulletin-8") == (bulletin.number, bulletin.id)

    def test_issuer(self) -> None:
        """Whoever issued the timetable issues its bulletins, unless somebody else is named."""
        weekend = attrs.evolve(SEASON.weekends[0], timetable=Timetable(issued_by="promoter"))
        old = _season(RACE, weekends=(weekend,), issuer="alms")
        new = attrs.evolve(old, sessions=(_race(**LATER),))
        assert "promoter" == _revise(old, new).bulletins[0].issuer
        assert "imsa" == _revise(old, new, issuer="imsa").bulletins[0].issuer

    def test_published_bulletins_stay(self) -> None:
        """What a bulletin said cannot be changed or withdrawn; what it did not say can be added."""
        once = _revise(SEASON, _season(_race(**LATER)))
        (bulletin,) = once.bulletins
        edited = attrs.evolve(
            once, bulletins=(attrs.evolve(bulletin, reason="Rain", url="https://a.example/b"),)
        )
        assert (attrs.evolve(bulletin, url="https://a.example/b"),) == _revise(once, edited, THIRD).bulletins
        assert once == _revise(once, attrs.evolve(once, bulletins=()), THIRD)

    def test_first_publication(self) -> None:
        """A season that had no sessions is published for the first time: no bulletin says that all is new."""
        result = _revise(_season(), SEASON)
        assert ((), SECOND) == (result.bulletins, _session(result).changed_at)

    def test_a_long_weekend_id(self) -> None:
        """A bulletin has an id also where the weekend's is as long as an id can be."""
        long = "-".join(["a" * 49, "b" * 50])
        old = _season(_race(weekend=long), weekends=(RaceWeekend(id=long, venue="mid-ohio"),))
        result = _revise(old, attrs.evolve(old, sessions=(_race(weekend=long, **LATER),)), issuer="c" * 100)
        assert 1 == result.bulletins[0].number

    def test_every_fact_that_people_see_is_told(self) -> None:
        """A bulletin speaks of each fact that changes what calendars show of a session, wherever it stands."""
        base = attrs.evolve(
            SEASON,
            organisations=(Organisation(id="scca", name="SCCA"), Organisation(id="imsa", name="IMSA")),
            rounds=(Round(id="r", series="wc", number=4, session="gt-race"),),
            series=(attrs.evolve(SEASON.series[0], sanctioned_by="scca"),),
            weekends=(
                attrs.evolve(SEASON.weekends[0], listings=(Listing(organisation="scca", name="Fog cup"),)),
            ),
            sessions=(_race(id="before"), RACE),
        )
        seen = set()
        for collection in ("organisations", "rounds", "series", "venues", "weekends", "sessions"):
            members = getattr(base, collection)
            cls = type(members[0])
            for name, field in fields_of(cls).items():
                if name == "id":
                    continue
                for value in [*(value_of(field, seed) for seed in range(12)), None]:
                    if value is None and field.required:
                        continue
                    changed = tuple(
                        attrs.evolve(m, **{name: () if value is None and field.many else value})
                        for m in members
                    )
                    new = attrs.evolve(base, **{collection: changed})
                    if appearance(base, RACE) == appearance(new, _session(new)):
                        continue
                    seen.add((collection, name))
                    changes = [c for b in _revise(base, new).bulletins for c in b.changes]
                    assert any(c.path.split("/")[1:4:2] == [collection, name] for c in changes), (
                        collection,
                        name,
                    )
        published = {(collection, name) for collection, names in SEEN.items() for name in names}
        assert seen <= published
        assert {
            ("sessions", "start"),
            ("venues", "city"),
            ("venues", "layouts"),
            ("rounds", "number"),
        } <= seen
