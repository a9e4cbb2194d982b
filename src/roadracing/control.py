"""Race control: what may follow what, the log, and how things stood at any moment."""

from ._facade import lazily

__getattr__, __dir__, __all__ = lazily(__name__)
