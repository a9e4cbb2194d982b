"""What people call the columns of a timetable, so that whoever reads a refusal knows which one to rename.

No column is read under these names: a column taken for another one would move every session.
"""

import re
from collections.abc import Iterable
from typing import Final

from .columns import REQUIRED, column_named

_CALLED: Final = {
    "date": "day|dates|datum|tag|fecha|dia|día|data|giorno|jour|dag|日付|日程|日",
    "start": "time|times|start_time|starts|from|begin|begins|time_start|local_time|start_local|beginn|von|uhrzeit|zeit"
    "|startzeit|heure|début|debut|horaire|hora|inicio|início|horario|horário|ora|orario|inizio|dalle|tijd|aanvang"
    "|開始|時間|時刻",
    "end": "end_time|ends|finish|finish_time|to|until|time_end|stop|ende|bis|endzeit|fin|hasta|fine|alle|fim|até|einde"
    "|終了",
    "activity": "session|sessions|event|description|title|name|what|programme|program|item|details|summary|programm"
    "|aktivität|veranstaltung|activité|séance|épreuve|actividad|sesión|attività|sessione|evento|atividade|sessão"
    "|activiteit|sessie|内容|セッション|イベント",
    "duration": "length|mins|minutes|time_allowed|dauer|durée|duración|durata|duração|duur",
    "series": "championship|category|serie|championnat|campeonato|campionato|categoría|categoria|catégorie|klasse_serie"
    "|rennserie|カテゴリー|シリーズ",
    "classes": "class|klasse|klassen|clase|classe|クラス",
    "place": "location|where|venue|ort|lieu|lugar|luogo|local|場所",
    "notes": "note|remarks|comments|comment|bemerkung|bemerkungen|remarques|observaciones|observações|備考",
    "timezone": "time_zone|tz|zone|zeitzone|fuseau",
    "kind": "type|session_type|typ|tipo",
}
_COLUMNS: Final = {heading: column for column, headings in _CALLED.items() for heading in headings.split("|")}


def column_meant(heading: str) -> str | None:
    """The column that people mean by a heading in lower case with underscores, if it is usual for one."""
    return _COLUMNS.get(heading)


def headings_for(column: str, headings: Iterable[tuple[str, str]]) -> list[str]:
    """Of headings, each in lower case and as it stands, those that are usual for a column; as they stand."""
    return [as_it_stands for heading, as_it_stands in headings if column_meant(heading) == column]


_CELLS: Final = re.compile(r"[,;\t]")
_FEWEST: Final = 2
_LONGEST: Final = 40


def names_columns(line: str) -> bool:
    """Whether a line of text names columns that timetables need, by their names or by what people call them."""
    cells = (cell.strip().strip('"') for cell in _CELLS.split(line))
    names = {column_named(cell) for cell in cells if len(cell) <= _LONGEST}
    return len({column_meant(name) or name for name in names} & {*REQUIRED}) >= _FEWEST
