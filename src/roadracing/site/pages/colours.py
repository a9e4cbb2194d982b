"""The colours of the series, as one style sheet: a page itself holds no style."""

from collections.abc import Iterator
from itertools import cycle
from typing import Final

from roadracing.feeds import known
from roadracing.model import Index

_UNSTATED: Final = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#7a5195", "#8a6d00", "#56b4e9", "#5f6b7a")
"""Colours for series that state none, told apart also by the colour-blind: Okabe and Ito (2008), the light ones
darkened."""


def style_sheet(index: Index) -> bytes:
    """A class for every series, named after its id, with its colour; colour is never all that tells them apart."""
    return "".join(_rules(index)).encode()


def _rules(index: Index) -> Iterator[str]:
    spare = cycle(_UNSTATED)
    for id_ in known(index)["series"]:
        series = index.series.get(id_)
        colour = series.colour if series is not None and series.colour is not None else next(spare)
        yield f".series-{id_} {{ --series: {colour}; }}\n"
