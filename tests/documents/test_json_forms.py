"""One registry says how every plain value is read, written and described."""

import datetime as dt

import jsonschema
import pytest
from hypothesis import given, strategies as st

from roadracing._internal.documents.json_forms import JsonForm, form_of
from roadracing._internal.model.kernel import leaves
from roadracing._internal.model.kernel.shapes import Leaf, fields_of
from roadracing._internal.model.place.venue import Venue
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.bulletin import Change
from roadracing._internal.model.weekend.weekend import RaceWeekend


def form(noun: type, field: str) -> JsonForm:
    """The form of a field."""
    item = fields_of(noun)[field].item
    assert isinstance(item, Leaf)
    return form_of(item)


class TestText:
    """Text is judged as it was written, as a schema sees it."""

    def test_letters_that_become_others(self) -> None:
        """A letter that only normalising makes a capital K is none."""
        country = form(Venue, "country")

        assert not jsonschema.Draft202012Validator(country.schema).is_valid("\u212aE")
        with pytest.raises(ValueError, match="is not a country's two capital letters"):
            country.read("\u212aE")

    def test_longer_than_it_becomes(self) -> None:
        """Text that only normalising makes short enough is too long."""
        name = form(Season, "name")
        long = "e\u0301" * 60_000

        assert not jsonschema.Draft202012Validator(name.schema).is_valid(long)
        with pytest.raises(ValueError, match="120,000 characters long"):
            name.read(long)

    def test_normalised(self) -> None:
        """Two ways to write a letter are one."""
        assert "é" == form(Season, "name").read("e\u0301")

    @given(st.text())
    def test_any_text(self, text: str) -> None:
        """Of any text the schema and the loader say the same."""
        fields = (
            (Season, "name"),
            (RaceWeekend, "notes"),
            (Season, "issuer"),
            (Change, "path"),
            (Venue, "website"),
        )
        for noun, field in fields:
            known = form(noun, field)
            try:
                known.read(text)
                read = True
            except ValueError:
                read = False
            try:
                text.encode()
            except UnicodeEncodeError:
                assert not read
            else:
                assert read is jsonschema.Draft202012Validator(known.schema).is_valid(text)


class TestClock:
    """A time of day has one written form."""

    @pytest.mark.parametrize(
        "text", ["24:00", "7:00", "07:00:60", "07:00Z", "07:00+01:00", "07:00:00.5", "0700", "07"]
    )
    def test_refused(self, text: str) -> None:
        """Other ways to write it are refused."""
        with pytest.raises(ValueError, match="is not a time of day such as 18:00"):
            form_of(Leaf(dt.time, leaves.ClockRule())).read(text)
