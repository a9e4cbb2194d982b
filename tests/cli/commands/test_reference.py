"""The commands that look something up."""

import json

from tests.cli.test_commands import Roadracing


def test_schema(roadracing: Roadracing) -> None:
    """The schema is JSON and says its dialect."""
    assert "2020-12" in json.loads(roadracing("schema").out)["$schema"]


def test_rule(roadracing: Roadracing) -> None:
    """Every code listed can be explained."""
    listed = [line.split()[0] for line in roadracing("rule").out.splitlines()[1:] if line[:3].isupper()]
    assert len(listed) > 40
    for code in listed:
        ran = roadracing("rule", code)
        assert (0, True) == (ran.code, code in ran.out)
