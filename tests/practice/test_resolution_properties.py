"""What applies is what a slow and obvious reckoning says, whatever the practices and the agreement are."""

import datetime as dt
import json
from collections.abc import Sequence
from functools import partial
from typing import Any

import attrs
import hypothesis
from hypothesis import given, strategies as st

from roadracing._internal.documents.reading import loads
from roadracing._internal.documents.writing import dumps
from roadracing._internal.model.agreement.agreement import Resolution, Strategy
from roadracing._internal.model.agreement.best_practice import (
    Adoption,
    BestPractice,
    ParameterSetting,
    PracticeScope,
    PracticeStatus,
)
from roadracing._internal.model.agreement.organisation import Organisation
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.practice.registry import PARAMETERS, parameter
from tests.practice.building import IMSA, OTHER, PARTIES, SCCA, SESSIONS, agreement, effective, season

ORGANISATIONS = ("imsa", "other", "scca")
OPERATOR = {"alms": "imsa", "guests": "other", "world-challenge": "scca"}
VENUE = {"june": "mid-ohio", "march": "sebring"}
DAYS = [dt.date(2004, m, d) for m, d in ((1, 1), (3, 20), (3, 21), (6, 26), (6, 27))]
NUMBERS = {"changeover_min": (5.0, 10.0, 20.0), "crew_over_wall": (3.0, 4.0, 6.0)}
MEANINGS = {"white_flag": ("last-lap", "slow-vehicle")}
VALUES: dict[str, tuple[float | str, ...]] = {**NUMBERS, **MEANINGS}

days = st.none() | st.sampled_from(DAYS)
scopes = st.none() | st.builds(
    PracticeScope,
    agreement=st.sampled_from([None, None, "joa"]),
    season=st.sampled_from([None, None, 2004, 2005]),
    series=st.sampled_from([None, None, "alms", "world-challenge"]),
    venue=st.sampled_from([None, None, "mid-ohio"]),
    weekend=st.sampled_from([None, None, "june", "march"]),
    session=st.sampled_from([None, None, None, SESSIONS[0].id, SESSIONS[1].id]),
)
names = st.sampled_from(["p1", "p2", "p3", "p4"])
adopters = st.lists(
    st.builds(Adoption, organisation=st.sampled_from(ORGANISATIONS), adopted_on=days),
    unique_by=lambda a: a.organisation,
    max_size=3,
)


def of_value(cls: type, key: str, value: float | str, **facts: Any) -> Any:
    """Something that gives a parameter a value."""
    return cls(parameter=key, **{"meaning" if isinstance(value, str) else "number": value}, **facts)


def settings(key: str) -> st.SearchStrategy[ParameterSetting]:
    """Settings of one parameter, which may be amended for the most part."""
    amendable = st.sampled_from([None, None, None, True, False])
    return st.builds(
        partial(of_value, ParameterSetting, key), st.sampled_from(VALUES[key]), amendable=amendable
    )


def practices(key: str) -> st.SearchStrategy[list[BestPractice]]:
    """Up to four practices that set one parameter."""
    one = st.builds(
        BestPractice,
        id=names,
        adopters=adopters,
        status=st.none() | st.sampled_from(PracticeStatus),
        supersedes=st.lists(names, max_size=1),
        retired_on=st.sampled_from([None, None, *DAYS]),
        origin=st.none() | st.sampled_from(ORGANISATIONS),
        rule_change=st.sampled_from([None, None, None, "a notice"]),
        scope=scopes,
        effective_from=days,
        effective_until=st.sampled_from([None, None, *DAYS]),
        sets=settings(key).map(lambda setting: (setting,)),
    )
    return st.lists(one, max_size=4, unique_by=lambda p: p.id)


def resolutions(key: str) -> st.SearchStrategy[list[Resolution]]:
    """Up to two resolutions on it, some of them unsigned or empty."""
    facts = {
        "id": st.sampled_from(["r1", "r2"]),
        "signed_on": days,
        "effective_until": st.sampled_from([None, None, *DAYS]),
        "approved_by": st.sampled_from([("imsa", "scca"), ("imsa", "scca"), ("imsa",)]),
    }
    by_value = st.builds(partial(of_value, Resolution, key), st.sampled_from(VALUES[key]), **facts)
    by_strategy = st.builds(
        partial(Resolution, parameter=key), strategy=st.none() | st.sampled_from(Strategy), **facts
    )
    return st.lists(by_value | by_strategy, max_size=2, unique_by=lambda r: r.id)


@st.composite
def worlds(draw: st.DrawFn, strategy: Strategy | None = None) -> tuple[str, Season, Session]:
    """A parameter, a joint season, and a session of it."""
    key = draw(st.sampled_from(sorted(VALUES)))
    chosen = strategy or draw(st.none() | st.sampled_from(Strategy))
    agreed = [] if strategy else draw(resolutions(key))
    books = draw(st.booleans())
    organisations: tuple[Organisation, ...] = (IMSA, SCCA, OTHER)
    if not books:
        organisations = tuple(attrs.evolve(o, rule_book=None) for o in organisations)
    held = season(
        *draw(practices(key)),
        organisations=organisations,
        agreements=(agreement(*agreed, strategy=chosen),) if draw(st.integers(0, 4)) else (),
    )
    return key, held, draw(st.sampled_from(SESSIONS))


# --- the slow and obvious reckoning -------------------------------------------------------------------------------


@attrs.frozen
class Claim:
    """What an organisation says, with everything that ranks it."""

    name: str
    value: float | str
    rank: tuple[bool, ...] = (False,) * 6
    since: dt.date = dt.date.min
    fixed: bool = False
    change: bool = False
    above: tuple[str, ...] = ()


def day_of(session: Session) -> dt.date:
    """The day of a session; every one here has a time."""
    assert session.day is not None
    return session.day


def here(scope: PracticeScope | None, session: Session, *, agreed: bool) -> bool:
    """Whether a session is in a scope, fact by fact."""
    held = scope or PracticeScope()
    return (
        (held.agreement is None or agreed)
        and held.season in {None, 2004}
        and (held.series is None or held.series in session.series)
        and held.venue in {None, VENUE[session.weekend]}
        and held.weekend in {None, session.weekend}
        and held.session in {None, session.id}
    )


def claims(key: str, held: Season, session: Session, who: str | None) -> list[Claim]:
    """Everything that an organisation says about a session; nobody stands for what all parties adopted."""
    found, agreed, day = [], bool(held.agreements), day_of(session)
    for practice in held.practices:
        by = {a.organisation: a.adopted_on for a in practice.adopters}
        joint = agreed and {"imsa", "scca"} <= by.keys()
        if who in by:
            dates = [by[who]]
        elif joint and who not in {"imsa", "scca"}:
            dates = [*by.values()]
        else:
            continue
        since = max([d for d in (*dates, practice.effective_from) if d], default=dt.date.min)
        gone = practice.status is PracticeStatus.RETIRED and practice.retired_on is None
        ends = [d for d in (practice.effective_until, practice.retired_on) if d]
        if practice.status is PracticeStatus.PROPOSED or gone or day < since or any(day >= d for d in ends):
            continue
        if not here(practice.scope, session, agreed=agreed):
            continue
        scope, (setting,) = practice.scope or PracticeScope(), practice.sets
        parts = (scope.session, scope.weekend, scope.venue, scope.series, scope.season, scope.agreement)
        value = setting.meaning if setting.meaning is not None else setting.number
        assert value is not None
        found.append(
            Claim(
                practice.id,
                value,
                tuple(part is not None for part in parts),
                since,
                setting.amendable is False,
                who in by and practice.origin == who and practice.rule_change is not None,
                practice.supersedes,
            )
        )
    book = {o.id: o.rule_book for o in held.organisations}.get(who or "")
    said = next((b for b in parameter(key).books if b.book is book), None)
    return found + ([Claim("~book", said.value, fixed=not said.amendable)] if said else [])


def reaches(start: str, goal: str, held: Sequence[Claim]) -> bool:
    """Whether one practice supersedes another, over any number of steps."""
    above = {c.name: set(c.above) for c in held}
    known = set(above.get(start, ()))
    for _ in held:
        known |= {n for name in known for n in above.get(name, ())}
    return goal in known


def own(key: str, held: list[Claim]) -> tuple[set[float | str], bool]:
    """The values that are left when nothing beats them, and whether a rule stands that may not be amended."""
    left = [
        c
        for c in held
        if not any(
            c.name in other.above and not reaches(c.name, other.name, held) and (not c.fixed or other.change)
            for other in held
        )
    ]
    rules = [c for c in left if c.fixed]
    changes = [c for c in left if c.change]
    if rules:
        left = changes or rules
    best = [c for c in left if all((c.rank, c.since) >= (o.rank, o.since) for o in left)]
    found = {c.value for c in best}
    return ({strict(key, found)} if key in NUMBERS and found else found), bool(rules and not changes)


def strict(key: str, found: set[Any]) -> Any:
    """The stricter number."""
    return {"changeover_min": max, "crew_over_wall": min}[key](found)


def reckoned(key: str, held: Season, session: Session) -> tuple[object, bool]:
    """What applies, and whether that is settled."""
    default = parameter(key).default
    operator = OPERATOR.get(session.series[0]) if session.series else None
    mine, fixed = own(key, claims(key, held, session, operator))
    alone = (None, False) if len(mine) > 1 else (next(iter(mine), default), True)
    if fixed or not held.agreements:
        return alone
    said = {party: claims(key, held, session, party) for party in ("imsa", "scca")}
    together = {value for each in said.values() for value in own(key, each)[0]}
    if key in MEANINGS and not mine and together:
        # What whoever runs the session has not said is not what another means.
        alone = None, False
    if operator == "other":
        return alone
    (joa,) = held.agreements
    signed = []
    for r in joa.resolutions:
        value = r.meaning if r.meaning is not None else r.number
        works = value is not None or r.strategy is Strategy.OPERATING_ORGANISATION
        works = works or (r.strategy is Strategy.STRICTEST and key in NUMBERS)
        since = r.signed_on or dt.date.min
        until = r.effective_until or dt.date.max
        if works and len(r.approved_by) == len(PARTIES) and since <= day_of(session) < until:
            signed.append((since, value, r.strategy))
    if signed:
        last = max(since for since, *_ in signed)
        _, value, strategy = next(each for each in signed if each[0] == last)
        if value is not None:
            return value, True
        return (strict(key, together), True) if strategy is Strategy.STRICTEST and together else alone
    if key in MEANINGS:
        return (None, False) if len(together) > 1 else alone
    # No rule book binds a session of another.
    chosen = {
        party: [c for c in each if c.name != "~book" or party == operator] for party, each in said.items()
    }
    together = {
        value
        for party, each in chosen.items()
        if own(key, said[party])[0] == own(key, each)[0]
        for value in own(key, each)[0]
    }
    if joa.strategy is Strategy.STRICTEST and together:
        return strict(key, together), True
    if joa.strategy is Strategy.SIGNED_RESOLUTION and len(together) > 1:
        return strict(key, together), False
    return alone


# --- properties ---------------------------------------------------------------------------------------------------


@hypothesis.settings(max_examples=hypothesis.settings.default.max_examples // 3)
@given(worlds())
def test_it_is_what_the_slow_reckoning_says(world: tuple[str, Season, Session]) -> None:
    """Value and whether it is settled, for every session."""
    key, held, session = world
    found = effective(held, key, session)
    assert reckoned(key, held, session) == (found.held, found.settled)


@hypothesis.settings(max_examples=hypothesis.settings.default.max_examples // 3)
@given(worlds(), st.randoms(use_true_random=False))
def test_the_order_of_the_document_is_nothing(world: tuple[str, Season, Session], random: Any) -> None:
    """Whatever order the lists of a document are in, the answer and its whole chain are the same."""
    key, held, session = world

    def shuffled(value: Any) -> Any:
        if isinstance(value, dict):
            return {name: shuffled(value[name]) for name in random.sample(sorted(value), len(value))}
        return [shuffled(v) for v in random.sample(value, len(value))] if isinstance(value, list) else value

    turned = loads(json.dumps(shuffled(json.loads(dumps(held)))))
    assert effective(held, key, session).to_json() == effective(turned, key, session).to_json()


@hypothesis.settings(max_examples=hypothesis.settings.default.max_examples // 3)
@given(worlds(Strategy.STRICTEST))
def test_the_strictest_never_loosens(world: tuple[str, Season, Session]) -> None:
    """No party would have been stricter by itself, except against a rule that may not be amended."""
    key, held, session = world
    found = effective(held, key, session)
    operator = OPERATOR.get(session.series[0]) if session.series else None
    if key not in NUMBERS or not held.agreements or found.fixed or operator == "other":
        return
    for party in ("imsa", "scca"):
        said = claims(key, held, session, party)
        for value in own(key, said)[0] if party == operator or all(c.name != "~book" for c in said) else ():
            assert strict(key, {value, found.held}) == found.held


@hypothesis.settings(max_examples=hypothesis.settings.default.max_examples // 3)
@given(worlds())
def test_a_rule_that_may_not_be_amended_stands(world: tuple[str, Season, Session]) -> None:
    """In a session of the organisation whose rule it is, one of its own such rules applies, unless it changed it."""
    key, held, session = world
    operator = OPERATOR.get(session.series[0]) if session.series else None
    mine = claims(key, held, session, operator)
    rules = {c.value for c in mine if c.fixed}
    if rules and not any(c.change for c in mine):
        found = effective(held, key, session)
        assert found.held in rules or not found.settled
        assert found.held is not None or len(rules) > 1


@hypothesis.settings(max_examples=hypothesis.settings.default.max_examples // 3)
@given(worlds())
def test_every_candidate_is_accounted_for(world: tuple[str, Season, Session]) -> None:
    """Each practice that the operating organisation adopted decides, or is told with a reason."""
    key, held, session = world
    operator = OPERATOR.get(session.series[0]) if session.series else None
    found = effective(held, key, session)
    told = {str(p.candidate.path[1]) for p in found.passed if p.candidate.path[:1] == ("practices",)}
    told |= {str(found.path[1])} if found.path[:1] == ("practices",) else set()
    assert all(p.reason for p in found.passed)
    assert {p.id for p in held.practices if operator in {a.organisation for a in p.adopters}} <= told


@given(st.sampled_from(PARAMETERS), st.sampled_from(SESSIONS))
def test_nobody_set_anything(known: Any, session: Session) -> None:
    """Without practices, rule books and agreements the default applies, with its source."""
    bare = season(organisations=(), agreements=(), weekends=())
    found = effective(bare, known.key, session)
    assert (known.default, known.source, True) == (found.held, found.practice, found.settled)
