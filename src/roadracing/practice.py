"""What the organisations agreed about how a weekend is run."""

from ._facade import lazily

__getattr__, __dir__, __all__ = lazily(__name__)
