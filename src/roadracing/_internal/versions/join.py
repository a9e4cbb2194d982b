"""Several documents become one: what any of them knows is known, and what they disagree about stays open.

Where it is known what all of them started from, what each of them changed is marked first.
"""

import json
from collections.abc import Iterable, Mapping

import attrs

from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.findings.places import Path, SourceMap, path_text
from roadracing._internal.findings.root import NotUnderstood
from roadracing._internal.model.kernel.json_value import JsonValue
from roadracing._internal.model.season.aliases import KINDS, Aliases, referred_kind
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.season.season_given import season_given
from roadracing._internal.words.naming import kind_name
from roadracing._internal.words.printed import printed

from .conflicts import Conflict, conflict, refusal
from .document_claims import DOCUMENT_FACTS
from .mark_changes import marked
from .refusals import TWO_NAMESPACES, TWO_THINGS, JoinRefused
from .unite_claims import Union


@printed
@attrs.frozen(kw_only=True)
class Joined:
    """Several documents as one.

    Attributes:
        season: what they say together; what they disagree about is in its ``disputed``.
        conflicts: who of them states what, in the order of the paths. Facts about the documents themselves,
            their issuer and name, are left out: they always differ.
    """

    season: Season
    conflicts: tuple[Conflict, ...] = ()

    def __str__(self) -> str:
        """What the documents are together, and then what they disagree about, a line each."""
        return "\n".join([str(self.season), *(str(each) for each in self.conflicts)])


def join(*seasons: Season, sources: Mapping[str, SourceMap] | None = None, **named: Season) -> Joined:
    """Several offices' documents say one thing where they agree, and nothing where they do not.

    For each fact the claims are united: nobody's is unknown, one is the value, several are disputed. Then the
    fact is absent, and ``season.disputed`` holds its id path and the claims. Sets are united; objects are
    matched by id and joined fact by fact; a collection whose order means something is one claim, and so is an
    object that documents hold to be of different kinds.

    A claim that somebody replaced who knew it does not count: :func:`roadracing.revise` and
    :func:`roadracing.merge` leave a mark of it in ``season.marks``. What was removed is gone, unless somebody
    changed it who did not know of the removal; then it stays, and is disputed.

    On seasons this is commutative, associative and idempotent, as far as nothing is refused, so that the order
    in which offices send their documents makes no difference. Joining all documents in one call refuses no
    more than joining them one after the other.

    Ids that any of them says were made one are one in all of them, and what refers to them follows.

    Some facts are about the documents and not about the world. Stamps become the latest (``issued``, that of a
    timetable, a session's ``changed_at``) and the highest (what each office counted of its revisions, whose sum its
    ``revision`` is); earlier times are united, and bulletins stay as they were issued. ``issuer`` and ``name`` are
    disputed like any fact, which makes them unknown in the document of several offices, and are no conflict.

    Args:
        seasons: documents; in conflicts they are called ``document 1`` and so on.
        sources: for each named document, where in its text each fact stands.
        named: documents by the names that conflicts are to call them.

    Raises:
        JoinRefused: a fact without which an object is meaningless is claimed twice, or the namespaces differ;
            all of it is listed.
        NotUnderstood: there is no document.
        NotUnderstood: one of them is no season.
    """
    numbered = ((f"document {number}", season) for number, season in enumerate(seasons, start=1))
    return join_documents([*numbered, *named.items()], sources=sources)


def join_documents(
    documents: Iterable[tuple[str, Season]], *, sources: Mapping[str, SourceMap] | None = None
) -> Joined:
    """The same as :func:`join` for documents whose names need not differ, such as files given twice."""
    names, seasons = [], []
    for name, season in documents:
        names.append(name)
        seasons.append(season)
    if not seasons:
        raise NotUnderstood("there is no document to join")
    season_given(*seasons)
    _one_namespace(names, seasons)
    aliases = Aliases.of(seasons)
    parts = [
        (name, part) for name, season in zip(names, seasons, strict=True) for part in aliases.applied(season)
    ]
    names = [name for name, _ in parts]
    union = Union(aliases=aliases)
    season = union.season(tuple(part for _, part in parts))
    sources = sources or {}
    if union.refused:
        found = [conflict(path, claims, names, sources) for path, claims in union.refused.items()]
        count = len(found)
        raise JoinRefused(
            f"the documents cannot be joined: {count} {'id means' if count == 1 else 'ids mean'} two things",
            sorted((_two_things(c) for c in found), key=lambda d: d.order),
        )
    conflicts = [
        conflict(path, claims, names, sources)
        for path, claims in union.disputed.items()
        if path_text(path) not in DOCUMENT_FACTS
    ]
    return Joined(season=season, conflicts=tuple(sorted(conflicts, key=lambda c: path_text(c.path))))


def merge(base: Season, **sides: Season) -> Joined:
    """What several sides made of one base, together: each side's changes are marked, and then the sides are joined.

    What one side changed and the others left as it was is as that side has it. What two sides changed to different
    values is disputed. What one side removed is gone, unless another changed it. What a side changed by
    :func:`roadracing.revise` is marked already; where all sides did so, merging them is joining them.

    Args:
        base: what all sides started from.
        sides: what each made of it, by the names that conflicts are to call them.

    Raises:
        JoinRefused: a fact without which an object is meaningless became two things, or the namespaces differ.
        NotUnderstood: there is no side.
    """
    return merge_documents(base, sides.items())


def merge_documents(base: Season, sides: Iterable[tuple[str, Season]]) -> Joined:
    """The same as :func:`merge` for sides whose names need not be words, such as files."""
    sides = list(sides)
    season_given(base, *(side for _, side in sides))
    return join_documents(
        [(name, marked(base, side, by=side.issuer or name, at=None)) for name, side in sides]
    )


def _two_things(found: Conflict) -> Diagnostic:
    *thing, fact = found.path
    claims: dict[JsonValue, list[str]] = {}
    for claim in found.claims:
        claims.setdefault(claim.value, []).append(claim.document)
    stated = " and ".join(f"{value.text} in {', '.join(who)}" for value, who in claims.items())
    message = f"{path_text(tuple(thing)) or 'the season'} has the {str(fact).replace('_', ' ')} {stated}"
    return refusal(
        TWO_THINGS,
        found.path,
        f"{message}: these are two things under one id",
        found,
        hint=_way_out(found.path, claims),
    )


def _way_out(path: Path, claims: Iterable[JsonValue]) -> str:
    """What would be right: two ids where two things are meant, and one where two offices gave two to one."""
    apart = "give one of the two an id of its own"
    kind = referred_kind(path)
    if kind is None or kind not in KINDS.values():
        return apart
    first, *others = sorted(str(value.value) for value in claims)
    noun = kind_name(kind)
    return (
        f'{apart}; or, where both {noun}s are one, write "aliases": {json.dumps(others)} into {noun} {first} '
        "of one of the documents"
    )


def _one_namespace(names: list[str], seasons: list[Season]) -> None:
    path: Path = ("namespace",)
    claims: dict[JsonValue, set[int]] = {}
    for number, season in enumerate(seasons):
        claims.setdefault(JsonValue.of(season.namespace), set()).add(number)
    if len(claims) == 1:
        return
    stated = " and ".join(f"{value.value} ({names[min(who)]})" for value, who in sorted(claims.items()))
    message = f"the documents are of different namespaces, {stated}: an id means something in its own only"
    raise JoinRefused(
        "the documents cannot be joined: they share no id space",
        [Diagnostic.of(TWO_NAMESPACES, message, path=path, hint="join documents of one namespace only")],
    )
