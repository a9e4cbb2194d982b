"""What joined documents disagree about."""

import attrs

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.model.kernel.json_value import JsonValue
from roadracing._internal.model.season.season import Dispute
from roadracing._internal.model.weekend.weekend import Listing
from roadracing._internal.rules.engine.case import Profile
from tests.rules.building import WEEKEND, found, session
from tests.rules.example import Example
from tests.rules.seasons import places as made

EXAMPLES = {
    "DOC202": Example(
        sound=made.SOUND,
        broken=made.race(
            sessions=(attrs.evolve(made.RACE, start=None, end=None),),
            disputed=(
                Dispute(
                    path="/sessions/race/start",
                    claims=(JsonValue.of("2004-05-29"), JsonValue.of("2004-05-30")),
                ),
            ),
        ),
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""


def judge(path: str, *claims: object, published: bool = False) -> Diagnostic:
    """What the rule says of one dispute."""
    dispute = Dispute(path=path, claims=tuple(JsonValue.of(claim) for claim in claims))
    options = {"profile": Profile.PUBLISHED if published else Profile.DRAFT}
    (finding,) = found("DOC202", session("race", "race", series="alms"), disputed=(dispute,), options=options)
    return finding


def test_a_dispute_is_told_in_words() -> None:
    """Whose fact it is, which one, and what was claimed."""
    finding = judge("/sessions/race/start", "2004-07-17", "2004-07-18")
    assert (
        "start of ALMS Race at The Weekend is disputed: "
        "a time to be announced on Sat 17 Jul or a time to be announced on Sun 18 Jul" in finding.message
    )
    assert ("sessions", "race", "start") == finding.path
    assert [("disputed", "/sessions/race/start")] == [other.path for other in finding.related]
    assert ["2004-07-17", "2004-07-18"] == finding.context["claims"]


def test_it_is_a_warning_until_the_public_is_told() -> None:
    """A draft may have open questions, a publication may not."""
    assert Severity.WARNING is judge("/sessions/race/start", "a", "b").severity
    assert Severity.ERROR is judge("/sessions/race/start", "a", "b", published=True).severity


def test_facts_of_other_objects() -> None:
    """Venues, weekends and what they hold are named as people know them; numbers are numbers."""
    assert judge("/venues/circuit/name", "A", "B").message.startswith("name of The Circuit is disputed")
    assert "6477 m or 6514.6 m" in judge("/venues/circuit/layouts/full/length_m", 6477, 6514.6).message
    assert judge("/weekends/weekend/first_day", 1, 2).message.startswith("first day of The Weekend")
    assert judge("/year", 2004, 2005).message.startswith("year is disputed")
    assert judge("/sessions/gone/start", 1, 2).message.startswith("start of sessions gone")


def test_what_nobody_disputes_is_not_found() -> None:
    """Listings with two names are two facts, not a dispute."""
    listings = (Listing(organisation="imsa", name="A"), Listing(organisation="scca", name="B"))
    weekend = WEEKEND.__class__(id="weekend", venue="circuit", listings=listings)
    assert () == found("DOC202", weekends=(weekend,))


def test_a_path_that_leads_nowhere() -> None:
    """What is disputed may be nothing that a season has, and then the dispute itself is the place."""
    assert ("disputed", "/¥/x") == judge("/¥/x", "a", "b").path
