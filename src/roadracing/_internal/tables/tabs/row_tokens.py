"""What a row of a tab was when it was exported, so that a person's changes are told from what stands there still."""

import base64
import hashlib
import re
from collections.abc import Mapping
from typing import Any, Final

import attrs

from roadracing._internal.model.kernel.json_value import JsonValue
from roadracing._internal.model.kernel.plain_data import plain

_GROUP: Final = 7
_FIELD: Final = 3
_TOKEN: Final = re.compile(rf"(?:[A-Za-z0-9_-]{{{_GROUP}}})+")


def row_token(facts: Mapping[str, Any]) -> str:
    """Every known fact of a row, as a few letters of the digest of its name and of its value."""
    return "".join(group for field, value in facts.items() if (group := _group(field, value)))


@attrs.frozen(kw_only=True)
class TabRowChange:
    """What a person changed in a row of a tab.

    Attributes:
        facts: the facts that differ from what the row was.
        crossed: those of them that the document has changed to something else since.
    """

    facts: Mapping[str, Any]
    crossed: tuple[str, ...] = ()


def row_change(facts: Mapping[str, Any], token: str, now: Mapping[str, Any]) -> TabRowChange:
    """What a person changed in a row.

    Args:
        facts: the facts that the row states.
        token: what the export wrote beside it; empty if there is none.
        now: the same facts as the document has them.
    """
    if not _TOKEN.fullmatch(token):
        return TabRowChange(facts={field: value for field, value in facts.items() if value != now[field]})
    was = {token[at : at + _FIELD]: token[at : at + _GROUP] for at in range(0, len(token), _GROUP)}
    changed: dict[str, Any] = {}
    crossed = []
    for field, value in facts.items():
        before = was.get(_short(field, _FIELD), "")
        if _group(field, value) == before:
            continue
        changed[field] = value
        if _group(field, now[field]) not in (before, _group(field, value)):
            crossed.append(field)
    return TabRowChange(facts=changed, crossed=tuple(crossed))


def _group(field: str, value: Any) -> str:
    if value is None or value == ():
        return ""
    return _short(field, _FIELD) + _short(f"{field}\n{JsonValue.of(plain(value)).text}", _GROUP - _FIELD)


def _short(text: str, letters: int) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest())[:letters].decode()
