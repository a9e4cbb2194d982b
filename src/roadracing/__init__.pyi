from . import (
    agreement as agreement,
    control as control,
    desk as desk,
    documents as documents,
    entry as entry,
    feeds as feeds,
    paddock as paddock,
    pictures as pictures,
    pit as pit,
    place as place,
    practice as practice,
    project as project,
    promotion as promotion,
    rules as rules,
    safety as safety,
    testing as testing,
    versions as versions,
    weekend as weekend,
)
from ._internal.documents.reading import (
    load as load,
    loads as loads,
)
from ._internal.documents.writing import (
    dump as dump,
    dumps as dumps,
)
from ._internal.feeds.calendars import (
    feed as feed,
)
from ._internal.findings.codes import (
    Severity as Severity,
)
from ._internal.findings.diagnostic import (
    Diagnostic as Diagnostic,
)
from ._internal.findings.errors import (
    DocumentError as DocumentError,
    MissingExtra as MissingExtra,
    MissingFile as MissingFile,
    ValidationError as ValidationError,
)
from ._internal.findings.limits import (
    Limits as Limits,
)
from ._internal.findings.report import (
    Report as Report,
)
from ._internal.findings.root import (
    NotUnderstood as NotUnderstood,
    RoadracingError as RoadracingError,
    WrongType as WrongType,
)
from ._internal.intake.check import (
    check as check,
)
from ._internal.intake.received import (
    Received as Received,
    receive as receive,
)
from ._internal.intake.timetables import (
    read_timetable as read_timetable,
)
from ._internal.model.agreement.organisation import (
    Organisation as Organisation,
    OrganisationKind as OrganisationKind,
)
from ._internal.model.kernel.fields import (
    FactError as FactError,
)
from ._internal.model.kernel.what_is_meant import (
    UnknownReference as UnknownReference,
)
from ._internal.model.place.layout import (
    CircuitLayout as CircuitLayout,
)
from ._internal.model.place.venue import (
    Venue as Venue,
)
from ._internal.model.season.season import (
    Season as Season,
)
from ._internal.model.weekend.bulletin import (
    Bulletin as Bulletin,
)
from ._internal.model.weekend.kinds import (
    Audience as Audience,
    PlanStatus as PlanStatus,
    SessionKind as SessionKind,
    TrackCondition as TrackCondition,
    TrackUse as TrackUse,
)
from ._internal.model.weekend.series import (
    CarClass as CarClass,
    Round as Round,
    Series as Series,
)
from ._internal.model.weekend.session import (
    Session as Session,
)
from ._internal.model.weekend.weekend import (
    Listing as Listing,
    RaceWeekend as RaceWeekend,
    Timetable as Timetable,
    TimetableStatus as TimetableStatus,
)
from ._internal.rules.validation import (
    validate as validate,
)
from ._internal.site.folder import (
    PublishError as PublishError,
)
from ._internal.site.publishing import (
    Published as Published,
    PublishRefused as PublishRefused,
    publish as publish,
)
from ._internal.tables.timetable_writing import (
    write_timetable as write_timetable,
)
from ._internal.time.format import (
    Format as Format,
)
from ._internal.time.instant import (
    Instant as Instant,
)
from ._internal.time.rfc9557 import (
    InstantError as InstantError,
)
from ._internal.time.start import (
    Start as Start,
    StartKind as StartKind,
)
from ._internal.versions.diff import (
    Diff as Diff,
    apply as apply,
    diff as diff,
)
from ._internal.versions.join import (
    Joined as Joined,
    join as join,
    merge as merge,
)
from ._internal.versions.refusals import (
    ApplyRefused as ApplyRefused,
    JoinRefused as JoinRefused,
    ReviseRefused as ReviseRefused,
)
from ._internal.versions.revise import (
    revise as revise,
)
from ._version import __version__ as __version__
