"""Boxes, policies and conditions know what follows from what they say."""

import pytest

from roadracing._internal.model.entry.access_plan import AccessGrant, AccessZone
from roadracing._internal.model.entry.credential import CredentialLevel
from roadracing._internal.model.entry.entry import Entry
from roadracing._internal.model.kernel.fields import FactError
from roadracing._internal.model.pit.boxes import PitBox
from roadracing._internal.model.pit.equipment import PitEquipment, PitEquipmentKind
from roadracing._internal.model.pit.pit_plan import PitConditions, PitPlan
from roadracing._internal.model.pit.policy import PitDemand, PitPolicy, PitWaiver
from roadracing._internal.model.weekend.kinds import SessionKind


class TestBox:
    """A box."""

    def test_extent(self) -> None:
        """From its beginning to its end, else the length that is stated."""
        assert 14.0 == PitBox(id="b", from_m=60, to_m=74, length_m=15).extent_m
        assert 15.0 == PitBox(id="b", from_m=60, length_m=15).extent_m
        assert 0.0 == PitBox(id="b", from_m=74, to_m=60).extent_m
        assert PitBox(id="b").extent_m is None

    def test_name(self) -> None:
        """What is painted there, or the id."""
        assert ("12", "b") == (PitBox(id="b", label="12").name, PitBox(id="b").name)

    def test_negative_places(self) -> None:
        """Before the line there is no pit lane."""
        with pytest.raises(FactError, match="from_m"):
            PitBox(id="b", from_m=-1.0)


class TestPolicy:
    """A policy and its waivers."""

    def test_its_own_before_everybodys(self) -> None:
        """A series' policy goes before the one for all."""
        plan = PitPlan(
            id="p",
            weekend="w",
            policies=(PitPolicy(id="all"), PitPolicy(id="own", series=("alms",))),
        )
        found = [plan.policy_of(series) for series in ("alms", "world-challenge")]
        assert ["own", "all"] == [policy.id for policy in found if policy is not None]
        assert PitPlan(id="p", weekend="w").policy_of("alms") is None

    @pytest.mark.parametrize(
        ("waiver", "covered"),
        [
            (PitWaiver(id="w"), True),
            (PitWaiver(id="w", demand=PitDemand.ORDER), False),
            (PitWaiver(id="w", demand=PitDemand.TEAMS_TOGETHER, team="t"), True),
            (PitWaiver(id="w", team="another"), False),
            (PitWaiver(id="w", team="t", car_class="gt"), False),
        ],
    )
    def test_waivers(self, waiver: PitWaiver, *, covered: bool) -> None:
        """What is not named is waived for everybody."""
        policy = PitPolicy(id="p", waivers=(waiver,))
        assert covered is policy.waived(PitDemand.TEAMS_TOGETHER, team="t")


def test_ranks_of_conditions() -> None:
    """Sessions before series before everybody."""
    session = PitConditions(id="c", sessions=("s",), series=("alms",))
    assert [2, 1, 0] == [
        c.rank for c in (session, PitConditions(id="c", series=("alms",)), PitConditions(id="c"))
    ]


def test_labels() -> None:
    """What things are called where they have no name."""
    assert "fuel rig" == PitEquipment(id="e", kind=PitEquipmentKind.FUEL_RIG).label
    assert "e" == PitEquipment(id="e").label
    assert ("Hot pits", "z") == (AccessZone(id="z", name="Hot pits").label, AccessZone(id="z").label)
    assert ("hot-pit", "l") == (CredentialLevel(id="l", level="hot-pit").word, CredentialLevel(id="l").word)


def test_grants_for_always() -> None:
    """One that names no session is good throughout."""
    assert AccessGrant(id="g", level="l").always
    assert not AccessGrant(id="g", level="l", kinds=(SessionKind.RACE,)).always


def test_who_takes_part() -> None:
    """Entered for the weekend, or for all; and not withdrawn."""
    assert Entry(id="e", series="s").takes_part("w")
    assert Entry(id="e", series="s", weekends=("w",)).takes_part("w")
    assert not Entry(id="e", series="s", weekends=("v",)).takes_part("w")
    assert not Entry(id="e", series="s", withdrawn=True).takes_part("w")
