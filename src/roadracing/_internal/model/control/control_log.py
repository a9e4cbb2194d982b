"""The log of race control: what was seen, what was ordered, and by whom."""

import attrs

from roadracing._internal.model.kernel.fields import Members, checked, keyed
from roadracing._internal.model.kernel.leaves import LayoutRef, Slug, Text, WeekendRef
from roadracing._internal.words.printed import printed

from .log_entry import LogEntry
from .stewarding import Decision, Incident


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class ControlLog:
    """What race control saw and ordered, line by line. The state of the track at any moment follows from it.

    Attributes:
        id: its id.
        weekend: the weekend.
        layout: whose track it is about; the weekend's layout if it is not said.
        entries: its lines; their order is that of ``sequence``, see :attr:`in_order`.
        incidents: what went wrong.
        decisions: what the stewards decided.
        source: where it is from.
    """

    id: Slug
    weekend: WeekendRef
    layout: LayoutRef | None = None
    entries: tuple[LogEntry, ...] = attrs.field(default=(), converter=Members[LogEntry], metadata=keyed())
    incidents: tuple[Incident, ...] = attrs.field(default=(), converter=Members[Incident], metadata=keyed())
    decisions: tuple[Decision, ...] = attrs.field(default=(), converter=Members[Decision], metadata=keyed())
    source: Text | None = None

    @property
    def in_order(self) -> tuple[LogEntry, ...]:
        """Its entries in the order in which they were added."""
        return tuple(sorted(self.entries, key=lambda entry: (entry.sequence, entry.id)))
