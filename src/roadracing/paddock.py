"""Paddocks: areas, spots, who stands where, ways kept open, and what the plan is drawn on."""

from ._facade import lazily

__getattr__, __dir__, __all__ = lazily(__name__)
