"""A cell says a number in its unit, a choice, a day; what it does not say for sure is refused."""

from roadracing._internal.tables.tabs import tab_cells  # noqa: F401 - what is tested through the reader
from tests.tables.tabs.reading_tabs import mid_ohio, reading


def test_units() -> None:
    """Feet are metres where the heading or the cell says feet."""
    text = "Spot,Area,Length (ft),Width (m)\nX1,Paddock A,100,20 ft\n"
    found = reading(text, "paddock-spots", mid_ohio())
    assert found.season is not None
    spot = next(one for one in found.season.paddock_plans[0].spots if one.name == "X1")
    assert (30.48, 6.096) == (spot.length_m, spot.width_m)


def test_all_faults_at_once_with_their_cells() -> None:
    """Each fault names its cell and what would be right, and nothing is guessed."""
    text = (
        "id,Call sign,Type,Crew,Waits at (m),Turnout\n"
        ",Rescue X,rescue extracation,2,100,20\n"
        ',Rescue Y,ambulance als,two,"1,200",20 s\n'
    )
    found = reading(text, "units", mid_ohio())
    assert [
        ("C2", 'Did you mean "rescue extrication"?'),
        ("F2", None),
        ("D3", "Write the number alone."),
        ("E3", "Write 1200, or 1.200 with a point."),
    ] == [
        (one.place.cell if one.place else None, None if one.place and one.place.cell == "F2" else one.hint)
        for one in found.errors
    ]
