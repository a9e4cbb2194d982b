from ._internal.appearance.appearance import (
    Appearance as Appearance,
    appearance as appearance,
)
from ._internal.feeds.calendar_entry import (
    CalendarEntry as CalendarEntry,
    Conference as Conference,
    UndatedError as UndatedError,
)
from ._internal.feeds.calendars import (
    REFRESH as REFRESH,
    Feed as Feed,
    calendar as calendar,
)
from ._internal.feeds.component import (
    to_component as to_component,
)
from ._internal.feeds.feed_stamp import (
    UnstampedError as UnstampedError,
)
from ._internal.feeds.options import (
    DEFAULTS as DEFAULTS,
    Cancelled as Cancelled,
    Options as Options,
)
from ._internal.feeds.rendering import (
    shown as shown,
)
from ._internal.feeds.selection import (
    Selection as Selection,
    SelectionError as SelectionError,
    known as known,
    select as select,
)
from ._internal.site.feed_files import (
    PublishedFeed as PublishedFeed,
)
from ._internal.site.pages.building import (
    Page as Page,
)
