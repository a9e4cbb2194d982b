"""Known practices come as documents, each with its source, edition and year, and organisations adopt from them."""

import datetime as dt
import re
from pathlib import Path
from typing import Final

import pytest

from roadracing._internal.documents.practice_packages import adopt, known_packages, practice_package
from roadracing._internal.documents.reading import load
from roadracing._internal.documents.writing import dumps
from roadracing._internal.findings.root import NotUnderstood
from roadracing._internal.practice.registry import parameter
from roadracing._internal.rules.validation import validate

EXAMPLE: Final = Path(__file__).parents[2] / "examples" / "mid-ohio-2004.json"


@pytest.mark.parametrize("name", known_packages())
def test_each_practice_says_where_it_is_from(name: str) -> None:
    """Its source names a year, or says that it states none; and what it sets is what a parameter can be."""
    package = practice_package(name)
    assert package.practices
    assert dumps(package) == dumps(load(dumps(package).encode()))
    for practice in package.practices:
        assert practice.what
        assert practice.title
        assert practice.origin in {one.id for one in package.organisations}
        for source in (*practice.sources, *(one.clause for one in practice.sets if one.number is None)):
            assert source is not None
            assert re.search(r"\b(19|20)\d\d\b|undated|not stated|to be confirmed", source), source
        for setting in practice.sets:
            value = setting.meaning if setting.meaning is not None else setting.number
            assert value is not None
            assert setting.says is not None or parameter(setting.parameter).refusal(value) is None


def test_nobody_works_by_what_nobody_adopted() -> None:
    """A package has no adopters."""
    assert not [one for name in known_packages() for one in practice_package(name).practices if one.adopters]


def test_adopting() -> None:
    """An organisation works by a practice from a day on, for a series if one is named, beside those who did before."""
    season, package = load(EXAMPLE), practice_package("imsa")
    day = dt.date(2004, 1, 1)
    found = adopt(season, package, by="imsa", practices=("imsa-pit-lane-speed",), series="alms", on=day)
    found = adopt(found, package, by="scca-pro-racing", practices=("imsa-pit-lane-speed",))
    (practice,) = [one for one in found.practices if one.id == "imsa-pit-lane-speed"]
    assert {"imsa": day, "scca-pro-racing": None} == {
        one.organisation: one.adopted_on for one in practice.adopters
    }
    assert practice.scope is not None
    assert "alms" == practice.scope.series
    before = {finding.code for finding in validate(season).diagnostics}
    assert {finding.code for finding in validate(found).diagnostics} <= before


def test_an_unknown_package() -> None:
    """It is named with what exists."""
    with pytest.raises(NotUnderstood, match='no package of practices "indycars"; did you mean "indycar"'):
        practice_package("indycars")
