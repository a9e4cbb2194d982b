"""Whether the track may go hot, and how soon help is where."""

from ._facade import lazily

__getattr__, __dir__, __all__ = lazily(__name__)
