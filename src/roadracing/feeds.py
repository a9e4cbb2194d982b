"""iCalendar out: feeds that subscribers can trust, because every session is one event for life."""

from ._facade import lazily

__getattr__, __dir__, __all__ = lazily(__name__)
