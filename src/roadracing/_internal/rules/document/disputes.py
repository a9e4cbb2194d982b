"""What joined documents disagree about."""

from collections.abc import Iterator

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.findings.places import Path, parse_path
from roadracing._internal.model.kernel.shapes import fields_of
from roadracing._internal.model.season.season import Dispute, Season
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.versions.document_claims import DOCUMENT_FACTS
from roadracing._internal.versions.spoken_facts import Spoken


@rule("DOC202", "disputed-fact", Severity.WARNING)
def disputed_fact(case: Case) -> Iterator[Finding]:
    """The documents that were joined agree about every fact.

    Where two documents claimed different things for one fact, joining them chose neither: the fact is unknown, and the
    season keeps the claims in `disputed`.

    Who issued a document and what it is called differ between any two documents; that is no dispute.

    An unknown fact does no harm while a timetable is drafted. The public has to be told one thing, so under
    the profile `published` a dispute is an error.

    **To fix it,** find out which claim is right, write it where the fact belongs, and remove the dispute; or correct
    the document that is wrong and join again.
    """
    spoken = Spoken(case.index)
    for dispute in case.season.disputed:
        if dispute.path in DOCUMENT_FACTS:
            continue
        claims = spoken.claims(parse_path(dispute.path), dispute.claims)
        what = _what(case, dispute)
        yield Finding(
            message=f"{what} is disputed: {claims}; until somebody decides, it is unknown",
            path=_fact(dispute),
            severity=Severity.ERROR if case.published else None,
            related=(Related(message="the claims", path=("disputed", dispute.path)),),
            hint="write down the right one and remove the dispute",
            context={"path": dispute.path, "claims": [claim.value for claim in dispute.claims]},
        )


def _fact(dispute: Dispute) -> Path:
    """Where the disputed fact stands; the dispute itself, where its path leads to nothing that a season has."""
    path = parse_path(dispute.path)
    return path if path and path[0] in fields_of(Season) else ("disputed", dispute.path)


def _what(case: Case, dispute: Dispute) -> str:
    """The disputed fact in words: whose it is, and which."""
    steps = parse_path(dispute.path)
    names = {
        "sessions": {s.id: _session(case, s) for s in case.season.sessions},
        "weekends": {w.id: case.weekend_name(w) for w in case.season.weekends},
        "venues": {v.id: v.label for v in case.season.venues},
        "series": {s.id: s.label for s in case.season.series},
        "organisations": {o.id: o.label for o in case.season.organisations},
    }
    match steps:
        case (str(collection), str(id_), *fact) if fact:
            owner = names.get(collection, {}).get(id_, f"{collection} {id_}")
            return f"{' '.join(step.replace('_', ' ') for step in fact)} of {owner}"
        case _:
            return " ".join(step.replace("_", " ") for step in steps)


def _session(case: Case, session: Session) -> str:
    weekend = case.index.weekend_of(session)
    return case.session_name(session) + (f" at {case.weekend_name(weekend)}" if weekend is not None else "")
