"""What is marketed together: partners, activations, pages and links."""

from ._facade import lazily

__getattr__, __dir__, __all__ = lazily(__name__)
