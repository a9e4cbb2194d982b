"""Structure and rules in one report: what a service says to whoever sent it a document."""

from collections.abc import Iterable
from typing import Any

from roadracing._internal.findings.choice import one_of
from roadracing._internal.findings.limits import DEFAULT_LIMITS, Limits
from roadracing._internal.findings.opening import Source, encoded
from roadracing._internal.findings.report import NotRun, Report
from roadracing._internal.model.season.season import Season
from roadracing._internal.practice.effective import Practices
from roadracing._internal.rules.engine.case import Profile
from roadracing._internal.rules.engine.ruleset import RuleSet
from roadracing._internal.rules.library import DEFAULT
from roadracing._internal.rules.validation import not_run, validate

from .forms import Form
from .received import Hints, Received, receive


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
    limits: Limits = DEFAULT_LIMITS,
) -> Report:
    """Everything that is wrong with a document, and where: structure first, then rules.

    Bad data never raises, whatever the bytes. Where the structure is too broken for a model, the rules
    do not run, and the report lists them as not run.

    Args:
        source: the path of a file, or the document itself in bytes. Text goes through :func:`check_text`.
        profile: ``draft``, ``published`` or ``operations``.
        name: what to call the document in messages; its path unless given.
        form: ``json``, ``csv``, ``ics`` or ``pdf`` where that cannot be told by name or first lines.
        hints: what a timetable does not say itself: namespace, zone, weekend, issue time.
        rules: the rules; those of the library unless given.
        select: codes or beginnings of codes that run; all of them if empty.
        ignore: codes or beginnings of codes that do not run.
        practices: the parameters in force.
        previous: the season as it was published before.
        limits: how much is read, and how many findings are listed; all are counted.

    Raises:
        MissingExtra: the document is a PDF, and the extra that reads them is not installed; or ``select`` names
            the code of a rule that needs an extra which is not installed.
        UnknownCode: ``select`` or ``ignore`` names a code that no rule has.
    """
    received = receive(source, name=name, form=form, hints=hints, limits=limits)
    return report_on(
        received,
        profile,
        rules=rules,
        select=select,
        ignore=ignore,
        practices=practices,
        previous=previous,
        limits=limits,
    )


def check_text(text: str, profile: Profile | str = Profile.DRAFT, **options: Any) -> Report:
    """Everything that is wrong with a document that is a text, and where.

    Args:
        text: the document itself.
        profile: as for :func:`check`.
        options: the others of :func:`check`.
    """
    return check(encoded(text), profile, **options)


def report_on(
    received: Received,
    profile: Profile | str = Profile.DRAFT,
    *,
    rules: RuleSet | None = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    practices: Practices | None = None,
    previous: Season | None = None,
    limits: Limits = DEFAULT_LIMITS,
) -> Report:
    """The report on a document that was read already."""
    profile = one_of(Profile, profile, "profile")
    idle: list[NotRun] = []
    if received.season is None:
        idle = not_run(DEFAULT if rules is None else rules, "the document could not be read")
    read = Report.of(
        received.diagnostics,
        not_run=idle,
        crashes=received.crashes,
        profile=profile.value,
        cap=limits.findings,
    )
    if received.season is None:
        return read
    ruled = validate(
        received.season,
        rules=rules,
        profile=profile,
        select=select,
        ignore=ignore,
        practices=practices,
        previous=previous,
        source=received.source,
        limits=limits,
    )
    return ruled.merged(read, cap=limits.findings)
