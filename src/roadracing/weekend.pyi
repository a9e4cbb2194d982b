from ._internal.model.season.editing import (
    StillReferred as StillReferred,
)
from ._internal.model.season.lookups import (
    next_session as next_session,
    rounds_of as rounds_of,
    session_records as session_records,
    sessions_at as sessions_at,
    sessions_for as sessions_for,
)
from ._internal.model.season.mark import (
    Mark as Mark,
)
from ._internal.model.season.season import (
    Dispute as Dispute,
    Suppression as Suppression,
)
from ._internal.model.weekend.actual import (
    Actual as Actual,
)
from ._internal.model.weekend.bulletin import (
    Acceptance as Acceptance,
    BulletinKind as BulletinKind,
    Change as Change,
    ChangeKind as ChangeKind,
    Grounds as Grounds,
)
from ._internal.model.weekend.preparation import (
    Attendee as Attendee,
    Lead as Lead,
)
from ._internal.model.weekend.session import (
    Broadcast as Broadcast,
)
from ._internal.model.weekend.session_revisions import (
    Earlier as Earlier,
    RevisionCount as RevisionCount,
)
from ._internal.model.weekend.tie import (
    Tie as Tie,
    TieAnchor as TieAnchor,
    TieBehaviour as TieBehaviour,
)
from ._internal.model.weekend.weekend import (
    Deadline as Deadline,
    Move as Move,
    Plan as Plan,
    PlanKind as PlanKind,
    StreetClosure as StreetClosure,
    SupplementaryRegulations as SupplementaryRegulations,
)
from ._internal.time.format import (
    DistanceUnit as DistanceUnit,
)
from ._internal.time.zones import (
    UnknownZone as UnknownZone,
    Zone as Zone,
    zone as zone,
)
