"""A folder of work that remembers: its settings, every version of its document, and what was published of it."""

from ._facade import lazily

__getattr__, __dir__, __all__ = lazily(__name__)
