"""The things that events have in common, in the words of schema.org."""

from collections.abc import Iterable
from typing import Any

from roadracing._internal.model.place.venue import Venue
from roadracing._internal.model.season.index import Index
from roadracing._internal.time.instant import Instant


def place(venue: Venue, spot: str | None = None) -> dict[str, Any]:
    """A venue, or a spot in it."""
    located = venue.latitude_deg is not None and venue.longitude_deg is not None
    address = without_unknown(
        {
            "@type": "PostalAddress",
            "addressLocality": venue.city,
            "addressRegion": venue.region,
            "addressCountry": venue.country,
        }
    )
    return without_unknown(
        {
            "@type": "Place",
            "name": f"{spot}, {venue.label}" if spot else venue.label,
            "address": address if len(address) > 1 else None,
            "geo": {
                "@type": "GeoCoordinates",
                "latitude": venue.latitude_deg,
                "longitude": venue.longitude_deg,
            }
            if located
            else None,
            "url": venue.website,
        }
    )


def organisations(index: Index, ids: Iterable[str | None]) -> list[dict[str, Any]] | None:
    """Organisations, each once; those that another document declares by their ids."""
    found = []
    for id_ in dict.fromkeys(ids):
        if id_ is None:
            continue
        known = index.organisations.get(id_)
        name = (known.name or known.label) if known is not None else id_
        website = known.website if known is not None else None
        found.append(without_unknown({"@type": "Organization", "name": name, "url": website}))
    return found or None


def status(word: str) -> str:
    """What schema.org calls the state of an event, such as ``Scheduled``."""
    return f"https://schema.org/Event{word}"


def moment(instant: Instant) -> str:
    """A moment with the offset that the venue's clocks have then, in whole seconds."""
    return instant.replace(microsecond=0).isoformat()


def without_unknown(content: dict[str, Any]) -> dict[str, Any]:
    """What is not known is left out."""
    return {key: value for key, value in content.items() if value is not None}
