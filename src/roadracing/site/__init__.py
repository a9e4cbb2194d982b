"""A folder that any web server can publish."""

from .folder import PublishError
from .promises import BrokenPromise, Promise, broken_promises
from .published import PublishedFeed
from .publishing import Published, PublishRefused, publish

__all__ = [
    "BrokenPromise",
    "Promise",
    "PublishError",
    "PublishRefused",
    "Published",
    "PublishedFeed",
    "broken_promises",
    "publish",
]
