"""A link that was promised in return for another is there, and in time."""

import datetime as dt
from typing import Any

import attrs

from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.model.promotion.programme import LinkStatus, WebLink
from tests.rules.building import at, diagnostics_of
from tests.rules.example import Example
from tests.rules.seasons import shared as made
from tests.rules.seasons.shared import shared

EXAMPLES = {
    "PRO003": Example(
        sound=made.SOUND,
        broken=made.shared(
            links=(WebLink(id="out", from_organisation="imsa", to_organisation="scca", reciprocal=True),)
        ),
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""

OUT = WebLink(id="out", from_organisation="imsa", to_organisation="scca", reciprocal=True)
BACK = WebLink(id="back", from_organisation="scca", to_organisation="imsa")


def judge(*links: WebLink, **facts: Any) -> tuple[Diagnostic, ...]:
    """What the rule says of these links."""
    return diagnostics_of(shared(links=links, **facts), select=["PRO003"])


def test_there_and_back() -> None:
    """With a link back, the promise is kept; without one it is not, and a link to somebody else is none."""
    assert () == judge(OUT, BACK)
    assert 1 == len(judge(OUT))
    assert 1 == len(judge(OUT, attrs.evolve(BACK, to_organisation="promoter")))
    assert () == judge(attrs.evolve(OUT, reciprocal=None))


def test_removed() -> None:
    """A link back that was removed is none; a link that was removed asks for none."""
    removed = LinkStatus.REMOVED
    assert 1 == len(judge(OUT, attrs.evolve(BACK, status=removed)))
    assert () == judge(attrs.evolve(OUT, status=removed))


def test_one_is_live() -> None:
    """Then the other should be; what nobody knows the state of is let be."""
    live = attrs.evolve(OUT, status=LinkStatus.LIVE)
    (finding,) = judge(live, attrs.evolve(BACK, status=LinkStatus.PROMISED))
    assert finding.message.endswith("is live, and the link back is only promised")
    assert () == judge(live, BACK)
    assert () == judge(live, attrs.evolve(BACK, status=LinkStatus.LIVE))
    promised = LinkStatus.PROMISED
    assert () == judge(attrs.evolve(OUT, status=promised), attrs.evolve(BACK, status=promised))


def test_overdue() -> None:
    """A promise for a day before the document's is overdue, on the day itself it is not."""
    promised = attrs.evolve(BACK, status=LinkStatus.PROMISED, due=dt.date(2004, 1, 31))
    assert () == judge(promised)
    assert () == judge(promised, issued=at("2004-01-31 23:00"))
    (finding,) = judge(promised, issued=at("2004-02-01 00:00"))
    assert (
        "the link from the site of SCCA Pro Racing to that of IMSA was promised by Saturday 31 January 2004, and is "
        "not live on Sunday 1 February 2004" == finding.message
    )
    assert () == judge(attrs.evolve(promised, status=LinkStatus.LIVE), issued=at("2004-02-01 00:00"))
