"""A folder that any web server can publish."""

from .atom import atom
from .event_data import event_data
from .folder import PublishError
from .promises import BrokenPromise, Promise, broken_promises
from .published import PublishedFeed
from .publishing import Published, PublishRefused, publish
from .status import status

__all__ = [
    "BrokenPromise",
    "Promise",
    "PublishError",
    "PublishRefused",
    "Published",
    "PublishedFeed",
    "atom",
    "broken_promises",
    "event_data",
    "publish",
    "status",
]
