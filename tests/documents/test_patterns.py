"""The patterns of texts in the schema, and the texts themselves."""

import datetime as dt
import json
import re
from typing import Any

import jsonschema
import pytest
from hypothesis import given, strategies as st

from roadracing._internal.documents import patterns
from roadracing._internal.documents.reading import loads
from roadracing._internal.documents.schema import json_schema
from roadracing._internal.findings.errors import DocumentError
from roadracing._internal.testing.instants import instants
from roadracing._internal.testing.values import durations, formats, starts
from roadracing._internal.time.durations import DURATION_PATTERN, duration_text, parse_duration
from roadracing._internal.time.format import FORMAT_PATTERN, Format
from roadracing._internal.time.instant import Instant
from roadracing._internal.time.start import AFTER_PATTERN, Start


def matches(pattern: str, text: str) -> bool:
    """Whether a validator that is written in Python finds a pattern in a text."""
    return re.search(patterns.whole(pattern), text) is not None


def reads(read: Any, text: str) -> bool:
    """Whether a text is read."""
    try:
        read(text)
    except ValueError:
        return False
    return True


class TestPatterns:
    """An expression matches the texts that are read, and no other."""

    def test_every_day(self) -> None:
        """The days of four centuries are matched, and the days after the last of each month are not."""
        day = dt.date(1890, 1, 1)
        while day.year < 2290:
            assert matches(patterns.DATE, day.isoformat())
            day += dt.timedelta(days=1)
        for year in (1900, 2000, 2003, 2004, 2100):
            for month in range(14):
                for number in (0, 28, 29, 30, 31, 32):
                    text = f"{year}-{month:02}-{number:02}"
                    assert reads(dt.date.fromisoformat, text) is matches(patterns.DATE, text), text

    @pytest.mark.parametrize(
        "text", ["0000-01-01", "2004-1-1", "2004-10-16\n", "20041016", "2004-10-16T", "\u0662004-10-16"]
    )
    def test_no_day(self, text: str) -> None:
        """What is no date in its one form is not matched."""
        assert not matches(patterns.DATE, text)

    @given(instants())
    def test_instants(self, instant: Instant) -> None:
        """Every time that can be written is matched as an instant and as a start."""
        assert matches(patterns.instant(), instant.text)
        assert not matches(patterns.instant(), instant.text + "\n")
        assert not matches(patterns.instant(), instant.text[:-1])

    @given(starts(st.just("spring-race")))
    def test_starts_after(self, start: Start) -> None:
        """Exactly the starts that follow a session are matched as such."""
        assert (start.session is not None) is matches(AFTER_PATTERN, str(start))

    @given(formats())
    def test_formats(self, format_: Format) -> None:
        """Every format that can be written is matched, and read as itself."""
        assert matches(FORMAT_PATTERN, str(format_))
        assert format_ == Format.parse(str(format_))

    @given(durations())
    def test_durations(self, duration: dt.timedelta) -> None:
        """Every duration that can be written is matched, and read as itself."""
        assert matches(DURATION_PATTERN, duration_text(duration))
        assert duration == parse_duration(duration_text(duration))

    @given(st.from_regex(DURATION_PATTERN, fullmatch=True))
    def test_written_durations(self, text: str) -> None:
        """Every duration that is matched is read."""
        assert parse_duration(text) >= dt.timedelta()

    @given(st.from_regex(FORMAT_PATTERN, fullmatch=True))
    def test_written_formats(self, text: str) -> None:
        """Every format that is matched is read."""
        assert text.count(" ") <= str(Format.parse(text)).count(" ") + 2

    @given(st.from_regex(AFTER_PATTERN, fullmatch=True))
    def test_written_starts(self, text: str) -> None:
        """Every start that is matched is read."""
        assert Start.parse(text).session is not None

    @pytest.mark.parametrize(
        "text",
        [
            "0 laps",
            "00000 laps",
            "0 km",
            "0.000 mi",
            "PT0S",
            "PT0H0M0.0S",
            "PT1H + 0 laps",
            "70 laps or PT0S",
            "PT1H75M",
        ],
    )
    def test_nothing_of_it(self, text: str) -> None:
        """A race over nothing is neither matched nor read."""
        assert not matches(FORMAT_PATTERN, text)
        assert not reads(Format.parse, text)

    @pytest.mark.parametrize(
        ("url", "good"),
        [
            ("https://example.org", True),
            ("http://example.org:65535/a?b=c#d", True),
            ("https://example.org?a=[1]", True),
            ("https://[2001:db8::1]:80/", True),
            ("https://example.org:65536/", False),
            ("https://:80/", False),
            ("https://", False),
            ("https:///path", False),
            ("https://user:secret@example.org/", False),
            ("https://exa mple.org/", False),
            ("https://example.org/a b", False),
            ("https://example.org/\n", False),
            ("https://exämple.org/", False),
            ("https://example.org/<x>", False),
            ("HTTPS://example.org/", False),
            ("ftp://example.org/", False),
            ("javascript:alert(1)", False),
            ("//example.org/", False),
        ],
    )
    def test_addresses(self, url: str, *, good: bool) -> None:
        """Addresses are whole, and the loader and the schema agree which are."""
        data = {"roadracing": 1, "namespace": "a.example", "organisations": [{"id": "o", "website": url}]}
        try:
            loads(json.dumps(data))
            loaded = True
        except DocumentError:
            loaded = False

        assert good is loaded
        assert good is jsonschema.Draft202012Validator(json_schema()).is_valid(data)
