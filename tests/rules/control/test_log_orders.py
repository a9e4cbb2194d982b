"""Who ordered what a control log tells of, and for whom."""

import attrs

from roadracing._internal.findings.codes import Severity
from roadracing._internal.model.control.official import OfficialRole
from tests.rules.building import findings_in
from tests.rules.example import Example
from tests.rules.seasons import control as made
from tests.rules.seasons.control import CLERK, DIRECTOR, START, K, T, assigned, line, logged, went

EXAMPLES = {
    "CTL009": Example(
        sound=made.SOUND,
        broken=made.logged(
            attrs.evolve(made.START, ordered_role=OfficialRole.STARTER),
            made.went(2, "14:10", made.T.RED, ordered_role=OfficialRole.STARTER),
        ),
    ),
    "CTL010": Example(
        sound=made.SOUND,
        broken=made.logged(
            attrs.evolve(made.START, ordered_role=OfficialRole.STARTER), made.went(2, "14:10", made.T.RED)
        ),
    ),
    "CTL011": Example(sound=made.SOUND, broken=made.logged(attrs.evolve(made.START, organisation="scca"))),
    "CTL012": Example(
        sound=made.SOUND,
        broken=made.logged(
            attrs.evolve(made.START, ordered_by="clerk"),
            officials=(made.DIRECTOR, made.CLERK),
            assignments=(made.assigned("a"),),
        ),
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""

R = OfficialRole
judge = findings_in(logged)
"""What one rule says of a log."""


def test_without_an_official() -> None:
    """CTL010: a log that sometimes says who ordered a change always does; one that never does is left alone."""
    silent = [START, went(2, "14:10", T.RED)]
    assert () == judge("CTL010", *silent)
    named = [attrs.evolve(each, ordered_by="director") for each in silent]
    assert () == judge("CTL010", *named)
    (finding,) = judge("CTL010", named[0], silent[1])
    assert ("control_logs", "log", "entries", "line-2") == finding.path
    assert Severity.INFO is finding.severity


def test_for_another_organisation() -> None:
    """CTL011: the operator of a session gives the orders in it; notes may be anybody's."""
    assert () == judge("CTL011", attrs.evolve(START, organisation="imsa"))
    assert 1 == len(judge("CTL011", attrs.evolve(START, organisation="scca")))
    assert () == judge("CTL011", line(1, "14:00", K.NOTE, organisation="scca"))


def test_not_assigned() -> None:
    """CTL012: who gives orders is assigned, or the backup of who is, in that role where it is said."""
    ordered = attrs.evolve(START, ordered_by="clerk", ordered_role=R.CLERK_OF_THE_COURSE)
    people = {"officials": (DIRECTOR, CLERK)}
    assert () == judge("CTL012", ordered, **people)
    for assignment, number in (
        (assigned("a", "clerk", role=R.CLERK_OF_THE_COURSE), 0),
        (assigned("a", "clerk"), 0),
        (assigned("a", "director", backup="clerk"), 0),
        (assigned("a", "clerk", role=R.STARTER), 1),
        (assigned("a", "director"), 1),
    ):
        assert number == len(judge("CTL012", ordered, assignments=(assignment,), **people))
