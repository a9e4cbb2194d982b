"""What every page of a folder has in common."""

from typing import Any

import attrs

from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import Audience

from . import paths
from .policy import POLICY
from .templating import rendered


@attrs.frozen(kw_only=True)
class Frame:
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
        return season.name or (f"Season {season.year}" if season.year is not None else season.namespace)

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
            path=path,
            root="../" * path.count("/"),
            paths=paths,
            canonical=None if self.base is None else self.base + ("" if path == paths.CALENDAR else path),
            **facts,
        )
