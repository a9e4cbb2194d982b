"""Where it happens."""

import attrs

from roadracing._internal.model.kernel.fields import Members, checked, keyed, set_of
from roadracing._internal.model.kernel.json_value import NO_EXTRA, Extra
from roadracing._internal.model.kernel.leaves import Country, Latitude, Longitude, Slug, Text, Url, ZoneKey
from roadracing._internal.words.printed import printed

from .layout import CircuitLayout
from .restriction import Restriction


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class Venue:
    """A circuit with its land: everything there happens in its time zone.

    Attributes:
        id: its id.
        timezone: its time zone by the name of the tz database.
        aliases: ids it was known by before they were made one.
        name: what it is called.
        short_name: the name on a timetable.
        city: the town.
        region: the state or province.
        country: the country.
        latitude_deg: degrees north (WGS 84).
        longitude_deg: degrees east (WGS 84).
        website: its own site.
        layouts: the ways round it.
        restrictions: what may not happen there.
        extra: other people's data about it.
    """

    id: Slug
    timezone: ZoneKey
    aliases: tuple[Slug, ...] = attrs.field(default=(), converter=Members[Slug], metadata=set_of())
    name: Text | None = None
    short_name: Text | None = None
    city: Text | None = None
    region: Text | None = None
    country: Country | None = None
    latitude_deg: Latitude | None = None
    longitude_deg: Longitude | None = None
    website: Url | None = None
    layouts: tuple[CircuitLayout, ...] = attrs.field(
        default=(), converter=Members[CircuitLayout], metadata=keyed()
    )
    restrictions: tuple[Restriction, ...] = attrs.field(
        default=(), converter=Members[Restriction], metadata=keyed()
    )
    extra: Extra = attrs.field(default=NO_EXTRA, converter=Extra)

    @property
    def label(self) -> str:
        """What to call it: name, or id."""
        return self.name or self.id

    @property
    def address(self) -> str | None:
        """Where it is, in one line: name, town, region, country, as far as they are known."""
        parts = [part for part in (self.name, self.city, self.region, self.country) if part]
        return ", ".join(parts) or None
