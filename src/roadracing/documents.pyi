from ._internal.calendars.calendar_reading import (
    read_ics as read_ics,
    read_ics_text as read_ics_text,
)
from ._internal.documents.schema import (
    json_schema as json_schema,
)
from ._internal.findings.what_was_read import (
    Reading as Reading,
)
from ._internal.geometry.geojson_reading import (
    GeoJsonReading as GeoJsonReading,
    read_geojson as read_geojson,
    read_geojson_text as read_geojson_text,
)
from ._internal.geometry.geojson_writing import (
    NoGeoreference as NoGeoreference,
    geojson as geojson,
)
from ._internal.intake.check import (
    check_text as check_text,
    report_on as report_on,
)
from ._internal.intake.contact_list import (
    contacts_csv as contacts_csv,
    read_contacts as read_contacts,
)
from ._internal.intake.forms import (
    Form as Form,
)
from ._internal.intake.received import (
    Hints as Hints,
    receive_text as receive_text,
)
from ._internal.intake.timetables import (
    read_timetable_text as read_timetable_text,
)
from ._internal.intake.weekend_workbook import (
    read_table as read_table,
    read_workbook as read_workbook,
)
from ._internal.intake.workbook_writing import (
    weekend_workbook as weekend_workbook,
    workbook_form as workbook_form,
)
from ._internal.intake.zone_data import (
    ZoneData as ZoneData,
    under_zone_data as under_zone_data,
)
from ._internal.model.kernel.json_value import (
    Extra as Extra,
    JsonValue as JsonValue,
)
from ._internal.tables.rows.matching import (
    Ambiguity as Ambiguity,
)
from ._internal.tables.tabs.contacts import (
    Contact as Contact,
)
from ._internal.tables.tabs.tab_results import (
    TabResult as TabResult,
)
from ._internal.tables.tabs.tab_writing import (
    tab_form_csv as tab_form_csv,
    weekend_tab as weekend_tab,
)
from ._internal.tables.target_weekend import (
    ReadingOptions as ReadingOptions,
)
from ._internal.tables.timetable_reading import (
    TimetableReading as TimetableReading,
    read_csv as read_csv,
    read_csv_text as read_csv_text,
)
