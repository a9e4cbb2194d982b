"""Hypothesis strategies for people who build on the models: seasons, nouns and the values in them."""

from typing import TYPE_CHECKING

from ._facade import lazily

if TYPE_CHECKING:
    from ._internal.testing.instants import instants, transitions, zones
    from ._internal.testing.strategies import leaves, nouns, seasons
    from ._internal.testing.values import durations, extras, formats, json_values, starts

_HOMES = {
    "_internal.testing.instants": (
        "instants",
        "transitions",
        "zones",
    ),
    "_internal.testing.strategies": (
        "leaves",
        "nouns",
        "seasons",
    ),
    "_internal.testing.values": (
        "durations",
        "extras",
        "formats",
        "json_values",
        "starts",
    ),
}

__all__ = [
    "durations",
    "extras",
    "formats",
    "instants",
    "json_values",
    "leaves",
    "nouns",
    "seasons",
    "starts",
    "transitions",
    "zones",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazily(__name__, _HOMES)
