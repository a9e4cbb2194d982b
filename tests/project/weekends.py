"""A weekend of two sessions in the hands of one office, and what it does to it."""

from pathlib import Path

import attrs

import roadracing as rr
from roadracing.project import Project, Settings

ISSUED = "2004-06-01T12:00:00-04:00[America/New_York]"
LATER = rr.Instant.parse("2004-06-20T12:00:00-04:00[America/New_York]")
EVEN_LATER = rr.Instant.parse("2004-06-21T12:00:00-04:00[America/New_York]")
PRACTICE, RACE = "mid-ohio-2004-practice", "mid-ohio-2004-race"


def weekend() -> rr.Season:
    """Two sessions at Mid-Ohio, as they were first issued."""
    return rr.loads(
        f"""{{
        "roadracing": 1, "namespace": "calendar.example.org", "issuer": "imsa", "issued": "{ISSUED}", "year": 2004,
        "organisations": [{{"id": "imsa", "name": "IMSA"}}],
        "venues": [{{"id": "mid-ohio", "name": "Mid-Ohio", "timezone": "America/New_York"}}],
        "weekends": [{{"id": "mid-ohio-2004", "name": "Mid-Ohio 2004", "venue": "mid-ohio"}}],
        "sessions": [
            {{"id": "{PRACTICE}", "weekend": "mid-ohio-2004", "kind": "practice",
             "start": "2004-06-26T09:00:00-04:00[America/New_York]",
             "end": "2004-06-26T10:00:00-04:00[America/New_York]"}},
            {{"id": "{RACE}", "weekend": "mid-ohio-2004", "kind": "race",
             "start": "2004-06-26T14:00:00-04:00[America/New_York]",
             "end": "2004-06-26T15:00:00-04:00[America/New_York]"}}
        ]}}"""
    )


def changed(season: rr.Season, session: str, at: rr.Instant = LATER, **facts: object) -> rr.Season:
    """A season in which somebody changed a session, and everybody is told."""
    after = season.put(attrs.evolve(season.find(session, rr.Session), **facts))
    return rr.revise(season, after, issued=at, reason="rain", issuer="imsa")


def begun(folder: Path, season: rr.Season | None = None) -> Project:
    """A project of a weekend."""
    folder.mkdir(exist_ok=True)
    rr.dump(season or weekend(), folder / "season.json")
    return Project.begin(folder, Settings(issuer="imsa"))


def now(project: Project) -> rr.Season:
    """The document of a project."""
    return rr.load(project.document)


def save(project: Project, season: rr.Season, operation: str = "change") -> None:
    """The document becomes another one."""
    project.save(season, operation=operation, over=project.version())
