"""Files that are made from the code are what the code says: the schema, the signals, a page for every code, pictures.

Without arguments the differences are shown, and there are none if all is well. With ``--write`` the files
are written. The pages of the codes are not part of the repository: they are made each time, for the documentation.
"""

import argparse
import difflib
import importlib
import json
import pkgutil
import sys
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from itertools import combinations
from pathlib import Path
from typing import Any

import roadracing
from roadracing._internal.control.changes.allowed_change import Transition
from roadracing._internal.control.changes.session_table import OCCUPANCY_CHANGES, SESSION_CHANGES
from roadracing._internal.control.changes.track_table import TRACK_CHANGES
from roadracing._internal.findings.codes import AREAS, Code
from roadracing._internal.intake.known_codes import all_codes
from roadracing._internal.pictures.picture_kinds import KINDS
from roadracing._internal.pictures.safety.safety_picture import safety
from roadracing._internal.pictures.timetable.timetable_picture import TimetableForm, timetable
from roadracing._internal.practice.meanings.flag_semantics import meaning, signal_differences
from roadracing._internal.practice.meanings.neutralisation import Neutralisation, Tool
from roadracing._internal.practice.meanings.neutralising import neutralisations_of
from roadracing._internal.practice.parameters import Parameter
from roadracing._internal.practice.registry import PARAMETERS
from roadracing._internal.practice.required_roles import REQUIRED_ROLES
from roadracing._internal.practice.rulebooks import RULE_BOOKS, rule_book_text
from roadracing._internal.practice.signals.signal_table import SIGNALS
from roadracing._internal.practice.signals.signals import SignalMeaning, Weight
from roadracing._internal.practice.weekend_briefing import briefing
from roadracing._internal.reports.json_report import report_schema
from roadracing._internal.rules.engine.case import Profile
from roadracing._internal.rules.engine.rule import Rule

# An isolated Python does not look beside the program it runs.
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from tools.house_picture import house_picture

ROOT = Path(__file__).resolve().parent.parent
PAGES = "docs/rules"


def schema() -> str:
    """The JSON Schema of the document format."""
    return json.dumps(roadracing.documents.json_schema(), indent=2, ensure_ascii=False) + "\n"


def report_schema_text() -> str:
    """The JSON Schema of reports."""
    return json.dumps(report_schema(), indent=2, ensure_ascii=False) + "\n"


def members(value: object) -> Iterable[object]:
    """A value, and what it holds if it is a plain collection."""
    yield value
    if isinstance(value, Mapping):
        yield from value.values()
    elif isinstance(value, tuple | list | frozenset | set):
        yield from value


def declared() -> dict[str, Code | Rule]:
    """Every code that some module declares, by itself or as part of a rule, in order.

    Raises:
        ValueError: one code is given out twice.
    """
    found: dict[str, Code | Rule] = {}
    for module in pkgutil.walk_packages(roadracing.__path__, "roadracing."):
        if module.name.endswith(".__main__"):
            continue
        for value in vars(importlib.import_module(module.name)).values():
            for member in members(value):
                if isinstance(member, Code | Rule):
                    code = code_of(member)
                    other = found.setdefault(code.code, member)
                    if code_of(other) != code:
                        raise ValueError(
                            f"{code.code} is given out twice: {code_of(other).name}, {code.name}"
                        )
    return dict(sorted(found.items()))


def code_of(declaration: Code | Rule) -> Code:
    """The code of a declaration."""
    return declaration.code if isinstance(declaration, Rule) else declaration


def index(codes: Mapping[str, Code]) -> str:
    """The page that lists all codes by area."""
    lines = [
        "# Findings",
        "",
        "What can be found in a document. A code is given out once and never means anything else.",
    ]
    for area, what in AREAS.items():
        of_area = [code for code in codes.values() if code.code.startswith(area)]
        if of_area:
            lines += ["", f"## {area}: {what}", ""]
            lines += ["| code | name | usually | what holds |", "|---|---|---|---|"]
            lines += [f"| [{c.code}]({c.code}.md) | {c.name} | {c.severity} | {c.title} |" for c in of_area]
    lines += ["", "```{toctree}", ":hidden:", "", *codes, "```", ""]
    return "\n".join(lines)


def page(declaration: Code | Rule) -> str:
    """The page of one code: what holds, why, and what decides."""
    code = code_of(declaration)
    facts = [f"Usually: {code.severity}."]
    if isinstance(declaration, Rule):
        facts = [f"Usually: {declaration.severity}. Since version {declaration.since}."]
        if declaration.preview:
            facts.append(
                "A preview: it finds warnings at most, and may become stricter with a minor version."
            )
        if declaration.profiles != frozenset(Profile):
            facts.append(f"Only in profile {', '.join(sorted(declaration.profiles))}.")
        if declaration.needs:
            facts.append(f"Needs `pip install 'roadracing[{declaration.needs}]'`.")
        if declaration.parameters:
            facts.append(f"Decided by: {', '.join(f'`{key}`' for key in declaration.parameters)}.")
        if declaration.entails:
            facts.append(f"Makes superfluous: {', '.join(f'[{c}]({c}.md)' for c in declaration.entails)}.")
    parts = [f"# {code.code} {code.name}", code.page.strip() or code.title, " ".join(facts)]
    if isinstance(declaration, Rule) and declaration.sources:
        parts.append("\n".join(["Sources:", "", *(f"* {source}" for source in declaration.sources)]))
    return "\n\n".join(parts) + "\n"


def signal_page() -> str:
    """The page on what signals mean and how races are neutralised, by rule book."""
    lines = [
        "# Signals and neutralisation",
        "",
        "What a flag, a board or a light says depends on whose rule book is in force, and marshals at a joint weekend",
        "work under two in one day. This is what could be read of each rule book, with its source. What no text was",
        "found for is not here; what is here without a text is marked as unsourced, general knowledge, and has to be",
        "looked up before anybody relies on it.",
        "",
        "## The rule books",
        "",
        "| rule book | what was read | what to know |",
        "|---|---|---|",
    ]
    for text in RULE_BOOKS:
        known = [
            f"Not amendable: {text.flags_clause}." if text.flags_amendable is False else "",
            text.caution or "",
        ]
        lines.append(f"| {text.name} (`{text.book}`) | {text.edition} | {' '.join(filter(None, known))} |")
    lines += ["", "## Where two rule books are in conflict", ""]
    lines += [
        "The same signal, and another thing to do. Somebody has to settle which holds before cars run.",
        "",
    ]
    lines += ["| signal | rule book | says | rule book | says |", "|---|---|---|---|---|"]
    for one, other in combinations([text.book for text in RULE_BOOKS], 2):
        for found in signal_differences(one, other, weight=Weight.CONFLICT):
            cells = (
                rule_book_text(one).name,
                found.first.text,
                rule_book_text(other).name,
                found.second.text,
            )
            lines.append(f"| {found.signal.name} | {' | '.join(cells)} |")
    lines += ["", "## Signals", ""]
    for signal in SIGNALS:
        lines += [f"### {signal.name}", "", f"`{signal.id}`", ""]
        lines += ["| rule book | says | source |", "|---|---|---|"]
        for text in RULE_BOOKS:
            said = meaning(signal.id, text.book)
            if said is not None:
                lines.append(f"| {text.name} | {words(said)} | {cited(said)} |")
        lines.append("")
    lines += ["## Neutralisation", "", "| way | rule book | what drivers do | pit lane | when | source |"]
    lines += ["|---|---|---|---|---|---|"]
    every = [row for text in RULE_BOOKS for row in neutralisations_of(text.book)]
    for row in sorted(every, key=lambda row: list(Tool).index(row.tool)):
        notes = " ".join((row.text, *row.notes))
        way, name = row.tool.replace("-", " "), rule_book_text(row.rule_book).name
        lines.append(f"| {way} | {name} | {notes} | {pits(row)} | {row.trigger or ''} | {cited(row)} |")
    return "\n".join(lines) + "\n"


def parameter_page() -> str:
    """The page on everything that organisations can do differently, with units, defaults and sources."""
    lines = [
        "# Parameters",
        "",
        "What organisations can do differently, and what rules and briefings ask about. A best practice or a",
        "resolution sets one by its key (see [practices](practices.md)); where nobody does, the rule book of the",
        "organisation that operates the session decides, and otherwise the default. `roadracing explain` says what",
        "applies in a session.",
        "",
        "## Numbers",
        "",
        "| key | what it says | unit | stricter is | default | where the default is from | rule books |",
        "|---|---|---|---|---|---|---|",
    ]
    for each in PARAMETERS:
        if not each.meanings:
            default = each.text(each.default)
            cells = (f"`{each.key}`", each.what, each.unit, each.direction, default, each.source, books(each))
            lines.append(f"| {' | '.join(cells)} |")
    lines += ["", "## Differences of meaning", ""]
    lines += ["None is stricter than another: parties that differ have to sign a resolution.", ""]
    for each in PARAMETERS:
        if each.meanings:
            lines += [f"### {each.name}", "", f"`{each.key}`: {each.what}", ""]
            lines += [f"* `{meant.key}`: {meant.what}" for meant in each.meanings]
            lines += ["", f"Rule books: {books(each)}.", ""]
    return "\n".join(lines).rstrip() + "\n"


def books(known: Parameter) -> str:
    """What rule books say about a parameter, with their sources."""
    said = (
        f"{book.book}: {known.text(book.value)}{'' if book.amendable else ', not amendable'} ({book.source})"
        for book in known.books
    )
    return "; ".join(said) or "none known"


def control_page() -> str:
    """The page on what may follow what: the tables by which race control is judged, with their sources."""
    lines = [
        "# What may follow what",
        "",
        "The tables behind [race control](control.md). An order is possible if its row is here, its condition holds",
        "and whoever orders it is one of those named; a log is judged by the same rows, more mildly.",
    ]
    tables: tuple[tuple[str, tuple[Transition[Any], ...]], ...] = (
        ("The track", TRACK_CHANGES),
        ("A session", SESSION_CHANGES),
        ("The venue", OCCUPANCY_CHANGES),
    )
    for title, table in tables:
        lines += ["", f"## {title}", "", "| from | to | ordered by | condition | effect | source |"]
        lines += ["|---|---|---|---|---|---|"]
        for row in table:
            who = "by itself" if row.automatic else " or ".join(r.replace("-", " ") for r in row.roles)
            guards = "; ".join(guard.value for guard in row.guards)
            said = "; ".join(str(source) for source in row.sources)
            cells = (row.begins.words, row.ends.words, who, guards, row.effect, said)
            lines.append(f"| {' | '.join(cells)} |")
    lines += ["", "## Roles that a session cannot do without", ""]
    lines += ["| rule book | role | in | why | instead | source |", "|---|---|---|---|---|---|"]
    for held in REQUIRED_ROLES:
        kinds = "races" if len(held.kinds) == 1 else "all competition"
        instead = ", ".join(role.replace("-", " ") for role in held.instead)
        said = "; ".join(str(source) for source in held.sources)
        cells = (rule_book_text(held.book).name, held.role.replace("-", " "), kinds, held.why, instead, said)
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def briefing_page() -> str:
    """The briefing for Mid-Ohio in 2004, as the example document gives it."""
    season = roadracing.load(ROOT / "examples" / "2004-agreement.json")
    return str(briefing(season, "mid-ohio-2004"))


def timetable_picture(form: TimetableForm) -> str:
    """The timetable of Long Beach in 2013, drawn as the documentation shows it."""
    season = roadracing.load(ROOT / "examples" / "long-beach-2013.json")
    return f"{timetable(season, form=form, findings=roadracing.validate(season))}\n"


def worked_picture(name: str) -> str:
    """A picture of the worked weekend at Mid-Ohio, drawn as the documentation shows it."""
    season = roadracing.load(ROOT / "examples" / "mid-ohio-2004.json")
    return f"{KINDS[name].picture(season, form='wide', findings=roadracing.validate(season)).svg}\n"


def safety_picture() -> str:
    """The safety plan of the examples, drawn as the documentation shows it."""
    season = roadracing.load(ROOT / "examples" / "safety" / "mid-ohio-2004.json")
    return f"{safety(season, findings=roadracing.validate(season))}\n"


def words(said: SignalMeaning) -> str:
    """What a signal says, with its caution."""
    return " ".join(filter(None, (said.text, f"*{said.caution}*" if said.caution else "")))


def cited(held: SignalMeaning | Neutralisation) -> str:
    """The sources of a cell."""
    return "; ".join(str(source) for source in held.sources)


def pits(row: Neutralisation) -> str:
    """The pit lane in words; nothing where no text says it."""
    entry, leave = row.pit_entry, row.pit_exit
    ends = [f"entry {entry}" if entry else "", f"exit {leave}" if leave else ""]
    if entry is not None and entry is leave:
        ends = [str(entry)]
    return "; ".join(filter(None, (*ends, row.pit_work)))


def generated() -> list[tuple[str, Callable[[], str]]]:
    """Every generated file that is committed, and the function that knows what it has to hold."""
    return [
        ("src/roadracing/schemas/document.schema.json", schema),
        ("src/roadracing/schemas/report.schema.json", report_schema_text),
        ("docs/signals.md", signal_page),
        ("docs/parameters.md", parameter_page),
        ("docs/control-tables.md", control_page),
        ("docs/briefing-mid-ohio-2004.md", briefing_page),
        ("docs/images/timetable-wide.svg", partial(timetable_picture, "wide")),
        ("docs/images/timetable-tall.svg", partial(timetable_picture, "tall")),
        ("docs/images/paddock.svg", partial(worked_picture, "paddock")),
        ("docs/images/safety-wide.svg", safety_picture),
        ("docs/images/house.svg", house_picture),
    ]


def rule_pages() -> dict[str, str]:
    """A page for every code and one that lists them, by path: made when they are needed, and not committed.

    Raises:
        ValueError: the library's own list of codes and the codes that are declared differ.
    """
    found = declared()
    differ = found.keys() ^ {code.code for code in all_codes()}
    if differ:
        raise ValueError(
            f"declared and not listed by all_codes(), or the reverse: {', '.join(sorted(differ))}"
        )
    codes = {code: code_of(declaration) for code, declaration in found.items()}
    return {
        f"{PAGES}/index.md": index(codes),
        **{f"{PAGES}/{code}.md": page(declaration) for code, declaration in found.items()},
    }


def make_rule_pages() -> None:
    """Write the pages of the codes where they differ, and remove those of codes that are gone."""
    pages = rule_pages()
    folder = ROOT / PAGES
    folder.mkdir(parents=True, exist_ok=True)
    for file in folder.glob("*"):
        if str(file.relative_to(ROOT)) not in pages:
            file.unlink()
    for path, text in pages.items():
        file = ROOT / path
        if not file.exists() or file.read_text("utf-8") != text:
            file.write_text(text, "utf-8")


def main(arguments: list[str] | None = None) -> int:
    """0 if every file is what it has to be, or was written; 1 otherwise."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="write the files instead of comparing them")
    write = parser.parse_args(arguments).write

    wanted = {path: text() for path, text in generated()}
    make_rule_pages()
    stale = 0
    for path, text in sorted(wanted.items()):
        file = ROOT / path
        there = file.read_text("utf-8") if file.exists() else ""
        if there == text and file.exists():
            continue
        stale += 1
        if not write:
            print(
                "\n".join(
                    difflib.unified_diff(
                        there.splitlines(), text.splitlines(), path, "generated", lineterm=""
                    )
                )
            )
        else:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")
    if write:
        print(f"{len(wanted)} generated files, {stale} written")
        return 0
    if stale:
        print(f"{stale} of {len(wanted)} generated files are not up to date; `make docs` writes them")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
