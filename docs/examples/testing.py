# %% before
from hypothesis import given, settings

import roadracing as rr
from roadracing import testing

few = settings(max_examples=3, deadline=None, database=None)


# %% seasons
@few
@given(testing.seasons())
def survives(season: rr.Season) -> None:
    assert rr.loads(rr.dumps(season)) == season


survives()


# %% nouns, leaves, Leaf
@few
@given(testing.nouns(rr.Session))
def has_an_id(session: rr.Session) -> None:
    assert session.id


has_an_id()


# %% instants, zones, durations, transitions
@few
@given(testing.instants(), testing.zones(), testing.durations())
def is_read_as_it_is_written(instant: rr.Instant, zone: str, length: object) -> None:
    assert rr.Instant.parse(str(instant)) == instant
    assert testing.transitions(zone, 2004) is not None


is_read_as_it_is_written()


# %% starts, formats, extras, json_values
@few
@given(testing.formats())
def is_a_format(format_: rr.Format) -> None:
    assert rr.Format.parse(str(format_)) == format_


is_a_format()
