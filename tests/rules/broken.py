"""For each rule of the library, a season that breaks it and nothing else; `examples/broken` holds them as JSON.

`python -m tests.rules.broken` writes those documents anew.
"""

from pathlib import Path
from typing import Any

from roadracing._internal.documents.writing import dumps
from roadracing._internal.model.season.season import Season
from roadracing._internal.rules.library import DEFAULT
from tests.rules import (
    broken_administration,
    broken_control,
    broken_operations,
    broken_paddock,
    broken_pit,
    broken_places,
    broken_practices,
    broken_safety,
    broken_schedule,
    broken_shared,
)

BROKEN: dict[str, Season | tuple[Season, dict[str, Any]]] = (
    broken_schedule.BROKEN
    | broken_places.BROKEN
    | broken_practices.BROKEN
    | broken_shared.BROKEN
    | broken_administration.BROKEN
    | broken_operations.BROKEN
    | broken_pit.BROKEN
    | broken_paddock.BROKEN
    | broken_control.BROKEN
    | broken_safety.BROKEN
)
"""By code: a season, with options for ``validate`` where it needs any."""

FOLDER = Path(__file__).parents[2] / "examples" / "broken"


def broken(code: str) -> tuple[Season, dict[str, Any]]:
    """A season that breaks a rule, and the options under which it does."""
    found = BROKEN[code]
    return found if isinstance(found, tuple) else (found, {})


def documents() -> dict[str, str]:
    """Every example as a document, by the name of its file; a former edition stands beside its successor."""
    texts: dict[str, str] = {}
    for rule in DEFAULT:
        season, options = broken(rule.code.code)
        name = f"{rule.code.code}-{rule.code.name}"
        texts[f"{name}.json"] = dumps(season)
        if "previous" in options:
            texts[f"{name}.previous.json"] = dumps(options["previous"])
    return texts


def main() -> None:
    """Write the documents, and remove those of rules that are gone."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    texts = documents()
    for path in FOLDER.glob("*.json"):
        if path.name not in texts:
            path.unlink()
    for name, text in texts.items():
        (FOLDER / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
