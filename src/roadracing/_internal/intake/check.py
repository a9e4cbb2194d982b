"""Structure and rules in one report: what a service says to whoever sent it a document."""

from collections.abc import Iterable

from roadracing._internal.findings.report import CAP, Report
from roadracing._internal.model.season.season import Season
from roadracing._internal.practice.effective import Practices
from roadracing._internal.rules.engine.case import Profile
from roadracing._internal.rules.engine.ruleset import RuleSet
from roadracing._internal.rules.library import DEFAULT
from roadracing._internal.rules.validate import not_run, validate

from .received import Form, Hints, Received, Source, receive


def check(
    source: Source,
    profile: Profile | str = Profile.DRAFT,
    *,
    name: str | None = None,
    form: Form | str | None = None,
    hints: Hints | None = None,
    rules: RuleSet | None = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    practices: Practices | None = None,
    previous: Season | None = None,
    cap: int = CAP,
) -> Report:
    """Everything that is wrong with a document, and where: structure first, then rules.

    Bad data never raises, whatever the bytes. Where the structure is too broken for a model, the rules
    do not run, and the report lists them as not run.

    Args:
        source: bytes are content; a path is a path; text is content if it begins like JSON or has
            several lines, otherwise the path of a file.
        profile: ``draft`` or ``published``.
        name: what to call the document in messages; its path unless given.
        form: ``json``, ``csv`` or ``ics`` where that cannot be told by name or first lines.
        hints: what a timetable does not say itself: namespace, zone, weekend, issue time.
        rules: the rules; those of the library unless given.
        select: codes or beginnings of codes that run; all of them if empty.
        ignore: codes or beginnings of codes that do not run.
        practices: the parameters in force.
        previous: the season as it was published before.
        cap: how many findings are listed; all are counted.

    Raises:
        MissingExtra: a rule that is to run needs an extra that is not installed.
        UnknownCode: ``select`` or ``ignore`` names a code that no rule has.
    """
    received = receive(source, name=name, form=Form(form) if form is not None else None, hints=hints)
    return report_on(
        received,
        profile,
        rules=rules,
        select=select,
        ignore=ignore,
        practices=practices,
        previous=previous,
        cap=cap,
    )


def report_on(
    received: Received,
    profile: Profile | str = Profile.DRAFT,
    *,
    rules: RuleSet | None = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    practices: Practices | None = None,
    previous: Season | None = None,
    cap: int = CAP,
) -> Report:
    """The report on a document that was read already."""
    read = Report.of(received.diagnostics, profile=Profile(profile).value, cap=cap)
    if received.season is None:
        idle = not_run(DEFAULT if rules is None else rules, "the document could not be read")
        return Report.of(received.diagnostics, not_run=idle, profile=Profile(profile).value, cap=cap)
    ruled = validate(
        received.season,
        rules=rules,
        profile=profile,
        select=select,
        ignore=ignore,
        practices=practices,
        previous=previous,
        source=received.source,
        cap=cap,
    )
    return ruled.merged(read, cap=cap)
