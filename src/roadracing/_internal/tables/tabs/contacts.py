"""How to reach people: kept beside a document and never in it, so that deleting it deletes it for good."""

import attrs

from roadracing._internal.model.kernel.fields import checked
from roadracing._internal.model.kernel.leaves import Slug, Text
from roadracing._internal.words.printed import printed


@printed
@attrs.frozen(kw_only=True, field_transformer=checked)
class Contact:
    """Somebody can be reached by telephone or e-mail. It is a part of no document, no journal and no publication.

    Attributes:
        id: its id: that of the person or body where a document has one.
        name: who it is.
        role: as what.
        organisation: whose.
        telephone: the number, as it is dialled.
        email: the address.
        channel: the radio channel that they listen to.
        notes: anything else.
    """

    id: Slug
    name: Text | None = None
    role: Text | None = None
    organisation: Text | None = None
    telephone: Text | None = None
    email: Text | None = None
    channel: Text | None = None
    notes: Text | None = None

    @property
    def label(self) -> str:
        """What to call it: the name, or its id."""
        return self.name or self.id
