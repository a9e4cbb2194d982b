"""What must hold: a module per concern, a function per rule."""

from ._facade import lazily

__getattr__, __dir__, __all__ = lazily(__name__)
