"""Venues in detail: directions, sectors, flag stations, licences, and what neighbours and the law ask for."""

from ._facade import lazily

__getattr__, __dir__, __all__ = lazily(__name__)
