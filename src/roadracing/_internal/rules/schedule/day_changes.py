"""What a change to a running day takes from it, apart from the rules it breaks."""

from roadracing._internal.findings.codes import Code, Severity

AFTER_DARK = Code(
    code="SCH090",
    name="after-dark",
    severity=Severity.WARNING,
    title="A change leaves the daylight to what was planned in daylight.",
    page="""A change leaves the daylight to what was planned in daylight.

This is found by a change to the day (`roadracing change`), never by validation: a timetable that goes on into the
night is a night race, and a race that is late for its daylight is not. Practice, qualifying, warm-up, races and
tests that were to begin after sunrise and end before sunset, and would no longer do so, are named with the time
at which the sun rises or sets.

The sun is up from when its upper edge appears at a level horizon to when it vanishes, 50 arc minutes below
geometrically, as almanacs reckon. Drivers and marshals lose the light before or after that; nobody has published
when a race has to stop.

**Not flagged:** sessions that were dark before; venues whose latitude and longitude the document does not give;
days on which the sun does not rise or set.

**To fix it,** move or shorten the session, or agree to run it in the dark.""",
)
FIXED_MOVED = Code(
    code="SCH091",
    name="fixed-session-moved",
    severity=Severity.WARNING,
    title="What is fixed is not moved without somebody noticing.",
    page="""What is fixed is not moved without somebody noticing.

A session is `fixed` where television or a permit holds it in its place. When the day makes way for a change such a
session stays. This says that somebody moved or cancelled one by name, or by a plan that names it.

**Not flagged:** sessions that stay where they are.

**To fix it,** leave it where it was, or settle it first with whoever fixed it.""",
)
