"""What was published and then changed without saying so."""

from collections.abc import Iterator

import attrs

from roadracing._internal.appearance.appearance import Appearance, appearance
from roadracing._internal.appearance.stamp import stamp
from roadracing._internal.findings.places import Path
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.session import Session


@attrs.frozen(kw_only=True)
class PublishedChange:
    """A session differs from what was published, and its calendar entry would not say so.

    Attributes:
        session: its id.
        facts: what people see differently, as :class:`roadracing.model.Appearance` names it; empty if the
            session or its revision is gone.
        reason: what is wrong, as a sentence.
    """

    session: str
    facts: tuple[str, ...] = ()
    reason: str

    @property
    def path(self) -> Path:
        """The id path of the session."""
        return ("sessions", self.session)


def published_changes(old: Season, new: Season) -> Iterator[PublishedChange]:
    """Sessions that differ from what was published without a higher revision and a stamp that is not earlier.

    That includes sessions that vanished instead of being cancelled, and revisions that fell. A season that
    came out of :func:`roadracing.joint.revise` has none.

    Args:
        old: the season as it was published.
        new: the season that is to follow it.
    """
    before, after = Index(old), Index(new)
    for session in old.sessions:
        now = after.sessions.get(session.id)
        if now is None:
            if not session.is_cancelled:
                yield PublishedChange(
                    session=session.id,
                    reason=f"{session.id} was published and is gone: keep it, as cancelled if it will not run",
                )
            continue
        found = _silent_change(before, after, session, now)
        if found is not None:
            yield found


def _silent_change(before: Index, after: Index, old: Session, new: Session) -> PublishedChange | None:
    facts = _facts(appearance(before, old), appearance(after, new))
    was, now = old.revision or 0, new.revision or 0
    stamped, restamped = stamp(before, old), stamp(after, new)
    earlier = stamped is not None and (restamped is None or restamped < stamped)
    if now < was:
        reason = f"{old.id} was published as revision {was} and is revision {now} here: revisions only rise"
    elif facts and now == was:
        reason = f"{old.id} changed ({_words(facts)}) and is still revision {was}: use revise to publish the change"
    elif earlier:
        reason = f"{old.id} was stamped {stamped} and is stamped {restamped or 'nothing'} here: stamps only advance"
    else:
        return None
    return PublishedChange(session=old.id, facts=facts, reason=reason)


def _facts(was: Appearance, now: Appearance) -> tuple[str, ...]:
    """The parts of an appearance in which two differ."""
    if was == now:
        return ()
    names = [a.name for a in attrs.fields(Appearance)]
    blank = {name: getattr(was, name) for name in names}
    return tuple(name for name in names if Appearance(**{**blank, name: getattr(now, name)}) != was)


def _words(facts: tuple[str, ...]) -> str:
    return ", ".join(fact.replace("_", " ") for fact in facts)
