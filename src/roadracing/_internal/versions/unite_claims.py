"""How the claims of several documents become one season.

Uniting sets of claims is commutative, associative and idempotent, whatever is united first. Two things
are ranked before they are united: of one session, the claims of its highest revision alone count; of
a stamp, the latest does.
"""

from typing import Any, Final

import attrs

from roadracing._internal.findings.places import Path
from roadracing._internal.model.kernel.json_value import Extra, JsonValue
from roadracing._internal.model.kernel.plain_data import field_from_plain, from_plain, plain, tag_of
from roadracing._internal.model.kernel.shapes import Field, Item, Leaf, Merge, Noun, Union_, fields_of
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.time.instant import Instant

from .document_claims import NOTHING, Claims, Disputed, Said, dispute, disputes_of

_LATEST: Final = frozenset({(Season, "issued"), (Session, "changed_at")})
_OWN_DISPUTES: Final = "disputed"
_NULL: Final = JsonValue.of(None)


@attrs.define
class Union:
    """The claims of several documents, united fact by fact.

    Attributes:
        disputed: for each path, several claims and who makes them.
        refused: the same for facts without which an object is meaningless.
    """

    disputed: dict[Path, Claims] = attrs.field(factory=dict)
    refused: dict[Path, Claims] = attrs.field(factory=dict)

    def season(self, seasons: tuple[Season, ...]) -> Season:
        """All seasons as one; where :attr:`refused` is not empty, it means nothing."""
        said = [Said(n, season, disputes_of(season)) for n, season in enumerate(seasons)]
        known = self._facts(Season, (), said)
        return Season(
            **known, disputed=tuple(dispute(path, claims) for path, claims in self.disputed.items())
        )

    def _facts(self, cls: type, path: Path, said: list[Said]) -> dict[str, Any]:
        """The facts that are known together; what is unknown to all has no name."""
        fields = fields_of(cls)
        for s in said:
            self._keep(path, s.document, Disputed(s.disputed.claims))
            for step in s.disputed.below.keys() - fields.keys():
                self._keep((*path, step), s.document, s.disputed.below[step])
        agreed = not any(s.disputed.below for s in said)
        values = [s.value for s in said if s.known]
        facts: dict[str, Any] = {}
        for name, field in fields.items():
            if cls is Season and name == _OWN_DISPUTES:
                continue
            known = [value for value in (getattr(noun, name) for noun in values) if not _unknown(value)]
            if agreed and not known:
                continue
            if agreed and (len(known) == 1 or all(value is known[0] for value in known)):
                facts[name] = known[0]
            else:
                facts[name] = self._field(cls, field, (*path, name), [s.of(name) for s in said])
        return facts

    def _field(self, cls: type, field: Field, path: Path, said: list[Said]) -> Any:
        said = [s for s in said if s.known or s.disputed]
        if isinstance(field.item, Leaf) and field.item.python is Extra:
            return self._extra(path, said)
        if field.merge is Merge.KEYED:
            return self._keyed(field, path, said)
        if field.merge is Merge.SET:
            for s in said:
                self._keep(path, s.document, s.disputed)
            return tuple(member for s in said if s.known for member in s.value)
        if field.merge is Merge.RECORD:
            return self._tagged(field.item, path, said, required=field.required)
        return self._fact(field, path, said, latest=(cls, field.name) in _LATEST)

    def _fact(self, field: Field, path: Path, said: list[Said], *, latest: bool) -> Any:
        unknown = () if field.many else None
        if not said:
            return unknown
        if len(said) == 1 and not said[0].disputed:
            return said[0].value
        values: dict[JsonValue, Any] = {}
        claims: Claims = {}
        for s in said:
            if s.known and not s.disputed.claims:
                claim = JsonValue.of(plain(s.value))
                values[claim] = s.value
                claims.setdefault(claim, set()).add(s.document)
            for claim in s.disputed.claims:
                claims.setdefault(claim, set()).add(s.document)
            self._keep_below(path, s)
        for claim in claims.keys() - values.keys() if latest or len(claims) == 1 else ():
            value = _readable(field, claim)
            if value is not None:
                values[claim] = value
        if values and (latest or len(claims) == 1):
            return max(values.values(), key=_moment) if latest else next(iter(values.values()))
        if field.required:
            self.refused[path] = claims
            return next(iter(values.values()))
        if claims:
            self.disputed[path] = claims
        return unknown

    def _keyed(self, field: Field, path: Path, said: list[Said]) -> tuple[Any, ...]:
        by_key: dict[str, list[Said]] = {}
        for s in said:
            self._keep(path, s.document, Disputed(s.disputed.claims))
            members = {str(getattr(member, str(field.key))): member for member in s.value or ()}
            for key in members.keys() | s.disputed.below.keys():
                here = Said(s.document, members.get(key), s.disputed.below.get(key, NOTHING))
                by_key.setdefault(key, []).append(here)
        found = (self._tagged(field.item, (*path, key), by_key[key]) for key in sorted(by_key))
        return tuple(member for member in found if member is not None)

    def _tagged(self, item: Item, path: Path, said: list[Said], *, required: bool = False) -> Any:
        """An object; or none, where nobody has it or it is claimed to be of several kinds."""
        if isinstance(item, Noun):
            if not any(s.known for s in said):
                for s in said:
                    self._keep(path, s.document, s.disputed)
                return None
            return self._object(item.cls, path, said)
        assert isinstance(item, Union_)  # noqa: S101 - an object is one of the two
        kinds = self._by_kind(item, path, said)
        if not kinds:
            return None
        if len(kinds) == 1:
            ((kind, of_kind),) = kinds.items()
            return self._object(item.by_tag[kind], path, of_kind)
        claims: Claims = {}
        for kind, of_kind in sorted(kinds.items()):
            whole = self._object(item.by_tag[kind], (*path, kind), of_kind)
            claims[JsonValue.of(plain(whole))] = {s.document for s in of_kind}
        (self.refused if required else self.disputed)[path] = claims
        return None

    def _by_kind(self, item: Union_, path: Path, said: list[Said]) -> dict[str, list[Said]]:
        """What is said of each kind that an object is claimed to be.

        Where a document disputes the kind, its disputes about facts stand below the path by kind. What it
        disputes below an object that it does not have is left out: of which kind that would be is not known.
        """
        kinds: dict[str, list[Said]] = {}
        for s in said:
            below = dict(s.disputed.below)
            if s.known:
                kind = _kind(s.value)
                kinds.setdefault(kind, []).append(Said(s.document, s.value, Disputed((), below)))
                below = {}
            for claim in s.disputed.claims:
                try:
                    whole = from_plain(item, claim.value)
                except ValueError:
                    self._keep(path, s.document, Disputed((claim,)))
                else:
                    kind = _kind(whole)
                    kinds.setdefault(kind, []).append(Said(s.document, whole, below.pop(kind, NOTHING)))
        return kinds

    def _object(self, cls: type, path: Path, said: list[Said]) -> Any:
        if cls is Session:
            said = _newest(said)
        first = next(s.value for s in said if s.known)
        if not any(s.disputed for s in said) and all(s.value == first for s in said):
            return first
        return cls(**self._facts(cls, path, said))

    def _extra(self, path: Path, said: list[Said]) -> Extra:
        by_key: dict[str, Claims] = {}
        for s in said:
            self._keep(path, s.document, Disputed(s.disputed.claims))
            for key in s.value or ():
                by_key.setdefault(key, {}).setdefault(s.value.frozen(key), set()).add(s.document)
            for key, known in s.disputed.below.items():
                for claim in known.claims:
                    by_key.setdefault(key, {}).setdefault(claim, set()).add(s.document)
                self._keep_below((*path, key), Said(s.document, None, known))
        for claims in by_key.values():
            # Null is what people write who know nothing; any value is more.
            if len(claims) > 1:
                claims.pop(_NULL, None)
        agreed = {key: next(iter(claims)) for key, claims in by_key.items() if len(claims) == 1}
        self.disputed.update({(*path, key): claims for key, claims in by_key.items() if len(claims) > 1})
        return Extra(agreed)

    def _keep(self, path: Path, document: int, known: Disputed) -> None:
        """A dispute about something that no document has is kept as it is."""
        for claim in known.claims:
            self.disputed.setdefault(path, {}).setdefault(claim, set()).add(document)
        for step, below in known.below.items():
            self._keep((*path, step), document, below)

    def _keep_below(self, path: Path, said: Said) -> None:
        self._keep(path, said.document, Disputed((), said.disputed.below))


def _unknown(value: object) -> bool:
    return value is None or (isinstance(value, (tuple, Extra)) and not value)


def _kind(value: object) -> str:
    cls: type = type(value)
    return str(tag_of(cls))


def _newest(said: list[Said]) -> list[Said]:
    """What is said of the highest revision of a session; a document that has only disputes speaks of the first."""
    revisions = [(s.value.revision or 0) if s.known else 0 for s in said]
    return [s for s, revision in zip(said, revisions, strict=True) if revision == max(revisions)]


def _readable(field: Field, claim: JsonValue) -> Any:
    try:
        return field_from_plain(field, claim.value)
    except ValueError:
        return None


def _moment(value: Instant) -> tuple[object, ...]:
    return value.key
