"""Seasons in other words: every text of a season replaced, and nothing else."""

import hashlib
from collections.abc import Callable
from typing import Any, TypeVar

import attrs

from roadracing._internal.model.kernel.leaves import TextRule
from roadracing._internal.model.kernel.shapes import Leaf, fields_of, is_noun

HOSTILE = (
    "<script>alert(1)</script>",
    "</script></style></title><img src=x onerror=alert(1)>",
    '" onload="alert(1)" x="',
    "' onfocus='alert(1)' autofocus='",
    "]]>--><!-- <![CDATA[",
    "&lt;b&gt; &#60; &amp",
    "{{ 7 * 7 }}{% raw %}{# #}",
    "../../etc/passwd\\..\\x",
    "END:VCALENDAR",
    "javascript:alert(1)",
    "\u202eevil\u2066\u200f",
    "</time></td></tr></table><table>",
    "long" * 2_000,
)
"""What people write who want to be more than a text."""

N = TypeVar("N")


def retold(noun: N, words: Callable[[str], str]) -> N:
    """An object with every free text in other words; ids, addresses, numbers and times stay."""
    changed: dict[str, Any] = {}
    for name, field in fields_of(type(noun)).items():
        held = getattr(noun, name)
        if held is None:
            continue
        free = (
            isinstance(field.item, Leaf)
            and isinstance(field.item.rule, TextRule)
            and field.item.rule.pattern is None
        )
        if isinstance(field.item, Leaf) and field.item.refers_to is not None:
            free = False
        if free:
            changed[name] = tuple(map(words, held)) if field.many else words(held)
        elif field.many:
            changed[name] = tuple(
                retold(member, words) if is_noun(type(member)) else member for member in held
            )
        elif is_noun(type(held)):
            changed[name] = retold(held, words)
    return attrs.evolve(noun, **changed)  # type: ignore[type-var]


def _mark(text: str) -> str:
    """Texts that differ stay different, and those that are the same the same."""
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def tame(text: str) -> str:
    """Words that mean no harm, in as many lines."""
    return "\n".join(f"words{_mark(line)}" for line in text.split("\n"))


def hostile(payload: str) -> Callable[[str], str]:
    """Words that try to be structure, in as many lines."""

    def words(text: str) -> str:
        return "\n".join(f"{payload}{_mark(line)}" for line in text.split("\n"))

    return words
