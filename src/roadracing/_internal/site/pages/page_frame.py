"""What every page of a folder has in common."""

import datetime as dt
from typing import Any, Final

import attrs

from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import Audience
from roadracing._internal.site.which_feeds import ALARM_BEFORE
from roadracing._internal.words.spoken_languages import say, spoken_language

from . import paths
from .templating import rendered

POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "manifest-src 'self'; worker-src 'self'; "
    "base-uri 'none'; form-action 'none'"
)
"""The Content-Security-Policy that every page states, for folders that are served without any header.

No script and no style stands in a page or in an attribute, so nothing that a document says can become either. A server
states it once more, with ``frame-ancestors``, which a page cannot say of itself.
"""


@attrs.frozen(kw_only=True)
class PageFrame:
    """The folder that pages are written for.

    Attributes:
        season: the season.
        base: the address of the folder, where it is known.
        audience: for whom it is.
    """

    season: Season
    base: str | None
    audience: Audience

    @property
    def whole(self) -> bool:
        """Whether everything on a timetable is in the folder, whoever it is for."""
        return self.audience is Audience.OPERATIONS

    @property
    def name(self) -> str:
        """What the folder is called on every page."""
        season = self.season
        return season.name or (
            say("Season {year}", year=season.year) if season.year is not None else season.namespace
        )

    def write(self, template: str, path: str, **facts: Any) -> bytes:
        """A page of the folder.

        Args:
            template: what it is written by.
            path: its place below the folder.
            facts: what it says.
        """
        return rendered(
            template,
            frame=self,
            policy=POLICY,
            language=spoken_language(),
            path=path,
            root="../" * path.count("/"),
            paths=paths,
            alarm=ALARM_BEFORE // dt.timedelta(minutes=1),
            canonical=None if self.base is None else self.base + ("" if path == paths.CALENDAR else path),
            **facts,
        )
