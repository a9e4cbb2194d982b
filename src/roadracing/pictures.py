"""Pictures of a race weekend: one SVG each, for a desk, a phone and paper, with nothing beside it.

In a notebook, importing this room lets seasons show themselves as pictures.
"""

from ._facade import lazily

__getattr__, __dir__, __all__ = lazily(__name__)
