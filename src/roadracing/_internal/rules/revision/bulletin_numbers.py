"""Change notices: numbered per weekend and issuer."""

from collections.abc import Iterator

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.model.weekend.bulletin import Bulletin
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.words.naming import label_of


@rule("REV002", "bulletin-numbers", Severity.ERROR)
def bulletin_numbers(case: Case) -> Iterator[Finding]:
    """The bulletins of a weekend are numbered once each, in the order in which they were issued.

    Each issuer numbers the bulletins of each weekend by itself. Within these a number is given once, a higher number
    is not issued before a lower one, and a bulletin replaces (`supersedes`) another one of the same weekend, not
    itself and none that was issued after it.

    Competitors act on "bulletin 3". If there are two, half the paddock acts on the wrong one.

    **Only a warning:** numbers that run against the issue times; two bulletins with one number where the issuer of
    either is not known; a bulletin that replaces one of another weekend or a later one.

    **Not flagged:** bulletins without a number or a weekend, and gaps.

    **To fix it,** give the later bulletin the next free number, or correct the time of issue.
    """
    by_weekend: dict[str, list[Bulletin]] = {}
    for bulletin in case.season.bulletins:
        if bulletin.weekend is not None and bulletin.number is not None:
            by_weekend.setdefault(bulletin.weekend, []).append(bulletin)
    for _weekend, bulletins in sorted(by_weekend.items()):
        ordered = sorted(
            bulletins, key=lambda b: (b.number or 0, b.issued_at is None, b.issued_at or 0, b.id)
        )
        yield from _twice(case, ordered)
        yield from _against_time(case, ordered)
    yield from _superseding(case)


def _label(case: Case, bulletin: Bulletin) -> str:
    issuer = (
        f" of {label_of(case.index.organisations, bulletin.issuer)}" if bulletin.issuer is not None else ""
    )
    number = f"bulletin {bulletin.number}" if bulletin.number is not None else f"the bulletin {bulletin.id!r}"
    weekend = case.index.weekends.get(bulletin.weekend or "")
    at = f" at {case.weekend_name(weekend)}" if weekend is not None else ""
    return f"{number}{issuer}{at}"


def _twice(case: Case, bulletins: list[Bulletin]) -> Iterator[Finding]:
    for position, later in enumerate(bulletins):
        twin = next(
            (
                b
                for b in bulletins[:position]
                if b.number == later.number and (b.issuer == later.issuer or None in (b.issuer, later.issuer))
            ),
            None,
        )
        if twin is None:
            continue
        unsure = None in (twin.issuer, later.issuer)
        yield Finding(
            message=f"there are two of {_label(case, later)}: {twin.id!r} and {later.id!r}"
            + ("; who issued them is not known of both" if unsure else ""),
            path=("bulletins", later.id, "number"),
            severity=Severity.WARNING if unsure else None,
            related=(Related(message="the other one", path=("bulletins", twin.id, "number")),),
            hint="give the later one the next free number" if not unsure else "name the issuer of each",
            context={"bulletins": [twin.id, later.id], "number": later.number},
        )


def _against_time(case: Case, bulletins: list[Bulletin]) -> Iterator[Finding]:
    latest: dict[str, Bulletin] = {}
    for bulletin in bulletins:
        if bulletin.issuer is None or bulletin.issued_at is None:
            continue
        before = latest.get(bulletin.issuer)
        if before is None or before.issued_at is None or bulletin.issued_at >= before.issued_at:
            latest[bulletin.issuer] = bulletin
        elif bulletin.number != before.number:
            yield Finding(
                message=f"{_label(case, bulletin)} was issued before bulletin {before.number}",
                path=("bulletins", bulletin.id, "issued_at"),
                severity=Severity.WARNING,
                related=(
                    Related(message=f"bulletin {before.number}", path=("bulletins", before.id, "issued_at")),
                ),
                hint="correct the number or the time of issue of one of them",
                context={"bulletins": [before.id, bulletin.id], "numbers": [before.number, bulletin.number]},
            )


def _superseding(case: Case) -> Iterator[Finding]:
    known = {bulletin.id: bulletin for bulletin in case.season.bulletins}
    for bulletin in case.season.bulletins:
        replaced = known.get(bulletin.supersedes or "")
        if replaced is None:
            continue
        severity: Severity | None = Severity.WARNING
        if replaced.id == bulletin.id:
            severity, message = None, f"{_label(case, bulletin)} replaces itself"
        elif None not in (replaced.weekend, bulletin.weekend) and replaced.weekend != bulletin.weekend:
            message = (
                f"{_label(case, bulletin)} replaces {_label(case, replaced)}, which is about another weekend"
            )
        elif (
            replaced.issued_at is not None
            and bulletin.issued_at is not None
            and replaced.issued_at > bulletin.issued_at
        ):
            message = f"{_label(case, bulletin)} replaces {_label(case, replaced)}, which was issued after it"
        else:
            continue
        yield Finding(
            message=message,
            path=("bulletins", bulletin.id, "supersedes"),
            severity=severity,
            related=(Related(message="the bulletin that is replaced", path=("bulletins", replaced.id)),),
            hint="name the bulletin that it replaces, or none",
            context={"bulletin": bulletin.id, "supersedes": replaced.id},
        )
