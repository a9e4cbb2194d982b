"""Best practices: what they set exists, who works by them is known, and why one was given up."""

import difflib
from collections.abc import Iterator

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.places import Path
from roadracing._internal.model.agreement.best_practice import BestPractice, ParameterSetting, PracticeStatus
from roadracing._internal.practice.meanings.differences import voices
from roadracing._internal.practice.registry import BY_KEY
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.text.lists import listed


@rule("JOA013", "contradictory-practices", Severity.ERROR)
def contradictory_practices(case: Case) -> Iterator[Finding]:
    """An organisation does not work by two meanings at once.

    Where two practices of one organisation, neither of which is more specific or later, give a signal or a procedure
    different meanings, nobody can tell which applies.

    **Not flagged:** numbers, of which the stricter one applies; practices of two organisations, which an agreement
    settles (JOA010).

    **To fix it,** let one of the two supersede the other (`supersedes`), or give one an end, a later beginning or a
    narrower scope.
    """
    seen: set[tuple[str, str]] = set()
    keys = {setting.parameter for practice in case.season.practices for setting in practice.sets}
    for known in (BY_KEY[key] for key in sorted(keys) if key in BY_KEY and BY_KEY[key].meanings):
        for weekend, organisation, voice in voices(case.in_force, known):
            if not voice.torn or (organisation, known.key) in seen:
                continue
            seen.add((organisation, known.key))
            held = set(voice.torn)
            torn = [p.candidate for p in voice.passed if p.candidate in held]
            said = listed(f"{c.label!r} ({known.text(c.value)})" for c in torn)
            yield Finding(
                message=f"{case.in_force.name(organisation)} has {said} for {known.name} at "
                f"{case.weekend_name(weekend)}, and neither is more specific or later",
                path=torn[0].path,
                hint="let one supersede the other, or narrow its scope or period",
                context={
                    "organisation": organisation,
                    "parameter": known.key,
                    "practices": [str(c.path[-1]) for c in torn],
                },
            )


@rule("JOA014", "unknown-parameter", Severity.ERROR)
def unknown_parameter(case: Case) -> Iterator[Finding]:
    """What a practice or a resolution sets is a parameter that exists.

    Parameters are registered, each with its unit and its source: `roadracing explain` lists them. What sets another
    one has no effect on any rule.

    **To fix it,** correct the key; similar ones are suggested. What is no parameter can be said in words: in `what` of
    a practice, or `decision` of a resolution.
    """
    for path, key in _named(case):
        if key in BY_KEY:
            continue
        near = difflib.get_close_matches(key, BY_KEY, n=3, cutoff=0.6)
        yield Finding(
            message=f"there is no parameter {key!r}",
            path=path,
            hint=f"did you mean {listed((repr(n) for n in near), 'or')}?"
            if near
            else "say it in words instead",
            context={"parameter": key, "suggestions": [*near]},
        )


def _named(case: Case) -> Iterator[tuple[Path, str]]:
    for practice in case.season.practices:
        for setting in practice.sets:
            yield ("practices", practice.id, "sets", setting.parameter), setting.parameter
    for agreement in case.season.agreements:
        for resolution in agreement.resolutions:
            if resolution.parameter is not None:
                path = ("agreements", agreement.id, "resolutions", resolution.id, "parameter")
                yield path, resolution.parameter


@rule("JOA016", "wrong-setting", Severity.ERROR)
def wrong_setting(case: Case) -> Iterator[Finding]:
    """What a practice sets a parameter to is a value that it can have.

    A parameter with a unit is set by `number`, in that unit; a choice of meanings by `meaning`, to one of them, or to
    one of the organisation's own that `says` what it tells drivers and marshals. Each setting has one of the two. A
    setting that has neither, both or the wrong one has no effect on any rule.

    **Not flagged:** parameters that do not exist (JOA014).

    **To fix it,** give the number in the parameter's unit, or one of its meanings.
    """
    for practice in case.season.practices:
        for setting in practice.sets:
            reason = _wrong(setting)
            if reason is None:
                continue
            known = BY_KEY[setting.parameter]
            yield Finding(
                message=f"the practice {practice.label!r} sets {known.key}, and {reason}",
                path=("practices", practice.id, "sets", setting.parameter),
                hint=f"give one of its meanings: {', '.join(m.key for m in known.meanings)}; or say in `says` what a "
                "meaning of the organisation's own tells drivers"
                if known.meanings
                else f"give a number in {known.unit}",
                context={"practice": practice.id, "parameter": known.key, "unit": known.unit},
            )


def _wrong(setting: ParameterSetting) -> str | None:
    known = BY_KEY.get(setting.parameter)
    if known is None:
        return None
    values = [value for value in (setting.number, setting.meaning) if value is not None]
    if len(values) != 1:
        return "gives a number and a meaning" if values else "gives neither a number nor a meaning"
    return known.refusal(values[0], setting.says)


@rule(
    "JOA017",
    "retired-without-reason",
    Severity.WARNING,
    sources=(
        "sportscar365 and NBC Sports on Sebring in 2014, where a fire burned for more than 20 minutes",
        "the same: IMSA's travelling safety team, with the series since 1999, had been given up in a merger",
    ),
)
def retired_without_reason(case: Case) -> Iterator[Finding]:
    """A practice that was given up says when, and why.

    A retired practice has `retired_on` and `retired_reason`, and what has either of these is retired. The next people
    who want to save the effort, or to begin it again, have to know what was learned.

    **To fix it,** add the day and the reason, or correct the status.
    """
    for practice in case.season.practices:
        retired = practice.status is PracticeStatus.RETIRED
        missing = [
            word
            for word, held in (("when", practice.retired_on), ("why", practice.retired_reason))
            if held is None
        ]
        if retired and missing:
            message = f"the practice {practice.label!r} is retired and does not say {listed(missing)}"
            hint = "add retired_on and retired_reason"
        elif not retired and len(missing) < 2:  # noqa: PLR2004 - it has one of the two
            message = f"the practice {practice.label!r} says that it was retired, and its status does not"
            hint = "set its status to retired, or remove retired_on and retired_reason"
        else:
            continue
        yield Finding(
            message=message,
            path=("practices", practice.id),
            hint=hint,
            context={"practice": practice.id, "missing": [*missing] if retired else ["status"]},
        )


@rule("JOA018", "practice-without-effect", Severity.WARNING)
def practice_without_effect(case: Case) -> Iterator[Finding]:
    """A practice or a resolution that is to be in force can be.

    A practice with the status `adopted` or `pilot` has adopters. A period does not end before it begins. Practices do
    not supersede each other in a circle, in which none takes the place of another.

    **Not flagged:** practices that are only proposed, or whose status is not known.

    **To fix it,** name the adopters, correct the dates, or remove one `supersedes`.
    """
    below = {p.id: p.supersedes for p in case.season.practices}
    for practice in case.season.practices:
        for reason, hint in _idle(practice, below):
            yield Finding(
                message=f"the practice {practice.label!r} {reason}",
                path=("practices", practice.id),
                hint=hint,
                context={"practice": practice.id},
            )
    for agreement in case.season.agreements:
        for resolution in agreement.resolutions:
            first, until = resolution.effective_from or resolution.signed_on, resolution.effective_until
            if first is not None and until is not None and until <= first:
                yield Finding(
                    message=f"the resolution {resolution.label!r} is in force from {first} and until {until}, which "
                    "is no time at all",
                    path=("agreements", agreement.id, "resolutions", resolution.id),
                    hint="correct the dates",
                    context={"agreement": agreement.id, "resolution": resolution.id},
                )


def _idle(practice: BestPractice, below: dict[str, tuple[str, ...]]) -> Iterator[tuple[str, str]]:
    if practice.status in {PracticeStatus.ADOPTED, PracticeStatus.PILOT} and not practice.adopters:
        yield f"is {practice.status} and nobody adopted it", "name the adopters"
    first, until = practice.effective_from, practice.effective_until
    if first is not None and until is not None and until <= first:
        yield f"is in force from {first} and until {until}, which is no time at all", "correct the dates"
    seen: set[str] = set()
    todo = list(practice.supersedes)
    while todo:
        current = todo.pop()
        if current not in seen:
            seen.add(current)
            todo.extend(below.get(current, ()))
    if practice.id in seen:
        yield "supersedes itself, directly or through others", "remove one of the practices from supersedes"
