"""The issues of a magazine appear one after the other, and copy is due before."""

from collections.abc import Iterator
from itertools import pairwise

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.model.promotion.programme import MagazineSection
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.words.days import day_text


@rule("PRO006", "issue-dates", Severity.WARNING)
def issue_dates(case: Case) -> Iterator[Finding]:
    """A later issue of a magazine appears later, one issue appears on one day, and copy is due before it.

    Sections in issues of one publication are compared by the `number` of the issue. And `copy_due` is not after
    `issue_date`.

    Pages are planned from these dates. A section that is sent for the issue before last is not printed.

    **Not flagged:** issues without a number or a date; sections of which the publication is not known.

    **To fix it,** correct the number or the dates.
    """
    issues: dict[tuple[str, str | None], list[MagazineSection]] = {}
    for section in case.season.magazine_sections:
        if (
            section.copy_due is not None
            and section.issue_date is not None
            and section.copy_due > section.issue_date
        ):
            yield Finding(
                message=f"copy for {_issue(section)} is due on {day_text(section.copy_due)}, after it appears on "
                f"{day_text(section.issue_date)}",
                path=("magazine_sections", section.id, "copy_due"),
                hint="correct one of the dates",
                context={
                    "section": section.id,
                    "copy_due": section.copy_due.isoformat(),
                    "issue_date": section.issue_date.isoformat(),
                },
            )
        if section.publication is not None and section.number is not None and section.issue_date is not None:
            issues.setdefault((section.publication.casefold(), section.owner), []).append(section)
    for held in issues.values():
        for before, section in pairwise(sorted(held, key=lambda s: (s.number or 0, s.issue_date or 0, s.id))):
            finding = _out_of_order(before, section)
            if finding is not None:
                yield finding


def _out_of_order(before: MagazineSection, section: MagazineSection) -> Finding | None:
    if before.issue_date is None or section.issue_date is None:
        return None
    first, second = day_text(before.issue_date), day_text(section.issue_date)
    if before.number == section.number:
        if before.issue_date == section.issue_date:
            return None
        message = f"{_issue(section)} appears on {first} by one section and on {second} by another"
    elif before.issue_date < section.issue_date:
        return None
    else:
        message = f"{_issue(section)} appears on {second}, and the earlier {_issue(before)} on {first}"
    return Finding(
        message=message,
        path=("magazine_sections", section.id, "issue_date"),
        related=(Related(message="the other section", path=("magazine_sections", before.id, "issue_date")),),
        hint="correct the number or the date of one of them",
        context={"section": section.id, "other": before.id, "issue_date": section.issue_date.isoformat()},
    )


def _issue(section: MagazineSection) -> str:
    """An issue in words, as far as it is known."""
    name = section.publication or f"the magazine of the section {section.id!r}"
    if section.issue is not None:
        return f"{name} {section.issue}"
    return f"{name} number {section.number}" if section.number is not None else name
