"""Pit lanes, boxes, who has them, what may stand there and what is asked of crews."""

from ._facade import lazily

__getattr__, __dir__, __all__ = lazily(__name__)
