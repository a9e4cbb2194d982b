"""Two ids that were given to one thing become one, and what the other was stays known."""

from collections.abc import Iterable, Iterator
from typing import Any

import attrs

from roadracing._internal.findings.places import parse_path
from roadracing._internal.findings.root import RoadracingError
from roadracing._internal.model.agreement.organisation import Organisation
from roadracing._internal.model.control.official import OfficialRole
from roadracing._internal.model.kernel.json_value import JsonValue
from roadracing._internal.model.kernel.plain_data import plain
from roadracing._internal.model.place.venue import Venue
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.season.season_given import season_given
from roadracing._internal.model.weekend.weekend import Listing, RaceWeekend
from roadracing._internal.text.lists import listed
from roadracing._internal.time.instant import Instant

from .apply_changes import applied
from .changes import FactChange
from .document_claims import is_removal
from .join import join_documents
from .revise import revise


class NotOne(RoadracingError, ValueError):
    """Ids cannot be made one: they are of different kinds of things, or of things that cannot be one."""


def make_one(
    season: Season,
    *wanted: str | RaceWeekend | Venue,
    issued: Instant,
    reason: str,
    issuer: str | Organisation | None = None,
    decided_by: OfficialRole | str | None = None,
) -> Season:
    """Weekends, or venues, that have several ids have one, and what refers to the others follows.

    The first id in the order of the alphabet stays, so that every office that makes the same ids one comes to the same
    document; the others are kept as its ``aliases``. Documents that still say them can be joined: :func:`join` takes
    them for what they are. No session's id changes, so subscribers' calendars keep every event.

    Where the things differ, what the first that is named says stands. A weekend that two organisations call by two
    names, or give two dates, keeps both as their listings, where it is known whose they are.

    Args:
        season: the document.
        wanted: two or more weekends, or venues, or two or more of both; themselves or their ids.
        issued: when this is published; sessions that are shown differently are stamped with it, and told in a bulletin.
        reason: why, in one line.
        issuer: the organisation that does so, or its id.
        decided_by: in which role it was decided.

    Raises:
        NotOne: they are not two or more of a kind, or cannot be one.
        UnknownReference: there is no such weekend or venue.
        JoinRefused: a fact without which one is meaningless differs, such as the zone of a venue.
    """
    season_given(season)
    chosen = _chosen(season, wanted)
    _venues_too(chosen)
    together = season
    for collection, members in chosen.items():
        ids = sorted(member.id for member in members)
        changed = {
            member.id: attrs.evolve(member, aliases=(*member.aliases, *ids[1:]))
            for member in getattr(season, collection)
            if member.id == ids[0]
        }
        held: Any = {collection: tuple(changed.get(m.id, m) for m in getattr(together, collection))}
        together = attrs.evolve(together, **held)
    for weekend in chosen.get("weekends", ()):
        together = _with_listing(season, together, weekend, chosen["weekends"])
    joined = join_documents([(season.issuer or "the document", together)]).season
    settled = _settled(season, joined, chosen)
    return revise(season, settled, issued=issued, reason=reason, issuer=issuer, decided_by=decided_by)


def _chosen(
    season: Season, wanted: Iterable[str | RaceWeekend | Venue]
) -> dict[str, list[RaceWeekend | Venue]]:
    """What is meant, by the collection it is in, in the order in which it was named."""
    chosen: dict[str, list[RaceWeekend | Venue]] = {}
    for each in wanted:
        found = season.find(each)
        if not isinstance(found, RaceWeekend | Venue):
            raise NotOne(f"{each} is neither a weekend nor a venue: only those can be made one")
        members = chosen.setdefault("weekends" if isinstance(found, RaceWeekend) else "venues", [])
        if found not in members:
            members.append(found)
    alone = [members[0].id for members in chosen.values() if len(members) == 1]
    if alone or not chosen:
        raise NotOne(f"say of which other id {listed(alone)} is one" if alone else "say which ids are one")
    return chosen


def _venues_too(chosen: dict[str, list[RaceWeekend | Venue]]) -> None:
    """A weekend is at one venue.

    Raises:
        NotOne: these would be at several.
    """
    one = {venue.id for venue in chosen.get("venues", ())}
    venues = list(dict.fromkeys(w.venue for w in chosen.get("weekends", ()) if isinstance(w, RaceWeekend)))
    if len(venues) > 1 and not one.issuperset(venues):
        raise NotOne(
            f"{listed([w.id for w in chosen['weekends']])} are at {listed(venues)}, and a weekend is at one venue: "
            "name these too, if they are one"
        )


def _with_listing(
    season: Season, together: Season, weekend: RaceWeekend | Venue, all_: Iterable[RaceWeekend | Venue]
) -> Season:
    """What an organisation calls a weekend, and which days it gives, is its listing where others do otherwise."""
    if not isinstance(weekend, RaceWeekend):
        return together
    said = {(w.name, w.first_day, w.last_day) for w in all_ if isinstance(w, RaceWeekend)}
    who = _whose(Index(season), weekend)
    if len(said) == 1 or who is None or any(listing.organisation == who for listing in weekend.listings):
        return together
    if weekend.name is None and weekend.first_day is None and weekend.last_day is None:
        return together
    own = Listing(organisation=who, name=weekend.name, first_day=weekend.first_day, last_day=weekend.last_day)
    weekends = tuple(
        attrs.evolve(w, listings=(*w.listings, own)) if w.id == weekend.id else w for w in together.weekends
    )
    return attrs.evolve(together, weekends=weekends)


def _whose(index: Index, weekend: RaceWeekend) -> str | None:
    """The one organisation whose calendar a weekend is on."""
    if weekend.timetable is not None and weekend.timetable.issued_by is not None:
        return weekend.timetable.issued_by
    found = {
        who for session in index.sessions_of(weekend.id) if (who := index.operator_of(session)) is not None
    }
    return found.pop() if len(found) == 1 else None


def _settled(season: Season, joined: Season, chosen: dict[str, list[RaceWeekend | Venue]]) -> Season:
    """What the things differed about is as the first of them says that says anything."""
    before = {dispute.path for dispute in season.disputed}
    decided: dict[str, FactChange] = {}
    for dispute in joined.disputed:
        steps = parse_path(dispute.path)
        members = chosen.get(str(steps[0]), ())
        if dispute.path in before or not members or steps[1] != min(member.id for member in members):
            continue
        claims = [claim for claim in dispute.claims if not is_removal(claim)]
        for claim in _said(members, steps[2:]):
            if claim in claims:
                decided[dispute.path] = FactChange(path=steps, old=None, new=claim)
                break
    left = tuple(dispute for dispute in joined.disputed if dispute.path not in decided)
    return applied(decided.values(), attrs.evolve(joined, disputed=left))


def _said(members: Iterable[RaceWeekend | Venue], steps: tuple[str | int, ...]) -> Iterator[JsonValue]:
    """What each of some things says of a fact."""
    for member in members:
        value = plain(member)
        for step in steps:
            if isinstance(value, list):
                keyed = [each for each in value if isinstance(each, dict)]
                value = next(
                    (each for each in keyed if step in {each.get("id"), each.get("organisation")}), None
                )
            else:
                value = value.get(step) if isinstance(value, dict) else None
        if value is not None:
            yield JsonValue.of(value)
