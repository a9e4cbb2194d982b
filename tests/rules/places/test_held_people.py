"""Where people are held."""

from roadracing._internal.model.control.official import Assignment, Official, OfficialRole
from roadracing._internal.model.safety.safety_plan import SafetyPlan, StationStaffing
from tests.rules.building import at, found
from tests.rules.seasons import schedule as made

PAT = Official(id="pat", name="Pat Example")


def _assigned(name: str, role: OfficialRole, **facts: object) -> Assignment:
    return Assignment(id=name, weekend="weekend", official="pat", role=role, **facts)


def test_roles_that_have_a_place() -> None:
    """Nobody directs a race from the safety car; two roles share race control, and the registrar may be anywhere."""
    director = _assigned("a", OfficialRole.RACE_DIRECTOR, sessions=("alms-race",))
    for role, number in (
        (OfficialRole.SAFETY_CAR_DRIVER, 1),
        (OfficialRole.CLERK_OF_THE_COURSE, 0),
        (OfficialRole.REGISTRAR, 0),
    ):
        other = _assigned("b", role, sessions=("alms-race",))
        assert number == len(found("SCH031", made.RACE, officials=(PAT,), assignments=(director, other))), (
            role
        )


def test_captains_of_two_posts() -> None:
    """Whoever is in charge of two posts is in two places while cars run."""
    plan = SafetyPlan(
        id="safety",
        weekend="weekend",
        staffing=(
            StationStaffing(station="a", in_charge="pat"),
            StationStaffing(station="b", in_charge="pat"),
        ),
    )
    (finding,) = found("SCH031", made.RACE, officials=(PAT,), safety_plans=(plan,))
    assert "post chief at a in ALMS Race" in finding.message
    assert () == found("SCH031", officials=(PAT,), safety_plans=(plan,))


def test_a_shift_cuts_a_session() -> None:
    """A shift that ends before somebody drives is in nobody's way."""
    early = _assigned("a", OfficialRole.FLAGGER, station="1", start=at("09:00"), end=at("12:30"))
    late = _assigned("b", OfficialRole.FLAGGER, station="2", sessions=("alms-race",), start=at("13:00"))
    assert () == found("SCH031", made.RACE, officials=(PAT,), assignments=(early, late))
