"""The sweep finds every meeting and no other, and does not look at every pair."""

import datetime as dt
from collections import Counter
from itertools import combinations
from random import Random

from hypothesis import given, strategies as st

from roadracing._internal.time.instant import Instant
from roadracing._internal.track.overlaps import (
    LOOKED_AT,
    MOST,
    GroundClaim,
    Timeline,
    first_few,
    meetings,
    overlaps,
)
from roadracing._internal.track.slots import Slot
from tests.rules.building import session

EPOCH = dt.datetime(2004, 5, 29, 12, tzinfo=dt.UTC)
SPANS = st.tuples(st.integers(0, 12), st.integers(0, 6), st.sets(st.sampled_from("abc"), min_size=1))


def claim(number: int, begin: int, length: int, grounds: set[str] | str) -> GroundClaim:
    """A claim in minutes; a length of nought is an instant."""
    begins = EPOCH + dt.timedelta(minutes=begin)
    slot = Slot(
        session=session(f"s{number}", "practice"),
        start=Instant.of(begins, "UTC"),
        begins=begins,
        ends=begins + dt.timedelta(minutes=length),
        exact=True,
    )
    return GroundClaim(slot=slot, grounds=tuple(("place", ground) for ground in sorted(grounds)))


def minutes(claimed: GroundClaim) -> set[int]:
    """Every quarter of a minute that a claim takes: an interval without its end, or one instant."""
    begin, end = (int((t - EPOCH).total_seconds() // 15) for t in (claimed.slot.begins, claimed.slot.ends))
    return set(range(begin, end)) or {begin}


def meet(one: GroundClaim, other: GroundClaim) -> bool:
    """Whether two claims have a ground and a time in common, found by looking at all of both."""
    return bool(set(one.grounds) & set(other.grounds) and minutes(one) & minutes(other))


def names(found: list[tuple[GroundClaim, GroundClaim]]) -> list[frozenset[str]]:
    """Pairs, by the ids of their sessions."""
    return [frozenset((one.slot.id, other.slot.id)) for one, other in found]


@given(st.lists(SPANS, max_size=14))
def test_the_sweep_finds_what_comparing_all_pairs_finds(spans: list[tuple[int, int, set[str]]]) -> None:
    """Every pair on common ground at a common time comes once, whichever grounds they share."""
    claims = [claim(n, *span) for n, span in enumerate(spans)]
    expected = {frozenset((a.slot.id, b.slot.id)) for a, b in combinations(claims, 2) if meet(a, b)}
    found = names(list(overlaps(claims)))
    assert expected == set(found)
    assert len(expected) == len(found)


@given(st.lists(st.tuples(SPANS, st.sampled_from(("left", "right", "both"))), max_size=14))
def test_two_sides_meet_each_other_and_not_themselves(
    sided: list[tuple[tuple[int, int, set[str]], str]],
) -> None:
    """With two sides a pair has one claim of each; a claim on both sides meets either kind, never itself."""
    claims = [claim(n, *span) for n, (span, _) in enumerate(sided)]
    left = [c for c, (_, side) in zip(claims, sided, strict=True) if side != "right"]
    right = [c for c, (_, side) in zip(claims, sided, strict=True) if side != "left"]
    expected = {frozenset((a.slot.id, b.slot.id)) for a in left for b in right if a is not b and meet(a, b)}
    found = names(list(overlaps(left, right)))
    assert expected == set(found)
    assert len(expected) == len(found)


@given(st.lists(SPANS, max_size=10), st.randoms())
def test_the_order_in_which_claims_are_given_does_not_matter(
    spans: list[tuple[int, int, set[str]]], random: Random
) -> None:
    """Pairs come in the order of time, however the claims were listed."""
    claims = [claim(n, *span) for n, span in enumerate(spans)]
    expected = [(a.slot.id, b.slot.id) for a, b in overlaps(claims)]
    shuffled = list(claims)
    random.shuffle(shuffled)
    assert expected == [(a.slot.id, b.slot.id) for a, b in overlaps(shuffled)]


def test_the_earlier_claim_comes_first() -> None:
    """A pair is given with the claim that began earlier, then the later one."""
    ((one, other),) = overlaps([claim(1, 5, 10, "a"), claim(2, 0, 10, "a")])
    assert ("s2", "s1") == (one.slot.id, other.slot.id)


def test_meetings_that_nobody_asks_for_cost_nothing() -> None:
    """Ten thousand claims at one time are met one by one, and only as many pairs are made as are taken."""
    claims = [claim(n, 0, 10, "a") for n in range(10_000)]
    assert 9_999 == sum(next(others) is not later for later, others in meetings(claims))


class TestFirstFew:
    """A document full of rows at one time brings no more than somebody can be sent."""

    def test_at_most_so_many(self) -> None:
        """The last of twelve at one time meets eleven: ten are listed, and there is more."""
        claims = [claim(n, 0, 10, "a") for n in range(MOST + 2)]
        *_, (_, all_but_one, not_more), (_, few, more) = first_few(
            meetings(claims), lambda _one, _other: True
        )
        assert (MOST, False, MOST, True) == (len(all_but_one), not_more, len(few), more)

    def test_what_is_not_wanted_does_not_count(self) -> None:
        """Among thirty that are met, two are of interest, and there is no more."""
        claims = [claim(n, n, 100, "a") for n in range(30)]
        wanted = {("s3", "s29"), ("s7", "s29")}
        ((later, few, more),) = first_few(meetings(claims), lambda a, b: (a.slot.id, b.slot.id) in wanted)
        assert ("s29", ["s3", "s7"], False) == (later.slot.id, [each.slot.id for each in few], more)

    def test_looking_has_an_end(self) -> None:
        """Where nothing is of interest among very many, it is said that not all were looked at."""
        claims = [claim(n, 0, 10, "a") for n in range(LOOKED_AT + 2)]
        looked: Counter[str] = Counter()

        def wanted(earlier: GroundClaim, later: GroundClaim) -> bool:
            looked[later.slot.id] += 1
            return earlier is later

        ((_, few, more),) = first_few(meetings(claims), wanted)
        assert ([], True) == (few, more)
        assert LOOKED_AT == max(looked.values())


class TestTimeline:
    """What is on a ground, in the order of one of its times."""

    @given(
        st.lists(SPANS, max_size=12), st.integers(0, 20), st.integers(0, 8), st.sets(st.sampled_from("abc"))
    )
    def test_between(
        self, spans: list[tuple[int, int, set[str]]], first: int, length: int, on: set[str]
    ) -> None:
        """From a moment up to another, that not included; each once, in order, whatever grounds it shares."""
        claims = [claim(n, *span) for n, span in enumerate(spans)]
        grounds = [("place", ground) for ground in sorted(on)]
        begin, end = EPOCH + dt.timedelta(minutes=first), EPOCH + dt.timedelta(minutes=first + length)
        expected = sorted(
            (c.slot.ends, c.slot.id)
            for c in claims
            if set(c.grounds) & set(grounds) and begin <= c.slot.ends < end
        )
        found = Timeline(claims, lambda slot: slot.ends).between(grounds, begin, end)
        assert expected == [(slot.ends, slot.id) for slot in found]
