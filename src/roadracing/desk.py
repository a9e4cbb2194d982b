"""Running the day: what is on, and what a change does to the rest of it."""

from ._facade import lazily

__getattr__, __dir__, __all__ = lazily(__name__)
