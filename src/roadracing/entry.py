"""Who is entered, and who may be where: teams, drivers, cars, credentials and access plans."""

from ._facade import lazily

__getattr__, __dir__, __all__ = lazily(__name__)
