"""The colours of the series: one each, on every page and in every picture of a folder."""

from collections.abc import Iterable, Mapping

import attrs

from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.pictures.pen.colours import paints


def colours_of(indexes: Iterable[Index]) -> dict[str, str]:
    """The colour of every series, by id: the one that pictures choose.

    Args:
        indexes: the seasons of a folder, the latest first, which decides.
    """
    known: dict[str, str] = {}
    for index in indexes:
        known = {**{id_: paint.colour for id_, paint in paints(index.season).items()}, **known}
    return known


def coloured(season: Season, colours: Mapping[str, str]) -> Season:
    """A season of which every series says the colour it has in the folder, so that its pictures have it too."""
    series = tuple(attrs.evolve(each, colour=colours.get(each.id, each.colour)) for each in season.series)
    return season if series == season.series else attrs.evolve(season, series=series)


def style_sheet(colours: Mapping[str, str]) -> bytes:
    """A class for every series, named after its id, because a page itself holds no style.

    Colour is never all that tells two series apart: their names stand beside it.
    """
    return "".join(f".series-{id_} {{ --series: {colours[id_]}; }}\n" for id_ in sorted(colours)).encode()
