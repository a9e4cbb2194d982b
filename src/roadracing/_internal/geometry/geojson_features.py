"""One feature becomes one object of a paddock plan."""

import re
from typing import Any

import attrs
from cattrs.errors import BaseValidationError

from roadracing._internal.documents.diagnosing import faults_in
from roadracing._internal.documents.structure import converter
from roadracing._internal.documents.text import Fault, Pointer
from roadracing._internal.model.kernel.fields import FactError
from roadracing._internal.model.kernel.shapes import fields_of
from roadracing._internal.model.paddock.paddock_plan import PaddockPlan
from roadracing._internal.model.place.point import Point
from roadracing._internal.text.nearest import nearest
from roadracing._internal.text.quoting import describe, quote
from roadracing._internal.text.slugs import SLUG_PATTERN

from . import geojson_faults as faults
from .geojson_faults import fault_at
from .geojson_form import KINDS, MEMBER, METRES, FeatureKind
from .geojson_positions import points_of
from .projection import Projection

_LONGEST_ID = 100


@attrs.frozen(kw_only=True)
class Feature:
    """A feature that could be read.

    Attributes:
        position: which one in the file, from 0.
        kind: what it is.
        noun: the object.
        projection: what its points were found with.
    """

    position: int
    kind: FeatureKind
    noun: Any
    projection: Projection

    @property
    def id(self) -> str:
        """The id of the object."""
        return str(self.noun.id)


class FeatureReader:
    """Features are read against a plan: where it lies, and what it has already.

    Attributes:
        unread: the properties that no object has, by the kind of object and name, with the features that have them.

    Args:
        projection: where the plan lies.
        into: the plan whose objects are changed.
    """

    def __init__(self, projection: Projection, into: PaddockPlan | None) -> None:
        self._projection = projection
        self._before = {
            (kind.field, each.id): each for kind in KINDS.values() for each in getattr(into, kind.field, ())
        }
        self.unread: dict[tuple[str, str], list[int]] = {}

    def read(self, data: dict[str, Any], position: int) -> tuple[Feature | None, list[Fault]]:
        """The object that a feature is, or everything for which it is none.

        Args:
            data: the feature.
            position: which one it is, from 0.
        """
        here: Pointer = ("features", position)
        number = f"feature {position + 1}"
        properties = data.get("properties")
        if properties is None:
            properties = {}
        if not isinstance(properties, dict):
            message = f'{number}: "properties" has to be an object; it is {describe(properties)}'
            return None, [fault_at(faults.NOT_GEOJSON, message, (*here, "properties"))]
        word = properties.get(MEMBER)
        kind = KINDS.get(word) if isinstance(word, str) else None
        if kind is None:
            return None, [_no_kind(word, number, (*here, "properties"), present=MEMBER in properties)]
        name, wrong = _id_of(data, properties, kind, number, here)
        label = f"{number} ({kind.word} {quote(name)})" if name is not None else number
        points, more = points_of(data, kind, number=label, here=here, projection=self._projection)
        noun, rest = self._noun(properties, kind, name, points, label, (*here, "properties"))
        for key in set(properties) - (set(fields_of(kind.noun)) - {kind.shape} | {MEMBER, METRES, "id"}):
            # Programs that keep all features in one table write every column of it, most of them empty.
            if properties[key] is not None:
                self.unread.setdefault((kind.word, key), []).append(position)
        wrong += [*more, *rest]
        if wrong or noun is None or name is None:
            return None, wrong
        return Feature(position=position, kind=kind, noun=noun, projection=self._projection), wrong

    def _noun(  # noqa: PLR0917 - one step of `read`
        self,
        properties: dict[str, Any],
        kind: FeatureKind,
        name: str | None,
        points: tuple[Point, ...] | None,
        label: str,
        pointer: Pointer,
    ) -> tuple[Any, list[Fault]]:
        fields = set(fields_of(kind.noun)) - {"id", kind.shape}
        facts = {key: value for key, value in properties.items() if key in fields and value is not None}
        try:
            noun = converter().structure({"id": name or "unknown", **facts}, kind.noun)
        except BaseValidationError as error:
            return None, [
                fault_at(
                    faults.PROPERTY,
                    f"{label}: {quote(str(fault.pointer[-1])) if fault.pointer else 'it'} {fault.refusal.reason}",
                    (*pointer, *fault.pointer),
                    fault.refusal.hint,
                )
                for fault in faults_in(error)
            ]
        changes = {key: getattr(noun, key) for key in facts}
        if points is not None:
            changes[kind.shape] = points if kind.shape != "position" else (points[0] if points else None)
        try:
            return attrs.evolve(self._before.get((kind.field, str(name)), noun), **changes), []
        except FactError as error:
            return None, [fault_at(faults.PROPERTY, f"{label}: {error}", pointer)]


def _no_kind(word: Any, number: str, pointer: Pointer, *, present: bool) -> Fault:
    words = ", ".join(KINDS)
    if not present:
        message = f'{number} does not say what it is: it has no property "{MEMBER}"'
        return fault_at(faults.WHAT_IT_IS, message, pointer, f'add "{MEMBER}" with one of {words}')
    near = nearest(word, KINDS) if isinstance(word, str) else None
    hint = f'did you mean "{near}"?' if near else f"it can be {words}"
    shown = quote(word) if isinstance(word, str) else describe(word)
    message = f"{number} says that it is {shown}, which is nothing in a paddock"
    return fault_at(faults.WHAT_IT_IS, message, (*pointer, MEMBER), hint)


def _id_of(
    data: dict[str, Any], properties: dict[str, Any], kind: FeatureKind, number: str, here: Pointer
) -> tuple[str | None, list[Fault]]:
    name, pointer = data.get("id"), (*here, "id")
    if name is None:
        name, pointer = properties.get("id"), (*here, "properties", "id")
    elif "id" in properties and properties["id"] != name:
        message = f"{number} has two ids: {describe(name)} beside its type, {describe(properties['id'])} as a property"
        return None, [fault_at(faults.FEATURE_ID, message, pointer, "remove one of them")]
    if isinstance(name, str) and _is_slug(name):
        return name, []
    has = "has no id" if name is None else f"has as its id {describe(name)}"
    hint = f"give the {kind.word} an id of lower-case letters, digits and single hyphens, such as a12"
    return None, [fault_at(faults.FEATURE_ID, f"{number} {has}", pointer if name is not None else here, hint)]


def _is_slug(text: str) -> bool:
    return re.fullmatch(SLUG_PATTERN, text) is not None and len(text) <= _LONGEST_ID
