"""What objects are called: an id is one object of its kind, wherever in the document it stands."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.findings.places import Path
from roadracing._internal.model.kernel.shapes import Field, Noun, Union_, fields_of
from roadracing._internal.model.season.season import Season
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.text.lists import counted

_WORDS = {
    "BestPractice": ("best practice", "best practices"),
    "CarClass": ("class", "classes"),
    "CircuitLayout": ("layout", "layouts"),
    "OperatingAgreement": ("agreement", "agreements"),
    "RaceWeekend": ("weekend", "weekends"),
    "Series": ("series", "series"),
}


def words(kind: str) -> tuple[str, str]:
    """A kind of object in words, one of it and several.

    >>> words("CarClass"), words("ScheduleException")
    (('class', 'classes'), ('schedule exception', 'schedule exceptions'))
    """
    if kind in _WORDS:
        return _WORDS[kind]
    one = re.sub(r"(?<!^)(?=[A-Z])", " ", kind).lower()
    many = one[:-1] + "ies" if one.endswith("y") else f"{one}s"
    return one, many


def identified(season: Season) -> Iterator[tuple[Path, str, str]]:
    """Every object of a season that has an id: its path, its kind and the id.

    The kind is the name of its class; objects of several classes in one collection are of one kind.
    """
    yield from _within(season, ())


@cache
def _holding(cls: type) -> tuple[tuple[str, Field, str], ...]:
    """The fields of a class that hold objects, and the kind of these."""
    fields = fields_of(cls).items()
    return tuple(
        (name, field, _kind(field)) for name, field in fields if isinstance(field.item, Noun | Union_)
    )


def _within(noun: Any, path: Path) -> Iterator[tuple[Path, str, str]]:
    for name, field, kind in _holding(noun.__class__):
        held = getattr(noun, name)
        members = held if field.many else (held,) if held is not None else ()
        for position, member in enumerate(members):
            step = str(getattr(member, field.key)) if field.key else position
            here: Path = (*path, name, step) if field.many else (*path, name)
            if "id" in fields_of(type(member)):
                yield here, kind, member.id
            if _holding(member.__class__):
                yield from _within(member, here)


def _kind(field: Field) -> str:
    if isinstance(field.item, Noun):
        return field.item.cls.__name__
    return field.name.removesuffix("s")


@rule("REF002", "duplicate-id", Severity.ERROR)
def duplicate_id(case: Case) -> Iterator[Finding]:
    """An id is one object of its kind in the whole document.

    Ids of objects that are held by others (the classes of a series, the layouts and restrictions of a venue, the plans
    of a weekend, the licences of a layout) are unique over all of them, not only where they stand: two series may
    both have a class that is called GT, but not one with the id `gt`.

    Other objects refer to them by id alone. With two of a kind, a session that names the class is in
    the feed of one series or the other, by chance.

    **Not flagged:** one id for objects of different kinds, such as a weekend and its venue. Two objects in the same
    collection cannot have one id at all: such a document is refused when it is read.

    **To fix it,** give one of them an id of its own, and change what refers to it.
    """
    places: dict[tuple[str, str], list[Path]] = {}
    for path, kind, id_ in identified(case.season):
        places.setdefault((kind, id_), []).append(path)
    for (kind, id_), paths in places.items():
        if len(paths) == 1:
            continue
        one, many = words(kind)
        first, *others = paths
        yield Finding(
            message=f"{counted(len(paths), one, many)} in this document have the id {id_!r}",
            path=others[0],
            related=tuple(
                Related(message=f"another {one} with this id", path=path) for path in (first, *others[1:])
            ),
            hint="give each an id of its own",
            context={"kind": one, "id": id_, "count": len(paths)},
        )
