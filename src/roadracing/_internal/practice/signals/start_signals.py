"""What is shown and opened before a start, and how long before it: the countdown of a rule book."""

from collections.abc import Mapping
from datetime import timedelta
from types import MappingProxyType
from typing import Final

import attrs

from roadracing._internal.findings.choice import one_of
from roadracing._internal.model.agreement.organisation import RuleBook
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import Audience, SessionKind, TrackUse
from roadracing._internal.model.weekend.preparation import Lead
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.practice.rulebooks import Confidence, Source
from roadracing._internal.time.instant import Instant, InstantError
from roadracing._internal.time.start import Start
from roadracing._internal.words.clocks import clock_text
from roadracing._internal.words.printed import printed

_F1 = "FIA Formula One Sporting Regulations 2025, Issue 4, article "
_UK = Source(
    text="Motorsport UK National Competition Rules 2025, Version 11, start countdown boards, pages 359 (recommended "
    "equipment: an event's own countdown may be shorter) and 409",
    confidence=Confidence.OFFICIAL,
)


@printed
@attrs.frozen(kw_only=True)
class CountdownStep:
    """One step of a rule book's countdown.

    Attributes:
        key: what it is called in an id, such as ``10-minutes``.
        name: what people call it.
        before: how long before the start it is.
        what: what happens then, as far as the source says it.
        source: where that is from.
    """

    key: str
    name: str
    before: timedelta
    what: str | None = None
    source: Source


@printed
@attrs.frozen(kw_only=True)
class StartSignal:
    """A step of the countdown to a certain start.

    Attributes:
        at: when it is.
        step: the step.
        book: the rule book whose countdown it is.
    """

    at: Instant
    step: CountdownStep
    book: RuleBook

    def __str__(self) -> str:
        """When and what, in one line."""
        what = f": {self.step.what}" if self.step.what else ""
        return f"{clock_text(self.at)} {self.step.name}{what}"


def _f1(clause: str, minutes: float, key: str, name: str, what: str | None = None) -> CountdownStep:
    return CountdownStep(
        key=key,
        name=name,
        before=timedelta(minutes=minutes),
        what=what,
        source=Source(text=_F1 + clause, confidence=Confidence.OFFICIAL),
    )


_SHOWN: Final = "where the event shows this board"
"""A rule book that lists a board as recommended equipment does not say that each start has it."""


def _uk(seconds: int, key: str, name: str, what: str | None = _SHOWN) -> CountdownStep:
    return CountdownStep(key=key, name=name, before=timedelta(seconds=seconds), what=what, source=_UK)


_SPRINT: Final = (
    _f1("43.2", 30, "pit-exit-opens", "pit exit opens", "reconnaissance laps may begin"),
    _f1("43.3", 27, "pit-exit-warning", "warning that the pit exit will close"),
    _f1("43.3", 25, "pit-exit-closes", "pit exit closes"),
)
"""What opens and closes before a Formula One sprint, in place of a Grand Prix's first three steps."""

COUNTDOWNS: Final[Mapping[RuleBook, tuple[CountdownStep, ...]]] = MappingProxyType(
    {
        RuleBook.FIA: (
            _f1("44.1", 40, "pit-exit-opens", "pit exit opens", "reconnaissance laps may begin"),
            _f1("44.2", 32, "pit-exit-warning", "warning that the pit exit will close"),
            _f1("44.2", 30, "pit-exit-closes", "pit exit closes"),
            _f1(
                "44.3 to 44.6",
                10,
                "10-minutes",
                "10 minutes",
                "everyone but drivers, officials and the teams' technical staff leaves the grid",
            ),
            _f1("44.3 to 44.6", 5, "5-minutes", "5 minutes"),
            _f1("44.3 to 44.6", 3, "3-minutes", "3 minutes"),
            _f1("44.3 to 44.6", 1, "1-minute", "1 minute"),
            _f1("44.3 to 44.6", 0.25, "15-seconds", "15 seconds"),
        ),
        RuleBook.MOTORSPORT_UK: (
            _uk(600, "10-minutes", "10 minutes"),
            _uk(300, "5-minutes", "5 minutes"),
            _uk(180, "3-minutes", "3 minutes"),
            _uk(120, "2-minutes", "2 minutes"),
            _uk(60, "1-minute", "1 minute"),
            _uk(
                30,
                "30-seconds",
                "30 seconds",
                "after it the green flag starts the field on its lap to the grid",
            ),
        ),
    }
)
"""The countdowns that could be sourced, each from its first step to its last. The IMSA and SCCA ones were not found."""


def start_signals(
    season: Season | Index, session: str | Session, book: RuleBook | str | None = None
) -> tuple[StartSignal, ...]:
    """The countdown to the start of a race, first step to last; it moves with the start.

    The times count back from the time at which the session starts, which is when the field sets off: for the FIA the
    formation lap. A start that is delayed begins its countdown anew, so its steps are those of the new time.

    Args:
        season: the season.
        session: the race, or its id.
        book: the rule book; by default that of the organisation that operates the session.

    Returns:
        Nothing where the session is no race, will not run or has no known time, or where no countdown of the rule
        book is known.

    Raises:
        UnknownReference: there is no such session.
        NotUnderstood: there is no such rule book.
    """
    index = season if isinstance(season, Index) else Index(season)
    session = index.session(session)
    book = None if book is None else one_of(RuleBook, book, "rule book")
    starts = index.starts(session)
    if book is None:
        operator = index.organisations.get(index.operator_of(session) or "")
        book = operator.rule_book if operator is not None else None
    if session.kind is not SessionKind.RACE or session.is_cancelled or starts is None or book is None:
        return ()
    try:
        return tuple(
            StartSignal(at=starts - step.before, step=step, book=book) for step in _countdown(session, book)
        )
    except InstantError:
        # The first minutes of the calendar have nothing before them.
        return ()


def _countdown(session: Session, book: RuleBook) -> tuple[CountdownStep, ...]:
    """The steps before a race; a sprint, by its title, has its own first ones."""
    steps = COUNTDOWNS.get(book, ())
    if book is RuleBook.FIA and "sprint" in (session.title or "").casefold().split():
        return (*_SPRINT, *steps[len(_SPRINT) :])
    return steps


def signal_rows(
    season: Season | Index, session: str | Session, book: RuleBook | str | None = None
) -> tuple[Session, ...]:
    """The same countdown as rows for a timetable that prints it: parts of the race, each a moment.

    Each row says how long before the race it is (`leads`), so that a row which stays behind when the race moves is
    found. The ids are made of the race's: what calls the rows into being calls them the same every time.

    Args:
        season: the season.
        session: the race, or its id.
        book: the rule book; by default that of the organisation that operates the session.
    """
    index = season if isinstance(season, Index) else Index(season)
    session = index.session(session)
    return tuple(
        Session(
            id=f"{session.id}-{signal.step.key}",
            weekend=session.weekend,
            kind=SessionKind.START_SIGNAL,
            title=signal.step.name[:1].upper() + signal.step.name[1:],
            series=session.series,
            classes=session.classes,
            operated_by=session.operated_by,
            track=TrackUse.NONE,
            start=Start.at(signal.at),
            end=signal.at,
            audience=Audience.COMPETITORS,
            part_of=session.id,
            leads=(Lead(session=session.id, by=signal.step.before),),
            notes=signal.step.what,
            source=signal.step.source.text,
        )
        for signal in start_signals(index, session, book)
    )
