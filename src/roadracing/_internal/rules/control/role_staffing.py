"""The roles that a rule book requires are assigned."""

from collections.abc import Iterator, Mapping

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.model.control.official import Assignment, OfficialRole
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.practice.required_roles import required_roles
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.text.lists import listed

from .duty_hours import role_words


@rule(
    "CTL024",
    "required-role-missing",
    Severity.WARNING,
    sources=(
        "FIA Formula One Sporting Regulations 2025, articles 15, 26.14 and 55.1",
        "fiawec.com, officials",
        "SCCA Super Tour, Sebring, January 2021, supplemental regulations, list of officials",
    ),
)
def required_role_missing(case: Case) -> Iterator[Finding]:
    """The roles that a rule book requires are assigned.

    Where a weekend has assignments, and the organisation that operates a session states a rule book whose officials
    are known, each role that the book requires in sessions of that kind is assigned: for the weekend, for the
    session, or for its series. It is said once for each role, with the sessions that lack it.

    The FIA's list is that of Formula One, the SCCA's that of one event: a race director at least has to be asked
    whether the role is needed, so this is a warning.

    **Not flagged:** weekends without assignments; sessions that are no competition; rule books of which no list was
    found, IMSA's among them; roles in whose place another one does the same.

    **To fix it,** add the assignment; its official may still be open.
    """
    held = _by_weekend(case)
    for weekend, assignments in held.items():
        lacking: dict[tuple[str, OfficialRole], list[Session]] = {}
        for session in case.index.sessions_of(weekend):
            book = _book(case, session)
            if not session.kind.competition or book is None:
                continue
            roles = {a.role for a in assignments if _covers(a, session)}
            for wanted in required_roles(book, session.kind):
                if not roles & {wanted.role, *wanted.instead}:
                    lacking.setdefault((book, wanted.role), []).append(session)
        for (book, role), sessions in lacking.items():
            names = listed(case.session_label(session) for session in sessions)
            yield Finding(
                message=f"nobody is assigned as {role_words(role)} in {names}, which the rule book ({book}) requires",
                path=("weekends", weekend),
                related=(Related(message="a session without one", path=("sessions", sessions[0].id)),),
                hint="add an assignment with this role",
                context={"weekend": weekend, "role": str(role), "sessions": [s.id for s in sessions]},
            )


def _book(case: Case, session: Session) -> str | None:
    organisation = case.index.organisations.get(case.index.operator_of(session) or "")
    return organisation.rule_book if organisation is not None else None


def _by_weekend(case: Case) -> Mapping[str, list[Assignment]]:
    found: dict[str, list[Assignment]] = {}
    for assignment in case.season.assignments:
        if assignment.weekend in case.index.weekends:
            found.setdefault(assignment.weekend, []).append(assignment)
    return found


def _covers(assignment: Assignment, session: Session) -> bool:
    """Whether an assignment is for a session."""
    if assignment.sessions:
        return session.id in assignment.sessions
    return not assignment.series or bool(set(assignment.series) & set(session.series))
