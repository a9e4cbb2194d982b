"""How one rule book neutralises a session: its tools, what the pit lane does meanwhile, and the numbers it has."""

import datetime as dt
from typing import Final

import attrs

from roadracing._internal.findings.choice import one_of
from roadracing._internal.model.agreement.organisation import RuleBook
from roadracing._internal.model.control.log_entry import ProcedureStep
from roadracing._internal.model.control.official import OfficialRole
from roadracing._internal.model.control.track_status import PitEntry, PitExit, TrackStatus
from roadracing._internal.practice.effective import Practices
from roadracing._internal.practice.meanings.neutralisation import PitState, Tool
from roadracing._internal.practice.meanings.neutralising import neutralisation_of, neutralisations_of
from roadracing._internal.practice.registry import parameter
from roadracing._internal.practice.rulebooks import Source
from roadracing._internal.words.printed import printed

METRES_PER_MILE: Final = 1609.344

_TOOL: Final = {
    TrackStatus.VSC: (Tool.VIRTUAL_SAFETY_CAR,),
    TrackStatus.CODE_60: (Tool.CODE_60,),
    TrackStatus.FCY: (Tool.FULL_COURSE_YELLOW, Tool.DEBRIS_YELLOW),
    TrackStatus.SC_DEPLOYED: (Tool.SAFETY_CAR, Tool.FULL_COURSE_YELLOW),
}
"""By which tools a status comes about. IMSA's full-course yellow is driven behind the safety car."""

_ENTRY: Final = {
    PitState.OPEN: PitEntry.OPEN,
    PitState.CLOSED: PitEntry.CLOSED,
    PitState.EMERGENCY_ONLY: PitEntry.ESSENTIAL_ONLY,
    PitState.BY_CLASS: PitEntry.CLOSED,
}


@printed
@attrs.frozen(kw_only=True)
class Numbers:
    """The numbers of race control that are in force in a session; ``None`` where nobody set one.

    Attributes:
        lightning_radius_m: how near a strike stops everything, in metres.
        lightning_hold: how long nobody runs after the last strike.
        lightning_reaction: how long race control may take to stop the cars.
        restart_warning: how long before a stopped race goes on that is announced.
        vsc_ending_least: how long after its announcement the virtual safety car ends, at least.
        vsc_ending_most: the same, at most.
        penalty_crossings: how often a car may cross the control line before it serves a penalty.
        flag_time_tolerance: how far added-up times may be off.
        pit_speed_limit_kph: the highest speed limit a pit lane may have.
        wave_by_race: how long a race lasts, at least, in which there is a wave-by.
        wave_by_first: how long after the start there is none.
        wave_by_last: how long before the end there is none.
        wave_by_period: in which time there is one at most.
    """

    lightning_radius_m: float = 8 * METRES_PER_MILE
    lightning_hold: dt.timedelta = dt.timedelta(minutes=30)
    lightning_reaction: dt.timedelta = dt.timedelta(minutes=5)
    restart_warning: dt.timedelta | None = None
    vsc_ending_least: dt.timedelta | None = None
    vsc_ending_most: dt.timedelta | None = None
    penalty_crossings: int | None = None
    flag_time_tolerance: dt.timedelta = dt.timedelta(seconds=1)
    pit_speed_limit_kph: float | None = None
    wave_by_race: dt.timedelta | None = None
    wave_by_first: dt.timedelta | None = None
    wave_by_last: dt.timedelta | None = None
    wave_by_period: dt.timedelta | None = None


_UNITS: Final = {"min": "minutes", "s": "seconds"}
_FIELDS: Final = {
    "lightning_hold": "lightning_hold_min",
    "lightning_reaction": "lightning_reaction_min",
    "restart_warning": "restart_warning_min",
    "vsc_ending_least": "vsc_ending_least_s",
    "vsc_ending_most": "vsc_ending_most_s",
    "flag_time_tolerance": "flag_time_tolerance_s",
    "wave_by_race": "wave_by_race_min",
    "wave_by_first": "wave_by_first_min",
    "wave_by_last": "wave_by_last_min",
    "wave_by_period": "wave_by_period_min",
}
_SUPPORT: Final = frozenset({Tool.LOCAL_YELLOW, Tool.SAFETY_CAR, Tool.RED})
"""What every rule book that was read takes for granted."""


def numbers_of(values: dict[str, float | None]) -> Numbers:
    """The numbers, from the values of parameters by their keys."""
    found: dict[str, object] = {}
    for field, key in _FIELDS.items():
        value = values.get(key)
        if value is not None:
            found[field] = dt.timedelta(**{_UNITS[parameter(key).unit]: value})
    radius = values.get("lightning_radius_mi")
    if radius is not None:
        found["lightning_radius_m"] = radius * METRES_PER_MILE
    crossings = values.get("penalty_crossings")
    if crossings is not None:
        found["penalty_crossings"] = int(crossings)
    if (limit := values.get("pit_speed_limit_kph")) is not None:
        found["pit_speed_limit_kph"] = limit
    return Numbers(**found)  # type: ignore[arg-type]  # each value has the type of its field


NUMBER_KEYS: Final = (
    *_FIELDS.values(),
    "lightning_radius_mi",
    "penalty_crossings",
    "pit_speed_limit_kph",
)
"""The parameters that race control uses."""


@printed
@attrs.frozen(kw_only=True)
class RuleBookProfile:
    """What holds for race control in a session, as far as it is known.

    Attributes:
        book: the rule book; ``None`` where it is not known, and then every tool is taken to be allowed.
        numbers: the numbers in force.
        directors: the roles that decide as a race director does.
        steps: the steps of a safety-car period, in their usual order.
        pit_order: in which groups of classes the pit lane opens, as words, with the year; empty where it is not known.
    """

    book: RuleBook | None = None
    numbers: Numbers = Numbers()
    directors: frozenset[OfficialRole] = frozenset()
    steps: tuple[ProcedureStep, ...] = ()
    pit_order: tuple[str, ...] = ()

    @classmethod
    def of(cls, book: RuleBook | str | None, numbers: Numbers | None = None) -> "RuleBookProfile":
        """The profile of a rule book.

        Args:
            book: the rule book, or its slug; ``None`` where it is not known.
            numbers: the numbers in force; the rule book's own, and the library's defaults, unless given.

        Raises:
            NotUnderstood: there is no such rule book.
        """
        known = one_of(RuleBook, book, "rule book") if book is not None else None
        if numbers is None:
            held: dict[str, float | None] = {}
            for key in NUMBER_KEYS:
                found = parameter(key)
                said = found.in_book(known)
                value = said.value if said is not None else found.default
                held[key] = value if isinstance(value, float) else None
            numbers = numbers_of(held)
        return cls(
            book=known,
            numbers=numbers,
            directors=_DIRECTORS.get(known, frozenset()),
            steps=_STEPS.get(known, ()),
            pit_order=_PIT_ORDER.get(known, ()),
        )

    @property
    def tools(self) -> frozenset[Tool] | None:
        """The tools that the rule book is known to have; ``None`` where the rule book is not known."""
        if self.book is None:
            return None
        return _SUPPORT | {each.tool for each in neutralisations_of(self.book)}

    def supports(self, status: TrackStatus) -> bool | None:
        """Whether the rule book is known to have a status of the track; ``None`` where it is not known."""
        if status not in _TOOL:
            return True
        tools = self.tools
        return None if tools is None else any(tool in tools for tool in _TOOL[status])

    @property
    def yellow_is_led(self) -> bool:
        """Whether the field may be behind the safety car under a full-course yellow, with no other word for it.

        IMSA's is driven behind it; the SCCA's entire course is yellow with or without it (General Competition Rules
        6.11, as quoted by thingsthatgovroom.net).
        """
        return self.book in (RuleBook.IMSA, RuleBook.SCCA)

    def pit_entry(self, status: TrackStatus) -> PitEntry | None:
        """What the pit entry does when the track gets a status; ``None`` where the rule book is not known to say it."""
        said = self._says(status)
        if status is TrackStatus.GREEN:
            return PitEntry.OPEN
        return _ENTRY.get(said) if said is not None else None

    def pit_exit(self, status: TrackStatus) -> PitExit | None:
        """What the pit exit does when the track gets a status. Under red it is closed, whatever the rule book."""
        if status is TrackStatus.RED:
            return PitExit.CLOSED
        return PitExit.OPEN if status is TrackStatus.GREEN else None

    def _says(self, status: TrackStatus) -> PitState | None:
        if self.book is None:
            return None
        tools = (Tool.RED,) if status is TrackStatus.RED else _TOOL.get(status, ())
        for tool in tools:
            found = neutralisation_of(tool, self.book)
            if found is not None and found.pit_entry is not None:
                return found.pit_entry
        return None

    def sources(self, status: TrackStatus) -> tuple[Source, ...]:
        """Where what the rule book says about a status is from."""
        tools = (Tool.RED,) if status is TrackStatus.RED else _TOOL.get(status, ())
        found = (neutralisation_of(tool, self.book) for tool in tools) if self.book is not None else ()
        return next((each.sources for each in found if each is not None), ())


_STEPS: Final[dict[RuleBook | None, tuple[ProcedureStep, ...]]] = {
    RuleBook.IMSA: (
        ProcedureStep.FIELD_PACKED,
        ProcedureStep.PASS_AROUND,
        ProcedureStep.PITS_OPEN,
        ProcedureStep.WAVE_BY,
        ProcedureStep.CLASS_SPLIT,
        ProcedureStep.ONE_TO_GREEN,
    ),
    RuleBook.FIA: (
        ProcedureStep.LAPPED_CARS_MAY_OVERTAKE,
        ProcedureStep.SAFETY_CAR_LIGHTS_OUT,
    ),
}
"""IMSA: reports of 2014 and 2018 (NBC Sports, sportscar365); FIA: Formula One Sporting Regulations 2025, article 55."""
_PIT_ORDER: Final[dict[RuleBook | None, tuple[str, ...]]] = {
    RuleBook.IMSA: ("2014: prototypes, then GTLM and GTD", "2018: prototypes and GTLM, then GTD"),
}
"""Reports of 2014 and 2018 (NBC Sports, sportscar365). What was done in 2004 was not found."""
_DIRECTORS: Final[dict[RuleBook | None, frozenset[OfficialRole]]] = {
    RuleBook.SCCA: frozenset({OfficialRole.CHIEF_STEWARD}),
}
"""The operating steward, a chief steward, controls an SCCA race (everything2.com; the list of officials of a Super Tour
weekend of 2021 names a race director too)."""

GENERIC: Final = RuleBookProfile.of(None)
"""What holds where the rule book is not known: the library's defaults."""


def profile_in(practices: Practices, session: object, book: RuleBook | None) -> RuleBookProfile:
    """The profile of a session, with the numbers that are in force there."""
    values = {key: practices.effective(key, session).value for key in NUMBER_KEYS}  # type: ignore[arg-type]  # a session or none
    return RuleBookProfile.of(book, numbers_of(values))
