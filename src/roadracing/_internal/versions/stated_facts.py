"""Every fact that a document states, by its id path, one after the other."""

from collections.abc import Iterator
from enum import Enum
from typing import Any, Final, TypeAlias

import attrs

from roadracing._internal.model.kernel.json_value import Extra, JsonValue
from roadracing._internal.model.kernel.plain_data import from_plain, plain, tag_of
from roadracing._internal.model.kernel.shapes import Field, Item, Leaf, Merge, Noun, fields_of
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import Timetable

from .document_claims import NOTHING, Disputed

STAMPS: Final = frozenset(
    {
        (Season, "issued"),
        (Session, "changed_at"),
        (Session, "revision"),
        (Session, "revised_by"),
        (Session, "earlier"),
        (Timetable, "issued_at"),
    }
)
"""What says when and how often something changed. Stamps are no claims: the latest and the highest count."""
RECORDS: Final = frozenset({"disputed", "marks", "bulletins"})
"""Collections of a season that say what became of its facts, and state none themselves."""
PRESENT: Final = JsonValue.of({})
"""What an object claims by being there."""

Steps: TypeAlias = tuple[str, ...]


class Role(Enum):
    """What is claimed."""

    OBJECT = "object"
    FACT = "fact"
    MEMBER = "member"


@attrs.frozen
class Stated:
    """A document claims something at a path.

    Attributes:
        path: the id path, with the kind after the id of an object that has several kinds.
        role: what is claimed.
        claim: the value.
        required: whether an object is meaningless without it.
        open: whether the document knows that it is disputed.
    """

    path: Steps
    role: Role
    claim: JsonValue
    required: bool = False
    open: bool = False


def stated(cls: type, value: Any, disputed: Disputed, path: Steps) -> Iterator[Stated]:
    """All that a document claims about an object and below it; where it knows a dispute, the claims of that."""
    for name, field in fields_of(cls).items():
        if (cls, name) in STAMPS or (cls is Season and name in RECORDS) or name == "id":
            continue
        held = None if value is None else getattr(value, name)
        yield from _of_field(field, held, disputed.below.get(name, NOTHING), (*path, name))


def _of_field(field: Field, held: Any, disputed: Disputed, path: Steps) -> Iterator[Stated]:
    if isinstance(field.item, Leaf) and field.item.python is Extra:
        for key in sorted({*(held or ()), *disputed.below}):
            own = (held.frozen(key),) if held and key in held else ()
            below = disputed.below.get(key, NOTHING)
            for claim in below.claims or own:
                yield Stated((*path, key), Role.FACT, claim, open=bool(below.claims))
    elif field.merge is Merge.KEYED:
        for member in held or ():
            key = str(getattr(member, str(field.key)))
            yield from of_object(field.item, member, disputed.below.get(key, NOTHING), (*path, key))
        known = {str(getattr(member, str(field.key))) for member in held or ()}
        for key in disputed.below.keys() - known:
            yield from of_object(field.item, None, disputed.below[key], (*path, key))
    elif field.merge is Merge.RECORD:
        yield from of_object(field.item, held, disputed, path)
    elif field.merge is Merge.SET:
        for member in held or ():
            yield Stated(path, Role.MEMBER, JsonValue.of(plain(member)))
    else:
        own = () if held is None or held == () else (JsonValue.of(plain(held)),)
        for claim in disputed.claims or own:
            yield Stated(path, Role.FACT, claim, field.required, open=bool(disputed.claims))


def of_object(item: Item, value: Any, disputed: Disputed, path: Steps) -> Iterator[Stated]:
    """All that a document claims about one object, which may be of several kinds."""
    if isinstance(item, Noun):
        if value is not None:
            yield Stated(path, Role.OBJECT, PRESENT)
            yield from stated(item.cls, value, disputed, path)
        return
    assert not isinstance(item, Leaf)  # noqa: S101 - an object is one of the two
    wholes = [(value, Disputed((), disputed.below))] if value is not None else []
    for claim in disputed.claims if value is None else ():
        try:
            whole = from_plain(item, claim.value)
        except ValueError:
            continue
        wholes.append((whole, disputed.below.get(kind_of(whole), NOTHING)))
    for whole, below in wholes:
        here = (*path, kind_of(whole))
        yield Stated(here, Role.OBJECT, PRESENT)
        yield from stated(type(whole), whole, below, here)


def kind_of(value: object) -> str:
    """The kind of an object that is one of several."""
    cls: type = type(value)
    return str(tag_of(cls))


def object_at(season: Season, disputed: Disputed, path: Steps) -> Any:
    """The object at the path of one that the season states."""
    spot, item, value, below = 0, None, season, disputed
    cls: type = Season
    while spot < len(path):
        field = fields_of(cls)[path[spot]]
        held, below = getattr(value, field.name), below.below.get(field.name, NOTHING)
        spot += 1
        if field.many:
            members = {str(getattr(member, str(field.key))): member for member in held}
            held, below = members.get(path[spot]), below.below.get(path[spot], NOTHING)
            spot += 1
        item = field.item
        if not isinstance(item, (Leaf, Noun)):
            if held is None:
                wholes = [from_plain(item, claim.value) for claim in below.claims]
                held = next(whole for whole in wholes if kind_of(whole) == path[spot])
                below = below.below.get(path[spot], NOTHING)
            spot += 1
        value, cls = held, type(held)
    return value
