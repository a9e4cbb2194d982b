"""Where the settings of a project are: every command asks, so nothing of the library is loaded for the answer."""

import os
from pathlib import Path
from typing import Final

SETTINGS: Final = "roadracing.toml"
"""The file that makes a folder a project."""


def settings_around(folder: str | os.PathLike[str] = ".") -> Path | None:
    """The settings of the project that a folder belongs to: the nearest ones, in it or above it."""
    here = Path(folder).resolve()
    return next((each / SETTINGS for each in (here, *here.parents) if (each / SETTINGS).is_file()), None)
