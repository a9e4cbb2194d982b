"""What the documents of one call disagree about, for the people who have to settle it."""

from collections.abc import Mapping, Sequence

import attrs

from roadracing._internal.findings.codes import Code
from roadracing._internal.findings.diagnostic import Diagnostic, Related
from roadracing._internal.findings.places import Path, Place, SourceMap, path_text
from roadracing._internal.model.kernel.json_value import JsonValue
from roadracing._internal.words.printed import printed

from .document_claims import Claims


@printed
@attrs.frozen(kw_only=True)
class DocumentClaim:
    """A document states a value.

    Attributes:
        document: the name of the document in this call.
        value: what it states.
        place: where it states it, if its source is known.
    """

    document: str
    value: JsonValue
    place: Place | None = None

    def __str__(self) -> str:
        """The value, the document, and the place where it is known."""
        where = str(self.place) if self.place is not None else self.document
        named = where if self.document in where else f"{self.document}, {where}"
        return f"{self.value.text} ({named})"


@printed
@attrs.frozen(kw_only=True)
class Conflict:
    """Documents of one call state different values for one fact; none was chosen.

    Attributes:
        path: the id path of the fact.
        claims: who states what, by value and document.
    """

    path: Path
    claims: tuple[DocumentClaim, ...]

    def __str__(self) -> str:
        """The conflict in one line."""
        return f"{path_text(self.path)}: {' or '.join(str(claim) for claim in self.claims)}"


def conflict(path: Path, claims: Claims, names: Sequence[str], sources: Mapping[str, SourceMap]) -> Conflict:
    """Who of the documents of this call makes which claim, and where."""
    return Conflict(
        path=path,
        claims=tuple(
            DocumentClaim(
                document=names[document],
                value=value,
                place=sources[names[document]].place(path) if names[document] in sources else None,
            )
            for value, documents in sorted(claims.items())
            for document in sorted(documents)
            if document >= 0  # below nought is what an object was that somebody removed
        ),
    )


def refusal(code: Code, path: Path, message: str, found: Conflict, *, hint: str) -> Diagnostic:
    """A conflict that cannot stand, as a finding at the first claim with the others beside it."""
    first, *others = found.claims
    return Diagnostic.of(
        code,
        message,
        path=path,
        place=first.place,
        related=[
            Related(message=f"{claim.document} states {claim.value.text}", path=path, place=claim.place)
            for claim in others
        ],
        hint=hint,
        context={
            "claims": [{"document": claim.document, "value": claim.value.value} for claim in found.claims]
        },
    )
