"""The text of an instant: what it says, and why other text says none."""

import pickle

import pytest

from roadracing._internal.time.instant import Instant, InstantError
from roadracing._internal.time.rfc9557 import refusal

NEW_YORK = "[America/New_York]"


def refused(text: str) -> InstantError:
    """Why text is no instant."""
    with pytest.raises(InstantError) as caught:
        Instant.parse(text)
    return caught.value


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("2004-03-20T10:30:00-05:00[America/New_York]", "2004-03-20T10:30:00-05:00[America/New_York]"),
        ("2004-03-20T10:30:00.5-05:00[America/New_York]", "2004-03-20T10:30:00.5-05:00[America/New_York]"),
        ("2004-03-20T10:30:00.500-05:00[America/New_York]", "2004-03-20T10:30:00.5-05:00[America/New_York]"),
        ("2004-03-20T10:30:00.000000-05:00[America/New_York]", "2004-03-20T10:30:00-05:00[America/New_York]"),
        (
            "2004-03-20T10:30:00.000001-05:00[America/New_York]",
            "2004-03-20T10:30:00.000001-05:00[America/New_York]",
        ),
        ("2004-03-20T15:30:00Z[America/New_York]", "2004-03-20T10:30:00-05:00[America/New_York]"),
        ("2004-03-20T10:30:00-05:00[!America/New_York]", "2004-03-20T10:30:00-05:00[America/New_York]"),
        ("2004-03-20T10:30:00Z[UTC]", "2004-03-20T10:30:00+00:00[UTC]"),
        ("2004-03-20T10:30:00+00:00[UTC]", "2004-03-20T10:30:00+00:00[UTC]"),
        ("2004-03-20T10:30:00+00:00[Etc/UTC]", "2004-03-20T10:30:00+00:00[Etc/UTC]"),
        ("2004-03-20T10:30:00+05:45[Asia/Kathmandu]", "2004-03-20T10:30:00+05:45[Asia/Kathmandu]"),
        ("2004-10-31T01:30:00-04:00[America/New_York]", "2004-10-31T01:30:00-04:00[America/New_York]"),
        ("2004-10-31T01:30:00-05:00[America/New_York]", "2004-10-31T01:30:00-05:00[America/New_York]"),
        ("2004-03-20T10:30:00-05:00[Etc/GMT+5]", "2004-03-20T10:30:00-05:00[Etc/GMT+5]"),
    ],
)
def test_an_instant_has_one_text(text: str, canonical: str) -> None:
    """Whatever is allowed to vary is written in one way."""
    assert canonical == str(Instant.parse(text)) == Instant.parse(text).text


@pytest.mark.parametrize(
    ("text", "reason", "says"),
    [
        ("", "malformed", "begin with a date such as 2004-03-20"),
        ("now", "malformed", "begin with a date"),
        ("today", "malformed", "begin with a date"),
        ("10:30", "malformed", "begin with a date"),
        ("tbc", "malformed", "begin with a date"),
        ("20 March 2004", "malformed", "begin with a date"),
        ("2004-03-20", "malformed", "no time of day"),
        ("2004-3-20T10:30:00-05:00[America/New_York]", "malformed", "begin with a date such as 2004-03-20"),
        ("20040320T103000-0500[America/New_York]", "malformed", "2004-03-20, with hyphens"),
        ("2004-W12-6T10:30:00-05:00[America/New_York]", "malformed", "week"),
        ("2004W126T10:30:00-05:00[America/New_York]", "malformed", "week"),
        ("2004-080T10:30:00-05:00[America/New_York]", "malformed", "day of the year"),
        ("2004080T10:30:00-05:00[America/New_York]", "malformed", "day of the year"),
        ("+02004-03-20T10:30:00-05:00[America/New_York]", "malformed", "begin with a date"),
        ("-2004-03-20T10:30:00-05:00[America/New_York]", "malformed", "begin with a date"),
        ("12004-03-20T10:30:00-05:00[America/New_York]", "malformed", "begin with a date"),
        ("2004-03-201T10:30:00-05:00[America/New_York]", "malformed", "begin with a date"),
        ("2004-03-20t10:30:00-05:00[America/New_York]", "malformed", 'capital T, not "t"'),
        ("2004-03-20 10:30:00-05:00[America/New_York]", "malformed", 'capital T, not " "'),
        ("2004-03-20T10:30-05:00[America/New_York]", "malformed", "write 10:30:00"),
        ("2004-03-20T10-05:00[America/New_York]", "malformed", "hours, minutes and seconds"),
        ("2004-03-20T9:30:00-05:00[America/New_York]", "malformed", "hours, minutes and seconds"),
        ("2004-03-20T103000-05:00[America/New_York]", "malformed", "hours, minutes and seconds"),
        ("2004-03-20T10:30:0-05:00[America/New_York]", "malformed", "seconds"),
        ("2004-03-20T10:30:000-05:00[America/New_York]", "malformed", "seconds"),
        ("2004-03-20T24:00:00-05:00[America/New_York]", "out-of-range", "00:00 of the next day"),
        ("2004-03-20T25:00:00-05:00[America/New_York]", "out-of-range", "no hour 25"),
        ("2004-03-20T10:60:00-05:00[America/New_York]", "out-of-range", "no minute 60"),
        ("2004-03-20T23:59:60-05:00[America/New_York]", "out-of-range", "leap second"),
        ("2004-03-20T10:30:61-05:00[America/New_York]", "out-of-range", "no second 61"),
        ("2004-02-30T10:30:00-05:00[America/New_York]", "out-of-range", "no day 2004-02-30"),
        ("2003-02-29T10:30:00-05:00[America/New_York]", "out-of-range", "no day 2003-02-29"),
        ("2004-13-20T10:30:00-05:00[America/New_York]", "out-of-range", "no day 2004-13-20"),
        ("0000-01-01T10:30:00-05:00[America/New_York]", "out-of-range", "no day 0000-01-01"),
        ("2004-03-20T10:30:00.1234567-05:00[America/New_York]", "malformed", "at most 6 digits, not 7"),
        ("2004-03-20T10:30:00.-05:00[America/New_York]", "malformed", "digits are missing"),
        ("2004-03-20T10:30:00,5-05:00[America/New_York]", "malformed", "not a comma"),
        ("2004-03-20T10:30:00", "no-zone", "offset from UTC and the time zone are missing"),
        ("2004-03-20T10:30:00-05:00", "no-zone", "2004-03-20T10:30:00-05:00[America/New_York]"),
        ("2004-03-20T15:30:00Z", "no-zone", "time zone is missing"),
        ("2004-03-20T10:30:00-05:00[]", "no-zone", "time zone is missing"),
        ("2004-03-20T10:30:00-05:00[u-ca=gregory]", "no-zone", "have to hold the time zone"),
        (
            "2004-03-20T10:30:00[America/New_York]",
            "no-offset",
            "write 2004-03-20T10:30:00-05:00[America/New_York]",
        ),
        (
            "2004-07-20T10:30:00[America/New_York]",
            "no-offset",
            "write 2004-07-20T10:30:00-04:00[America/New_York]",
        ),
        (
            "2004-10-31T01:30:00[America/New_York]",
            "no-offset",
            "01:30:00-04:00[America/New_York] or 2004-10-31T01",
        ),
        ("2004-04-04T02:30:00[America/New_York]", "no-offset", "offset from UTC is missing"),
        ("2004-03-20T10:30:00[Nowhere]", "no-offset", "offset from UTC is missing"),
        ("2004-03-20T10:30:00-00:00[Europe/London]", "no-offset", "-00:00 says that the offset is not known"),
        ("2004-03-20T10:30:00z[America/New_York]", "malformed", "capital letter"),
        ("2004-03-20T10:30:00-0500[America/New_York]", "malformed", "has to be -05:00"),
        ("2004-03-20T10:30:00-05[America/New_York]", "malformed", "has to be -05:00"),
        ("2004-03-20T10:30:00-5:00[America/New_York]", "malformed", "offset from UTC such as -05:00"),
        ("2004-03-20T10:30:00 -05:00[America/New_York]", "malformed", "offset from UTC such as -05:00"),
        ("2004-03-20T10:30:00EST[America/New_York]", "malformed", "offset from UTC such as -05:00"),
        ("2004-03-20T10:30:00-25:00[America/New_York]", "out-of-range", "no offset -25:00"),
        ("2004-03-20T10:30:00-05:60[America/New_York]", "out-of-range", "no offset -05:60"),
        ("1900-03-20T10:30:00-04:56:02[America/New_York]", "offset-seconds", "-04:56:02 has seconds"),
        ("1900-03-20T10:30:00-045602[America/New_York]", "offset-seconds", "-045602 has seconds"),
        ("2004-03-20T10:30:00-05:00[America/New_York][u-ca=gregory]", "malformed", '"[u-ca=gregory]" does'),
        ("2004-03-20T10:30:00-05:00[America/New_York] ", "malformed", "space or line break"),
        ("2004-03-20T10:30:00-05:00[America/New_York]\n", "malformed", "space or line break"),
        (" 2004-03-20T10:30:00-05:00[America/New_York]", "malformed", "space or line break"),
        ("2004-03-20T10:30:00-05:00[America/New_York", "malformed", "end with the time zone in brackets"),
        ("2004-03-20T10:30:00-05:00[America/New_York]x", "malformed", "end with the time zone in brackets"),
        ("2004-03-20T10:30:00-05:00[!!America/New_York]", "malformed", "have to hold a time zone"),
        ("2004-03-20T10:30:00-05:00[America/New York]", "unknown-zone", "did you mean America/New_York"),
        ("2004-03-20T10:30:00-05:00[america/new_york]", "unknown-zone", "did you mean America/New_York"),
        ("2004-03-20T10:30:00-05:00[-05:00]", "unknown-zone", "zones are named like America/New_York"),
        ("2004-03-20T10:30:00-05:00[../../etc/passwd]", "unknown-zone", "zones are named like"),
        ("2004-03-20T10:30:00\u221205:00[America/New_York]", "malformed", "is not one of"),
        ("٢٠٠٤-03-20T10:30:00-05:00[America/New_York]", "malformed", '"٢" is not one of'),
        ("2004-03-20T10:3\u0660:00-05:00[America/New_York]", "malformed", "is not one of"),
        ("2004\u201103-20T10:30:00-05:00[America/New_York]", "malformed", "is not one of"),
        ("0001-01-01T00:00:00+05:00[Asia/Karachi]", "out-of-range", "years 1 to 9999"),
        ("9999-12-31T23:59:59-05:00[America/New_York]", "out-of-range", "years 1 to 9999"),
        ("9999-12-31T23:59:59Z[Asia/Tokyo]", "out-of-range", "years 1 to 9999"),
        (
            "2004-03-20T10:30:00-04:00[America/New_York]",
            "offset-conflict",
            "either 10:30-05:00 or 09:30-05:00",
        ),
        ("2004-04-04T02:30:00-05:00[America/New_York]", "nonexistent", "from 02:00 to 03:00"),
        ("2004-04-04T02:30:00-04:00[America/New_York]", "nonexistent", "01:30-05:00 or 03:30-04:00"),
        ("1960-03-20T10:30:00-00:44[Africa/Monrovia]", "offset-seconds", "-00:44:30"),
        ("1960-03-20T11:14:30Z[Africa/Monrovia]", "offset-seconds", "-00:44:30"),
    ],
)
def test_other_text_is_refused_with_a_sentence(text: str, reason: str, says: str) -> None:
    """Text that is no instant is refused for a reason, in words that say what would be right."""
    error = refused(text)
    assert reason == error.reason
    assert says in str(error)


def test_a_refusal_shows_an_instant() -> None:
    """Whoever wrote something else is shown how an instant is written."""
    assert "An instant is written like 2004-03-20T10:30:00-05:00[America/New_York]" in str(refused("now"))


def test_a_refusal_is_one_short_line() -> None:
    """A megabyte of anything, with whatever characters, is told on one line."""
    for text in (
        "9" * 1_000_000,
        "2004-03-20T10:30:00-05:00[" * 50_000,
        "a\x1b[31m\n\r\x00\u2028b",
        "\ud800",
    ):
        message = str(refused(text))
        assert len(message) < 400
        assert message.isprintable()


def test_a_refusal_pickles() -> None:
    """The reason and the readings survive a journey between processes."""
    error = refused("2004-03-20T10:30:00-04:00[America/New_York]")
    again = pickle.loads(pickle.dumps(error))
    assert str(error) == str(again)
    assert ("offset-conflict", error.readings) == (again.reason, again.readings)


def test_every_text_has_a_reason() -> None:
    """Even text that has the shape is given one, for want of a better."""
    assert "malformed" == refusal("2004-03-20T10:30:00-05:00[America/New_York]").reason


class TestConflict:
    """The offset says one moment and the zone another."""

    TEXT = "2004-03-20T10:30:00-04:00[America/New_York]"

    def test_the_message_names_both_readings(self) -> None:
        """A person is told what the clocks said and what the text may mean."""
        assert (
            "10:30 local time in America/New_York is -05:00 on 2004-03-20; the text says -04:00: "
            "either 10:30-05:00 or 09:30-05:00"
        ) == str(refused(self.TEXT))

    def test_the_readings_are_instants(self) -> None:
        """The reading that keeps the wall time comes first, then the one that keeps the moment."""
        assert [
            "2004-03-20T10:30:00-05:00[America/New_York]",
            "2004-03-20T09:30:00-05:00[America/New_York]",
        ] == [str(reading) for reading in refused(self.TEXT).readings]

    def test_either_can_be_kept(self) -> None:
        """Who knows which of the two is right says so."""
        local = Instant.parse(self.TEXT, offset_conflict="keep_local")
        moment = Instant.parse(self.TEXT, offset_conflict="keep_instant")
        assert ("2004-03-20T10:30:00-05:00" + NEW_YORK, "2004-03-20T09:30:00-05:00" + NEW_YORK) == (
            str(local),
            str(moment),
        )

    def test_another_day_is_said(self) -> None:
        """A reading on another day is told with its date."""
        message = str(refused("2004-03-20T00:30:00+01:00[America/New_York]"))
        assert message.endswith("either 00:30-05:00 or 2004-03-19 18:30-05:00")

    def test_in_a_fold_there_are_three_readings(self) -> None:
        """An offset that neither hour of the night has leaves both and the moment."""
        text = "2004-10-31T01:30:00-08:00[America/New_York]"
        assert ["-04:00", "-05:00", "-05:00"] == [reading.format("Z") for reading in refused(text).readings]
        with pytest.raises(InstantError) as caught:
            Instant.parse(text, offset_conflict="keep_local")
        assert "ambiguous" == caught.value.reason

    def test_a_missing_time_keeps_its_moment(self) -> None:
        """Whoever trusts the offset gets the moment even where the wall time does not exist."""
        text = "2004-04-04T02:30:00-05:00[America/New_York]"
        kept = Instant.parse(text, offset_conflict="keep_instant")
        assert "2004-04-04T03:30:00-04:00[America/New_York]" == str(kept)
        with pytest.raises(InstantError) as caught:
            Instant.parse(text, offset_conflict="keep_local")
        assert "nonexistent" == caught.value.reason

    def test_a_policy_there_is_not_is_refused(self) -> None:
        """A misspelt policy is no policy."""
        with pytest.raises(ValueError, match="keep_local"):
            Instant.parse(self.TEXT, offset_conflict="keep")  # type: ignore[arg-type]  # the mistake under test

    def test_agreeing_text_needs_no_policy(self) -> None:
        """Where offset and zone agree all policies read the same."""
        text = "2004-10-31T01:30:00-05:00[America/New_York]"
        for policy in ("refuse", "keep_local", "keep_instant"):
            assert text == str(Instant.parse(text, offset_conflict=policy))  # type: ignore[arg-type]  # one of them
