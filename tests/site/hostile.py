"""Seasons in which every text that somebody may write is one that tries to be something else."""

import re
from collections.abc import Callable
from typing import Any

import attrs

from roadracing._internal.model.entry.entry import Driver, Entry, Team
from roadracing._internal.model.kernel.json_value import Extra
from roadracing._internal.model.kernel.leaves import TextRule
from roadracing._internal.model.kernel.shapes import Leaf, fields_of, is_noun
from roadracing._internal.model.promotion.programme import (
    Activation,
    MagazineSection,
    MarketingProgramme,
    Partner,
    WebLink,
)
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.bulletin import Bulletin
from roadracing._internal.model.weekend.kinds import PlanStatus
from roadracing._internal.model.weekend.session import Broadcast
from roadracing._internal.model.weekend.weekend import Deadline, SupplementaryRegulations, Timetable
from roadracing._internal.time.start import Start
from roadracing._internal.versions.revise import revise
from tests.feeds.seasons import at, sebring

STRUCTURE = (
    "\nEND:VEVENT\nEND:VCALENDAR\nBEGIN:VCALENDAR",
    '"; DTSTART:19700101T000000Z',
    "</script><script>alert(1)</script>",
    "]]></content></entry></feed>",
    "<!-- ", "-->", "&lt;b&gt;&amp;", "'\"`", "\\", "\\n\\N\\,\\;", "^n^'^^",
    "\u202e\u2066abc\u200f", "\u2028\u2029\u0085\ufeff\ufffe\U0001fffe",
    "../../etc/passwd", "C:\\con\\..\\nul", "a/b:c|d?e*", "%0d%0aSet-Cookie: a=b", "{{ 7*7 }}{% raw %}",
    "javascript:alert(1)",
    "x" * 10_000,
)  # fmt: skip
"""What ends a line, a component, a script, a section, an attribute or a path elsewhere, and what does not end."""


def whole() -> Season:
    """A weekend at which there is something of every kind that anybody outside a desk is told of; all invented."""
    before = sebring(
        issuer="imsa",
        teams=(Team(id="crew"),),
        drivers=(Driver(id="driver"),),
        entries=(Entry(id="car", series="alms", number="007", team="crew", drivers=("driver",)),),
        programmes=(MarketingProgramme(id="programme", organisations=("imsa", "scca")),),
        partners=(Partner(id="partner", organisation="agency", series="alms"),),
        activations=(Activation(id="show", session="race"),),
        magazine_sections=(MagazineSection(id="pages", owner="scca", beneficiary="imsa"),),
        links=(WebLink(id="link", from_organisation="imsa", to_organisation="scca"),),
        extra=Extra({"other.example:note": "</script>"}),
    )
    (weekend,) = before.weekends
    weekend = attrs.evolve(
        weekend,
        timetable=Timetable(issued_by="imsa", issued_at=at(2004, 2, 1, 9)),
        deadlines=(Deadline(id="deadline", at=at(2004, 3, 1, 9)),),
        supplementary_regulations=SupplementaryRegulations(),
    )
    sessions = [
        attrs.evolve(s, broadcasts=(Broadcast(id="tv", live=True, url="https://tv.example/?a=1&b='2'"),))
        for s in before.sessions
    ]
    before = attrs.evolve(before, weekends=(weekend,), sessions=sessions)
    moved = [
        attrs.evolve(s, start=Start.at(at(2004, 3, 20, 12)), status=PlanStatus.DELAYED)
        if s.id == "race"
        else s
        for s in sessions
    ]
    season = revise(before, attrs.evolve(before, sessions=moved), issued=at(2004, 3, 19, 9), reason="fog")
    words = Bulletin(id="words", weekend="sebring-2004", issued_at=at(2004, 3, 18, 9), issuer="scca")
    return attrs.evolve(season, bulletins=(*season.bulletins, words))


WHOLE = whole()


def written(hostile: str, season: Season = WHOLE) -> Season:
    """The season with a text in every place where anybody may write one, known before or not."""
    count = iter(range(10**6))

    def text(rule: TextRule) -> str:
        said = hostile if rule.lines else hostile.replace("\n", " ")
        allowed = "".join(c for c in said if c == "\n" or not _controls(c))
        return f"{allowed} {next(count)}"

    made: Season = _filled(season, text)
    return made


def tame(hostile: str) -> str:
    """A text of as many lines that is nothing but a text."""
    return re.sub(r"[^\n]+", "tame", hostile)


def _controls(character: str) -> bool:
    """Whether a character is one that the models refuse (Unicode's category Cc)."""
    return ord(character) < 0x20 or 0x7F <= ord(character) < 0xA0


def _filled(noun: Any, text: Callable[[TextRule], str]) -> Any:
    changes: dict[str, Any] = {}
    for name, field in fields_of(type(noun)).items():
        value = getattr(noun, name)
        free = isinstance(field.item, Leaf) and isinstance(field.item.rule, TextRule)
        if free and field.item.rule.pattern is None and field.item.refers_to is None:  # type: ignore[union-attr]
            made = text(field.item.rule)  # type: ignore[union-attr]
            changes[name] = (made,) if field.many else made
        elif field.many and value and is_noun(type(value[0])):
            changes[name] = tuple(_filled(member, text) for member in value)
        elif not field.many and value is not None and is_noun(type(value)):
            changes[name] = _filled(value, text)
    return attrs.evolve(noun, **changes)
