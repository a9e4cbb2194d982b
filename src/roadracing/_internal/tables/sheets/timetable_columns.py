"""The columns of a timetable: what they are called, and how a plain fact is read from and written to a cell."""

import re
from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import Any, Final

import attrs

from roadracing._internal.findings.refusal import Refusal
from roadracing._internal.model.kernel.leaves import TextRule, UrlRule
from roadracing._internal.model.kernel.shapes import check, fields_of
from roadracing._internal.model.weekend.kinds import (
    Audience,
    PlanStatus,
    SessionKind,
    TrackCondition,
    TrackUse,
)
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.tables.cells import table_faults
from roadracing._internal.tables.cells.cell_clock import plain
from roadracing._internal.tables.cells.cell_lengths import format_of
from roadracing._internal.tables.cells.cell_marks import says_nothing
from roadracing._internal.tables.cells.spreadsheet_apostrophe import one_line
from roadracing._internal.text.quoting import quote

REQUIRED: Final = ("date", "start", "activity")
"""The columns without which nothing is read."""
OPTIONAL: Final = (
    "id",
    "end",
    "duration",
    "timezone",
    "series",
    "classes",
    "kind",
    "ordinal",
    "status",
    "track",
    "condition",
    "part_of",
    "place",
    "operated_by",
    "department",
    "audience",
    "notes",
    "source",
)
"""The columns that a timetable may have."""
BESIDES: Final = (
    "format",
    "layout",
    "url",
    "engines",
    "fixed",
    "fixed_reason",
    "listed_by",
    "split_from",
    "last_entry_at",
)
"""Columns that an export has if there is something to put into them."""
AS_EXPORTED: Final = "as_exported"
"""The last column of an export: what each row was, so that what nobody touched is told from what somebody changed."""
KNOWN: Final = frozenset((*REQUIRED, *OPTIONAL, *BESIDES, AS_EXPORTED))


def column_named(heading: str) -> str:
    """The name of a column under this heading: in lower case, with underscores for blanks and hyphens."""
    return re.sub(r"[\s_-]+", "_", plain(heading)).strip("_")


@attrs.frozen(kw_only=True)
class Plainly:
    """A column for a fact that its cell says by itself.

    Attributes:
        column: the column.
        field: the fact of a session.
        read: the fact that the words of a cell say; raises `Refusal`, or ``ValueError`` with a reason.
        write: the words for a fact.
        dash: whether a dash alone means that nothing is said.
    """

    column: str
    field: str
    read: Callable[[str], Any]
    write: Callable[[Any], str]
    dash: bool = True


def words_of(values: Iterable[StrEnum]) -> str:
    """The words a column can hold, for a message."""
    return ", ".join(value.value for value in values)


def one_of(kinds: type[StrEnum], also: dict[str, str] | None = None) -> Callable[[str], Any]:
    """A reader of cells that hold one of a few words, in any case, with blanks or underscores for hyphens."""
    by_word = {member.value: member for member in kinds}
    by_word |= {word: by_word[value] for word, value in (also or {}).items()}

    def read(text: str) -> Any:
        found = by_word.get(column_named(text).replace("_", "-"))
        if found is None:
            raise Refusal(
                table_faults.CELL,
                f"{quote(text)} is not one of the words for this column.",
                f"Write one of: {words_of(kinds)}.",
            )
        return found

    return read


def _value(value: StrEnum) -> str:
    return value.value


def _text(text: str) -> str:
    return TextRule()(one_line(text))


def _ordinal(text: str) -> int:
    found = re.fullmatch(r"#?([0-9]{1,9})(?:\.0*)?", plain(text))
    if not found or not int(found[1]):
        raise Refusal(
            table_faults.CELL,
            f"{quote(text)} is not a number from 1.",
            "Write a whole number, such as 2 for Practice 2.",
        )
    return int(found[1])


_YES: Final = frozenset({"yes", "y", "true", "1"})
_NO: Final = frozenset({"no", "n", "false", "0"})


def _yes_or_no(text: str) -> bool:
    word = plain(text)
    if word not in _YES | _NO:
        raise Refusal(table_faults.CELL, f"{quote(text)} is neither yes nor no.", "Write yes or no.")
    return word in _YES


PLAINLY: Final = (
    Plainly(column="activity", field="title", read=_text, write=str, dash=False),
    Plainly(column="ordinal", field="ordinal", read=_ordinal, write=str),
    Plainly(
        column="status", field="status", read=one_of(PlanStatus, {"canceled": "cancelled"}), write=_value
    ),
    Plainly(column="track", field="track", read=one_of(TrackUse), write=_value),
    Plainly(column="condition", field="condition", read=one_of(TrackCondition), write=_value),
    Plainly(column="place", field="place", read=_text, write=str, dash=False),
    Plainly(column="department", field="department", read=_text, write=str, dash=False),
    Plainly(column="audience", field="audience", read=one_of(Audience), write=_value),
    Plainly(column="notes", field="notes", read=TextRule(lines=True), write=str, dash=False),
    Plainly(column="source", field="source", read=_text, write=str, dash=False),
    Plainly(column="format", field="format", read=format_of, write=str),
    Plainly(column="url", field="url", read=UrlRule(), write=str),
    Plainly(column="engines", field="engines", read=_yes_or_no, write=lambda value: "yes" if value else "no"),
    Plainly(column="fixed", field="fixed", read=_yes_or_no, write=lambda value: "yes" if value else "no"),
    Plainly(column="fixed_reason", field="fixed_reason", read=_text, write=str, dash=False),
)
"""The columns whose cells say a fact by themselves. ``kind`` is not among them: its fact is needed."""

read_kind: Final = one_of(SessionKind)


_SHAPES: Final = fields_of(Session)


def read_plainly(column: Plainly, text: str) -> Any:
    """The fact that a cell says; ``None`` if it says nothing.

    Raises:
        Refusal: it says something that cannot be read.
    """
    if not text or (column.dash and says_nothing(text)):
        return None
    try:
        return check(_SHAPES[column.field].item, column.read(text))
    except Refusal:
        raise
    except (ValueError, OverflowError) as error:
        reason = str(error)
        message = reason if reason.startswith('"') else f"{quote(text)} {reason}"
        raise Refusal(table_faults.CELL, f"{message}.") from None


# What people call the columns. A column is read under such a name where the timetable has none of its own name, and
# that is said; what this library wrote has all of their own names.
_CALLED: Final = {
    "date": "day|dates|termin|datum|tag|fecha|dia|día|data|giorno|jour|dag|日付|日程|日",
    "start": "time|times|start_time|starts|scheduled|from|begin|begins|time_start|local_time|start_local|beginn|von"
    "|uhrzeit|zeit|beginnzeit|startzeit|départ|depart|partenza|comienzo|largada|heure|début|debut|horaire|horaires"
    "|hora|inicio|início|horario|horário|ora|orario|inizio|dalle|tijd|aanvang|aanvangstijd|starttijd"
    "|開始|時間|時刻",
    "end": "end_time|ends|finish|finish_time|to|until|time_end|stop|ende|bis|endzeit|fin|hasta|fine|alle|fim|até"
    "|término|termino|einde"
    "|eindtijd|schluss|終了",
    "activity": "session|sessions|activities|event|events|description|title|name|what|programme|program|item|details"
    "|summary|programm"
    "|aktivität|veranstaltung|activité|séance|épreuve|actividad|sesión|attività|sessione|evento|atividade|sessão"
    "|activiteit|sessie|programma|activity/session|session/activity|event/session|on_track|prueba|prova|turno|intitulé"
    "|nom|manifestation|programme_item|training|was|programmpunkt|objet|séances|actividades|内容|セッション|イベント|race|rennen|course|carrera|gara|corrida",
    "duration": "length|min|mins|minuten|dauer_min|minutes|time_allowed|dauer|durée|duración|durata|duração|duur",
    "series": "championship|race_series|series/class|championship/series|meisterschaft|kategorie|trofeo|copa|category"
    "|serie|championnat|campeonato|campionato|categoría|categoria|catégorie|klasse_serie"
    "|rennserie|カテゴリー|シリーズ",
    "classes": "class|class_group|class/group|group|groups|run_group|run_groups|race_group|who|plateau"
    "|gruppe|grupo|groupe|gruppo|klasse|klassen|clase|classe"
    "|クラス",
    "place": "location|where|venue|ort|lieu|lugar|luogo|local|場所",
    "notes": "note|remarks|comments|comment|bemerkung|bemerkungen|remarques|observaciones|observações|備考",
    "format": "laps/time|time/laps|laps|race_length|distance|distanz|distancia|distância|distanza"
    "|runden|vueltas|voltas|giri|ronden",
    "timezone": "time_zone|tz|zone|zeitzone|fuseau",
    "kind": "type|session_type|typ|tipo",
}
_MEANT: Final = {heading: column for column, headings in _CALLED.items() for heading in headings.split("|")}


_BRACKET: Final = re.compile(r"_?[(\[].*")
_LANGUAGES: Final = re.compile(r"[/|]")
_FILLING: Final = frozenset(
    [
        "time",
        "times",
        "local",
        "lokal",
        "locale",
        "ora",
        "orario",
        "hora",
        "horario",
        "horário",
        "heure",
        "horaire",
        "uhrzeit",
        "zeit",
        "tijd",
        "de",
        "di",
        "do",
        "da",
        "du",
        "of",
        "the",
        "session",
        "planned",
        "scheduled",
    ]
)


def usual(heading: str) -> str:
    """The heading without what stands in brackets behind it, and without words that say only that it is a time.

    >>> usual("start_time_(local)"), usual("ora_inizio"), usual("heure_de_fin")
    ('start_time', 'inizio', 'fin')
    """
    if heading in KNOWN or heading in _MEANT:
        return heading
    bare = _BRACKET.sub("", heading).strip("_:.")
    if bare in KNOWN or bare in _MEANT:
        return bare
    # In two languages: heure / time.
    both = [part.strip("_") for part in _LANGUAGES.split(bare)]
    if len(both) > 1 and all(both) and len({_MEANT.get(usual(one), usual(one)) for one in both}) == 1:
        return usual(both[0])
    words = [word for word in bare.split("_") if word not in _FILLING]
    said = words[0] if len(words) == 1 else ""
    return said if _MEANT.get(said, said) in _OF_TIME else heading


_OF_TIME: Final = frozenset({"date", "start", "end"})


def column_meant(heading: str) -> str | None:
    """The column that people mean by a heading in lower case with underscores, if it is usual for one."""
    said = usual(heading)
    return _MEANT.get(said) or (said if said in _OF_TIME and said != heading else None)


READ_AS: Final = tuple(
    (column, tuple(headings.split("|")))
    for column, headings in _CALLED.items()
    if column not in ("kind", "timezone")
)
"""The columns that are read under another heading, each with those that mean it, the most usual first.

A type may be anything, and zones have too many names: these two are only suggested.
"""
HEADINGS: Final = KNOWN | frozenset(_MEANT)
"""Every heading that is known, in lower case with underscores."""


def headings_for(column: str, headings: Iterable[tuple[str, str]]) -> list[str]:
    """Of headings, each in lower case and as it stands, those that are usual for a column; as they stand."""
    return [as_it_stands for heading, as_it_stands in headings if column_meant(heading) == column]


_CELLS: Final = re.compile(r"[,;\t]")
_FEWEST_NAMED: Final = 2
_LONGEST_HEADING: Final = 40


def names_columns(line: str) -> bool:
    """Whether a line of text names columns that timetables need, by their names or by what people call them."""
    cells = (cell.strip().strip('"') for cell in _CELLS.split(line))
    names = {column_named(cell) for cell in cells if len(cell) <= _LONGEST_HEADING}
    return len({column_meant(name) or name for name in names} & {*REQUIRED}) >= _FEWEST_NAMED
