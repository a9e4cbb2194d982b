"""What a page may do: nothing but show what lies beside it."""

from typing import Final

POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'"
)
"""The Content-Security-Policy that every page states, for folders that are served without any header.

No script and no style stands in a page or in an attribute, so nothing that a document says can become either. A server
states it once more, with ``frame-ancestors``, which a page cannot say of itself.
"""
