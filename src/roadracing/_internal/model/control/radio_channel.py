"""The radio channels of a weekend: what is said on each, and who listens."""

import attrs

from roadracing._internal.model.kernel.fields import Members, checked, set_of
from roadracing._internal.model.kernel.leaves import Positive, SeriesRef, Slug, Text, WeekendRef
from roadracing._internal.words.printed import printed


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class RadioChannel:
    """A radio channel carries one net at a weekend, such as race control's. It is published for nobody.

    Attributes:
        id: its id.
        weekend: at which weekend.
        name: what the radios show, such as ``1`` or ``Control``.
        use: what is said on it, in words.
        listeners: who listens, in words: roles, teams or bodies.
        series: the series whose sessions it is for; all of them if none is named.
        frequency_mhz: the frequency, in megahertz.
        notes: anything else, such as a tone or who answers.
        source: where these facts are from.
    """

    id: Slug
    weekend: WeekendRef
    name: Text | None = None
    use: Text | None = None
    listeners: tuple[Text, ...] = attrs.field(default=(), converter=Members[Text], metadata=set_of())
    series: tuple[SeriesRef, ...] = attrs.field(default=(), converter=Members[SeriesRef], metadata=set_of())
    frequency_mhz: Positive | None = None
    notes: Text | None = None
    source: Text | None = None

    @property
    def label(self) -> str:
        """What to call it."""
        return self.name or self.id
