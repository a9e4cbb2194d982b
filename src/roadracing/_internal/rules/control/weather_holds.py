"""Nobody runs while there is lightning nearby, and for some time after it."""

from collections.abc import Iterator

from roadracing._internal.control.replay.log_problem import ProblemKind
from roadracing._internal.findings.codes import Severity
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule

from .replayed_logs import finding, problems

_NASCAR = "NASCAR's practice, as reported: strikes within 8 miles, 30 minutes, begun anew by each"


@rule(
    "CTL013",
    "hot-in-weather-hold",
    Severity.ERROR,
    parameters=("lightning_hold_min", "lightning_radius_mi", "lightning_reaction_min"),
    sources=(_NASCAR, "the advice of the National Weather Service"),
)
def hot_in_weather_hold(case: Case) -> Iterator[Finding]:
    """During a weather hold no cars run.

    A cloud-to-ground strike within `lightning_radius_mi` miles stops everything for `lightning_hold_min` minutes,
    and each further strike begins that anew. During a hold, and until a hold that race control declared is lifted,
    the track does not go green or to any other status in which cars run. Cars that run when lightning strikes are
    stopped within `lightning_reaction_min` minutes. A strike of which the log does not say how far it was counts as
    near.

    Marshals stand in the open, and spectators on metal stands.

    **Only a warning** where lightning caused the hold and nobody adopted the minutes or the miles: the defaults are
    the practice of others.

    **Not flagged:** red and the chequered flag, by which running ends.

    **To fix it,** keep the track red or cold until the hold is over. If a time in the log is wrong, supersede the
    entry.
    """
    yield from _with_its_numbers(case, ProblemKind.HOLD)


@rule(
    "CTL014",
    "weather-hold-shortened",
    Severity.ERROR,
    parameters=("lightning_hold_min", "lightning_radius_mi"),
    sources=(_NASCAR,),
)
def weather_hold_shortened(case: Case) -> Iterator[Finding]:
    """A weather hold only becomes longer.

    A hold that lightning caused ends `lightning_hold_min` minutes after the last strike within
    `lightning_radius_mi` miles, and neither a later entry nor the word that it is lifted makes that earlier. A hold
    with a stated end may be prolonged.

    **Only a warning** where lightning caused the hold and nobody adopted the minutes or the miles.

    **Not flagged:** lifting a hold that race control declared, and that no lightning caused.

    **To fix it,** supersede the entry with the right time. If the strike was none, supersede the strike.
    """
    yield from _with_its_numbers(case, ProblemKind.HOLD_SHORTENED)


def _with_its_numbers(case: Case, kind: ProblemKind) -> Iterator[Finding]:
    for log, problem in problems(case, kind):
        session = case.index.sessions.get(problem.session or "")
        by_lightning = problem.context.get("cause") == "lightning"
        # What race control declared is its own word, whatever the numbers are.
        keys = ("lightning_hold_min", "lightning_radius_mi") if by_lightning else ()
        yield finding(log, problem, *(case.parameter(key, session) for key in keys))
