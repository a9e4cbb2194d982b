"""A link that was promised in return for another is there."""

from collections.abc import Iterator

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.model.promotion.programme import LinkStatus, WebLink
from roadracing._internal.rules.agreement.who_is_there import organisation_label
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.words.days import day_text


@rule("PRO003", "link-not-returned", Severity.WARNING)
def link_not_returned(case: Case) -> Iterator[Finding]:
    """A web link that was promised in return for another is there, and in time.

    For each `reciprocal` link from one organisation's site to another's there is a link back. Where the one is live,
    the other is, too. And a link that was promised by a day (`due`) is live in a document that is issued after it.

    Links are what the partners of an agreement can see of it any day. The one that is missing was forgotten.

    **Not flagged:** links that were removed; links without `reciprocal`; the state of links of which nobody says it.

    **To fix it,** put the link up and say that it is live, or take back the promise.
    """
    issued = case.season.issued.date() if case.season.issued is not None else None
    held = [link for link in case.season.links if link.status is not LinkStatus.REMOVED]
    ways: dict[tuple[str, str], list[WebLink]] = {}
    for link in held:
        ways.setdefault((link.from_organisation, link.to_organisation), []).append(link)
    # One link that is more than promised is enough.
    back = {
        way: next((each for each in links if each.status is not LinkStatus.PROMISED), links[0])
        for way, links in ways.items()
    }
    for link in held:
        late = link.due if link.status is LinkStatus.PROMISED else None
        if late is not None and issued is not None and late < issued:
            yield _finding(
                link,
                f"{_between(case, link)} was promised by {day_text(late)}, and is not live on {day_text(issued)}",
            )
        if link.reciprocal:
            yield from _unreturned(case, link, back.get((link.to_organisation, link.from_organisation)))


def _unreturned(case: Case, link: WebLink, back: WebLink | None) -> Iterator[Finding]:
    if back is None:
        theirs = organisation_label(case, link.to_organisation)
        yield _finding(
            link, f"{_between(case, link)} was promised to be returned, and {theirs} has no link back"
        )
    elif link.status is LinkStatus.LIVE and back.status is LinkStatus.PROMISED:
        yield _finding(link, f"{_between(case, link)} is live, and the link back is only promised", back)


def _between(case: Case, link: WebLink) -> str:
    one, other = (organisation_label(case, o) for o in (link.from_organisation, link.to_organisation))
    return f"the link from the site of {one} to that of {other}"


def _finding(link: WebLink, message: str, back: WebLink | None = None) -> Finding:
    return Finding(
        message=message,
        path=("links", link.id),
        related=(Related(message="the link back", path=("links", back.id)),) if back is not None else (),
        hint="put the link up and say that it is live, or take back the promise",
        context={
            "link": link.id,
            "from_organisation": link.from_organisation,
            "to_organisation": link.to_organisation,
        },
    )
