"""What two organisations agreed, what they share, and whose credentials they honour."""

from ._facade import lazily

__getattr__, __dir__, __all__ = lazily(__name__)
