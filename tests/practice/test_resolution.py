"""What applies in a session, by the examples that people quarrel about."""

import datetime as dt
from typing import Any

import pytest

from roadracing._internal.documents.reading import loads
from roadracing._internal.documents.writing import dumps
from roadracing._internal.model.agreement.agreement import OperatingAgreement, Resolution, Strategy
from roadracing._internal.model.season.index import Index
from roadracing._internal.practice.effective import Practices
from tests.practice.building import (
    ALMS,
    CHALLENGE,
    GUESTS,
    KEY,
    SESSIONS,
    SPRING,
    WALK,
    agreement,
    effective,
    practice,
    season,
)

BOTH = "imsa scca"


def settled(**facts: Any) -> Resolution:
    """A resolution about the white flag that both signed."""
    return Resolution(
        **{
            "id": "white",
            "subject": "White flag",
            "parameter": "white_flag",
            "approved_by": ("imsa", "scca"),
            **facts,
        }
    )


def values(*practices: Any, key: str = KEY, **facts: Any) -> dict[str, object]:
    """What applies in each session, by what the session is called."""
    held = season(*practices, **facts)
    return {s.id: effective(held, key, s).held for s in SESSIONS}


def test_one_parameter_two_answers() -> None:
    """For two sessions on one day at one track, each by the practice of its operating organisation."""
    long = practice("long", KEY, 20, "scca:2004-01-01", title="Twenty minutes")
    held = season(long)
    found = effective(held, KEY, CHALLENGE)
    assert (20, "scca", dt.date(2004, 1, 1)) == (found.value, found.organisation, found.since)
    assert "Twenty minutes (SCCA), in force from 2004-01-01" == found.practice
    assert ("practices", "long") == found.path
    assert 5 == effective(held, KEY, ALMS).value
    assert "library default" in effective(held, KEY, ALMS).practice


class TestBetween:
    """Between the parties of an agreement."""

    MINE = practice("mine", KEY, 10, "imsa")
    YOURS = practice("yours", KEY, 20, "scca", scope={"weekend": "june"})

    def test_the_operating_organisations_own(self) -> None:
        """Unless anything else is agreed, however specific the other's is."""
        assert (10, 20) == tuple(values(self.MINE, self.YOURS)[s.id] for s in (ALMS, CHALLENGE))

    def test_the_strictest(self) -> None:
        """Of what each of them has."""
        found = values(self.MINE, self.YOURS, agreements=(agreement(strategy=Strategy.STRICTEST),))
        assert {ALMS.id: 20, CHALLENGE.id: 20, GUESTS.id: 5, WALK.id: 20, SPRING.id: 10} == found

    def test_a_signed_resolution(self) -> None:
        """Its number, from its day on."""
        held = Resolution(
            id="r", parameter=KEY, number=15, approved_by=("imsa", "scca"), effective_from=dt.date(2004, 5, 1)
        )
        found = values(self.MINE, self.YOURS, agreements=(agreement(held),))
        assert {ALMS.id: 15, CHALLENGE.id: 15, GUESTS.id: 5, WALK.id: 15, SPRING.id: 10} == found

    def test_asked_for_and_not_there(self) -> None:
        """Until it is signed nothing is settled, and meanwhile the strictest applies."""
        signed = agreement(strategy=Strategy.SIGNED_RESOLUTION)
        found = effective(season(self.MINE, self.YOURS, agreements=(signed,)), KEY)
        assert (20, False) == (found.value, found.settled)

    def test_not_signed_by_everybody(self) -> None:
        """Then it is not in force."""
        held = Resolution(id="r", parameter=KEY, number=15, approved_by=("imsa",))
        assert 10 == values(self.MINE, self.YOURS, agreements=(agreement(held),))[ALMS.id]

    def test_of_all_parties(self) -> None:
        """What both adopted is for everybody who runs under their agreement."""
        found = values(practice("joint", KEY, 12, BOTH))
        assert dict.fromkeys((s.id for s in SESSIONS), 12) == found

    def test_without_an_agreement(self) -> None:
        """Each organisation by itself, and nothing for what nobody operates."""
        found = values(practice("joint", KEY, 12, BOTH), agreements=())
        assert {ALMS.id: 12, CHALLENGE.id: 12, GUESTS.id: 5, WALK.id: 5, SPRING.id: 12} == found

    def test_stated_for_this_run(self) -> None:
        """What the caller states is asked of nobody."""
        practices = Practices({KEY: 1.0}, Index(season(self.MINE)))
        assert 1 == practices.effective(KEY, ALMS).value
        assert 1 == practices.effective(KEY).value


class TestMeaning:
    """Differences of meaning."""

    @pytest.mark.parametrize("strategy", [None, *Strategy])
    def test_no_strategy_settles_them(self, strategy: Strategy | None) -> None:
        """They are open in IMSA's session, and the SCCA's rule holds in the SCCA's."""
        held = season(agreements=(agreement(strategy=strategy),))
        assert (None, False) == (
            effective(held, "white_flag", ALMS).meaning,
            effective(held, "white_flag", ALMS).settled,
        )
        found = effective(held, "white_flag", CHALLENGE)
        assert ("slow-vehicle", True, True) == (found.meaning, found.settled, found.fixed)

    def test_left_to_the_operating_organisation(self) -> None:
        """Settled, and different from session to session."""
        resolution = settled(strategy=Strategy.OPERATING_ORGANISATION, signed_on=dt.date(2004, 5, 1))
        held = season(agreements=(agreement(resolution),))
        found = [effective(held, "white_flag", s) for s in (ALMS, CHALLENGE)]
        assert ["last-lap", "slow-vehicle"] == [e.meaning for e in found]
        assert dt.date(2004, 5, 1) == found[0].since
        assert "White flag" in found[0].practice
        assert not effective(held, "white_flag", SPRING).settled

    def test_one_meaning_for_all(self) -> None:
        """It holds where no rule forbids it; a rule that may not be amended stands."""
        held = season(agreements=(agreement(settled(meaning="last-lap")),))
        assert "last-lap" == effective(held, "white_flag", ALMS).meaning
        assert "slow-vehicle" == effective(held, "white_flag", CHALLENGE).meaning

    def test_the_strictest_is_none(self) -> None:
        """A resolution for the strictest of two meanings settles nothing."""
        held = season(agreements=(agreement(settled(strategy=Strategy.STRICTEST)),))
        assert not effective(held, "white_flag", ALMS).settled

    def test_no_difference(self) -> None:
        """Two yellow flags mean one thing to both."""
        assert {"entire-course"} == {
            effective(season(), "double_yellow", s).meaning for s in (ALMS, CHALLENGE)
        }

    def test_changed_by_its_owner(self) -> None:
        """The SCCA may change its own rule, by a notice of its own; nobody else may."""
        facts = {"key": "white_flag", "value": "last-lap", "adopters": "scca"}
        changed = practice("change", **facts, origin="scca", rule_change="Fastrack of May 2004")
        assert "last-lap" == effective(season(changed), "white_flag", CHALLENGE).meaning
        for others in (
            practice("change", **facts),
            practice("change", **facts, origin="scca"),
            practice("change", **facts, origin="imsa", rule_change="A notice"),
            practice("change", **facts, scope={"session": CHALLENGE.id}, effective_from="2004-06-01"),
        ):
            assert "slow-vehicle" == effective(season(others), "white_flag", CHALLENGE).meaning


def test_which_agreement() -> None:
    """The one the weekend names, else the only one in force that does not except it."""
    practices = practice("p", KEY, 12, "imsa scca", scope={"agreement": "joa"})
    plain = tuple(type(w)(id=w.id, venue=w.venue) for w in season().weekends)
    assert 12 == values(practices, weekends=plain)[WALK.id]
    second = OperatingAgreement(id="second", seasons=(2004,))
    assert 5 == values(practices, weekends=plain, agreements=(agreement(), second))[WALK.id]
    over = agreement(seasons=(), effective_until=dt.date(2004, 6, 1))
    found = values(practices, agreements=(over,))
    assert (5, 12) == (found[ALMS.id], found[SPRING.id])


def test_the_season_as_a_whole() -> None:
    """Where no session is asked about, the issuer's practices and those of all parties apply."""
    key = "length_tolerance_percent"
    assert 2 == effective(season(practice("p", key, 2, "imsa"), issuer="imsa"), key, None).value
    assert 2 == effective(season(practice("p", key, 2, BOTH)), key, None).value
    assert 1.5 == effective(season(practice("p", key, 2, "imsa")), key, None).value


def test_the_order_of_the_document() -> None:
    """Reading the practices in another order changes nothing, the chain included."""
    held = season(*(practice(f"p{n}", KEY, 10 + n % 3, BOTH, effective_from="2004-01-01") for n in range(6)))
    text = dumps(held)
    turned = loads(dumps(held))
    assert text == dumps(turned)
    assert effective(held, KEY).to_json() == effective(turned, KEY).to_json()
