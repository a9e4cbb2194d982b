"""A weekend in detail: listings' deadlines, plans for rain, what bulletins change, what sessions need."""

from ._facade import lazily

__getattr__, __dir__, __all__ = lazily(__name__)
