"""Hypothesis strategies for people who build on the models: seasons, nouns and the values in them."""

from .instants import instants, transitions, zones
from .strategies import leaves, nouns, seasons
from .values import durations, extras, formats, json_values, starts

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
