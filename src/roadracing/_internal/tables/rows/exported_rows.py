"""What a row of an export was when it was written, so that a person's changes are told from what stands there still."""

import base64
import hashlib
import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

import attrs

from roadracing._internal.model.kernel.json_value import Extra, JsonValue
from roadracing._internal.model.kernel.plain_data import plain
from roadracing._internal.model.kernel.shapes import fields_of
from roadracing._internal.model.season.mark import Mark, digest
from roadracing._internal.model.weekend.session import Session

_LETTERS: Final = {
    "title": "A", "kind": "B", "start": "C", "end": "D", "series": "E", "classes": "F", "ordinal": "G", "status": "H",
    "track": "I", "condition": "J", "part_of": "K", "place": "L", "operated_by": "M", "department": "N",
    "audience": "O", "notes": "P", "source": "Q", "format": "R", "layout": "S", "url": "T", "fixed": "U",
    "fixed_reason": "V", "listed_by": "W", "split_from": "X", "last_entry_at": "Y", "extra": "Z", "engines": "a",
}  # fmt: skip
"""The facts that a table has columns for, each with what it is called in a token. A letter is never given again."""
_TOKEN: Final = re.compile(r"(?:[A-Za-z][A-Za-z0-9_-]{4})+")
_GROUP: Final = 5


def token_of(session: Session, namespace: str) -> str:
    """Every known fact of a row, as a letter and a few letters of its digest."""
    return "".join(
        _group(field, said)
        for field in _LETTERS
        if (said := _said(getattr(session, field), namespace)) is not None
    )


@attrs.frozen(kw_only=True)
class RowChange:
    """What a person changed in a row.

    Attributes:
        facts: the facts that differ from what the row was; what nobody touched is not among them.
        crossed: those of them that the document has changed to something else since.
        stale: facts of a row without a token that are what the document had before somebody changed them.
    """

    facts: Mapping[str, Any]
    crossed: tuple[str, ...] = ()
    stale: tuple[str, ...] = ()


def changed_in_row(
    facts: Mapping[str, Any], token: str, held: Session, namespace: str, marks: Mapping[str, frozenset[str]]
) -> RowChange:
    """What a person changed in a row that is read into a document again.

    Args:
        facts: the facts that the row states, its extra data among them.
        token: what the export wrote beside it; empty if there is none.
        held: the session as the document has it now.
        namespace: the document's namespace.
        marks: for each path, what has been replaced there.
    """
    if not _TOKEN.fullmatch(token):
        stale = tuple(field for field in facts if _is_stale(field, facts[field], held, marks))
        return RowChange(facts={f: value for f, value in facts.items() if f not in stale}, stale=stale)
    was = {token[at]: token[at : at + _GROUP] for at in range(0, len(token), _GROUP)}
    changed: dict[str, Any] = {}
    crossed: list[str] = []
    for field, value in facts.items():
        row, now = (_known(field, one, namespace) for one in (value, getattr(held, field)))
        before = was.get(_LETTERS.get(field, ""))
        if row == before:
            continue
        changed[field] = value
        if now not in (before, row):
            crossed.append(field)
    return RowChange(facts=changed, crossed=tuple(crossed))


def replaced_at(marks: tuple[Mark, ...]) -> dict[str, frozenset[str]]:
    """For each path, the ids of the claims that somebody replaced there."""
    found: dict[str, set[str]] = {}
    for mark in marks:
        found.setdefault(mark.path, set()).update(mark.over)
    return {path: frozenset(ids) for path, ids in found.items()}


def without_facts(session: Session, fields: tuple[str, ...]) -> Session:
    """The session as if nothing were known of some facts; of what it cannot be without, it is as it was."""
    shapes = fields_of(Session)
    unknown: dict[str, Any] = {
        field: () if shapes[field].many else Extra() if field == "extra" else None
        for field in fields
        if not shapes[field].required
    }
    return attrs.evolve(session, **unknown)


def _is_stale(field: str, value: Any, held: Session, marks: Mapping[str, frozenset[str]]) -> bool:
    replaced = marks.get(f"/sessions/{held.id}/{field}", frozenset())
    if not replaced or value is None or value == () or field == "extra" or value == getattr(held, field):
        return False
    return digest(("sessions", held.id, field), JsonValue.of(plain(value))) in replaced


def _known(field: str, value: Any, namespace: str) -> str | None:
    said = _said(value, namespace)
    return None if said is None or field not in _LETTERS else _group(field, said)


def _group(field: str, said: str) -> str:
    short = hashlib.sha256(f"{field}\n{said}".encode()).digest()[:3]
    return _LETTERS[field] + base64.urlsafe_b64encode(short).decode()


def _said(value: Any, namespace: str) -> str | None:
    """What a fact is, as a text; none if it is not known."""
    if isinstance(value, Extra):
        value = dict(_own(value, namespace)) or None
        return JsonValue.of(value).text if value else None
    if value is None or value == ():
        return None
    return JsonValue.of(plain(value)).text


def _own(extra: Extra, namespace: str) -> Iterator[tuple[str, str]]:
    """The words in a session's extra data that cells can hold."""
    for key, value in extra.items():
        if key.startswith(f"{namespace}:") and isinstance(value, str):
            yield key, value
