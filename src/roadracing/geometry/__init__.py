"""Plans as shapes: what overlaps, what is near, and GeoJSON in and out.

Shapes need the extra ``geometry``; where a plan lies on the earth does not.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .geojson_reading import GeoJsonReading, read_geojson
    from .geojson_writing import NoGeoreference, geojson
    from .projection import Projection
    from .shapes import PlanShapes

_HOMES = {
    "GeoJsonReading": "geojson_reading",
    "NoGeoreference": "geojson_writing",
    "PlanShapes": "shapes",
    "Projection": "projection",
    "geojson": "geojson_writing",
    "read_geojson": "geojson_reading",
}

__all__ = [
    "GeoJsonReading",
    "NoGeoreference",
    "PlanShapes",
    "Projection",
    "geojson",
    "read_geojson",
]

if not TYPE_CHECKING:

    def __getattr__(name: str) -> Any:
        """A name is loaded when it is first used: not all of them need shapely."""
        home = _HOMES.get(name)
        if home is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(f".{home}", __name__), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    """The names of the room."""
    return list(__all__)
