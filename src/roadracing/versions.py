"""Two versions of a document: what changed, who claims what, and what was refused."""

from ._facade import lazily

__getattr__, __dir__, __all__ = lazily(__name__)
