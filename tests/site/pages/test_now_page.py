"""The page of race day."""

from collections.abc import Mapping
from pathlib import Path

import attrs
import pytest

from roadracing._internal.model.weekend.session import Session
from roadracing._internal.time.start import Start
from tests.site.folder_of_pages import PAGE, rows
from tests.site.for_everybody import publish
from tests.site.html import elements, parsed, text, with_class
from tests.site.weekends import at, everything


class TestNow:
    """Race day."""

    def test_what_is_listed(self, site: Mapping[str, bytes]) -> None:
        """Without a script it is the list of the days of the weekend that was on when the season last changed."""
        page = parsed(site["now.html"])

        assert set(rows(parsed(site[PAGE]))) == set(rows(page))
        assert "as it was issued Saturday 6 November 2027, 09:05 (EDT, UTC−4)" in text(page)
        assert "every few hours" in text(with_class(page, "lead")[0])

    @pytest.mark.parametrize(
        ("changed", "weekend"),
        [
            ((2027, 1, 1), "coast-2027"),
            ((2027, 7, 1), "coast-2027"),
            ((2027, 7, 2), "lake-2027"),
            ((2028, 1, 1), "lake-2027"),
        ],
    )
    def test_which_weekend(self, tmp_path: Path, changed: tuple[int, ...], weekend: str) -> None:
        """It is the weekend that was on or came next, else the last."""
        season = everything(issued=at(*changed), bulletins=())
        race = season.sessions[0]
        kept = [s for s in season.sessions if s.weekend == "lake-2027"]
        coast = Session(
            id="coast-race", weekend="coast-2027", kind=race.kind, start=Start.at(at(2027, 7, 1, 12))
        )
        season = attrs.evolve(season, sessions=(*kept, coast))
        page = parsed(publish(season, tmp_path / "public", force=True).files["now.html"])

        assert f"weekends/{weekend}.html" in [e.get("href") for e in elements(page)]
