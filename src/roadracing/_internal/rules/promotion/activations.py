"""Promotion on site happens in a session the public can come to, and has the room it was promised."""

from collections.abc import Iterator

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.findings.places import Path
from roadracing._internal.model.promotion.programme import Activation, MagazineSection, Placement
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.text.lists import listed


@rule("PRO004", "activation-not-public", Severity.ERROR)
def activation_not_public(case: Case) -> Iterator[Finding]:
    """An activation is in a session that the public can come to, and that runs.

    The session that an activation names is for the public: by its `audience`, or by its kind.

    An import-tuner show during a drivers' briefing is a show that nobody sees.

    **Only a warning:** the session is cancelled, or is one in which cars compete, so that the activation has no time
    of its own.

    **Not flagged:** sessions that are not in the document (REF001).

    **To fix it,** give the activation a session of its own, of the kind `activation`, and name that one.
    """
    for activation in case.season.activations:
        session = case.index.sessions.get(activation.session)
        if session is None:
            continue
        severity, name = Severity.WARNING, case.session_name(session)
        if not session.for_public:
            severity, reason = Severity.ERROR, f"is in {name}, which is not for the public"
        elif session.is_cancelled:
            reason = f"is in {name}, which is cancelled"
        elif session.kind.competition:
            reason = f"is in {name}, in which cars compete: it has no time of its own"
        else:
            continue
        yield Finding(
            message=f"{_activation(activation)} {reason}",
            path=("activations", activation.id, "session"),
            severity=severity,
            related=(Related(message="the session", path=("sessions", session.id)),),
            hint="name a session of the kind activation",
            context={"activation": activation.id, "session": session.id, "kind": session.kind.value},
        )


@rule("PRO005", "more-than-there-is-room", Severity.WARNING)
def more_than_there_is_room(case: Case) -> Iterator[Finding]:
    """Partners were not promised more room than there is.

    What the `placements` of an activation or of a magazine section add up to is not more than its `capacity`: displays
    on site, pages in print.

    The partner who is turned away is the one who arrives last.

    **Not flagged:** where the capacity is not known; placements of which the quantity is not known.

    **To fix it,** reduce the placements, or correct the capacity.
    """
    held: list[tuple[Path, str, float | None, tuple[Placement, ...]]] = [
        (("activations", a.id), _activation(a), a.capacity, a.placements) for a in case.season.activations
    ]
    held += [
        (("magazine_sections", m.id), _section(m), m.capacity, m.placements)
        for m in case.season.magazine_sections
    ]
    for path, name, capacity, placements in held:
        promised = sum(p.quantity for p in placements if p.quantity is not None)
        if capacity is None or promised <= capacity:
            continue
        yield Finding(
            message=f"{name} has room for {capacity:g}, and {promised:g} were promised to "
            f"{listed(p.partner for p in placements)}",
            path=(*path, "placements"),
            related=(Related(message="the capacity", path=(*path, "capacity")),),
            hint="reduce the placements, or correct the capacity",
            context={
                "capacity": capacity,
                "promised": promised,
                "partners": [p.partner for p in placements],
            },
        )


@rule("PRO008", "activation-not-scheduled", Severity.INFO)
def activation_not_scheduled(case: Case) -> Iterator[Finding]:
    """The kinds of activation that were agreed are on a timetable.

    For each of the `activation_kinds` of a marketing programme there is an activation of that kind, which names its
    session. An activation that names no programme counts for each, and one without a kind for none.

    An agreement that nobody put on a timetable is a press release.

    **Not flagged:** documents without any session.

    **To fix it,** add a session of the kind `activation` to a weekend, and the activation that names it.
    """
    for programme in case.season.programmes if case.season.sessions else ():
        held = {a.kind for a in case.season.activations if a.programme in (None, programme.id)}
        missing = [kind for kind in programme.activation_kinds if kind not in held]
        if missing:
            yield Finding(
                message=f"{programme.name or programme.id} agreed on activations of the kind {listed(missing)}, and "
                "none is on a timetable of this document",
                path=("programmes", programme.id, "activation_kinds"),
                hint="add a session of the kind activation, and the activation that names it",
                context={"programme": programme.id, "missing": [*missing]},
            )


def _activation(held: Activation) -> str:
    return held.name or f"the activation {held.id!r}"


def _section(held: MagazineSection) -> str:
    issue = " ".join(word for word in (held.publication, held.issue) if word)
    return f"the section {held.id!r}" + (f" in {issue}" if issue else "")
