"""Which roles a session needs."""

from roadracing._internal.model.agreement.organisation import RuleBook
from roadracing._internal.model.control.official import OfficialRole
from roadracing._internal.model.weekend.kinds import COMPETITION, SessionKind
from roadracing._internal.practice.required_roles import REQUIRED_ROLES, required_roles


def test_required_roles() -> None:
    """A race needs all that a practice needs; each row has its source, and what is not known is empty."""
    for book in RuleBook:
        practice = set(required_roles(book, SessionKind.PRACTICE))
        assert practice <= set(required_roles(book, SessionKind.RACE))
        assert practice == set(required_roles(book, SessionKind.WARM_UP))
    assert all(row.sources and row.why and row.kinds <= COMPETITION for row in REQUIRED_ROLES)
    assert () == required_roles("imsa", "race")
    assert OfficialRole.RACE_DIRECTOR in {row.role for row in required_roles("fia", "warm-up")}
