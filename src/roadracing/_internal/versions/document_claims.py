"""What a document claims about each fact.

Every fact holds a set of claims: none where it is unknown, one where it is known, several where it is
disputed. A season holds these sets completely: single claims as values, the others in ``disputed``.
"""

from collections.abc import Mapping
from typing import Any, Final, TypeAlias

import attrs

from roadracing._internal.findings.places import Path, parse_path, path_text
from roadracing._internal.model.kernel.json_value import JsonValue
from roadracing._internal.model.season.season import Dispute, Season

DOCUMENT_FACTS: Final = frozenset({"/issuer", "/name"})
"""Facts about a document itself, in which two offices always differ: nobody has to settle those."""

_REMOVED: Final = "removed-by-mark"

Claims: TypeAlias = dict[JsonValue, set[int]]
"""What is claimed, and by which of the documents, counted from 0."""


@attrs.frozen
class Disputed:
    """What a document knows to be disputed at a path, and below it."""

    claims: tuple[JsonValue, ...] = ()
    below: Mapping[str, "Disputed"] = attrs.field(factory=dict)

    def __bool__(self) -> bool:
        """Whether anything is."""
        return bool(self.claims or self.below)


NOTHING: Final = Disputed()


@attrs.frozen
class Said:
    """What one document says about one spot: a value, disputes, both or neither.

    Attributes:
        document: which document, counted from 0.
        value: the fact, object or collection; ``None`` or empty if the document has none there.
        disputed: what it knows to be disputed there and below.
    """

    document: int
    value: Any
    disputed: Disputed = NOTHING

    @property
    def known(self) -> bool:
        """Whether it has a value."""
        return self.value is not None and self.value != ()

    def of(self, field: str) -> "Said":
        """What it says about a field of the object it speaks of."""
        value = None if self.value is None else getattr(self.value, field)
        return Said(self.document, value, self.disputed.below.get(field, NOTHING))


def disputes_of(season: Season) -> Disputed:
    """The disputes of a season, by the steps of their paths."""
    tree: dict[str, Any] = {}
    for dispute in season.disputed:
        level, claims = tree, []
        for step in parse_path(dispute.path):
            level, claims = level.setdefault(step, ({}, []))
        claims.extend(claim for claim in dispute.claims if not is_removal(claim))
    return Disputed((), _frozen(tree))


def removed_by(mark: str) -> JsonValue:
    """What a dispute holds beside the claims, where somebody says that there is nothing any more."""
    return JsonValue.of({_REMOVED: mark})


def is_removal(claim: JsonValue) -> bool:
    """Whether a claim of a dispute is that there is nothing any more; it follows from a mark."""
    return claim.text.startswith(f'{{"{_REMOVED}":')


def _frozen(tree: dict[str, Any]) -> dict[str, Disputed]:
    return {step: Disputed(tuple(claims), _frozen(below)) for step, (below, claims) in tree.items()}


def dispute(path: Path, claims: Claims) -> Dispute:
    """Several claims about one fact, as a season keeps them."""
    return Dispute(path=path_text(path), claims=tuple(claims))
