"""Two ids for plainly one circuit are told from two circuits."""

from typing import Any

import pytest

from roadracing._internal.model.place.same_place import is_somewhere, perhaps_same, plainly_one, plainly_same
from roadracing._internal.model.place.venue import Venue

OHIO = {"latitude_deg": 40.689, "longitude_deg": -82.636}


def _venue(id_: str, name: str | None = None, **facts: Any) -> Venue:
    return Venue(id=id_, name=name, **{"timezone": "America/New_York", **facts})


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mid-Ohio", "Mid-Ohio Sports Car Course"),
        ("MidOhio", "Mid-Ohio"),
        ("Streets of Long Beach", "Long Beach Street Circuit"),
        ("Sebring", "Sebring International Raceway"),
        ("Autódromo José Carlos Pace", "Autodromo Jose Carlos Pace"),
        ("Circuit de Spa-Francorchamps", "Spa-Francorchamps"),
    ],
)
def test_one_name(one: str, other: str) -> None:
    """Names that differ in accents, hyphens and the words for what sort of circuit it is are one name."""
    assert plainly_same(_venue("a", one), _venue("b", other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Las Vegas Motor Speedway", "Las Vegas Street Circuit"),
        ("Road Atlanta", "Atlanta Motor Speedway"),
        ("Indianapolis Motor Speedway", "Indianapolis Raceway Park"),
    ],
)
def test_one_town(one: str, other: str) -> None:
    """Circuits of one town are of different sorts: they may be one, and are not plainly so."""
    assert not plainly_same(_venue("a", one), _venue("b", other))
    assert perhaps_same(_venue("a", one), _venue("b", other))


def test_on_the_map() -> None:
    """What stands at one place is one circuit under two names; what is far apart is none, whatever it is called."""
    near = {"latitude_deg": 40.69, "longitude_deg": -82.637}
    far = {"latitude_deg": 43.8, "longitude_deg": -87.99}
    assert plainly_same(_venue("a", "Infineon", **OHIO), _venue("b", "Sears Point", **near))
    assert not plainly_same(_venue("a", "Mid-Ohio", **OHIO), _venue("b", "Mid-Ohio", **far))
    assert not perhaps_same(_venue("a", "Mid-Ohio", **OHIO), _venue("b", "Mid-Ohio", **far))


def test_elsewhere() -> None:
    """Venues in two zones or two countries are two, and names made for want of one tell nothing."""
    assert not plainly_same(
        _venue("a", "Springfield"), _venue("b", "Springfield", timezone="America/Chicago")
    )
    assert not plainly_same(
        _venue("a", "Springfield", country="US"), _venue("b", "Springfield", country="CA")
    )
    assert not is_somewhere(_venue("imsa-2023-7425b3-venue"))
    assert not perhaps_same(_venue("imsa-2023-7425b3-venue"), _venue("scca-2023-2d8026-venue"))


def test_groups() -> None:
    """All ids of one circuit stand for the first of them, and what has one id only is not there."""
    venues = [
        _venue("mid-ohio"),
        _venue("lexington", "Mid-Ohio Sports Car Course", **OHIO),
        _venue("z", "Buckeye Circuit", **OHIO),
        _venue("lime-rock", "Lime Rock Park"),
    ]
    wanted = {"lexington": "lexington", "mid-ohio": "lexington", "z": "lexington"}
    assert wanted == plainly_one(venues) == plainly_one(venues[::-1])
