"""What was found, how much it matters, and where."""

from .codes import AREAS, Code, Severity
from .diagnostic import Diagnostic, Plain, Related
from .errors import DocumentError, FindingsError, MissingExtra, RoadracingError, ValidationError
from .places import Path, Place, PlacesByPath, SourceMap, parse_path, path_text
from .report import CAP, Crash, NotRun, Report, Suppressed

__all__ = [
    "AREAS",
    "CAP",
    "Code",
    "Crash",
    "Diagnostic",
    "DocumentError",
    "FindingsError",
    "MissingExtra",
    "NotRun",
    "Path",
    "Place",
    "PlacesByPath",
    "Plain",
    "Related",
    "Report",
    "RoadracingError",
    "Severity",
    "SourceMap",
    "Suppressed",
    "ValidationError",
    "parse_path",
    "path_text",
]
