"""Which sessions a feed is of."""

import attrs
import pytest
from hypothesis import given, strategies as st

from roadracing._internal.feeds.selection import Selection, SelectionError, known, select
from roadracing._internal.findings.root import RoadracingError
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import Audience, SessionKind
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import Listing, RaceWeekend
from tests.effort import tries
from tests.feeds.seasons import seasons, sebring

SEBRING = Index(sebring())


def ids(selection: Selection, index: Index = SEBRING) -> tuple[str, ...]:
    """The ids of the sessions of a selection."""
    return tuple(session.id for session in selection.sessions(index))


def with_sessions(*sessions: Session, **changed: object) -> Index:
    """The weekend at Sebring with other sessions."""
    return Index(sebring(sessions=sessions, **changed))


def race(id_: str, **facts: object) -> Session:
    """A race at Sebring."""
    return Session(id=id_, weekend="sebring-2004", kind=SessionKind.RACE, **facts)  # type: ignore[arg-type]


class TestAudience:
    """Whom a feed is for."""

    @pytest.mark.parametrize("audience", [None, "public"])
    def test_public(self, audience: str | None) -> None:
        """Unless it says otherwise a feed is for the public."""
        assert ("gts-qualifying", "race", "wc-race") == ids(select(SEBRING, audience=audience))

    def test_competitors(self) -> None:
        """Competitors see everything but what is stated to be for those who run the event."""
        assert ("briefing", "gts-qualifying", "race", "wc-race") == ids(
            select(SEBRING, audience="competitors")
        )

    @pytest.mark.parametrize("audience", ["operations", "all"])
    def test_operations(self, audience: str) -> None:
        """Those who run the event see everything."""
        assert tuple(s.id for s in SEBRING.season.sessions) == ids(select(SEBRING, audience=audience))

    def test_a_kind_does_not_widen(self) -> None:
        """Asking for a kind that is not for the public does not make it public."""
        assert () == ids(select(SEBRING, kind="briefing"))
        assert ("briefing",) == ids(select(SEBRING, kind="briefing", audience="competitors"))


class TestClass:
    """A class has its own sessions and those of all classes."""

    def test_own_and_all(self) -> None:
        """Sessions of its series that name no class are for it too."""
        assert ("gts-qualifying", "race") == ids(select(SEBRING, car_class="alms-gts"))
        assert ("race",) == ids(select(SEBRING, car_class="alms-lmp1"))

    def test_two_series(self) -> None:
        """A session of two series that names classes of one is for all classes of the other."""
        series = tuple(
            attrs.evolve(s, classes=[attrs.evolve(SEBRING.classes["alms-gts"], id="swc")])
            if s.id == "swc-gt"
            else s
            for s in SEBRING.season.series
        )
        index = with_sessions(race("both", series=("alms", "swc-gt"), classes=("alms-gts",)), series=series)

        assert ("both",) == ids(select(index, car_class="swc"), index)
        assert ("both",) == ids(select(index, car_class="alms-gts"), index)
        assert () == ids(select(index, car_class="alms-lmp1"), index)

    def test_undeclared(self) -> None:
        """A class that another document declares has the sessions that name it."""
        index = with_sessions(race("a", classes=("elsewhere",)), race("b"))

        assert ("a",) == ids(select(index, car_class="elsewhere"), index)


class TestOrganisation:
    """An organisation has the sessions that are its own, and not what merely shares its weekend."""

    def test_sanctioned(self) -> None:
        """The sessions of the series it sanctions are its own."""
        assert ("gts-qualifying", "race") == ids(select(SEBRING, organisation="imsa"))
        assert ("wc-race",) == ids(select(SEBRING, organisation="scca"))

    def test_operated_listed_owned(self) -> None:
        """So are those it operates or lists, and those of the series it owns."""
        series = tuple(
            attrs.evolve(s, owner="agency") if s.id == "alms" else s for s in SEBRING.season.series
        )
        index = with_sessions(
            race("operated", operated_by="agency", series=("swc-gt",)),
            race("listed", listed_by=("agency",), operated_by="scca"),
            race("owned", series=("alms",)),
            race("other", series=("swc-gt",)),
            series=series,
        )

        assert ("listed", "operated", "owned") == ids(select(index, organisation="agency"), index)
        assert ("listed", "operated", "other") == ids(select(index, organisation="scca"), index)

    def test_nobody_is_named(self) -> None:
        """A session that names nobody is of whoever alone lists the weekend; with two listings of nobody."""
        index = with_sessions(race("open"))
        assert ("open",) == ids(select(index, organisation="imsa"), index)

        weekend = attrs.evolve(
            SEBRING.season.weekends[0],
            listings=(*SEBRING.season.weekends[0].listings, Listing(organisation="scca")),
        )
        index = with_sessions(race("open"), weekends=(weekend,))
        assert () == ids(select(index, organisation="imsa"), index)


def test_conditions_are_met_together() -> None:
    """Every condition that is set has to be met."""
    assert ("race",) == ids(
        select(SEBRING, organisation="imsa", series="alms", weekend="sebring-2004", kind="race")
    )
    assert () == ids(select(SEBRING, organisation="scca", series="alms"))


def test_several_of_one_condition() -> None:
    """A condition of several names is met by what one of them fits, in whatever order they are given."""
    both = select(SEBRING, kind=["race", "qualifying"], series=["swc-gt", "alms"])

    assert ("gts-qualifying", "race", "wc-race") == ids(both)
    assert both == select(SEBRING, kind=["qualifying", "race", "race"], series=("alms", "swc-gt"))
    with pytest.raises(SelectionError, match="almss"):
        select(SEBRING, series=["alms", "almss"])


class TestNames:
    """What a calendar is called unless somebody names it."""

    @pytest.mark.parametrize(
        ("conditions", "name"),
        [
            ({}, "2004 common calendar"),
            ({"series": "alms"}, "ALMS 2004"),
            ({"organisation": "imsa", "kind": "race"}, "IMSA races 2004"),
            (
                {"car_class": "alms-gts", "audience": "competitors"},
                "ALMS GTS 2004, for competitors",
            ),
            (
                {"series": ("swc-gt", "alms"), "kind": ("race", "qualifying")},
                "ALMS and Speed World Challenge GT races and qualifying 2004",
            ),
            ({"kind": "race"}, "2004 common calendar: races"),
            ({"weekend": "sebring-2004"}, "Mobil 1 12 Hours of Sebring 2004"),
        ],
    )
    def test_name(self, conditions: dict[str, object], name: str) -> None:
        """The selection comes first, the season after it."""
        assert name == select(SEBRING, **conditions).name(SEBRING)  # type: ignore[arg-type]

    def test_nameless_season(self) -> None:
        """A season without a name is called by its weekend or its few series, never by its year or namespace alone."""
        weekend, several = "Mobil 1 12 Hours of Sebring", ("a", "b")
        many = sebring(name=None, weekends=[RaceWeekend(id=id_, venue="sebring") for id_ in several])
        assert f"{weekend} 2004" == Selection().name(Index(sebring(name=None)))
        assert weekend == Selection().name(Index(sebring(name=None, year=None)))
        assert "ALMS and Speed World Challenge GT 2004" == Selection().name(Index(many))
        assert "Race weekends 2004" == Selection().name(Index(attrs.evolve(many, series=())))


class TestInVain:
    """Asking for what there is not."""

    def test_did_you_mean(self) -> None:
        """The message names what was asked, what may have been meant, and what there is."""
        with pytest.raises(SelectionError) as raised:
            select(SEBRING, series="almss")

        assert 'there is no series "almss"; did you mean "alms"? These exist: alms, swc-gt' == str(
            raised.value
        )
        assert isinstance(raised.value, ValueError)
        assert isinstance(raised.value, RoadracingError)

    def test_all_at_once(self) -> None:
        """Everything that was asked in vain is said in one message."""
        with pytest.raises(SelectionError) as raised:
            select(
                SEBRING,
                organisation="x",
                series="",
                car_class="GTS",
                weekend="",
                kind="Race",
                audience="fans",
            )

        assert 6 == len(raised.value.faults)
        assert 'there is no class "GTS"; did you mean "alms-gts"? These exist: alms-gts, alms-lmp1' in str(
            raised.value
        )
        assert 'there is no kind of session "Race"; did you mean "race"?' in str(raised.value)
        assert 'there is no audience "fans". These exist: public, competitors, operations' in str(
            raised.value
        )

    def test_nothing_there(self) -> None:
        """An empty season says that it has none."""
        with pytest.raises(SelectionError, match=r'no series "alms"\. None exists'):
            select(Index(Season(namespace="a.example")), series="alms")

    def test_hostile(self) -> None:
        """What was asked for cannot act on a terminal."""
        with pytest.raises(SelectionError) as raised:
            select(SEBRING, series="\x1b[31m")

        assert "\x1b" not in str(raised.value)


@tries(15)
@given(seasons(), st.data())
def test_whatever_is_known_can_be_selected(season: Season, data: st.DataObject) -> None:
    """Every id that is offered is accepted, and each selection has sessions of the season only."""
    index = Index(season)
    there = known(index)
    parameters = {
        "organisation": "organisation",
        "series": "series",
        "class": "car_class",
        "weekend": "weekend",
    }
    what = data.draw(st.sampled_from(sorted(there)))
    for id_ in there[what]:
        selection = select(index, **{parameters[what]: id_})  # type: ignore[arg-type]
        assert set(selection.sessions(index)) <= set(season.sessions)


@tries(15)
@given(seasons())
def test_audiences_widen(season: Season) -> None:
    """Whatever the public sees competitors see, and whatever they see operations see, which is everything."""
    index = Index(season)
    public, competitors, operations = (set(Selection(audience=a).sessions(index)) for a in Audience)

    assert public <= competitors <= operations == set(season.sessions)


def test_words_for_members() -> None:
    """A kind or an audience is named by its member or its word; another word is refused, never passed over."""
    assert Selection(kind="race") == Selection(kind=[SessionKind.RACE])
    assert Selection(kind=["race", SessionKind.PRACTICE]).kind == (SessionKind.PRACTICE, SessionKind.RACE)
    assert Selection(audience="public") == Selection()
    with pytest.raises(SelectionError, match='did you mean "race"'):
        Selection(kind="rase")
    with pytest.raises(SelectionError, match="there is no audience"):
        Selection(audience="everybody")


@pytest.mark.parametrize("condition", ["organisation", "series", "car_class", "weekend", "team", "kind"])
@pytest.mark.parametrize("empty", [(), [], set(), iter(())], ids=["tuple", "list", "set", "iterator"])
def test_an_empty_list_is_not_everything(condition: str, empty: object) -> None:
    """Whoever filters by a list that turned out empty is told, instead of being given all there is."""
    with pytest.raises(SelectionError, match="is named, which asks for nothing"):
        select(Index(sebring()), **{condition: empty})  # type: ignore[arg-type]
