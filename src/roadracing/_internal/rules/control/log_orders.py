"""Who ordered what a control log tells of, and for whom."""

from collections.abc import Iterator

from roadracing._internal.control.replay.log_problem import ProblemKind
from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.model.control.log_entry import EntryKind, LogEntry
from roadracing._internal.model.control.official import OfficialRole
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.text.lists import counted

from .replayed_logs import problem_findings

_F1 = "FIA Formula One Sporting Regulations 2025, article 15.3"
_ORDERS = (EntryKind.TRACK_STATUS, EntryKind.PIT_LANE, EntryKind.OCCUPANCY, EntryKind.SESSION_STATUS)


@rule(
    "CTL009",
    "not-authorised",
    Severity.ERROR,
    sources=(_F1, "the list of officials of an SCCA Super Tour weekend of 2021"),
)
def not_authorised(case: Case) -> Iterator[Finding]:
    """Who orders a change of status is one of those who may.

    The race director stops and resumes sessions, sends the safety car out and makes the track ready; the clerk of
    the course may neutralise and stop; the starter gives the start and the chequered flag. Where the SCCA's rule
    book is in force, a chief steward does what a race director does. The table of changes names the roles of each.

    **Not flagged:** entries that do not say in which role it was ordered (CTL010); changes that happen by
    themselves, such as green at the control line when the safety car is in; changes that are not possible at all
    (CTL001).

    **To fix it,** supersede the entry with one that names the right role. If somebody ordered what is not theirs to
    order, leave the log as it is: the finding is the point of it.
    """
    yield from problem_findings(case, ProblemKind.NOT_AUTHORISED)


@rule("CTL010", "order-without-official", Severity.INFO, sources=(_F1,))
def order_without_official(case: Case) -> Iterator[Finding]:
    """A control log says who ordered each change of status.

    An entry that changes the track, the pit lane, the venue or a session names an official (`ordered_by`) or at
    least the role in which it was ordered (`ordered_role`). It is said once for each log that does so for some of
    its entries.

    Whoever looks into an accident asks who decided what, and when.

    **Not flagged:** logs that never name anybody, such as those made of public messages.

    **To fix it,** supersede the entries with ones that name who ordered it; afterwards nobody knows.
    """
    for log in case.season.control_logs:
        orders = [e for e in log.in_order if e.kind in _ORDERS]
        silent = [e for e in orders if not _named(e)]
        if not silent or len(silent) == len(orders):
            continue
        yield Finding(
            message=f"{log.id} does not say who ordered {counted(len(silent), 'change')} of {len(orders)}, the "
            f"first of them in {silent[0].label}",
            path=("control_logs", log.id, "entries", silent[0].id),
            hint="name the official, or the role",
            context={"log": log.id, "entries": len(silent), "of": len(orders)},
        )


def _named(entry: LogEntry) -> bool:
    return entry.ordered_by is not None or entry.ordered_role is not None


@rule("CTL011", "ordered-for-another", Severity.WARNING)
def ordered_for_another(case: Case) -> Iterator[Finding]:
    """In a session, the organisation that operates it gives the orders.

    Where an entry says for which `organisation` something was ordered, that is the one that operates the session:
    under a joint operating agreement marshals and safety teams are shared, and race control of a session is not.

    **Not flagged:** entries that name no organisation or no session; sessions of which it is not known who operates
    them; notes, incidents, and what the stewards decide.

    **To fix it,** correct the organisation of the entry, or who operates the session.
    """
    for log in case.season.control_logs:
        for entry in log.in_order:
            session = case.index.sessions.get(entry.session or "")
            if entry.kind not in _ORDERS or entry.organisation is None or session is None:
                continue
            operator = case.index.operator_of(session)
            if operator is None or operator == entry.organisation:
                continue
            yield Finding(
                message=f"{log.id}, {entry.label}: it was ordered for {entry.organisation!r}, and "
                f"{case.session_label(session)} is operated by {operator!r}",
                path=("control_logs", log.id, "entries", entry.id, "organisation"),
                related=(Related(message="the session", path=("sessions", session.id)),),
                hint=f"name {operator!r}, or correct who operates the session",
                context={"log": log.id, "entry": entry.id, "organisation": entry.organisation},
            )


@rule("CTL012", "official-not-assigned", Severity.WARNING)
def official_not_assigned(case: Case) -> Iterator[Finding]:
    """Who gives orders at a weekend is assigned there in the role.

    Where the document has assignments for the weekend of a log, an official who ordered something there
    (`ordered_by`) has one of them or is the backup of one, and, where the entry says in which role it was ordered, in
    that role.

    **Not flagged:** weekends without assignments; officials who are not in the document (REF001).

    **To fix it,** add the assignment, or correct the entry by one that supersedes it.
    """
    for log in case.season.control_logs:
        held: dict[str, set[OfficialRole | None]] = {}
        for each in case.season.assignments:
            if each.weekend == log.weekend:
                for name in (each.official, each.backup):
                    if name is not None:
                        held.setdefault(name, set()).add(each.role)
        for entry in log.in_order if held else ():
            who, role = entry.ordered_by, entry.ordered_role
            if who is None or who not in case.index.officials:
                continue
            roles = held.get(who, set())
            if roles and (role is None or role in roles or None in roles):
                continue
            as_what = f" as {role.value.replace('-', ' ')}" if role is not None and roles else ""
            yield Finding(
                message=f"{log.id}, {entry.label}: {case.index.officials[who].label} is not assigned to the "
                f"weekend{as_what}",
                path=("control_logs", log.id, "entries", entry.id, "ordered_by"),
                related=(Related(message="the official", path=("officials", who)),),
                hint="add the assignment, or supersede the entry",
                context={"log": log.id, "entry": entry.id, "official": who},
            )
