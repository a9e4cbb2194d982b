"""Words take no more room than they were given."""

import unicodedata

import pytest
from hypothesis import given, strategies as st

from roadracing._internal.pictures.pen.text_fitting import clusters, fit, plain, width, wrap

TEXTS = st.text(max_size=60).map(plain)
ROOMS = st.floats(0, 400)


@given(text=TEXTS, room=ROOMS)
def test_fit(text: str, room: float) -> None:
    """What is left of a text fits, and begins as the text does."""
    kept = fit(text, room, 12)

    assert width(kept, 12) <= room + 1e-6
    assert kept in (text, "") or text.startswith(kept.removesuffix("…").rstrip())


@given(text=TEXTS, room=st.floats(100, 400), most=st.integers(1, 5))
def test_wrap(text: str, room: float, most: int) -> None:
    """No line is wider than the room and there are no more than that; where all fits, nothing is lost."""
    lines = wrap(text, room, 12, most)

    assert len(lines) <= most
    assert all(width(line, 12) <= room + 1e-6 for line in lines)
    if lines and not lines[-1].endswith("…") and len(lines) < most:
        assert "".join(text.split()) == "".join("".join(lines).split())


@given(text=st.text(max_size=60))
def test_clusters(text: str) -> None:
    """The parts of a text are the text."""
    assert text == "".join(clusters(text))


@pytest.mark.parametrize("text", ["e\u0301" * 9, "👩‍👩‍👧‍👦" * 3, "🇺🇸🇨🇦🇲🇽", "👍🏽" * 4])
def test_nothing_is_torn(text: str) -> None:
    """Letters keep their accents, families their members and flags their halves."""
    whole = set(clusters(text))

    for room in range(5, 120, 3):
        assert set(clusters(fit(text, room, 12).removesuffix("…"))) <= whole


@given(text=st.text(max_size=60))
def test_plain(text: str) -> None:
    """What is shown has one line, and nothing that turns what stands beside it."""
    shown = plain(text)

    assert not any(unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp") for c in shown)
    assert not any("\u202a" <= c <= "\u202e" or "\u2066" <= c <= "\u2069" for c in shown)
