"""How long a session runs, in one written form."""

from datetime import timedelta

import pytest
from hypothesis import given, strategies as st

from roadracing._internal.time.format import DistanceUnit, Format


@pytest.mark.parametrize(
    "text",
    [
        "PT2H45M",
        "PT12H",
        "PT50M",
        "PT50M + 1 lap",
        "PT45M + 2 laps",
        "70 laps",
        "1 lap",
        "500 km",
        "402.336 km",
        "1000 mi or PT10H",
        "500 km or PT3H",
        "70 laps or PT2H",
    ],
)
def test_both_ways(text: str) -> None:
    """Each form is read and written back the same."""
    assert text == str(Format.parse(text))


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("PT165M", "PT2H45M"),
        ("500.0 km", "500 km"),
        ("070 laps", "70 laps"),
        ("1 laps", "1 lap"),
        ("PT3600S", "PT1H"),
    ],
)
def test_numbers_are_normalised(text: str, canonical: str) -> None:
    """What says the same is written the same and equal."""
    assert canonical == str(Format.parse(text))
    assert Format.parse(canonical) == Format.parse(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2 h 45 min",
        "PT",
        "P1D",
        "PT-1H",
        "PT0S",
        "0 laps",
        "0 km",
        "70laps",
        "500 Km",
        "500km",
        "1000 mi or 10 h",
        "1000 mi or 70 laps",
        "PT1H or PT2H",
        "PT1H or 70 laps",
        "1e3 km",
        "nan km",
        "PT1H + 0 laps",
        "70 laps + 1 lap",
        "PT99999999H",
        "\u0667\u0660 laps",
    ],
)
def test_refused(text: str) -> None:
    """Anything else is refused."""
    with pytest.raises(ValueError, match=r"."):
        Format.parse(text)


def test_petit_le_mans() -> None:
    """Petit Le Mans ends after 1000 miles or ten hours, whichever comes first."""
    format_ = Format.parse("1000 mi or PT10H")
    assert (1000.0, DistanceUnit.MI, timedelta(hours=10)) == (
        format_.distance,
        format_.unit,
        format_.duration,
    )
    assert not format_.timed
    assert 1_609_344 == format_.distance_m


def test_parts_that_do_not_go_together() -> None:
    """A format says one limit, or a distance or laps and a time."""
    with pytest.raises(ValueError, match="not both"):
        Format(laps=70, distance=500, unit=DistanceUnit.KM)
    with pytest.raises(ValueError, match="unit"):
        Format(distance=500)
    with pytest.raises(ValueError, match="says a time"):
        Format()
    with pytest.raises(ValueError, match="added to a time"):
        Format(laps=70, plus_laps=1)


@given(
    st.one_of(
        st.builds(Format, duration=st.timedeltas(timedelta(seconds=1), timedelta(days=3))),
        st.builds(Format, laps=st.integers(1, 99_999)),
        st.builds(
            Format,
            distance=st.integers(1, 999_999_999).map(lambda n: n / 1000),
            unit=st.sampled_from(DistanceUnit),
            duration=st.none() | st.integers(1, 10**6).map(lambda s: timedelta(seconds=s)),
        ),
    )
)
def test_every_format_is_read_back(format_: Format) -> None:
    """Every format survives being written."""
    assert format_ == Format.parse(str(format_))


@pytest.mark.parametrize(
    "parts",
    [
        {"distance": 500, "unit": "furlong"},
        {"distance": 500, "unit": "km"},
        {"distance": "500", "unit": DistanceUnit.KM},
        {"distance": True, "unit": DistanceUnit.KM},
        {"duration": 3},
        {"duration": "PT1H"},
    ],
)
def test_parts_of_another_type(parts: dict[str, object]) -> None:
    """A part of another type is refused when the format is built, before anything is written."""
    with pytest.raises(ValueError, match="it is "):
        Format(**parts)  # type: ignore[arg-type]
