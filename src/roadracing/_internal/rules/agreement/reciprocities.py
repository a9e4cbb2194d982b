"""Credentials and licences that one organisation honours for another: in both directions, while the agreement holds."""

from collections.abc import Iterable, Iterator
from heapq import nlargest

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.model.agreement.reciprocity import HonouredKind, Reciprocity
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.text.lists import listed
from roadracing._internal.track.overlaps import LOOKED_AT
from roadracing._internal.words.days import day_text

from .agreement_terms import Period, Periods, common_days, parties_of
from .who_is_there import organisation_label

_INTERLINE = "airlines that honour each other's tickets"


@rule("JOA031", "reciprocity-one-sided", Severity.WARNING, sources=(_INTERLINE,))
def reciprocity_one_sided(case: Case) -> Iterator[Finding]:
    """What was promised mutually is honoured in both directions.

    Where an organisation honours another's credentials or licences and the promise is `mutual`, the other honours the
    same kinds of the first, at each weekend and on a day in common.

    A marshal with a licence of the one club is turned away at the gate of the other, at the event both run.

    **Not flagged:** what is not said to be mutual; the text of levels, which each organisation has its own of.

    **To fix it,** add the other direction, or say that the promise is not mutual.
    """
    ways = _Ways(case.season.reciprocities)
    for promise in case.season.reciprocities:
        if not promise.mutual:
            continue
        back = {kind: ways.back(promise, kind) for kind in (*HonouredKind, None)}
        missing = [kind for kind in promise.kinds if back[kind] is None]
        if not missing and (back[None] is not None or promise.kinds):
            continue
        grantor, issuer = (organisation_label(case, o) for o in (promise.grantor, promise.issuer))
        what = listed(k.value for k in missing) or "credentials and licences"
        yield Finding(
            message=f"{grantor} honours the {what} of {issuer} and was promised the same, and nothing says that "
            f"{issuer} honours those of {grantor}",
            path=("reciprocities", promise.id),
            related=tuple(
                Related(message="the other direction, as far as it goes", path=("reciprocities", r.id))
                for r in sorted({r for r in back.values() if r is not None}, key=lambda r: r.id)
            ),
            hint="add the other direction, or say that the promise is not mutual",
            context={
                "reciprocity": promise.id,
                "grantor": promise.grantor,
                "issuer": promise.issuer,
                "missing": [k.value for k in missing],
            },
        )


class _Ways:
    """Who honours whose, for whom, where and when."""

    def __init__(self, held: Iterable[Reciprocity]) -> None:
        found: dict[tuple[str, str, HonouredKind | None], dict[tuple[str, ...], list[Reciprocity]]] = {}
        for each in held:
            for kind in (*each.kinds, None):
                places = found.setdefault((each.grantor, each.issuer, kind), {})
                places.setdefault(each.weekends, []).append(each)
        self._found = {
            key: {weekends: Periods((_period(r), r) for r in few) for weekends, few in places.items()}
            for key, places in found.items()
        }
        self._naming: dict[tuple[object, ...], list[tuple[str, ...]]] = {}
        for key, by_place in self._found.items():
            for weekends in by_place:
                for weekend in weekends:
                    self._naming.setdefault((*key, weekend), []).append(weekends)

    def back(self, promise: Reciprocity, kind: HonouredKind | None) -> Reciprocity | None:
        """One that is the direction back of a kind, where and when a promise holds; of any kind for ``None``."""
        key = (promise.issuer, promise.grantor, kind)
        everywhere: list[tuple[str, ...]] = [()]
        named = self._naming.get((*key, promise.weekends[0]), []) if promise.weekends else []
        wanted = set(promise.weekends)
        for weekends in everywhere + nlargest(LOOKED_AT, named, key=len):
            held = self._found.get(key, {}).get(weekends) if wanted <= set(weekends) or not weekends else None
            found = held.meeting(_period(promise)) if held is not None else None
            if found is not None:
                return found
        return None


def _period(held: Reciprocity) -> Period:
    return held.effective_from, held.effective_until


@rule("JOA032", "reciprocity-outside-agreement", Severity.ERROR)
def reciprocity_outside_agreement(case: Case) -> Iterator[Finding]:
    """What is honoured under an agreement is honoured between its parties, while it is in force.

    Where a reciprocity names its `agreement`, both organisations are parties to it, and it has days in common with the
    agreement. An organisation that honours its own credentials is none.

    **Not flagged:** reciprocities that name no agreement; agreements whose parties are not in the document.

    **To fix it,** correct the organisations, the agreement or the dates.
    """
    agreements = {agreement.id: agreement for agreement in case.season.agreements}
    for held in case.season.reciprocities:
        agreement = agreements.get(held.agreement or "")
        grantor, issuer = (organisation_label(case, o) for o in (held.grantor, held.issuer))
        problem, field = None, "agreement"
        if held.grantor == held.issuer:
            problem, field = f"{grantor} is said to honour what it issued itself", "issuer"
        elif agreement is not None and (strangers := _strangers(held, parties_of(agreement))):
            names = listed(organisation_label(case, o) for o in strangers)
            verb = "is no party" if len(strangers) == 1 else "are no parties"
            problem = (
                f"{grantor} honours what {issuer} issued under {agreement.label}, to which {names} {verb}"
            )
        elif agreement is not None and not common_days(
            _period(held), (agreement.effective_from, agreement.effective_until)
        ):
            problem = (
                f"{grantor} honours what {issuer} issued on no day on which {agreement.label} is in force"
            )
            begins = agreement.effective_from
            problem += f" (from {day_text(begins)} on)" if begins is not None else ""
        if problem is not None:
            yield Finding(
                message=problem,
                path=("reciprocities", held.id, field),
                related=(Related(message="the agreement", path=("agreements", agreement.id)),)
                if agreement is not None
                else (),
                hint="correct the organisations, the agreement or the dates",
                context={
                    "reciprocity": held.id,
                    "grantor": held.grantor,
                    "issuer": held.issuer,
                    "agreement": held.agreement,
                },
            )


def _strangers(held: Reciprocity, parties: frozenset[str]) -> list[str]:
    return sorted({held.grantor, held.issuer} - parties) if parties else []
