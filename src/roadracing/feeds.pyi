from ._internal.appearance.appearance import (
    Appearance as Appearance,
    appearance as appearance,
)
from ._internal.feeds.calendars import (
    REFRESH as REFRESH,
    Feed as Feed,
    calendar as calendar,
)
from ._internal.feeds.component import (
    to_component as to_component,
)
from ._internal.feeds.entry import (
    Conference as Conference,
    Entry as Entry,
    UndatedError as UndatedError,
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
from ._internal.feeds.stamp import (
    UnstampedError as UnstampedError,
)
from ._internal.site.pages.building import (
    Page as Page,
)
from ._internal.site.published import (
    PublishedFeed as PublishedFeed,
)
