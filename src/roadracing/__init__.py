"""One timetable for a road-racing weekend that several organisations share.

Typed models of series, weekends and sessions; validation that says what is wrong and where; iCalendar
and JSON out. ``import roadracing as rr`` and see ``help(rr)``.
"""

from ._facade import lazily
from ._version import __version__ as __version__

__getattr__, __dir__, __all__ = lazily(__name__)
