"""What overlaps stands side by side."""

from hypothesis import given, strategies as st

from roadracing._internal.pictures.timetable.lanes import pack

SPANS = st.lists(
    st.tuples(st.integers(0, 60), st.integers(1, 30)).map(lambda s: (float(s[0]), float(s[0] + s[1]))),
    max_size=20,
)


@given(spans=SPANS)
def test_no_two_meet(spans: list[tuple[float, float]]) -> None:
    """Two that overlap have no part of the lane in common, however far each stretches."""
    places = pack(spans)
    for i, one in enumerate(spans):
        for j, other in enumerate(spans[:i]):
            if one[0] < other[1] and other[0] < one[1]:
                first, second = places[i], places[j]
                assert first.columns == second.columns
                assert (
                    first.column + first.across <= second.column
                    or second.column + second.across <= first.column
                )


@given(spans=SPANS)
def test_no_more_columns_than_needed(spans: list[tuple[float, float]]) -> None:
    """There are as many columns as are on at once somewhere, and no more."""
    places = pack(spans)
    at_once = max((sum(b <= begins < e for b, e in spans) for begins, _ in spans), default=0)

    assert at_once == max((place.columns for place in places), default=0)
    assert all(0 <= place.column < place.column + place.across <= place.columns for place in places)


@given(spans=SPANS)
def test_alone(spans: list[tuple[float, float]]) -> None:
    """What meets nothing has the lane to itself."""
    for place, span in zip(pack(spans), spans, strict=True):
        meets = sum(span[0] < e and b < span[1] for b, e in spans) > 1
        assert meets or (0, 1) == (place.column, place.columns)
