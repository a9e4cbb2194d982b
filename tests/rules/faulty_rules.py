"""Rules that find nothing, everything, or fail, and a season for them."""

from collections.abc import Iterator

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.model.season.season import Suppression
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from tests.rules.building import season, session

RACES = tuple(session(name, "race") for name in ("alpha", "beta", "gamma"))


SEASON = season(*RACES)


@rule("SCH901", "no-races", Severity.ERROR)
def no_races(case: Case) -> Iterator[Finding]:
    """There are no races."""
    for each in case.season.sessions:
        yield Finding(
            message=f"{each.id} is a race",
            path=("sessions", each.id, "kind"),
            related=(Related(message="its weekend", path=("weekends", each.weekend)),),
        )


@rule("TRK901", "broken-rule", Severity.ERROR)
def broken_rule(case: Case) -> Iterator[Finding]:
    """This rule is at fault itself."""
    yield Finding(message="found before the fault", path=("sessions", case.season.sessions[0].id))
    raise ZeroDivisionError("nothing can be divided by nought")


def accept(code: str, path: str | None = None, name: str = "known") -> Suppression:
    """A finding that is accepted."""
    return Suppression(id=name, code=code, path=path, reason="agreed with the circuit")
