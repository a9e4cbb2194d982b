"""The colours of the series, as one style sheet: a page itself holds no style."""

from roadracing.model import Index
from roadracing.pictures import paints


def style_sheet(index: Index) -> bytes:
    """A class for every series, named after its id, with the colour it has in pictures too.

    Colour is never all that tells two series apart: their names stand beside it.
    """
    known = paints(index.season)
    return "".join(f".series-{id_} {{ --series: {known[id_].colour}; }}\n" for id_ in sorted(known)).encode()
