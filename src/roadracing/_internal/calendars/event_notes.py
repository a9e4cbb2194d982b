"""What the description of an event says, line by line: as publishers write it, and as our own feeds do."""

import re
from functools import lru_cache
from typing import Final

import attrs

from roadracing._internal.time.format import Format
from roadracing._internal.time.zones import zone_names

_LABELLED: Final = re.compile(
    r"^[^\S\n]*[^\w\s]{0,3}[^\S\n]*(event|round name|meeting|race weekend|grand prix|series|championship|class"
    r"|session|session type|circuit|track|venue|location|time ?zone|tz)[^\S\n]*[:=][^\S\n]*([^\n]{1,200}?)[^\S\n]*$",
    re.IGNORECASE | re.MULTILINE,
)
_MEANS: Final = {
    "round name": "event",
    "meeting": "event",
    "race weekend": "event",
    "grand prix": "event",
    "championship": "series",
    "class": "series",
    "session type": "session",
    "circuit": "place",
    "track": "place",
    "venue": "place",
    "location": "place",
    "timezone": "zone",
    "time zone": "zone",
    "tz": "zone",
}
_LONGEST: Final = 20_000
_ZONED: Final = re.compile(r"Local time: .*\(([A-Za-z0-9_+/-]+)(?:, UTC[^)]*)?\)")
_ZONED_ELSEWHERE: Final = re.compile(r"^.*\(([A-Za-z0-9_+]+/[A-Za-z0-9_+/-]+), UTC[^)\n]*\)$", re.MULTILINE)
"""The line with the time in our own feeds of another language than English, of which the zone is the same."""
_OURS: Final = (
    (None, re.compile(r"(?:Delayed|Postponed|Cancelled)\.")),
    ("when", re.compile(r"(Local time: .*|Starts .*; time to be confirmed\.|Time to be confirmed\.)")),
    (None, re.compile(r"Was: .*")),
    (None, re.compile(r"Changed by: .*")),
    ("event", re.compile(r"Event: (.+)")),
    ("operator", re.compile(r"Operated by: (.+)")),
    ("counts-as", re.compile(r"Counts as: (.+)")),
    ("classes", re.compile(r"Classes: (.+)")),
    ("layout", re.compile(r"Layout: (.+)")),
    ("length", re.compile(r"(?:Length|Distance): (.+)")),
    ("department", re.compile(r"Department: (.+)")),
    ("broadcast", re.compile(r"Broadcast: (.+)")),
    ("page", re.compile(r"Page: (.+)")),
)
"""The lines of a description that this library wrote, in their order; the notes of the session come last."""
_CLOCK_LENGTH: Final = re.compile(r"\b(?:[0-9.]+[hms])+\b")


@attrs.frozen(kw_only=True)
class EventNotes:
    """What a description says, line by line.

    Attributes:
        facts: what its lines say, by ``event``, ``series``, ``session``, ``place``, ``zone`` and, in our own feeds,
            ``when``, ``operator``, ``counts-as``, ``classes``, ``layout``, ``length``, ``department``, ``broadcast``.
        rest: what remains, which is the session's own notes.
    """

    facts: dict[str, str]
    rest: str

    @property
    def zone(self) -> str | None:
        """The zone of the tz database that it names."""
        said = self.facts.get("zone")
        return said if said in zone_names() else None

    @property
    def format(self) -> Format | None:
        """How long the session runs, where one of our own feeds says it."""
        said = self.facts.get("length")
        try:
            return Format.parse(_CLOCK_LENGTH.sub(lambda one: f"PT{one[0].upper()}", said)) if said else None
        except ValueError:
            return None


@lru_cache(maxsize=256)
def labelled(notes: str) -> EventNotes:
    """What stands behind a name and a colon on a line of its own, as publishers write it; the notes stay whole."""
    facts: dict[str, str] = {}
    for one in _LABELLED.finditer(notes[:_LONGEST]):
        name = one[1].casefold()
        facts.setdefault(_MEANS.get(name, name), one[2])
    return EventNotes(facts=facts, rest=notes)


@lru_cache(maxsize=256)
def own_notes(notes: str) -> EventNotes:
    """What the lines that our own feeds write say; what stands below them are the session's notes."""
    facts: dict[str, str] = {}
    lines, at, step = notes.split("\n"), 0, 0
    while at < len(lines):
        for number in range(step, len(_OURS)):
            name, pattern = _OURS[number]
            if (found := pattern.fullmatch(lines[at])) is not None:
                if name is not None:
                    facts[name] = f"{facts[name]}\n{found[1]}" if name in facts else found[1]
                step = number if name == "broadcast" else number + 1
                break
        else:
            break
        at += 1
    zoned = (
        _ZONED.fullmatch(facts.get("when", ""))
        if "when" in facts
        else _ZONED_ELSEWHERE.search(notes[:_LONGEST])
    )
    if zoned is not None:
        facts["zone"] = zoned[1]
    return EventNotes(facts=facts, rest="\n".join(lines[at:]).strip("\n"))
