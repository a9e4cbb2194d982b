"""Several people changed one document, each a copy of it: what each of them changed is kept."""

from collections.abc import Iterable

from roadracing._internal.model.season.season import Season

from .join import Joined, join_documents
from .mark_changes import marked


def merge(base: Season, **sides: Season) -> Joined:
    """What several sides made of one base, together: each side's changes are marked, and then the sides are joined.

    What one side changed and the others left as it was is as that side has it. What two sides changed to different
    values is disputed. What one side removed is gone, unless another changed it. What a side changed by
    :func:`roadracing.revise` is marked already; where all sides did so, merging them is joining them.

    Args:
        base: what all sides started from.
        sides: what each made of it, by the names that conflicts are to call them.

    Raises:
        JoinRefused: a fact without which an object is meaningless became two things, or the namespaces differ.
        ValueError: there is no side.
    """
    return merge_documents(base, sides.items())


def merge_documents(base: Season, sides: Iterable[tuple[str, Season]]) -> Joined:
    """The same as :func:`merge` for sides whose names need not be words, such as files."""
    return join_documents(
        [(name, marked(base, side, by=side.issuer or name, at=None)) for name, side in sides]
    )
