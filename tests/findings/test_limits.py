"""Limits."""

import pytest

from roadracing._internal.findings.limits import Limits
from roadracing._internal.findings.root import NotUnderstood


@pytest.mark.parametrize(
    "name",
    [
        "bytes",
        "unpacked_bytes",
        "depth",
        "values",
        "points",
        "columns",
        "text",
        "findings_per_rule",
        "seconds",
    ],
)
@pytest.mark.parametrize("value", [0, -1])
def test_a_limit_is_more_than_nothing(name: str, value: int) -> None:
    """With a limit of nought nothing could be read, so it is a mistake of whoever calls."""
    with pytest.raises(NotUnderstood, match=f"{name} has to be more than 0"):
        Limits(**{name: value})


def test_findings_may_be_none() -> None:
    """Whoever only wants to know how many there are lists none."""
    assert 0 == Limits(findings=0).findings
    with pytest.raises(NotUnderstood):
        Limits(findings=-1)


def test_depth_has_an_end() -> None:
    """Readers of JSON cannot be trusted with any depth."""
    assert 500 == Limits(depth=500).depth
    with pytest.raises(NotUnderstood, match="at most 500"):
        Limits(depth=501)


def test_in_words() -> None:
    """Each limit that is set is told; what is off is not."""
    told = str(Limits(columns=1_500))
    assert "columns 1,500" in told
    assert "seconds" not in told
