"""Which officials a session cannot do without, as far as rule books and lists of officials say it."""

from typing import Final

import attrs

from roadracing._internal.findings.choice import one_of
from roadracing._internal.model.agreement.organisation import RuleBook
from roadracing._internal.model.control.official import OfficialRole
from roadracing._internal.model.weekend.kinds import COMPETITION, SessionKind
from roadracing._internal.words.printed import printed

from .rulebooks import Confidence, Source


@printed
@attrs.frozen(kw_only=True)
class RequiredRole:
    """A rule book wants somebody in a role.

    Attributes:
        role: the role.
        book: the rule book.
        kinds: in which kinds of session.
        why: what the official does there, in words.
        instead: roles that do the same.
        sources: where that is from.
    """

    role: OfficialRole
    book: RuleBook
    kinds: frozenset[SessionKind] = COMPETITION
    why: str = ""
    instead: tuple[OfficialRole, ...] = ()
    sources: tuple[Source, ...] = ()


_RACE: Final = frozenset({SessionKind.RACE})
_WEC: Final = (Source(text="fiawec.com, officials, text of an older season", confidence=Confidence.OFFICIAL),)
_SCCA: Final = (
    Source(
        text="SCCA Super Tour, Sebring, January 2021, supplemental regulations, list of officials",
        confidence=Confidence.OFFICIAL,
    ),
)


def _f1(article: str) -> tuple[Source, ...]:
    text = f"FIA Formula One Sporting Regulations 2025, Issue 4, article {article}"
    return (Source(text=text, confidence=Confidence.OFFICIAL),)


_R = OfficialRole

REQUIRED_ROLES: Final[tuple[RequiredRole, ...]] = (
    RequiredRole(
        role=_R.RACE_DIRECTOR,
        book=RuleBook.FIA,
        why="has authority over the timetable, stopping, starting and the safety car",
        sources=_f1("15.3"),
    ),
    RequiredRole(
        role=_R.CLERK_OF_THE_COURSE,
        book=RuleBook.FIA,
        why="is in race control, in radio contact with all posts, whenever cars may run",
        sources=_f1("15.6"),
    ),
    RequiredRole(
        role=_R.CHAIR_OF_THE_STEWARDS,
        book=RuleBook.FIA,
        why="chairs the three or four stewards",
        instead=(_R.STEWARD, _R.CHIEF_STEWARD),
        sources=_f1("15.1"),
    ),
    RequiredRole(
        role=_R.STARTER, book=RuleBook.FIA, kinds=_RACE, why="gives the start", sources=_f1("15.1 c")
    ),
    RequiredRole(
        role=_R.TECHNICAL_DELEGATE,
        book=RuleBook.FIA,
        why="is responsible for scrutineering, and has to be there",
        instead=(_R.CHIEF_SCRUTINEER,),
        sources=_f1("15.4"),
    ),
    RequiredRole(
        role=_R.SAFETY_CAR_OBSERVER,
        book=RuleBook.FIA,
        kinds=_RACE,
        why="recognises all cars and is in permanent radio contact",
        sources=_f1("55.1"),
    ),
    RequiredRole(
        role=_R.SAFETY_CAR_DRIVER,
        book=RuleBook.FIA,
        kinds=_RACE,
        why="drives the safety car",
        sources=_f1("55.1"),
    ),
    RequiredRole(
        role=_R.CHIEF_SCRUTINEER,
        book=RuleBook.WEC,
        why="is responsible for scrutineering",
        instead=(_R.TECHNICAL_DELEGATE,),
        sources=_WEC,
    ),
    RequiredRole(role=_R.TIMEKEEPER, book=RuleBook.WEC, why="keeps the official times", sources=_WEC),
    RequiredRole(
        role=_R.SAFETY_DELEGATE,
        book=RuleBook.WEC,
        why="looks after safety for the championship",
        instead=(_R.SAFETY_CHIEF,),
        sources=_WEC,
    ),
    RequiredRole(
        role=_R.CHIEF_STEWARD,
        book=RuleBook.SCCA,
        why="controls the session as operating steward",
        instead=(_R.RACE_DIRECTOR, _R.CLERK_OF_THE_COURSE),
        sources=_SCCA,
    ),
    RequiredRole(
        role=_R.CHAIR_OF_THE_STEWARDS,
        book=RuleBook.SCCA,
        why="chairs the stewards of the meeting, who judge",
        sources=_SCCA,
    ),
    RequiredRole(role=_R.STARTER, book=RuleBook.SCCA, why="gives the start", sources=_SCCA),
    RequiredRole(role=_R.CHIEF_OF_FLAGGING, book=RuleBook.SCCA, why="leads the flag stations", sources=_SCCA),
    RequiredRole(
        role=_R.CHIEF_SCRUTINEER,
        book=RuleBook.SCCA,
        why="leads technical inspection",
        instead=(_R.TECHNICAL_DELEGATE,),
        sources=_SCCA,
    ),
    RequiredRole(role=_R.SAFETY_CHIEF, book=RuleBook.SCCA, why="leads the safety teams", sources=_SCCA),
    RequiredRole(role=_R.TIMEKEEPER, book=RuleBook.SCCA, why="leads timing and scoring", sources=_SCCA),
    RequiredRole(
        role=_R.SAFETY_CAR_DRIVER,
        book=RuleBook.SCCA,
        kinds=_RACE,
        why="drives the pace car",
        sources=_SCCA,
    ),
)
"""What is known. No list of IMSA's, the SRO's, Le Mans' or Motorsport UK's was found; the one of the SCCA is that of
an event, not a rule."""


def required_roles(book: RuleBook | str, kind: SessionKind | str) -> tuple[RequiredRole, ...]:
    """The roles without which a session of a kind is not held, under a rule book.

    Raises:
        NotUnderstood: there is no such rule book, or no such kind.
    """
    wanted, session = one_of(RuleBook, book, "rule book"), one_of(SessionKind, kind, "kind of session")
    return tuple(each for each in REQUIRED_ROLES if each.book is wanted and session in each.kinds)
