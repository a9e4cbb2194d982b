"""What has changed, as the bulletins tell it."""

from collections.abc import Iterator

import attrs

from roadracing.joint import diff
from roadracing.model import Bulletin, BulletinKind, Index, RaceWeekend, Season

from .words import moment_words


@attrs.frozen(kw_only=True)
class Notice:
    """A bulletin as people read it.

    Attributes:
        id: its id.
        title: what it is called: its number, and who issued it.
        number: its number, where it has one.
        issuer: who issued it.
        issued: when, in words.
        reason: why.
        lines: what it says, line by line.
        url: where it was published.
        superseded: whether another one replaces it.
    """

    id: str
    title: str
    number: int | None
    issuer: str | None
    issued: str | None
    reason: str | None
    lines: tuple[str, ...]
    url: str | None
    superseded: bool


def notices(index: Index, weekend: str) -> tuple[Notice, ...]:
    """The bulletins of a weekend, the latest first; those of which nobody says when they were issued last."""
    found = [bulletin for bulletin in index.season.bulletins if bulletin.weekend == weekend]
    replaced = {bulletin.supersedes for bulletin in found}

    def order(bulletin: Bulletin) -> tuple[object, ...]:
        at = bulletin.issued_at
        return (at is not None, at.utc if at is not None else None, bulletin.number or 0, bulletin.id)

    dated = sorted((b for b in found if b.issued_at is not None), key=order, reverse=True)
    undated = sorted((b for b in found if b.issued_at is None), key=lambda b: (-(b.number or 0), b.id))
    return tuple(
        _notice(index, bulletin, replaced=bulletin.id in replaced) for bulletin in (*dated, *undated)
    )


def _notice(index: Index, bulletin: Bulletin, *, replaced: bool) -> Notice:
    issuer = bulletin.issuer
    by = index.organisations[issuer].label if issuer in index.organisations else issuer
    weekend = index.weekends.get(bulletin.weekend or "")
    return Notice(
        id=bulletin.id,
        title=_title(bulletin, by),
        number=bulletin.number,
        issuer=by,
        issued=_issued(index, weekend, bulletin),
        reason=bulletin.reason,
        lines=tuple(_lines(bulletin)),
        url=bulletin.url,
        superseded=replaced,
    )


def _title(bulletin: Bulletin, by: str | None) -> str:
    kind = "" if bulletin.kind in (None, BulletinKind.SCHEDULE) else f"{bulletin.kind.value.capitalize()} "
    word = f"{kind}bulletin" if kind else "Bulletin"
    number = f" {bulletin.number}" if bulletin.number is not None else ""
    return f"{word}{number}" + (f" of {by}" if by is not None else "")


def _issued(index: Index, weekend: RaceWeekend | None, bulletin: Bulletin) -> str | None:
    if bulletin.issued_at is None:
        return None
    venue = index.venue_of(weekend) if weekend is not None else None
    return moment_words(bulletin.issued_at if venue is None else bulletin.issued_at.to(venue.timezone))


def _lines(bulletin: Bulletin) -> Iterator[str]:
    """What a bulletin says: its own text, else the changes it holds in words."""
    if bulletin.text:
        yield from (line for line in bulletin.text.splitlines() if line.strip())
    else:
        yield from (change.text for change in bulletin.changes if change.text)


def changes_since(previous: Season | None, index: Index) -> dict[str, tuple[str, ...]]:
    """What has changed of each weekend since an earlier version of the season, in words.

    Raises:
        ApplyRefused: the two are of different namespaces, so that no id means the same in both.
    """
    if previous is None:
        return {}
    by_weekend: dict[str, list[str]] = {}
    for heading in diff(previous, index.season).headings(previous, index.season):
        for weekend in heading.weekends if heading.text else ():
            by_weekend.setdefault(weekend, []).append(str(heading))
    return {weekend: tuple(lines) for weekend, lines in by_weekend.items()}
