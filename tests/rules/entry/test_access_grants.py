"""What credentials open, and from what age on."""

import attrs

from roadracing._internal.findings.codes import Severity
from roadracing._internal.model.agreement.organisation import RuleBook
from roadracing._internal.model.entry.access_plan import AccessPlan
from roadracing._internal.model.entry.credential import CredentialLevel
from roadracing._internal.model.weekend.kinds import SessionKind
from tests.rules.building import IMSA, SCCA, WEEKEND, session
from tests.rules.example import Example
from tests.rules.gates import (
    CREW,
    GRANTS,
    GUEST,
    HOT_PITS,
    IMPOUND,
    PADDOCK,
    PLAN,
    WALL,
    grant,
    honours,
    issue,
    judged,
    with_access,
)
from tests.rules.seasons import administration as made

EXAMPLES = {
    "ADM007": Example(
        sound=made.SOUND,
        broken=with_access(
            weekends=(WEEKEND, made.AWAY),
            access_plans=(
                attrs.evolve(PLAN, zones=(PADDOCK, HOT_PITS, IMPOUND)),
                AccessPlan(id="away-access", weekend="away", zones=(WALL,)),
            ),
        ),
    ),
    "ADM008": Example(
        sound=made.SOUND,
        broken=with_access(grants=(*GRANTS[:1], grant(GUEST, PADDOCK, HOT_PITS), *GRANTS[2:])),
    ),
    "ADM016": Example(
        sound=made.SOUND,
        broken=with_access(
            grants=(*GRANTS, grant(GUEST, PADDOCK, id="at-the-autographs", kinds=(SessionKind.AUTOGRAPHS,)))
        ),
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""

AWAY = attrs.evolve(WEEKEND, id="away", name="Away")


class TestSomethingElse:
    """What a plan speaks of belongs to its weekend."""

    def test_right(self) -> None:
        """Nothing to say; and two plans of one weekend may share."""
        assert () == judged("ADM007")
        second = AccessPlan(id="second", weekend="weekend", grants=(grant(GUEST, HOT_PITS, id="more"),))
        assert () == judged("ADM007", access_plans=(PLAN, second))

    def test_another_weekends(self) -> None:
        """Levels, zones and sessions, each at its place."""
        away = session("away-race", "race", "12:00", "13:00", weekend="away")
        own = grant(CREW, PADDOCK, id="theirs", sessions=("away-race",))
        other = AccessPlan(id="other", weekend="away", grants=(own,), issues=(issue("one", CREW),))
        findings = judged("ADM007", away, weekends=(WEEKEND, AWAY), access_plans=(PLAN, other))
        assert [
            ("access_plans", "other", "grants", "theirs", "level"),
            ("access_plans", "other", "grants", "theirs", "zones", 0),
            ("access_plans", "other", "issues", "one", "level"),
        ] == sorted(f.path for f in findings)
        wrong = attrs.evolve(PLAN, grants=(own,))
        (finding,) = judged("ADM007", away, weekends=(WEEKEND, AWAY), access_plans=(wrong,))
        assert "which is a session of another weekend" in finding.message


class TestTooYoung:
    """Nobody in the pit lane is too young for it."""

    def test_old_enough(self) -> None:
        """The crew is sixteen, and guests stay in the paddock."""
        assert () == judged("ADM008")

    def test_guests_of_all_ages(self) -> None:
        """A level without an age limit in the hot pits; the default is a question."""
        (finding,) = judged("ADM008", grants=(*GRANTS[:1], grant(GUEST, HOT_PITS)))
        assert Severity.WARNING is finding.severity
        assert finding.message.startswith(
            "Guest (from 0 on) opens Hot pits on Sat 29 May from 07:45 to 08:35"
        )
        assert "article 26.13" in (finding.practice or "")

    def test_where_the_rule_book_says_so(self) -> None:
        """Then it is an error."""
        fia = attrs.evolve(IMSA, rule_book=RuleBook.FIA)
        (finding,) = judged("ADM008", grants=(*GRANTS[:1], grant(GUEST, HOT_PITS)), organisations=(fia, SCCA))
        assert Severity.ERROR is finding.severity
        assert "around ALMS Practice" in finding.message
        assert "rule book of IMSA" in (finding.practice or "")

    def test_closed_around_sessions(self) -> None:
        """Fifteen minutes before and five after is enough; less is not."""
        shut = grant(GUEST, HOT_PITS, while_hot=False, closed_before_min=15.0, closed_after_min=5.0)
        assert () == judged("ADM008", grants=(*GRANTS[:1], shut))
        late = attrs.evolve(shut, closed_before_min=10.0)
        (finding,) = judged("ADM008", grants=(*GRANTS[:1], late))
        assert "from 07:45 to 07:50" in finding.message

    def test_around_autographs_only(self) -> None:
        """A grant for other times never meets them."""
        hour = session("signing", "autographs", "17:30", "18:30", series="alms")
        own = grant(GUEST, HOT_PITS, kinds=(SessionKind.AUTOGRAPHS,), before_min=10.0)
        assert () == judged("ADM008", hour, grants=(*GRANTS[:1], own))

    def test_an_age_of_its_own(self) -> None:
        """A grant may ask for more years than its level."""
        assert () == judged("ADM008", grants=(*GRANTS[:1], grant(GUEST, HOT_PITS, minimum_age=16)))

    def test_nobody_says_how_old(self) -> None:
        """That is said once; if some are known to be under sixteen, it is a finding."""
        crew = attrs.evolve(CREW, minimum_age=None)
        levels = (crew, GUEST, PLAN.levels[2])
        (info,) = judged("ADM008", levels=levels)
        assert Severity.INFO is info.severity
        assert "nothing says how old the holders are; one has to be 16 years" in info.message
        (finding,) = judged("ADM008", levels=levels, issues=(issue("one", crew, count=9, under_16=2),))
        assert Severity.WARNING is finding.severity
        assert finding.message.startswith("Crew (with 2 holders under 16) opens Hot pits")

    def test_by_reciprocity(self) -> None:
        """A young member of the other organisation comes in as crew; the crew's own age limit counts."""
        cadet = CredentialLevel(id="scca-cadet", level="cadet", organisation="scca", minimum_age=12)
        crew = attrs.evolve(CREW, minimum_age=14)
        facts = {"levels": (crew, cadet), "reciprocities": (honours("cadet", "hot-pit"),)}
        (finding,) = judged("ADM008", grants=GRANTS[:1], **facts)
        assert finding.message.startswith("Crew (from 14 on) opens")
        unknown = (attrs.evolve(crew, minimum_age=None), cadet)
        young, info = judged("ADM008", grants=GRANTS[:1], **{**facts, "levels": unknown})
        assert young.message.startswith("scca-cadet (from 12 on) opens")
        assert Severity.INFO is info.severity

    def test_no_times(self) -> None:
        """Without a timetable nothing is hot."""
        assert () == judged("ADM008", grants=(*GRANTS[:1], grant(GUEST, HOT_PITS)), sessions=())
