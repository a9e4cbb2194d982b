"""Who is on duty where, and on which channel."""

from roadracing._internal.model.control.official import Assignment, Official, OfficialRole
from roadracing._internal.model.control.radio_channel import RadioChannel
from roadracing._internal.model.season.index import Index
from roadracing._internal.pictures.paper.duty_lists import posts, radio, rota
from tests.rules.building import WEEKEND, at, season

NET = RadioChannel(id="net", weekend="weekend", name="1", use="Race control", frequency_mhz=461.3)
SHIFT = Assignment(
    id="early",
    weekend="weekend",
    official="pat",
    role=OfficialRole.FLAGGER,
    station="station-3",
    start=at("08:00"),
    end=at("12:00"),
    channel="net",
)


def test_shifts_and_channels() -> None:
    """A shift stands in the rota with its times, and whoever answers on a channel stands beside it."""
    index = Index(
        season(
            officials=(Official(id="pat", name="Pat Example"),),
            assignments=(SHIFT,),
            radio_channels=(NET,),
        )
    )
    ((role, (row,)),) = rota(index, WEEKEND)[1]
    assert "Flagger" == role
    assert "Sat 29 May 08:00 to 12:00" in row
    ((_, (channel,)),) = radio(index, WEEKEND)[1]
    assert ("1", "Race control", "461.3 MHz", "", "Pat Example [flagger]", "") == channel
    ((_, (post,)),) = posts(index, WEEKEND)[1]
    assert "Pat Example [flagger] (Sat 29 May 08:00 to 12:00)" == post[-1]
