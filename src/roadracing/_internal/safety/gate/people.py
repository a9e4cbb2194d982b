"""Race control is manned, and the chief medical officer is there."""

from collections.abc import Iterator
from typing import Final

import attrs

from roadracing._internal.model.control.official import OfficialRole
from roadracing._internal.practice.required_roles import required_roles
from roadracing._internal.safety.evidence import Check
from roadracing._internal.safety.readiness_answer import Requirement, RequirementState
from roadracing._internal.text.slugs import spoken

from .evidence_in_force import Question


@attrs.frozen
class _Post:
    """Somebody has to be somewhere whenever cars may run."""

    check: Check
    role: OfficialRole
    where: str
    source: str

    @property
    def title(self) -> str:
        return spoken(self.role.value)


_DIRECTOR: Final = _Post(
    Check.RACE_DIRECTOR,
    OfficialRole.RACE_DIRECTOR,
    "in race control",
    "FIA Formula One Sporting Regulations 2025, article 15.4: the race director is in race control",
)
_CLERK: Final = _Post(
    Check.CLERK_OF_THE_COURSE,
    OfficialRole.CLERK_OF_THE_COURSE,
    "in race control",
    "FIA Formula One Sporting Regulations 2025, article 15.6: the clerk of the course is in race control, in radio "
    "contact with all posts",
)
_MEDICAL: Final = _Post(
    Check.MEDICAL_OFFICER,
    OfficialRole.CHIEF_MEDICAL_OFFICER,
    "at the circuit",
    "FIA Formula One Sporting Regulations 2025, article 26.14: the chief medical officer is there",
)


def people(question: Question) -> Iterator[Requirement]:
    """Who has to be there whenever cars may run."""
    yield _present(question, _DIRECTOR)
    # No rule book binds a session of another: a clerk is wanted where its own has one, or where one is appointed.
    if _wanted(question, _CLERK.role) or question.assigned(_CLERK.role):
        yield _present(question, _CLERK)
    yield _present(question, _MEDICAL)


def _wanted(question: Question, role: OfficialRole) -> bool:
    """Whether the rule book of whoever operates the session has a role."""
    book = question.rule_book
    return book is not None and any(each.role is role for each in required_roles(book, question.session.kind))


def _present(question: Question, post: _Post) -> Requirement:
    found = question.requirement(
        post.check, f"the {post.title} is {post.where}", owner="sanctioning body", source=post.source
    )
    if found.state is RequirementState.UNKNOWN and question.assigned(post.role) is False:
        return attrs.evolve(
            found,
            state=RequirementState.UNMET,
            sentence=f"nobody is assigned as {post.title} for this session",
            path=("weekends", question.session.weekend),
        )
    return found
