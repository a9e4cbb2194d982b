"""Seasons and weekends are shown as pictures where people work in notebooks.

The models know nothing of pictures: what is registered here is told to the notebook, not to them.
"""

import sys
from typing import Any

from roadracing._internal.model.season.season import Season
from roadracing._internal.pictures.pen.picture import SVG, PictureError
from roadracing._internal.pictures.timetable.timetable_picture import timetable


def register_notebook(shell: Any = None) -> bool:
    """Where a notebook is running, a season shows itself as the timetables of its weekends.

    It happens by itself when pictures are imported in a notebook; call it where that was before the notebook's shell
    was there. IPython is neither needed nor imported.

    Args:
        shell: an IPython shell; by default the one that is running.

    Returns:
        Whether there was a notebook to tell.
    """
    if shell is None:
        module = sys.modules.get("IPython")
        running = getattr(module, "get_ipython", None)
        shell = running() if running is not None else None
    formatter = getattr(getattr(shell, "display_formatter", None), "formatters", {}).get(SVG)
    if formatter is None:
        return False
    formatter.for_type(Season, season_svg)
    return True


def season_svg(season: Season) -> str | None:
    """The timetable of a season that has one weekend with sessions; ``None`` for others, which are shown as text."""
    weekends = {session.weekend for session in season.sessions}
    if len(weekends) != 1:
        return None
    try:
        return timetable(season, weekends.pop()).svg
    except PictureError:
        return None
