"""Whose race control and rule book a session has: exactly one organisation's."""

from collections.abc import Iterator

from roadracing._internal.findings.codes import Severity
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.text.lists import counted, listed
from roadracing._internal.words.naming import label_of, labels_of


@rule(
    "JOA001",
    "no-operating-organisation",
    Severity.WARNING,
    sources=("14 CFR 257.5, by which airlines disclose who operates a flight that another sells",),
)
def no_operating_organisation(case: Case) -> Iterator[Finding]:
    """Every session has one operating organisation, whoever else lists it.

    A session is operated by the organisation it names (`operated_by`), otherwise by the one that sanctions all of its
    series. Looked at is every session of some series, and every session in which competition cars run.

    The operating organisation provides race control, stewards and the rule book. At a joint weekend two rule books are
    at hand, in which a white flag means different things.

    **A warning** says that the series of a session have different sanctioning bodies, and none of them is stated to
    operate it. **An info,** once per weekend, says that it is simply not known. Under the profile `published`
    both are errors, one for each session: people are told whose event they are at.

    **Not flagged:** cancelled sessions.

    **To fix it,** give each series its `sanctioned_by`, and a session of several its `operated_by`.
    """
    unknown: dict[str, list[Session]] = {}
    for session in case.season.sessions:
        judged = bool(session.series) or session.kind.competition
        if session.is_cancelled or not judged or case.index.operator_of(session) is not None:
            continue
        bodies = _sanctioning(case, session)
        if len(bodies) > 1:
            names = listed(label_of(case.index.organisations, b) for b in bodies)
            yield Finding(
                message=f"{case.session_name(session)} is for series that {names} sanction, and nothing says which of "
                "them operates it",
                path=("sessions", session.id),
                severity=Severity.ERROR if case.published else None,
                hint="name one of them in operated_by",
                context={"session": session.id, "sanctioning_bodies": [*bodies]},
            )
        elif case.published:
            yield Finding(
                message=f"{case.session_name(session)} does not say which organisation operates it",
                path=("sessions", session.id),
                severity=Severity.ERROR,
                hint=_hint(session),
                context={"session": session.id},
            )
        else:
            unknown.setdefault(session.weekend, []).append(session)
    for weekend_id, sessions in sorted(unknown.items()):
        weekend = case.index.weekends.get(weekend_id)
        name = case.weekend_name(weekend) if weekend is not None else weekend_id
        series = sorted({s for session in sessions for s in session.series if _body(case, s) is None})
        labels = list(labels_of(case.index.series, series))
        yield Finding(
            message=f"{counted(len(sessions), 'session')} at {name} "
            f"{'does' if len(sessions) == 1 else 'do'} not say which organisation operates "
            f"{'it' if len(sessions) == 1 else 'them'}"
            + (f": nobody is known to sanction {listed(labels)}" if labels else ""),
            path=("weekends", weekend_id),
            severity=Severity.INFO,
            hint="give each series its sanctioned_by, or a session its operated_by",
            context={"weekend": weekend_id, "sessions": [s.id for s in sessions], "series": [*series]},
        )


def _sanctioning(case: Case, session: Session) -> list[str]:
    """The known sanctioning bodies of a session's series."""
    found = {_body(case, series) for series in session.series}
    return sorted(body for body in found if body is not None)


def _body(case: Case, series: str) -> str | None:
    held = case.index.series.get(series)
    return held.sanctioned_by if held is not None else None


def _hint(session: Session) -> str:
    if not session.series:
        return "name it in operated_by, or name the series it is for"
    return f"give {listed(map(repr, session.series))} its sanctioned_by, or the session its operated_by"
