"""Documents are read: strictly, all faults in one run, each with its place."""

from collections import Counter
from collections.abc import Iterator
from typing import Any, Final, get_args

import attrs
from cattrs.errors import BaseValidationError

from roadracing._internal.findings.bounds import TOO_LONG, TOO_MANY
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.findings.errors import document_error
from roadracing._internal.findings.limits import DEFAULT_LIMITS, Limits
from roadracing._internal.findings.opening import Source, bytes_of, encoded, name_of
from roadracing._internal.findings.places import Place, PlacesByPath, SourceMap
from roadracing._internal.findings.refusal import Refusal
from roadracing._internal.findings.root import NotUnderstood
from roadracing._internal.model.season.season import Season
from roadracing._internal.text.lists import listed
from roadracing._internal.text.quoting import describe
from roadracing._internal.time.instant import OffsetConflict

from . import faults
from .diagnosing import diagnosed, faults_in
from .encoding import decoded, look
from .fact_places import WrittenPlaces
from .format_versions import FIRST_VERSION, FORMAT_VERSION, newer_facts
from .positions import Positions
from .quick_reading import quickly_read
from .structure import converter, wrong_type
from .text import Fault, Pointer, parsed

VERSION_KEY: Final = "roadracing"
"""The key under which a document says its version; it is the first and no fact of the season."""


@attrs.frozen(kw_only=True)
class Document:
    """What came of reading a text: a season, or the reasons why there is none.

    Attributes:
        season: the season, if nothing is wrong with the structure.
        diagnostics: everything that is wrong with it, in the order of the text.
        source: says where each fact was written.
        name: the name it was read under.
        usable: whether it is a JSON text at all, however faulty; if not, there is nothing to be judged.
    """

    season: Season | None = None
    diagnostics: tuple[Diagnostic, ...] = ()
    source: SourceMap = attrs.field(factory=lambda: PlacesByPath({}), repr=False, eq=False)
    name: str | None = None
    usable: bool = True


def load(
    source: Source, *, offset_conflict: OffsetConflict = "refuse", limits: Limits = DEFAULT_LIMITS
) -> Season:
    """A file holds a season, whole or in part.

    Args:
        source: the path of the file; bytes are the document itself. Text goes through :func:`loads`.
        offset_conflict: what happens where a time's offset is not the one its zone has: ``"refuse"`` it,
            ``"keep_local"`` time, or ``"keep_instant"``.
        limits: how much is read.

    Raises:
        DocumentError: it does not; ``diagnostics`` lists every fault of its structure.
    """
    return _season(read(source, offset_conflict=offset_conflict, limits=limits))


def loads(
    text: str | bytes,
    *,
    name: str | None = None,
    offset_conflict: OffsetConflict = "refuse",
    limits: Limits = DEFAULT_LIMITS,
) -> Season:
    """A text holds a season, whole or in part.

    Args:
        text: the document, as text or as UTF-8.
        name: what to call it in the places of faults.
        offset_conflict: as for :func:`load`.
        limits: how much is read.

    Raises:
        WrongType: it is neither text nor bytes.
        DocumentError: it does not; ``diagnostics`` lists every fault of its structure.
    """
    data = text if isinstance(text, bytes) else encoded(text)
    return _season(read(data, name=name, offset_conflict=offset_conflict, limits=limits))


def read(
    source: Source,
    *,
    name: str | None = None,
    offset_conflict: OffsetConflict = "refuse",
    limits: Limits = DEFAULT_LIMITS,
) -> Document:
    """A document is read, and whatever is wrong with it is listed: bad data never raises.

    Args:
        source: the path of a file, or the document itself in bytes.
        name: what to call it in places; a file's path unless stated.
        offset_conflict: as for :func:`load`.
        limits: how much is read, and how many faults are listed.
    """
    if offset_conflict not in get_args(OffsetConflict):
        raise NotUnderstood(
            f"offset_conflict is 'refuse', 'keep_local' or 'keep_instant', not {offset_conflict!r}"
        )
    name = name_of(source, name)
    text, content = None, source if isinstance(source, bytes) else b""
    try:
        content = bytes_of(source, limits, look=look)
        text = decoded(content)
        data, odd = parsed(text, content, limits)
    except Refusal as refusal:
        return _unusable(refusal, name, text, content)
    places = WrittenPlaces(text, name)
    season, found = _structured(data, odd, offset_conflict)
    # Going through all data takes as long as reading them; a list has as many commas as members, and points say x_m.
    many = content.count(b",") >= limits.points and (b"x_m" in content or b"\\u" in content)
    crowded = _crowded(data, limits) if many else []
    diagnostics = (diagnosed(fault, data, places.positions) for fault in _bounded([*crowded, *found], limits))
    return Document(
        season=None if crowded else season,
        diagnostics=tuple(sorted(diagnostics, key=lambda found: found.order)),
        source=places,
        name=name,
    )


def _season(document: Document) -> Season:
    if document.season is None:
        count = len(document.diagnostics)
        faulty = f"{count} fault{'' if count == 1 else 's'}" if document.usable else "not a document"
        raise document_error(f"{document.name or 'the text'}: {faulty}", document.diagnostics)
    return document.season


def _structured(
    data: Any, odd: list[Fault], offset_conflict: OffsetConflict
) -> tuple[Season | None, list[Fault]]:
    """The season that data say, or everything for which they say none."""
    found = [*odd, *_version_faults(data)]
    if not _ours(data):
        return None, found
    content = {key: value for key, value in data.items() if key != VERSION_KEY}
    quick = None if found else quickly_read(content)
    if quick is not None:
        found = _newer_facts(quick, data[VERSION_KEY])
        return (None if found else quick), found
    try:
        season: Season = converter(offset_conflict).structure(content, Season)
    except BaseValidationError as error:
        # Where a number cannot be kept, 0 stood in the data, and what is wrong with that 0 is nobody's fault.
        known = {fault.pointer for fault in odd if fault.refusal.code is not faults.DUPLICATE_KEY}
        return None, [*found, *(fault for fault in faults_in(error) if fault.pointer not in known)]
    if not found:
        found = _newer_facts(season, data[VERSION_KEY])
    return (None if found else season), found


def _newer_facts(season: Season, version: float) -> list[Fault]:
    """What readers of the version that a document states do not know and refuse, this one refuses as they do."""
    newer = {what: brought for what, brought in newer_facts(season) if brought > version}
    if not newer:
        return []
    reason = f"is {version}, and the document holds {listed([*newer])}, which that version does not know"
    needed = max(newer.values())
    return [Fault((VERSION_KEY,), Refusal(faults.INVALID_VALUE, reason, f'Write "{VERSION_KEY}": {needed}.'))]


def _ours(data: Any) -> bool:
    """Whether a document was meant for this version of this library; what else is wrong with it matters only then."""
    if not isinstance(data, dict):
        return False
    version = data.get(VERSION_KEY)
    later = isinstance(version, (int, float)) and not isinstance(version, bool) and version > FORMAT_VERSION
    return not later and (VERSION_KEY in data or "namespace" in data)


def _bounded(found: list[Fault], limits: Limits) -> list[Fault]:
    # Before anything is said about a fault: near words are sought for what is listed alone.
    kept: list[Fault] = []
    seen = Counter[str]()
    for fault in found:
        code = fault.refusal.code.code
        seen[code] += 1
        if len(kept) < limits.findings and seen[code] <= (limits.findings_per_rule or limits.findings):
            kept.append(fault)
    if len(kept) == len(found):
        return found
    reason = f"has {len(found):,} faults and perhaps more; {len(kept):,} of them are listed"
    return [*kept, Fault((), Refusal(TOO_MANY, reason))]


def _crowded(data: Any, limits: Limits) -> list[Fault]:
    """The shapes that have more points than a shape may have."""
    found: list[Fault] = []
    waiting: list[tuple[Pointer, Any]] = [((), data)]
    while waiting:
        pointer, value = waiting.pop()
        if isinstance(value, dict):
            waiting += [
                ((*pointer, key), held) for key, held in value.items() if isinstance(held, (dict, list))
            ]
        elif value and isinstance(value[0], dict) and "x_m" in value[0]:
            if len(value) > limits.points:
                reason = f"has {len(value):,} points; at most {limits.points:,} are read"
                found.append(Fault(pointer, Refusal(TOO_LONG, reason)))
        else:
            waiting += [
                ((*pointer, at), held) for at, held in enumerate(value) if isinstance(held, (dict, list))
            ]
    return found


def _version_faults(data: Any) -> Iterator[Fault]:
    example = f'A document begins with {{ "{VERSION_KEY}": {FORMAT_VERSION}.'
    if not isinstance(data, dict):
        yield Fault(
            (),
            Refusal(faults.NOT_A_SEASON, f"has to be an object in braces; it is {describe(data)}", example),
        )
    elif VERSION_KEY not in data:
        reason = f'has no "{VERSION_KEY}", which says the version of the format'
        yield Fault((), Refusal(faults.NOT_A_SEASON, reason, example))
    else:
        version = data[VERSION_KEY]
        if isinstance(version, bool) or not isinstance(version, (int, float)):
            refusal = wrong_type(version, f"the version of the format, {FORMAT_VERSION}")
            yield Fault((VERSION_KEY,), refusal)
        elif version > FORMAT_VERSION:
            yield Fault((VERSION_KEY,), _newer(version))
        elif version < FIRST_VERSION or version != int(version):
            reason = f"is {version}; the versions of the format are whole numbers from {FIRST_VERSION} on"
            yield Fault((VERSION_KEY,), Refusal(faults.INVALID_VALUE, reason))


def _newer(version: float) -> Refusal:
    return Refusal(
        faults.NEWER_VERSION,
        f"The document is in version {version} of the format; this library reads up to version {FORMAT_VERSION}",
        "Upgrade with: pip install --upgrade roadracing",
        context={"version": version, "supported": FORMAT_VERSION},
    )


def _unusable(refusal: Refusal, name: str | None, text: str | None, content: bytes) -> Document:
    place = Place(file=name)
    if refusal.offset is not None:
        where = text if text is not None else content.decode("utf-8", "replace")
        place = Positions(where, name).at(refusal.offset)
    return Document(
        diagnostics=(refusal.diagnostic(place),), source=PlacesByPath({(): place}), name=name, usable=False
    )
