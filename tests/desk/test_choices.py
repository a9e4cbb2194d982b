"""Where a change has no legal day, what can be done is offered, the least first, and each of it works."""

import datetime as dt
from datetime import timedelta

import attrs

from roadracing._internal.desk.changing import cancelled, delayed, replaced, shortened
from roadracing._internal.desk.choices import LegalChoice, legal_choices
from roadracing._internal.desk.proposal import propose
from roadracing._internal.model.place.restriction import QuietHours
from roadracing._internal.model.season.season import Season
from tests.rules.building import VENUE, season, session

BY = timedelta(minutes=30)


def evening(**last: object) -> Season:
    """Two races before a curfew at 18:00, and a short one between them."""
    quiet = QuietHours(id="curfew", from_time=dt.time(18), until_time=dt.time(8))
    return season(
        session("a", "race", "15:00", "16:00"),
        session("b", "practice", "16:05", "16:35"),
        session("c", "race", "16:40", "17:50", **last),
        venues=(attrs.evolve(VENUE, restrictions=(quiet,)),),
    )


def choices(of: Season, name: str = "a", **how: bool) -> tuple[LegalChoice, ...]:
    """What can be done where a session is half an hour late."""
    after = replaced(of, *delayed(of, name, BY))
    return legal_choices(of, after, changeover=timedelta(minutes=5), **how)


def test_each_choice_works() -> None:
    """Done first, a choice makes the change possible; the least loss is the first, and the limit is last."""
    before = evening()
    found = choices(before)
    assert found
    assert sorted(c.lost for c in found) == [c.lost for c in found]
    for choice in found[:-1]:
        verb, *names = choice.command.split()
        if verb == "shorten":
            by = timedelta(minutes=int(names.pop().removesuffix("m")))
            first = replaced(before, *(s for n in names for s in shortened(before, n, by)))
        else:
            first = replaced(before, *cancelled(before, names[0]))
        late = propose(
            first,
            replaced(first, *(delayed(first, "a", BY) if "a" not in names or verb == "shorten" else ())),
            cascading=True,
            changeover=timedelta(minutes=5),
        )
        assert () == late.impossible
    assert {"shorten", "cancel"} == {c.command.split()[0] for c in found[:-1]}
    assert "past the limit by 20 min" in str(found[-1])


def test_the_day_makes_way() -> None:
    """Where the rest of the day can make way, nothing else is needed."""
    before = season(session("a", "race", "10:00", "11:00"), session("b", "race", "11:10", "12:00"))
    (only,) = choices(before, cascading=False)
    assert "--cascade" == only.command


def test_fixed_is_not_offered() -> None:
    """What television or a permit holds is neither shortened nor cancelled."""
    found = choices(evening(fixed=True))
    assert not any("c" in c.command.split()[1:] for c in found)
