"""Tabs that come without a document begin one."""

import datetime as dt

import attrs

from roadracing._internal.intake.weekend_workbook import read_workbook
from roadracing._internal.intake.workbook_writing import weekend_workbook
from roadracing._internal.model.control.official import Assignment, Official
from roadracing._internal.model.control.radio_channel import RadioChannel
from roadracing._internal.model.safety.medical import HelicopterCover, Hospital
from roadracing._internal.model.safety.safety_plan import SafetyPlan
from roadracing._internal.model.weekend.weekend import StreetClosure
from tests.rules.building import SATURDAY, WEEKEND, at, season, session


def test_facts_of_one_row_tabs_come_without_a_document() -> None:
    """Closures, suppliers, shifts, hours and the helicopter of an export are read where no document holds them yet."""
    weekend = attrs.evolve(
        WEEKEND,
        first_day=SATURDAY,
        last_day=SATURDAY,
        required_suppliers=("imsa",),
        street_closures=(
            StreetClosure(id="shore", streets="Shore Drive", start=at("06:00"), end=at("20:00")),
        ),
    )
    held = season(
        session("fire-up", "other", "07:00", "07:30", title="Fire up", engines=True),
        weekends=(weekend,),
        officials=(Official(id="pat", name="Pat Example"),),
        radio_channels=(RadioChannel(id="net", weekend="weekend", name="1", use="Control"),),
        assignments=(
            Assignment(
                id="a", weekend="weekend", official="pat", channel="net", start=at("08:00"), end=at("09:00")
            ),
        ),
        safety_plans=(
            SafetyPlan(
                id="weekend-safety",
                weekend="weekend",
                chief="pat",
                helicopter=HelicopterCover(on_site=True, from_time=dt.time(8), until_time=dt.time(18, 30)),
                hospitals=(Hospital(id="h", name="General", from_time=dt.time(), until_time=dt.time()),),
            ),
        ),
    )
    again = read_workbook(weekend_workbook(held)).season
    assert again is not None
    for name in ("weekends", "sessions", "radio_channels", "assignments", "safety_plans"):
        assert getattr(held, name) == getattr(again, name), name
