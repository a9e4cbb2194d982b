"""Differences of meaning: the same words or the same flag, and another thing to do.

"The strictest of both" cannot settle any of these. The marshals at a joint weekend work the sessions of both rule
books on one day, so that somebody has to settle them before the cars run.
"""

from typing import Final

from roadracing._internal.model.agreement.organisation import RuleBook
from roadracing._internal.practice.parameters import BookValue, Meaning, Parameter, Strictness

_UNSET: Final = "nobody's meaning applies unless a rule book or a practice gives one"
_GCR: Final = "SCCA General Competition Rules 6.11, edition not stated, as quoted by thingsthatgovroom.net"
_FIXED: Final = "; 6.11 says that its flags may not be amended by supplemental regulations"
_IMSA: Final = "IMSA, the flags as imsa.com explains them (2016 to 2019; what held in 2004 was not found)"

MEANINGS: Final[tuple[Parameter, ...]] = (
    Parameter(
        key="double_yellow",
        what="What two yellow flags at a station say.",
        direction=Strictness.NONE,
        default=None,
        source=_UNSET,
        meanings=(
            Meaning(key="entire-course", what="the whole course is under caution, at every station"),
            Meaning(
                key="this-station",
                what="the track after this station is wholly or partly blocked: be ready to stop",
            ),
        ),
        books=(
            BookValue(book=RuleBook.IMSA, value="entire-course", source=_IMSA),
            BookValue(book=RuleBook.SCCA, value="entire-course", source=_GCR + _FIXED, amendable=False),
            BookValue(
                book=RuleBook.FIA,
                value="this-station",
                source="general knowledge; the Formula One Sporting Regulations 2025, Issue 4, article "
                "56.1, ask for double "
                "waved yellow flags at a sector before a virtual safety car",
            ),
        ),
    ),
    Parameter(
        key="pits_under_full_course_yellow",
        what="Whether cars may come to the pits under a full-course yellow.",
        direction=Strictness.NONE,
        default=None,
        source=_UNSET,
        meanings=(
            Meaning(
                key="closed-then-by-class",
                what="the pit lane closes at first, and opens for one class after the other",
            ),
            Meaning(key="open", what="the entry to the pit lane and its exit stay open"),
            Meaning(key="closed", what="the pit lane is closed, except in an emergency"),
        ),
        books=(
            BookValue(
                book=RuleBook.IMSA,
                value="closed-then-by-class",
                source="IMSA's procedure of 2014, as reported by NBC Sports on 3 April 2014",
            ),
            BookValue(
                book=RuleBook.WEC,
                value="open",
                source="fiawec.com, full course yellow, text of an older season",
            ),
            BookValue(
                book=RuleBook.LE_MANS,
                value="closed",
                source="24h-lemans.com, 2024, on the safety car procedure: short neutralisations",
            ),
        ),
    ),
    Parameter(
        key="red_flag",
        what="What a driver does at a red flag.",
        direction=Strictness.NONE,
        default=None,
        source=_UNSET,
        meanings=(
            Meaning(key="go-to-pits", what="stop racing and go to the pits slowly, prepared to stop"),
            Meaning(key="stop-on-course", what="stop on the course, at the side of the track, and wait"),
            Meaning(
                key="go-to-red-flag-line",
                what="in a race go slowly to the red-flag line; in practice keep below its speed limit",
            ),
        ),
        books=(
            BookValue(book=RuleBook.IMSA, value="go-to-pits", source=_IMSA),
            BookValue(
                book=RuleBook.SCCA,
                value="stop-on-course",
                source="the club's rules, as a magazine of the SCCA's New England Region of about 2014 quotes them; "
                "at professional events, it says, cars go to the pits" + _FIXED,
                amendable=False,
            ),
            BookValue(
                book=RuleBook.SCCA_PRO,
                value="go-to-pits",
                source="a magazine of the SCCA's New England Region of about 2014: at professional events, under flag "
                "rules unified in North America, the red flag is waved and sends cars to the pits; the regulations of "
                "2004 were not found",
            ),
            BookValue(
                book=RuleBook.FIA,
                value="go-to-pits",
                source="FIA Formula One Sporting Regulations 2025, Issue 4, article 57.2",
            ),
            BookValue(
                book=RuleBook.WEC,
                value="go-to-red-flag-line",
                source="fiawec.com, stopping and suspending a race, text of an older season: the line is for a "
                "suspended race; of practice it says 80 km/h at most, and of Le Mans 24h-lemans.com says: to the pits",
            ),
        ),
    ),
    Parameter(
        key="start_procedure",
        what="How a race starts.",
        direction=Strictness.NONE,
        default=None,
        source="nothing unless a practice sets it: series differ in it, not rule books",
        meanings=(
            Meaning(key="standing", what="from a standstill on the grid"),
            Meaning(key="rolling", what="from behind a pace car or in formation, moving"),
        ),
    ),
    Parameter(
        key="white_flag",
        what="What a white flag says, waved at the line.",
        direction=Strictness.NONE,
        default=None,
        source=_UNSET,
        meanings=(
            Meaning(key="last-lap", what="one lap to go"),
            Meaning(key="slow-vehicle", what="a slow car or an emergency vehicle is on the track ahead"),
        ),
        books=(
            BookValue(
                book=RuleBook.IMSA,
                value="last-lap",
                source=_IMSA + ": waved at the line; held still it means an emergency or slow vehicle",
            ),
            BookValue(book=RuleBook.SCCA, value="slow-vehicle", source=_GCR + _FIXED, amendable=False),
            BookValue(
                book=RuleBook.FIA,
                value="slow-vehicle",
                source="general knowledge: a slow vehicle on the section ahead",
            ),
        ),
    ),
)
"""Every difference of meaning, by key."""
