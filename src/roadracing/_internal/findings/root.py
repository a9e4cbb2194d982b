"""The root of all that is raised on purpose, and the errors for what a caller gave."""


class RoadracingError(Exception):
    """The root of every error this library raises on purpose."""


class NotUnderstood(RoadracingError, ValueError):
    """A word, a text or a number that a caller gave is nothing that can stand there."""


class WrongType(NotUnderstood, TypeError):
    """Something of another type was given than can stand there; the call is named that makes the right one of it."""
