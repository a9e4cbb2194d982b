"""What this library raises: one root, and errors that carry their findings."""

from collections.abc import Iterable

from .diagnostic import Diagnostic


class RoadracingError(Exception):
    """The root of every error this library raises on purpose."""


class FindingsError(RoadracingError):
    """Something could not be done, for reasons that are listed.

    Attributes:
        diagnostics: every reason, in the order of the document.
    """

    def __init__(self, summary: str, diagnostics: Iterable[Diagnostic] = ()) -> None:
        self.summary = summary
        self.diagnostics = tuple(diagnostics)
        super().__init__(summary, self.diagnostics)

    def __str__(self) -> str:
        """The summary, then a line for each of the first twenty reasons."""
        shown = [
            f"  {d.place or ''} {d.code} {d.message}".replace("   ", "  ") for d in self.diagnostics[:20]
        ]
        more = len(self.diagnostics) - len(shown)
        return "\n".join([self.summary, *shown, *([f"  and {more} more"] if more > 0 else [])])


class DocumentError(FindingsError):
    """A document cannot be read as one of ours; every fault of its structure is listed."""


class ValidationError(FindingsError):
    """A report holds errors and somebody asked for none."""


class MissingExtra(RoadracingError):
    """What was asked for needs an optional part of the installation."""

    def __init__(self, what: str, extra: str) -> None:
        super().__init__(f"{what} needs an extra that is not installed: pip install 'roadracing[{extra}]'")
        self.what = what
        self.extra = extra

    def __reduce__(self) -> tuple[type["MissingExtra"], tuple[str, str]]:
        # An exception pickles by its message alone, which is not what it is made of.
        return type(self), (self.what, self.extra)
