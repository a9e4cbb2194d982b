"""The roles that a rule book requires are assigned."""

from roadracing._internal.model.control.official import OfficialRole
from tests.rules.building import SCCA
from tests.rules.example import Example
from tests.rules.seasons import control as made

EXAMPLES = {
    "CTL024": Example(
        sound=made.SOUND,
        broken=made.officials(
            *(
                made.assigned(f"a-{role.value}", official=None, role=role)
                for role in (
                    OfficialRole.RACE_DIRECTOR,
                    OfficialRole.CLERK_OF_THE_COURSE,
                    OfficialRole.STEWARD,
                    OfficialRole.STARTER,
                    OfficialRole.CHIEF_MEDICAL_OFFICER,
                    OfficialRole.SAFETY_CAR_DRIVER,
                )
            ),
            organisations=(made.FIA, SCCA),
        ),
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""
