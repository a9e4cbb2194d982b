"""How the claims of several documents become one season.

Uniting sets of claims is commutative, associative and idempotent, whatever is united first, and so is dropping the
claims that a mark of any document replaced. Stamps are no claims: the latest and the highest of them counts.
"""

from collections.abc import Iterable
from typing import Any, Final

import attrs

from roadracing._internal.findings.places import Path
from roadracing._internal.model.kernel.json_value import Extra, JsonValue
from roadracing._internal.model.kernel.plain_data import field_from_plain, from_plain, plain
from roadracing._internal.model.kernel.shapes import Field, Item, Leaf, Merge, Noun, Union_, fields_of
from roadracing._internal.model.season.aliases import NO_ALIASES, Aliases
from roadracing._internal.model.season.mark import Mark
from roadracing._internal.model.season.season import Season
from roadracing._internal.time.instant import Instant

from .document_claims import NOTHING, Claims, Disputed, Said, dispute, disputes_of, removed_by
from .stated_facts import PRESENT, STAMPS, Role, Stated, Steps, kind_of, stated
from .unite_bulletins import united_bulletins
from .what_stands import Standing

_OWN: Final = frozenset({"disputed", "marks", "bulletins"})
_NULL: Final = JsonValue.of(None)


@attrs.define
class Union:
    """The claims of several documents, united fact by fact.

    Attributes:
        disputed: for each path, several claims and who makes them.
        refused: the same for facts without which an object is meaningless.
        aliases: what was made one, and is one already in what is united.
    """

    disputed: dict[Path, Claims] = attrs.field(factory=dict)
    refused: dict[Path, Claims] = attrs.field(factory=dict)
    aliases: Aliases = NO_ALIASES
    _standing: Standing = attrs.field(factory=Standing)

    def season(self, seasons: tuple[Season, ...]) -> Season:
        """All seasons as one; where :attr:`refused` is not empty, it means nothing."""
        said = [Said(n, season, disputes_of(season)) for n, season in enumerate(seasons)]
        self._standing = Standing.of(seasons, self.aliases)
        known = self._facts(Season, (), (), said)
        known["bulletins"] = united_bulletins(b for season in seasons for b in season.bulletins)
        made = Season(
            **known, disputed=tuple(dispute(path, claims) for path, claims in self.disputed.items())
        )
        return attrs.evolve(made, marks=self._standing.marks_for(made)) if self._standing.marks else made

    def _facts(self, cls: type, path: Path, at: Steps, said: list[Said]) -> dict[str, Any]:
        """The facts that are known together; what is unknown to all has no name."""
        fields = fields_of(cls)
        for s in said:
            self._keep(path, s.document, Disputed(s.disputed.claims))
            for step in s.disputed.below.keys() - fields.keys():
                self._keep((*path, step), s.document, s.disputed.below[step])
        agreed = not any(s.disputed.below for s in said)
        values = [s.value for s in said if s.known]
        # What is there in spite of its removal has the stamps it had then: those of copies that are gone are lost.
        revived = [s.value for s in said if s.known and s.document < 0]
        stamps = {name: [getattr(noun, name) for noun in revived or values] for name in fields}
        facts: dict[str, Any] = {}
        for name, field in fields.items():
            if cls is Season and name in _OWN:
                for s in said if name == "bulletins" else ():
                    self._keep((*path, name), s.document, s.disputed.below.get(name, NOTHING))
                continue
            known = [value for value in (getattr(noun, name) for noun in values) if not _unknown(value)]
            if (cls, name) in STAMPS:
                for s in said:
                    self._keep((*path, name), s.document, s.disputed.below.get(name, NOTHING))
                facts[name] = _latest(field, [held for held in stamps[name] if not _unknown(held)])
                continue
            plainly = agreed and not self._standing.touches((*at, name))
            if plainly and not known:
                continue
            if plainly and (len(known) == 1 or all(value is known[0] for value in known)):
                facts[name] = known[0]
            else:
                facts[name] = self._field(field, (*path, name), (*at, name), [s.of(name) for s in said])
        return facts

    def _field(self, field: Field, path: Path, at: Steps, said: list[Said]) -> Any:
        said = [s for s in said if s.known or s.disputed]
        if isinstance(field.item, Leaf) and field.item.python is Extra:
            return self._extra(path, at, said)
        if field.merge is Merge.KEYED:
            return self._keyed(field, path, at, said)
        if field.merge is Merge.SET:
            return self._set(field, path, at, said)
        if field.merge is Merge.RECORD:
            return self._tagged(field.item, path, at, said, required=field.required)
        return self._fact(field, path, at, said)

    def _fact(self, field: Field, path: Path, at: Steps, said: list[Said]) -> Any:
        unknown = () if field.many else None
        marked = self._standing.touches(at)
        if not said and not marked:
            return unknown
        if len(said) == 1 and not said[0].disputed and not marked:
            return said[0].value
        values: dict[JsonValue, Any] = {}
        claims: Claims = {}
        for s in said:
            if s.known and not s.disputed.claims:
                claim = JsonValue.of(plain(s.value))
                values[claim] = s.value
                self._claimed(claims, at, claim, s.document)
            for claim in s.disputed.claims:
                self._claimed(claims, at, claim, s.document)
            self._keep_below(path, s)
        self._restore(claims, at, said)
        removals = self._standing.removals(at) if not field.required else []
        if len(claims) == 1 and not removals:
            (claim,) = claims
            value = values.get(claim, _readable(field, claim) if claim not in values else None)
            if value is not None:
                return value
        if field.required:
            if claims:
                self.refused[path] = claims
            return next(iter(values.values()), None)
        self._dispute(path, claims, removals)
        return unknown

    def _claimed(self, claims: Claims, at: Steps, claim: JsonValue, document: int) -> None:
        if self._standing.stands(document, at, claim):
            claims.setdefault(claim, set()).add(document)

    def _restore(self, claims: Claims, at: Steps, said: Iterable[Said]) -> None:
        """What documents have a mark of counts, although the value itself got lost."""
        if self._standing.touches(at):
            for document, claim in self._standing.lost_values(at, {s.document for s in said}):
                claims.setdefault(claim, set()).add(document)

    def _dispute(self, path: Path, claims: Claims, removals: Iterable[Mark]) -> None:
        """Several claims about a fact, or one and somebody who says that it is no more."""
        if claims:
            self.disputed[path] = claims
            for mark in removals:
                claims[removed_by(mark.id)] = self._standing.owners(mark)

    def _set(self, field: Field, path: Path, at: Steps, said: list[Said]) -> tuple[Any, ...]:
        for s in said:
            self._keep(path, s.document, s.disputed)
        if not self._standing.touches(at):
            return tuple(member for s in said if s.known for member in s.value)
        claims: Claims = {}
        for s in said:
            for member in s.value if s.known else ():
                self._claimed(claims, at, JsonValue.of(plain(member)), s.document)
        self._restore(claims, at, ())
        return tuple(from_plain(field.item, claim.value) for claim in claims)

    def _keyed(self, field: Field, path: Path, at: Steps, said: list[Said]) -> tuple[Any, ...]:
        by_key: dict[str, list[Said]] = {}
        for s in said:
            self._keep(path, s.document, Disputed(s.disputed.claims))
            members = {str(getattr(member, str(field.key))): member for member in s.value or ()}
            for key in members.keys() | s.disputed.below.keys():
                here = Said(s.document, members.get(key), s.disputed.below.get(key, NOTHING))
                by_key.setdefault(key, []).append(here)
        found = (self._tagged(field.item, (*path, key), (*at, key), by_key[key]) for key in sorted(by_key))
        return tuple(member for member in found if member is not None)

    def _tagged(self, item: Item, path: Path, at: Steps, said: list[Said], *, required: bool = False) -> Any:
        """An object; or none, where nobody has it or it is claimed to be of several kinds."""
        if isinstance(item, Noun):
            if not any(s.known for s in said):
                for s in said:
                    self._keep(path, s.document, s.disputed)
                return None
            return self._object(item.cls, path, at, said)
        assert isinstance(item, Union_)  # noqa: S101 - an object is one of the two
        kinds = self._by_kind(item, path, said)
        wholes: dict[str, Any] = {}
        several = len(kinds) > 1
        for kind, of_kind in sorted(kinds.items()):
            if several and not self._is_there(item.by_tag[kind], (*at, kind), of_kind):
                continue
            wholes[kind] = of_kind
        claims: Claims = {}
        for kind, of_kind in wholes.items():
            spot = (*path, kind) if len(wholes) > 1 else path
            whole = self._object(item.by_tag[kind], spot, (*at, kind), of_kind)
            if len(wholes) == 1:
                return whole
            if whole is not None:
                claims[JsonValue.of(plain(whole))] = {s.document for s in of_kind}
        if claims:
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
                kind = kind_of(s.value)
                kinds.setdefault(kind, []).append(Said(s.document, s.value, Disputed((), below)))
                below = {}
            for claim in s.disputed.claims:
                try:
                    whole = from_plain(item, claim.value)
                except ValueError:
                    self._keep(path, s.document, Disputed((claim,)))
                else:
                    kind = kind_of(whole)
                    kinds.setdefault(kind, []).append(Said(s.document, whole, below.pop(kind, NOTHING)))
        return kinds

    def _is_there(self, cls: type, at: Steps, said: list[Said]) -> bool:
        """Whether anything that is said of an object is not replaced."""
        return not self._standing.removals(at) or any(
            self._standing.any_stands(s.document, _all_of(cls, s, at)) for s in said if s.known
        )

    def _object(self, cls: type, path: Path, at: Steps, said: list[Said]) -> Any:
        first = next(s.value for s in said if s.known)
        if not self._standing.touches(at):
            if not any(s.disputed for s in said) and all(s.value == first for s in said):
                return first
            return cls(**self._facts(cls, path, at, said))
        removals = self._standing.removals(at)
        if not self._is_there(cls, at, said):
            return None
        for mark in removals:
            said = [*said, *self._revived(cls, mark, at)]
            self.disputed.setdefault(path, {})[removed_by(mark.id)] = self._standing.owners(mark)
        return cls(**self._facts(cls, path, at, said))

    def _revived(self, cls: type, mark: Mark, at: Steps) -> Iterable[Said]:
        """What an object was that somebody removed and somebody else changed."""
        try:
            was = from_plain(Noun(cls), mark.was.value if mark.was is not None else None)
        except ValueError:
            was = None
        said = Said(0, was)
        document = self._standing.revive(mark, _all_of(cls, said, at) if was is not None else ())
        return [] if was is None else [Said(document, was)]

    def _extra(self, path: Path, at: Steps, said: list[Said]) -> Extra:
        by_key: dict[str, Claims] = {}
        shown: dict[str, list[Said]] = {}
        for s in said:
            self._keep(path, s.document, Disputed(s.disputed.claims))
            for key in {*(s.value or ()), *s.disputed.below}:
                known = s.disputed.below.get(key, NOTHING)
                own = (s.value.frozen(key),) if s.value and key in s.value else ()
                shown.setdefault(key, []).append(s)
                for claim in known.claims or own:
                    self._claimed(by_key.setdefault(key, {}), (*at, key), claim, s.document)
                self._keep_below((*path, key), Said(s.document, None, known))
        for key in self._standing.keys_below(at):
            self._restore(by_key.setdefault(key, {}), (*at, key), shown.get(key, ()))
        agreed = {}
        for key, claims in by_key.items():
            # Null is what people write who know nothing; any value is more.
            if len(claims) > 1:
                claims.pop(_NULL, None)
            removals = self._standing.removals((*at, key))
            if len(claims) == 1 and not removals:
                (agreed[key],) = claims
            else:
                self._dispute((*path, key), claims, removals)
        return Extra(agreed)

    def _keep(self, path: Path, document: int, known: Disputed) -> None:
        """A dispute about something that no document has is kept as it is."""
        for claim in known.claims:
            self.disputed.setdefault(path, {}).setdefault(claim, set()).add(document)
        for step, below in known.below.items():
            self._keep((*path, step), document, below)

    def _keep_below(self, path: Path, said: Said) -> None:
        self._keep(path, said.document, Disputed((), said.disputed.below))


def _all_of(cls: type, said: Said, at: Steps) -> Iterable[Stated]:
    """All that a document claims about an object, its presence among it."""
    yield Stated(at, Role.OBJECT, PRESENT)
    yield from stated(cls, said.value, said.disputed, at)


def _unknown(value: object) -> bool:
    return value is None or (isinstance(value, (tuple, Extra)) and not value)


def _readable(field: Field, claim: JsonValue) -> Any:
    try:
        return field_from_plain(field, claim.value)
    except ValueError:
        return None


def _latest(field: Field, known: list[Any]) -> Any:
    """The latest of several stamps, the highest of several counts, all of several earlier times.

    Of each office's counts a session keeps the highest by itself.
    """
    if field.many:
        return tuple(member for members in known for member in members)
    if not known:
        return None
    return max(known, key=lambda value: value.key if isinstance(value, Instant) else value)
