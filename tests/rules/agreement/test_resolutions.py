"""What parties mean differently is settled, by a resolution that may do so and that every party signed."""

from typing import Any

import attrs
import pytest

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.model.agreement.agreement import Resolution, ScheduleException, Strategy
from roadracing._internal.model.agreement.organisation import RuleBook
from roadracing._internal.model.season.season import Season
from tests.rules.building import IMSA, SCCA, WEEKEND, diagnostics_of
from tests.rules.example import Example
from tests.rules.practices import adopted, setting
from tests.rules.seasons import practices as made
from tests.rules.seasons.practices import BOTH, RED, WHITE, joint

EXAMPLES = {
    "JOA010": Example(sound=made.SOUND, broken=made.joint(resolutions=(made.RED,))),
    "JOA011": Example(
        sound=made.SOUND,
        broken=made.joint(
            resolutions=(made.RED, attrs.evolve(made.WHITE, strategy=None, meaning="last-lap")),
        ),
    ),
    "JOA012": Example(
        sound=made.SOUND,
        broken=made.joint(
            resolutions=(
                made.RED,
                made.WHITE,
                Resolution(id="load-in", subject="Load-in", decision="ALMS first.", approved_by=("imsa",)),
            )
        ),
    ),
    "JOA033": Example(
        sound=made.SOUND,
        broken=made.joint(
            resolutions=(),
            organisations=(attrs.evolve(IMSA, rule_book=RuleBook.IMSA), SCCA),
        ),
    ),
    "JOA015": Example(
        sound=made.SOUND,
        broken=made.joint(
            resolutions=(
                made.RED,
                made.WHITE,
                attrs.evolve(made.RED, id="start", parameter="start_procedure", strategy=None),
            )
        ),
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""


def found(code: str, season: Season, **options: Any) -> tuple[Diagnostic, ...]:
    """What one rule says."""
    return diagnostics_of(season, select=[code], **options)


class TestUnsettled:
    """Differences of meaning are errors until a resolution settles them."""

    def test_each_difference_once(self) -> None:
        """A finding for each parameter, with what each party means and where that is said."""
        red, white = found("JOA010", joint(resolutions=()))
        assert {"imsa": "go-to-pits", "scca": "stop-on-course"} == red.context["meant"]
        assert {"imsa": "last-lap", "scca": "slow-vehicle"} == white.context["meant"]
        assert ("agreements", "joa") == white.path
        assert [("organisations", who, "rule_book") for who in BOTH] == [r.path for r in white.related]
        assert "'last lap' to IMSA and 'slow vehicle' to SCCA Pro Racing" in white.message

    def test_settled(self) -> None:
        """By a resolution for each."""
        assert () == found("JOA010", joint())

    @pytest.mark.parametrize(
        "facts",
        [
            {"approved_by": ("imsa",)},
            {"strategy": Strategy.STRICTEST},
            {"strategy": None},
            {"strategy": None, "meaning": "surrender"},
            {"parameter": "changeover_min"},
        ],
    )
    def test_what_settles_nothing(self, facts: dict[str, Any]) -> None:
        """Unsigned, empty, for another parameter, or the strictest of two meanings."""
        (finding,) = found("JOA010", joint(resolutions=(RED, attrs.evolve(WHITE, **facts))))
        assert "white_flag" == finding.context["parameter"]

    def test_by_practice(self) -> None:
        """Meanings that practices give differ too; it is one finding for all weekends with the same difference."""
        practices = (
            adopted("rolling", "imsa", setting("start_procedure", "rolling")),
            adopted("standing", "scca", setting("start_procedure", "standing")),
        )
        weekends = tuple(attrs.evolve(WEEKEND, id=name, agreement="joa") for name in ("weekend", "second"))
        (finding,) = found("JOA010", joint(*practices, weekends=weekends))
        assert ["second", "weekend"] == finding.context["weekends"]
        assert "and 1 more" in finding.message

    def test_not_theirs(self) -> None:
        """Without a rule book nobody knows a difference; weekends that are not run under it are nobody's."""
        assert () == found("JOA010", joint(resolutions=(), organisations=(IMSA, SCCA)))
        both = tuple(attrs.evolve(o, rule_book=RuleBook.IMSA) for o in (IMSA, SCCA))
        assert () == found("JOA010", joint(resolutions=(), organisations=both))
        assert () == found("JOA010", joint(resolutions=(), weekends=(WEEKEND,)))

    def test_excepted(self) -> None:
        """A weekend that the agreement excepts, and that does not name it, is not run under it."""
        held = joint(resolutions=(), weekends=(WEEKEND,), year=2004)
        (agreement,) = held.agreements
        by_season = attrs.evolve(agreement, seasons=(2004,))
        assert 2 == len(found("JOA010", attrs.evolve(held, agreements=(by_season,))))
        exception = ScheduleException(id="not-this", weekend="weekend", absent=("scca",))
        excepted = attrs.evolve(by_season, exceptions=(exception,))
        assert () == found("JOA010", attrs.evolve(held, agreements=(excepted,)))


class TestNotAmendable:
    """A rule that may not be amended is not overridden."""

    def test_by_a_resolution(self) -> None:
        """One meaning for all is one too many for the SCCA; IMSA's may be amended."""
        said = attrs.evolve(WHITE, strategy=None, meaning="last-lap")
        (finding,) = found("JOA011", joint(resolutions=(RED, said)))
        assert ("agreements", "joa", "resolutions", "white") == finding.path
        assert ("scca", "slow-vehicle") == (finding.context["party"], finding.context["fixed"])
        other = attrs.evolve(WHITE, strategy=None, meaning="slow-vehicle")
        assert () == found("JOA011", joint(resolutions=(RED, other)))

    def test_by_a_practice(self) -> None:
        """Of the organisation itself, unless it changed its own rule."""
        last = setting("white_flag", "last-lap")
        (finding,) = found("JOA011", joint(adopted("p", "scca", last)))
        assert ("practices", "p", "sets", "white_flag") == finding.path
        assert () == found("JOA011", joint(adopted("p", "scca", last, origin="scca", rule_change="Fastrack")))
        assert () == found("JOA011", joint(adopted("p", "imsa", last)))
        assert () == found("JOA011", joint(adopted("p", "scca", setting("white_flag", "slow-vehicle"))))

    def test_a_number_of_a_practice(self) -> None:
        """What a document says may not be amended, may not."""
        fixed = adopted("rule", "imsa", setting("crew_over_wall", 3, amendable=False))
        said = Resolution(id="crew", parameter="crew_over_wall", number=5, approved_by=BOTH)
        (finding,) = found("JOA011", joint(fixed, resolutions=(RED, WHITE, said)))
        assert (5, 3) == (finding.context["value"], finding.context["fixed"])


def test_who_has_not_signed() -> None:
    """They are named."""
    (finding,) = found("JOA012", joint(resolutions=(RED, attrs.evolve(WHITE, approved_by=("imsa",)))))
    assert ["scca"] == finding.context["missing"]
    assert "not signed by SCCA Pro Racing" in finding.message


@pytest.mark.parametrize(
    ("facts", "reason"),
    [
        ({"strategy": None}, "it gives no value"),
        ({"strategy": Strategy.SIGNED_RESOLUTION}, "it gives no value"),
        ({"strategy": Strategy.STRICTEST}, "no meaning is stricter"),
        ({"meaning": "last-lap"}, "and the strategy operating-organisation at once"),
        ({"strategy": None, "meaning": "surrender"}, "none of its meanings"),
        ({"strategy": None, "number": 3.0}, "none of its meanings"),
        ({"strategy": None, "number": 3.0, "meaning": "last-lap"}, "a number and a meaning"),
        ({"strategy": Strategy.SIGNED_RESOLUTION, "meaning": "last-lap"}, None),
        ({"parameter": None}, None),
        ({"parameter": "white_flags"}, None),
        ({"parameter": "changeover_min", "strategy": Strategy.STRICTEST}, None),
    ],
)
def test_what_settles_nothing(facts: dict[str, Any], reason: str | None) -> None:
    """Each way of saying nothing is told apart."""
    diagnostics = found("JOA015", joint(resolutions=(RED, attrs.evolve(WHITE, **facts))))
    assert (reason is not None) is bool(diagnostics)
    assert all(reason is not None and reason in d.message for d in diagnostics)


class TestNotStated:
    """Unknown is never equal: what one party has stated and the other has not is a warning that says whom to ask."""

    ALONE = (attrs.evolve(IMSA, rule_book=RuleBook.IMSA), SCCA)

    def test_whom_to_ask(self) -> None:
        """One finding for a party names all that it has not stated."""
        (finding,) = found("JOA033", joint(resolutions=(), organisations=self.ALONE))
        assert ("scca", Severity.WARNING) == (finding.context["party"], finding.severity)
        assert {"red_flag", "white_flag"} <= set(finding.context["parameters"])  # type: ignore[arg-type]
        assert "ask SCCA Pro Racing" in (finding.hint or "")

    def test_only_a_meaning_for_all_stands_for_it(self) -> None:
        """Leaving it to the operator, or to the strictest, states nothing; one meaning for all sessions does."""
        for settled in (RED, attrs.evolve(RED, strategy=None, meaning="go-to-pits")):
            (finding,) = found("JOA033", joint(resolutions=(settled,), organisations=self.ALONE))
            assert ("red_flag" in finding.context["parameters"]) is (settled is RED)  # type: ignore[operator]

    def test_the_club_says_nothing_of_professionals(self) -> None:
        """SCCA Pro Racing's red flag is known to send cars to the pits, and no more of its flags is known."""
        books = (self.ALONE[0], attrs.evolve(SCCA, rule_book=RuleBook.SCCA_PRO))
        held = joint(resolutions=(), organisations=books)
        (finding,) = found("JOA033", held)
        assert "red_flag" not in finding.context["parameters"]  # type: ignore[operator]
        assert () == found("JOA010", held)

    def test_a_meaning_of_its_own(self) -> None:
        """What is none of the known meanings is stated with what it says, and differs from all others."""
        own = setting("start_procedure", "from-the-side", says="drivers run across to their cars")
        other = adopted("rolling", "imsa", setting("start_procedure", "rolling"))
        (finding,) = found("JOA010", joint(other, adopted("own", "scca", own)))
        assert "from-the-side" == finding.context["meant"]["scca"]  # type: ignore[index,call-overload]
        assert () == found("JOA016", joint(adopted("own", "scca", own)))
        without = setting("start_procedure", "from-the-side")
        assert 1 == len(found("JOA016", joint(adopted("own", "scca", without))))
