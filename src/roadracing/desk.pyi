from ._internal.desk.cascade import (
    Cascaded as Cascaded,
    Held as Held,
    cascade as cascade,
)
from ._internal.desk.changing import (
    cancelled as cancelled,
    delayed as delayed,
    ending as ending,
    extended as extended,
    moved as moved,
    parts_of as parts_of,
    recorded as recorded,
    reinstated as reinstated,
    replaced as replaced,
    shifted as shifted,
    shortened as shortened,
    swapped as swapped,
    timed as timed,
    with_plan as with_plan,
    withdrawn as withdrawn,
)
from ._internal.desk.choices import (
    LegalChoice as LegalChoice,
    legal_choices as legal_choices,
)
from ._internal.desk.entering import (
    Answer as Answer,
    UnknownAccess as UnknownAccess,
    may_enter as may_enter,
)
from ._internal.desk.expected_day import (
    ExpectedTimes as ExpectedTimes,
    as_expected as as_expected,
    expected_day as expected_day,
    stopped_sessions as stopped_sessions,
)
from ._internal.desk.following_ties import (
    FollowedTies as FollowedTies,
    TieQuestion as TieQuestion,
    follow_ties as follow_ties,
)
from ._internal.desk.free_boxes import (
    FreeBox as FreeBox,
    free_boxes as free_boxes,
)
from ._internal.desk.free_spots import (
    FreeSpot as FreeSpot,
    free_spots as free_spots,
)
from ._internal.desk.likely_ties import (
    LikelyTie as LikelyTie,
    likely_ties as likely_ties,
    tied as tied,
)
from ._internal.desk.proposal import (
    PlanRefused as PlanRefused,
    Proposal as Proposal,
    propose as propose,
)
from ._internal.desk.proposals_to_others import (
    accepted as accepted,
    moved_of_others as moved_of_others,
    proposers as proposers,
    with_proposal as with_proposal,
)
from ._internal.desk.running_order import (
    Now as Now,
    day_of as day_of,
    days as days,
    free_track as free_track,
    now as now,
)
from ._internal.desk.spoken_references import (
    ChangeRefused as ChangeRefused,
    at_local as at_local,
    moment_called as moment_called,
    session_called as session_called,
)
from ._internal.model.season.index import (
    Index as Index,
)
from ._internal.track.daylight import (
    Daylight as Daylight,
    daylight as daylight,
)
