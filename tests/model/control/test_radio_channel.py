"""What is said on which radio channel, and for whom that is published."""

import attrs

from roadracing._internal.intake.weekend_workbook import read_table
from roadracing._internal.model.control.radio_channel import RadioChannel
from roadracing._internal.model.weekend.kinds import Audience
from roadracing._internal.site.audience import published_for
from roadracing._internal.tables.tabs.tab_writing import weekend_tab
from tests.rules.building import season

CONTROL = RadioChannel(
    id="channel-1",
    weekend="weekend",
    name="1",
    use="Race control",
    listeners=("all posts", "race director"),
    frequency_mhz=461.3,
)


def test_it_is_published_for_nobody() -> None:
    """Whoever a folder is published for, no channel is in it."""
    held = season(radio_channels=(CONTROL,))
    assert all(() == published_for(held, audience).radio_channels for audience in Audience)
    assert "1" == CONTROL.label
    assert "channel-1" == attrs.evolve(CONTROL, name=None).label


def test_a_radio_list_goes_out_and_comes_back() -> None:
    """A tab of channels is written and read, under the headings of the library and under those people use."""
    held = season(radio_channels=(CONTROL,))
    text = weekend_tab(held, "radio-channels")
    assert held == read_table(text.encode(), name="radio.csv", into=held).season
