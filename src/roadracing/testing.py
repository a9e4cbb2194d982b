"""Hypothesis strategies for people who build on the models: seasons, nouns and the values in them."""

from ._facade import lazily

__getattr__, __dir__, __all__ = lazily(__name__)
