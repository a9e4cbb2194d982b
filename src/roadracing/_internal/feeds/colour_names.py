"""Colours that have a name: RFC 7986 lets an event have no other."""

from functools import cache
from typing import Final

# Names and values of CSS Color Module Level 3; of names that mean one colour, one.
NAMED: Final = {
    "aqua": "#00ffff",
    "aquamarine": "#7fffd4",
    "beige": "#f5f5dc",
    "black": "#000000",
    "blue": "#0000ff",
    "blueviolet": "#8a2be2",
    "brown": "#a52a2a",
    "cadetblue": "#5f9ea0",
    "chocolate": "#d2691e",
    "coral": "#ff7f50",
    "cornflowerblue": "#6495ed",
    "crimson": "#dc143c",
    "darkblue": "#00008b",
    "darkcyan": "#008b8b",
    "darkgreen": "#006400",
    "darkmagenta": "#8b008b",
    "darkorange": "#ff8c00",
    "darkorchid": "#9932cc",
    "darkred": "#8b0000",
    "darkslateblue": "#483d8b",
    "darkslategray": "#2f4f4f",
    "deeppink": "#ff1493",
    "deepskyblue": "#00bfff",
    "dimgray": "#696969",
    "dodgerblue": "#1e90ff",
    "firebrick": "#b22222",
    "forestgreen": "#228b22",
    "fuchsia": "#ff00ff",
    "gold": "#ffd700",
    "goldenrod": "#daa520",
    "gray": "#808080",
    "green": "#008000",
    "hotpink": "#ff69b4",
    "indigo": "#4b0082",
    "khaki": "#f0e68c",
    "lightblue": "#add8e6",
    "lightgreen": "#90ee90",
    "lime": "#00ff00",
    "limegreen": "#32cd32",
    "maroon": "#800000",
    "mediumblue": "#0000cd",
    "midnightblue": "#191970",
    "navy": "#000080",
    "olive": "#808000",
    "orange": "#ffa500",
    "orangered": "#ff4500",
    "orchid": "#da70d6",
    "pink": "#ffc0cb",
    "purple": "#800080",
    "red": "#ff0000",
    "royalblue": "#4169e1",
    "saddlebrown": "#8b4513",
    "salmon": "#fa8072",
    "seagreen": "#2e8b57",
    "silver": "#c0c0c0",
    "skyblue": "#87ceeb",
    "slateblue": "#6a5acd",
    "slategray": "#708090",
    "steelblue": "#4682b4",
    "tan": "#d2b48c",
    "teal": "#008080",
    "tomato": "#ff6347",
    "turquoise": "#40e0d0",
    "violet": "#ee82ee",
    "white": "#ffffff",
    "yellow": "#ffff00",
    "yellowgreen": "#9acd32",
}
"""The value of each name that is used here."""


@cache
def nearest(colour: str) -> str:
    """The name of the colour nearest to one such as ``#0a3d91``, by the sum of the squares in sRGB."""
    wanted = _parts(colour)

    def distance(name: str) -> int:
        return sum((one - other) ** 2 for one, other in zip(_parts(NAMED[name]), wanted, strict=True))

    return min(NAMED, key=distance)


def exact(colour: str) -> str | None:
    """The name of a colour, if it has one."""
    name = nearest(colour)
    return name if NAMED[name] == colour else None


def _parts(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
