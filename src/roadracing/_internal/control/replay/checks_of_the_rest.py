"""What has to hold of everything besides the changes of status: the venue, the pit lane, vehicles, steps."""

from roadracing._internal.control.changes.order_refused import role_words
from roadracing._internal.control.changes.rule_book_profile import RuleBookProfile
from roadracing._internal.control.changes.session_table import OCCUPANCY_AFTER
from roadracing._internal.findings.codes import Severity
from roadracing._internal.model.control.log_entry import LogEntry, ProcedureStep
from roadracing._internal.model.control.official import OfficialRole
from roadracing._internal.model.control.track_status import Occupancy, PitExit, TrackStatus

from .checks_so_far import Watch, clock_of_log
from .corrections import BEFORE_ALL, EffectiveEntry
from .log_problem import ProblemKind
from .required_facts import missing_facts
from .state import ControlState


def see_form(watch: Watch, entry: LogEntry) -> None:
    """An entry says what its kind is about, and was not logged before it was observed."""
    for reason, hint in missing_facts(entry):
        watch.find(ProblemKind.LACKS, entry, reason, hint=hint, entry_kind=str(entry.kind))
    if entry.logged_at is not None and entry.observed_at is not None and entry.logged_at < entry.observed_at:
        watch.find(
            ProblemKind.LOGGED_EARLY,
            entry,
            "it was logged before it was observed",
            hint="correct one of the two times",
            observed_at=entry.observed_at.text,
            logged_at=entry.logged_at.text,
        )


def see_neutral(
    watch: Watch, before: ControlState, each: EffectiveEntry, ends: TrackStatus, profile: RuleBookProfile
) -> None:
    """What has to be said about a status that the track gets, whatever it had before."""
    entry = each.entry
    if profile.supports(ends) is False:
        watch.find(
            ProblemKind.TOOL,
            entry,
            f"the rule book ({profile.book}) is not known to have a {ends.words}",
            hint="name what the rule book calls it, or state another rule book for the session's operator",
            status=str(ends),
            rule_book=str(profile.book),
        )
    if ends.racing and each.moment != BEFORE_ALL and before.held(each.moment):
        already = before.track is not None and before.track.racing
        if not already:
            until = before.held_until(each.moment)
            watch.find(
                ProblemKind.HOLD,
                entry,
                f"the track goes {ends.words} during a weather hold"
                + (f", which lasts until {clock_of_log(until, entry)}" if until is not None else ""),
                hint="keep the track red or cold until the hold is over",
                cause="declared"
                if before.declared is not None and before.declared.active(each.moment)
                else "lightning",
                status=str(ends),
            )
    if ends is TrackStatus.GREEN and before.recovering and before.track is not TrackStatus.GREEN:
        recovery_out(watch, entry, ends, profile)
    venue = before.occupancy
    if ends.hot and venue is not None and venue is not Occupancy.HOT:
        watch.find(
            ProblemKind.OCCUPANCY,
            entry,
            f"the track goes {ends.words} while the venue is {venue.words}",
            hint="log that the venue is hot before the first car runs",
            status=str(ends),
            occupancy=str(venue),
        )


def see_occupancy(watch: Watch, before: ControlState, entry: LogEntry, after: ControlState) -> None:
    """The venue is hot while cars run, and cold in between."""
    held, now = before.occupancy, entry.occupancy
    if now is None:
        return
    if now is not Occupancy.HOT and after.track is not None and after.track.racing:
        watch.find(
            ProblemKind.OCCUPANCY,
            entry,
            f"the venue goes {now.words} while the track is {after.track.words}",
            hint="stop or finish the session before anybody may be on the track",
            status=str(after.track),
            occupancy=str(now),
        )
    elif held is not None and now not in OCCUPANCY_AFTER[held]:
        watch.find(
            ProblemKind.OCCUPANCY,
            entry,
            f"the venue goes from {held.words} to {now.words} without being cold in between",
            hint="nothing needs to change if nobody was on the track in between",
            severity=Severity.INFO,
            before=str(held),
            occupancy=str(now),
        )


def see_pit_exit(watch: Watch, before: ControlState, entry: LogEntry, after: ControlState) -> None:
    """Under red the pit exit is closed, unless the session goes on."""
    if watch.opened is not None and (after.track is not before.track or entry.pit_exit is PitExit.CLOSED):
        resumed = after.track is not None and after.track.racing
        if not resumed and after.track is not TrackStatus.RED:
            open_under_red(watch, watch.opened)
        watch.opened = None
    if after.track is TrackStatus.RED and entry.pit_exit is PitExit.OPEN:
        if before.track is TrackStatus.RED:
            # The cars of a race that is taken up again leave before anybody logs the safety car.
            watch.opened = entry
        else:
            open_under_red(watch, entry)


def open_under_red(watch: Watch, entry: LogEntry) -> None:
    """The pit exit was open under red."""
    watch.find(
        ProblemKind.PIT_EXIT,
        entry,
        "the pit exit is open under red",
        hint="close the pit exit, or log with which status the session was taken up again",
    )


def see_speed_limit(
    watch: Watch, before: ControlState, entry: LogEntry, after: ControlState, profile: RuleBookProfile
) -> None:
    """The speed limit is no more than allowed, and the race director's to change."""
    limit, held, most = (
        entry.speed_limit_kph,
        before.pit_lane.speed_limit_kph,
        profile.numbers.pit_speed_limit_kph,
    )
    if limit is None:
        return
    if most is not None and limit > most:
        watch.find(
            ProblemKind.SPEED_LIMIT,
            entry,
            f"the pit lane's speed limit is {limit:g} km/h, and at most {most:g} km/h are allowed",
            hint="supersede the entry, or state the practice that allows more",
            limit_kph=limit,
            most_kph=most,
        )
    role = entry.ordered_role
    directors = {OfficialRole.RACE_DIRECTOR} | profile.directors
    same = held is not None and held != limit and before.session == after.session
    if same and role is not None and role not in directors:
        watch.find(
            ProblemKind.SPEED_LIMIT,
            entry,
            f"the {role_words(role)} changes the pit lane's speed limit from {held:g} to {limit:g} km/h within a "
            "session",
            hint="only the race director may change it while a session lasts",
            limit_kph=limit,
            role=str(role),
        )


def see_step(
    watch: Watch, before: ControlState, entry: LogEntry, after: ControlState, profile: RuleBookProfile
) -> None:
    """The steps of a procedure come in their usual order, and no vehicle is out at speed."""
    step = entry.step
    if step is ProcedureStep.RECOVERY_BEGINS and after.track is TrackStatus.GREEN:
        recovery_out(watch, entry, after.track, profile)
    if (
        step is None
        or step not in profile.steps
        or not (before.track is not None and before.track.neutralised)
    ):
        return
    place = profile.steps.index(step)
    later = [s for s in before.steps if s in profile.steps and profile.steps.index(s) > place]
    if later and step not in before.steps:
        watch.find(
            ProblemKind.STEP_ORDER,
            entry,
            f"{step.words} usually comes before {later[0].words}, which was logged already",
            hint="nothing needs to change if it was so",
            step=str(step),
            after=str(later[0]),
        )


def recovery_out(watch: Watch, entry: LogEntry, status: TrackStatus, profile: RuleBookProfile) -> None:
    """A recovery vehicle is out while cars run at speed."""
    official = str(profile.book) == "motorsport-uk"
    watch.find(
        ProblemKind.RECOVERY,
        entry,
        f"a recovery vehicle is out while the track is {status.words}",
        hint="neutralise or stop the session before a vehicle goes out, and log when it is back",
        severity=None if official else Severity.WARNING,
        status=str(status),
    )
