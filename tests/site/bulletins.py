"""Seasons in which bulletins say what changed."""

import attrs
from hypothesis import strategies as st

from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.bulletin import Bulletin, BulletinKind, Change, ChangeKind
from roadracing._internal.versions.revise import revise
from tests.feeds.seasons import PROSE, WORDS, at, seasons, sebring

ISSUED = at(2004, 3, 19, 9)


def changed(season: Season | None = None, id_: str = "race", **facts: object) -> Season:
    """A season before its session is changed and the change stamped, with the bulletin that says so."""
    before = season or sebring()
    sessions = [attrs.evolve(s, **facts) if s.id == id_ else s for s in before.sessions]  # type: ignore[arg-type]
    return revise(before, attrs.evolve(before, sessions=sessions), issued=ISSUED, reason="fog over the track")


@st.composite
def noticed(draw: st.DrawFn) -> Season:
    """Any season, with bulletins that say anything."""
    season = draw(seasons())
    ids = [session.id for session in season.sessions]
    paths = st.sampled_from(
        [*(f"/sessions/{id_}/start" for id_ in ids), "/venues/v/name", "/sessions/gone", "/entries/e"]
    )
    changes = st.lists(
        st.builds(Change, kind=st.sampled_from(ChangeKind), path=paths, text=st.none() | PROSE), max_size=3
    )
    bulletins = [
        Bulletin(
            id=f"b{number}",
            weekend=draw(st.sampled_from(["w", "x", None])),
            issuer=draw(st.sampled_from(["o", "p", None])),
            number=draw(st.none() | st.just(number)),
            kind=draw(st.none() | st.sampled_from(BulletinKind)),
            issued_at=draw(st.none() | st.just(at(2004, 3, number, 9))),
            reason=draw(st.none() | WORDS),
            text=draw(st.none() | PROSE),
            changes=tuple(draw(changes)),
            supersedes="b1" if number > 1 and draw(st.booleans()) else None,
            url=draw(st.sampled_from([None, "https://example.org/b?a=1&b=2"])),
        )
        for number in range(1, draw(st.integers(1, 3)))
    ]
    return attrs.evolve(season, bulletins=bulletins)
