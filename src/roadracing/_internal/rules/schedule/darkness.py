"""Cars without headlights, and series that do not race in the dark."""

from collections.abc import Iterator

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.text.lists import counted
from roadracing._internal.track.daylight import InTheDark, in_the_dark
from roadracing._internal.track.session_times import session_time
from roadracing._internal.words.clocks import minute_text


@rule("SCH032", "in-the-dark", Severity.WARNING)
def series_in_the_dark(case: Case) -> Iterator[Finding]:
    """A series that may not race in the dark is on the track while the sun is up.

    Looked at is each practice, qualifying, warm-up, test and race of a series of which the document says that it does
    not race in the dark (`races_in_dark` is false). It begins after the sun rises at the venue and ends, or is
    expected to, before it sets.

    **Not flagged:** series of which nobody says whether they may, as endurance cars race on headlights; lit layouts;
    venues whose latitude and longitude the document does not give; days on which the sun does not rise or set;
    cancelled sessions.

    **To fix it,** move or shorten the session, or say that its series may.
    """
    barred = {one.id: one for one in case.season.series if one.races_in_dark is False}
    found: dict[tuple[str, str], list[tuple[Session, InTheDark]]] = {}
    for slot in case.slots if barred else ():
        session = slot.session
        name = next((name for name in session.series if name in barred), None)
        if name is None or not session.kind.competition:
            continue
        span = session_time(case.index, session)
        dark = in_the_dark(case.index, session, span) if span is not None else None
        if dark is not None:
            found.setdefault((session.weekend, name), []).append((session, dark))
    for (_, name), held in found.items():
        (session, dark), *others = held
        series = barred[name]
        more = f", and so does {counted(len(others), 'other session')} of it" if others else ""
        yield Finding(
            message=f"{case.session_name(session)} {dark.words('begins', 'ends')}{more}: {series.label} may not race "
            "in the dark",
            path=("sessions", session.id, "start" if dark.begins else "end"),
            related=(
                *(
                    Related(message=case.session_name(one), path=("sessions", one.id, "end"))
                    for one, _ in others
                ),
                Related(message="its series", path=("series", name, "races_in_dark")),
            ),
            hint=f"{'begin it after' if dark.begins else 'end it by'} {minute_text(dark.sun)}",
            context={"sessions": [one.id for one, _ in held], "series": name, "sun": dark.sun.text},
        )
