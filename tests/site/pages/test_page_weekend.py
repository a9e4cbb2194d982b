"""What every page says of a weekend: names, days, status, and who is not there."""

from collections.abc import Mapping

from tests.site.folder_of_pages import PAGE
from tests.site.html import parsed, text, with_class


def test_names_of_both(site: Mapping[str, bytes]) -> None:
    """One weekend has the names and the days that each organisation gives it."""
    called = [text(item) for item in with_class(parsed(site[PAGE]), "called")[0]]

    assert [
        "Apex lists it as Apex Autumn Grand Prix",
        "The Club (invented) lists it as Club Finale, 6–7 November 2027",
    ] == called


def test_masthead(site: Mapping[str, bytes]) -> None:
    """The timetable says how final it is, its version, the latest bulletin, its issuer and when it was issued."""
    assert (
        "Official timetable, revised, version 3 · Bulletin 2 of Apex · issued by Apex · issued Saturday 6 November "
        "2027, 09:05 (EDT, UTC−4)"
    ).replace(" · ", "") == text(with_class(parsed(site[PAGE]), "masthead")[0])


def test_absent(site: Mapping[str, bytes]) -> None:
    """Where the common schedule has an exception, the page says who is not there."""
    page = parsed(site["weekends/coast-2027.html"])

    assert ["The Club (invented) is not at this weekend: an exception to the common schedule."] == [
        text(element) for element in with_class(page, "absent")
    ]
