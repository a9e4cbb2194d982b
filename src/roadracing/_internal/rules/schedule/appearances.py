"""Where the public can see a series: on the track, or off it, but not both at once."""

from collections.abc import Iterator

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.text.lists import listed
from roadracing._internal.track.overlaps import GroundClaim, first_few, meetings
from roadracing._internal.words.naming import labels_of


@rule("SCH014", "series-in-two-places", Severity.WARNING)
def series_in_two_places(case: Case) -> Iterator[Finding]:
    """A series is at one public place at a time.

    While a series is on the track (practice, qualifying, warm-up, test or race), it has no autograph hour, pit walk
    or activation; and two of these for one series are not at different places at once. The drivers whom the public
    comes to see cannot be at both.

    **Not flagged:** two sessions for different classes, where both name their classes; a session and a part of
    it (`part_of`); two appearances at one place, or at places that are not both known; cancelled sessions. A
    session that meets more than ten earlier ones is listed with ten of them.

    **To fix it,** move one of the two, or name the classes each is for.
    """
    claims = [
        GroundClaim(slot=slot, grounds=tuple(("series", name) for name in slot.session.series))
        for slot in case.slots
        if slot.session.series and (slot.session.kind.competition or slot.session.kind.public_appearance)
    ]
    shown = [claim for claim in claims if claim.slot.session.kind.public_appearance]

    def clash(earlier: GroundClaim, later: GroundClaim) -> bool:
        return not _apart(case, earlier.slot.session, later.slot.session)

    pairs = ((one, other) for other, few, _ in first_few(meetings(shown, claims), clash) for one in few)
    for one, other in pairs:
        first, second = one.slot.session, other.slot.session
        common = sorted(set(first.series) & set(second.series))
        names = listed(labels_of(case.index.series, common))
        yield Finding(
            message=f"{names} {'has' if len(common) == 1 else 'have'} {case.session_name(first)} and "
            f"{case.session_name(second)} {case.together(one.slot, other.slot)}",
            path=("sessions", second.id, "start"),
            related=(Related(message=case.session_name(first), path=("sessions", first.id, "start")),),
            hint="move one of them, or name the classes each is for",
            context={"session": second.id, "other": first.id, "series": [*common]},
        )


def _apart(case: Case, one: Session, other: Session) -> bool:
    """Whether two sessions of a series do not need the same people at different places."""
    if one.classes and other.classes and not set(one.classes) & set(other.classes):
        return True
    both_shown = one.kind.public_appearance and other.kind.public_appearance
    if both_shown and (one.place is None or other.place is None or one.place == other.place):
        return True
    return case.families.belong_together(one, other)
