"""Documents in and out: every form that can be received, spreadsheets, calendars, GeoJSON, the schema."""

from ._facade import lazily

__getattr__, __dir__, __all__ = lazily(__name__)
