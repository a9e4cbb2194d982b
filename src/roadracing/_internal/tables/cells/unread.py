"""Why the words of one cell cannot be read."""

from collections.abc import Mapping

from roadracing._internal.findings.codes import Code
from roadracing._internal.findings.diagnostic import Plain


class Unread(ValueError):
    """A cell says something that is not understood, or contradicts another one.

    Attributes:
        code: the kind of fault.
        message: what is wrong, as a sentence.
        hint: what would be right.
        context: the values it speaks of.
    """

    def __init__(
        self, code: Code, message: str, hint: str | None = None, context: Mapping[str, Plain] | None = None
    ) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.hint = hint
        self.context: Mapping[str, Plain] = context or {}
