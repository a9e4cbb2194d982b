"""How an entry is rendered in a feed."""

import attrs

from roadracing._internal.feeds.component import to_component
from roadracing._internal.feeds.feed_stamp import stamp
from roadracing._internal.feeds.options import Options
from roadracing._internal.feeds.rendering import entry_of
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.weekend.kinds import Audience
from roadracing._internal.model.weekend.session import Broadcast
from tests.feeds.icalendar_verdict import judged
from tests.feeds.seasons import sebring


def test_a_backslash_in_a_parameter() -> None:
    """A backslash before a comma stays in the title of a map and in the name of a broadcaster."""
    words = "\\n\\N\\,\\;\\: 0"
    held = sebring()
    venue = attrs.evolve(held.venues[0], name=words, latitude_deg=27.45, longitude_deg=-81.35)
    race = attrs.evolve(
        held.sessions[0],
        broadcasts=(Broadcast(id="tv", channel=words, url="https://a.example/live"),),
        audience=Audience.PUBLIC,
    )
    season = attrs.evolve(held, venues=(venue, *held.venues[1:]), sessions=(race,))
    index, options = Index(season), Options(apple_location=True, conference=True)
    shown = entry_of(index, race, stamp(index, race), options)  # type: ignore[arg-type]
    assert shown is not None
    assert words in str(shown.map_title)
    assert judged(shown).to_ical() == to_component(index, race, options).to_ical()
