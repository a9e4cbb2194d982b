"""What a check of the tables against public sources found wrong stays mended; what has no source is not said."""

import json
from pathlib import Path

from roadracing._internal.model.agreement.organisation import RuleBook
from roadracing._internal.model.control.official import OfficialRole
from roadracing._internal.practice.meanings.neutralisation import Tool
from roadracing._internal.practice.meanings.neutralisation_table import NEUTRALISATIONS
from roadracing._internal.practice.parameters import Strictness
from roadracing._internal.practice.registry import PARAMETERS, parameter
from roadracing._internal.practice.required_roles import REQUIRED_ROLES
from roadracing._internal.practice.rulebooks import rule_book_text
from roadracing._internal.practice.signals.signal_table import MEANINGS
from roadracing._internal.practice.signals.start_signals import COUNTDOWNS

ROOT = Path(__file__).parents[2]


def book(key: str, whose: RuleBook) -> tuple[object, str]:
    """What a book says of a parameter, and where that is from."""
    held = parameter(key).in_book(whose)
    assert held is not None
    return held.value, held.source


def test_the_clubs_rules_are_not_the_professionals() -> None:
    """No flag of the club's stands under SCCA Pro Racing, whose red flag sends cars to the pits."""
    under = {
        signal: held[RuleBook.SCCA_PRO].senses
        for signal, held in MEANINGS.items()
        if RuleBook.SCCA_PRO in held
    }
    assert {"red-flag": {"go-to-pits"}} == under
    assert "go-to-pits" == book("red_flag", RuleBook.SCCA_PRO)[0]
    assert parameter("white_flag").in_book(RuleBook.SCCA_PRO) is None
    assert RuleBook.SCCA_PRO not in parameter("white_flag").fixed_by
    briefing = (ROOT / "docs" / "briefing-mid-ohio-2004.md").read_text("utf-8")
    assert "stop on the course" not in briefing
    assert "Track Night" not in str(MEANINGS)


def test_red_in_the_world_endurance_championship() -> None:
    """The line is for a suspended race; in practice there is a speed."""
    text = MEANINGS["red-flag"][RuleBook.WEC].text
    assert "in a race proceed slowly to the red flag line, in practice at no more than" in text


def test_what_no_source_says_is_not_said() -> None:
    """The pit lane in a slow zone and under a local yellow is not known, nor that the FIA's clock simply runs on."""
    tools = {(each.tool.value, each.rule_book): each for each in NEUTRALISATIONS}
    for key in (
        ("slow-zone", RuleBook.LE_MANS),
        ("local-yellow", RuleBook.SCCA),
        ("full-course-yellow", RuleBook.SRO),
    ):
        assert (None, None) == (tools[key].pit_entry, tools[key].pit_exit)
    assert "is added to the two hours, up to three" in tools[Tool.RED.value, RuleBook.FIA].text


def test_gaps_behind_the_safety_car() -> None:
    """Ten car lengths are Formula One's alone, and said to be; the others have five."""
    value, source = book("safety_car_gap_lengths", RuleBook.FIA)
    assert (10.0, True) == (value, "Formula One's alone" in source)
    assert (
        5.0
        == book("safety_car_gap_lengths", RuleBook.WEC)[0]
        == book("safety_car_gap_lengths", RuleBook.MOTORSPORT_UK)[0]
    )
    assert "Formula One" in str(rule_book_text(RuleBook.FIA).caution)


def test_a_turnout_is_stricter_when_longer() -> None:
    """It is what is assumed of a unit that states none."""
    assert Strictness.HIGHER is parameter("turnout_s").direction is parameter("travel_h").direction
    assert (
        Strictness.LOWER is parameter("response_speed_kph").direction is parameter("foot_speed_kph").direction
    )


def test_extinguishers_are_the_organisers_duty() -> None:
    """Two for a competitor, which is a team of two cars."""
    value, source = book("pit_extinguishers_per_car", RuleBook.FIA)
    assert (1.0, True) == (value, "for each competitor" in source)


def test_countdowns() -> None:
    """Boards are shown where the event shows them, and none at five seconds sets the field off."""
    steps = COUNTDOWNS[RuleBook.MOTORSPORT_UK]
    assert "5-seconds" not in [each.key for each in steps]
    assert {"where the event shows this board"} == {each.what for each in steps[:-1]}


def test_whose_presence_the_fia_asks_for() -> None:
    """That of the technical delegate, and nobody's as medical delegate."""
    roles = {each.role for each in REQUIRED_ROLES if each.book is RuleBook.FIA}
    assert OfficialRole.TECHNICAL_DELEGATE in roles
    assert OfficialRole.MEDICAL_DELEGATE not in roles


def test_every_value_names_book_edition_and_year() -> None:
    """A book's value says which edition it is from or that this is not stated; none is of the wrong year."""
    for known in PARAMETERS:
        for held in known.books:
            assert any(
                sign in held.source for sign in ("20", "19", "not stated", "older", "general knowledge")
            ), (
                known.key,
                held.source,
            )
            assert "National Competition Rules 2026" not in held.source
    assert "2025, Version 11" in rule_book_text(RuleBook.MOTORSPORT_UK).edition
    assert "Issue 5 of 30" in str(rule_book_text(RuleBook.FIA).caution)


def test_examples() -> None:
    """At Lime Rock no engine runs on a Sunday; at Sonoma he got out himself; Laguna Seca ended in the dark."""
    for name in ("2004-common-calendar", "2004-alms", "2004-scca"):
        document = json.loads((ROOT / "examples" / f"{name}.json").read_text("utf-8"))
        (sundays,) = [
            each
            for venue in document["venues"]
            for each in venue.get("restrictions", ())
            if each["id"] == "lime-rock-sundays"
        ]
        assert "engines" == sundays["applies_to"]
    logs = (ROOT / "examples" / "logs" / "2004.json").read_text("utf-8")
    assert "pulled out" not in logs
