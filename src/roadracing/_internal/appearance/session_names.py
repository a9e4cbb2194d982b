"""What a session is called, and when it is said to start; the same in messages, tables, pages, pictures and feeds."""

from roadracing._internal.model.season.index import Index
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.text.slugs import spoken
from roadracing._internal.time.start import Start, StartKind
from roadracing._internal.words.lengths import length_text
from roadracing._internal.words.naming import after, holds, labels_of, named
from roadracing._internal.words.spoken_languages import say


def session_name(index: Index, session: Session) -> str:
    """A session is called by its series and classes, and its title or else its kind and number.

    What its title says anyway is not said twice, and classes are named where they are not all of its series.
    """
    who = " / ".join(labels_of(index.series, session.series))
    title = session.label
    classes = [
        name
        for name in labels_of(index.classes, _classes_apart(index, session))
        if not holds(who, name) and not holds(title, name)
    ]
    if classes:
        title = after(who, title) or title
    return named(" ".join(part for part in (who, " / ".join(classes)) if part), title)


def reserve_text(index: Index, start: Start | None) -> str | None:
    """The reserve that a start was given with: ``about``, ``not before``, or what it follows; ``None`` without one."""
    if start is None or start.kind in (StartKind.AT, StartKind.ON, StartKind.TBC):
        return None
    if start.kind is StartKind.AFTER and start.gap is not None:
        before = index.sessions.get(start.session or "")
        name = session_name(index, before) if before is not None else start.session
        if start.gap:
            return say("{length} after {session}", length=length_text(start.gap), session=name)
        return say("after {session}", session=name)
    return say(spoken(start.kind))


def _classes_apart(index: Index, session: Session) -> tuple[str, ...]:
    """The classes of a session, unless they are all of the several that its series have."""
    every = {c.id for s in session.series if s in index.series for c in index.series[s].classes}
    return () if len(every) > 1 and every <= set(session.classes) else session.classes
