"""What cattrs could not structure, as diagnostics for the person who has to mend the document."""

import re
from collections.abc import Iterator
from typing import Any, Final

from cattrs.errors import (
    AttributeValidationNote,
    BaseValidationError,
    ForbiddenExtraKeysError,
    IterableValidationNote,
)

from roadracing._internal.findings.diagnostic import Diagnostic, Related
from roadracing._internal.findings.places import Path
from roadracing._internal.findings.refusal import Refusal
from roadracing._internal.model.kernel.fields import FactError
from roadracing._internal.model.kernel.json_value import Extra
from roadracing._internal.model.kernel.leaves import EXTRA_KEY_PATTERN
from roadracing._internal.model.kernel.shapes import Leaf, fields_of
from roadracing._internal.model.season.season import Season
from roadracing._internal.text.control_characters import printable
from roadracing._internal.text.nearest import nearest
from roadracing._internal.text.quoting import quote

from . import faults
from .descriptions import fields_described, noun_words
from .fact_places import steps
from .leaving import refusal_of
from .positions import Positions
from .structure import KIND, tags
from .text import Fault, Pointer

_VERBS: Final = ("is ", "has ", "holds ")


def faults_in(error: BaseException, base: Pointer = ()) -> Iterator[Fault]:
    """Every fault in a group of cattrs' exceptions, each with its pointer.

    Raises:
        BaseException: whatever is no fault of the document.
    """
    pointer = (*base, *_noted(error))
    if isinstance(error, BaseValidationError):
        for inner in error.exceptions:
            if isinstance(inner, KeyError) and inner.args == _noted(inner):
                yield Fault(pointer, _missing(error.cl, str(inner.args[0])))
            elif isinstance(inner, FactError) and not _noted(inner):
                yield Fault((*pointer, inner.field), Refusal(faults.INVALID_VALUE, inner.reason))
            else:
                yield from faults_in(inner, pointer)
    elif isinstance(error, ForbiddenExtraKeysError):
        for key in sorted(error.extra_fields):
            yield Fault((*pointer, key), _unknown(error.cl, key))
    elif isinstance(error, ValueError):
        yield Fault(pointer, refusal_of(error))
    else:
        raise error


def _noted(error: BaseException) -> Pointer:
    """The steps that were noted on an exception while it rose, outermost first."""
    notes = reversed(getattr(error, "__notes__", []))
    return tuple(
        note.name if isinstance(note, AttributeValidationNote) else note.index
        for note in notes
        if isinstance(note, (AttributeValidationNote, IterableValidationNote))
    )


def _missing(cls: type, key: str) -> Refusal:
    described = fields_described(cls).get(key, "it cannot be left out.")
    return Refusal(
        faults.MISSING_KEY, f"has no {quote(key)}", f'Add "{key}": {described}', context={"key": key}
    )


def _unknown(cls: type, key: str) -> Refusal:
    def hint() -> str:
        known = [*([KIND] if cls in tags() else []), *fields_of(cls)]
        near = nearest(key, known)
        if near:
            return f'Did you mean "{near}"?'
        if _has_extra(cls) and re.fullmatch(EXTRA_KEY_PATTERN, key):
            return f'Data of your own goes into "extra": {{"{key}": …}}.'
        return f"The keys are {', '.join(known)}."

    return Refusal(
        faults.UNKNOWN_KEY,
        f"The key {quote(key)} is not known",
        hint,
        context={"key": printable(key)},
        at_key=True,
    )


def _has_extra(cls: type) -> bool:
    return any(isinstance(f.item, Leaf) and f.item.python is Extra for f in fields_of(cls).values())


def diagnosed(fault: Fault, data: Any, positions: Positions) -> Diagnostic:
    """A fault as a finding: a sentence that names the object, its place and its id path."""
    refusal, pointer = fault.refusal, fault.pointer
    passed = list(steps(data, pointer))
    path: Path = tuple(_printable(step.path) for step in passed)
    if refusal.code is faults.MISSING_KEY:
        path = (*path, str(refusal.context.get("key", KIND)))
    place = positions.of(pointer, key=refusal.at_key)
    related: tuple[Related, ...] = ()
    if refusal.first is not None:
        *outer, last = pointer
        first: Pointer = (
            (*outer[:-1], refusal.first, last) if isinstance(last, str) else (*outer, refusal.first)
        )
        related = (Related(message="it is here first", place=positions.of(first)),)
    elif refusal.code is faults.DUPLICATE_KEY:
        related = (Related(message="it is here first", place=positions.of(pointer, key=True, occurrence=0)),)
    return Diagnostic.of(
        refusal.code,
        _sentence(refusal, data, pointer),
        path=path,
        place=place,
        hint=refusal.hint,
        context=refusal.context,
        related=related,
    )


def _printable(step: str | int) -> str | int:
    return printable(step) if isinstance(step, str) else step


def _sentence(refusal: Refusal, data: Any, pointer: Pointer) -> str:
    """A sentence that names the object, by its nearest id, and what in it is wrong."""
    reason = refusal.reason
    passed = list(steps(data, pointer))
    if refusal.code is faults.MISSING_KEY and passed and passed[-1].cls is not None:
        text = f"{_owner(data, pointer)} {reason}"
    else:
        owner = _owner(data, pointer[:-1])
        subject = _subject(pointer) + (f" in {owner}" if owner else "")
        if reason[0].isupper():
            text = f"{owner}: {reason[0].lower()}{reason[1:]}" if owner else reason
        else:
            text = f"{subject} {reason}" if reason.startswith(_VERBS) else f"{subject}: {reason}"
    text = text[0].upper() + text[1:]
    return printable(text if text.endswith((".", "?", "!")) else f"{text}.")


def _subject(pointer: Pointer) -> str:
    """What a sentence is about: the document, a key, or a member of a list."""
    if not pointer:
        return "the document"
    *outer, last = pointer
    if isinstance(last, str):
        return quote(last)
    keys = [step for step in outer if isinstance(step, str)]
    return f"item {last + 1} of {quote(keys[-1])}" if keys else f"item {last + 1}"


def _owner(data: Any, pointer: Pointer) -> str:
    """The object that something belongs to, by what it is and by the id that is nearest."""
    names: list[str] = []
    for step in reversed(list(steps(data, pointer))):
        if step.cls is None or step.cls is Season:
            continue
        name = noun_words(step.cls)
        known = step.raw.get("id") if isinstance(step.raw, dict) else None
        if isinstance(known, str) and known:
            names.append(f"{name} {quote(known)}")
            break
        names.append(name)
    return " of ".join(names)
