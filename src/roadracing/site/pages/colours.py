"""The colours of the series, as one style sheet: a page itself holds no style."""

from collections.abc import Iterable

from roadracing.model import Index
from roadracing.pictures import Paint, paints


def style_sheet(indexes: Iterable[Index]) -> bytes:
    """A class for every series, named after its id, with the colour it has in pictures too.

    Colour is never all that tells two series apart: their names stand beside it.

    Args:
        indexes: the seasons, the latest first, which decides.
    """
    known: dict[str, Paint] = {}
    for index in indexes:
        known = {**paints(index.season), **known}
    return "".join(f".series-{id_} {{ --series: {known[id_].colour}; }}\n" for id_ in sorted(known)).encode()
