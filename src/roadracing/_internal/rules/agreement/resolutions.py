"""What the parties of an agreement do differently, and whether they settled it as they may."""

from collections.abc import Iterator

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.model.agreement.agreement import OperatingAgreement, Resolution, Strategy
from roadracing._internal.practice.candidates import Candidate, Voice
from roadracing._internal.practice.meanings.differences import Difference, differences, voices
from roadracing._internal.practice.parameters import Parameter, Strictness
from roadracing._internal.practice.registry import BY_KEY, parameter
from roadracing._internal.practice.resolution import signed, value_of
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.text.lists import listed

_GCR = "SCCA General Competition Rules 6.11: the meanings of flags may not be amended by supplemental regulations"


@rule(
    "JOA010",
    "unsettled-difference",
    Severity.ERROR,
    sources=(
        "IMSA's explanation of its flags: a white flag waved at the line is the last lap",
        "SCCA General Competition Rules 6.11: a white flag is a slow car or an emergency vehicle",
    ),
)
def unsettled_difference(case: Case) -> Iterator[Finding]:
    """What the parties of an agreement mean differently is settled before the cars run.

    At each weekend that is run under a joint operating agreement, what every party would do is compared: by its most
    specific and latest practice, or by its rule book (`rule_book` of the organisation). Where two parties give one
    signal or procedure different meanings, neither is the stricter one, so that no strategy of the agreement can
    settle it: a resolution has to, which names the parameter, is signed by every party and is in force on that day.

    The same marshals work the sessions of both organisations on one day. A red flag means "go to the pits" in one
    session and "stop on the course" in the next; whoever forgets which it is stands in the wrong place.

    **Not flagged:** what one party alone has a meaning for (JOA033); weekends that are not run under an agreement, or
    that it excepts. Where a resolution settles a difference, it is an item of the weekend's briefing.

    **To fix it,** add a resolution to the agreement with `parameter` and either the `meaning` that applies in all
    sessions or the strategy `operating-organisation`, and let every party sign it (`approved_by`).
    """
    groups: dict[tuple[str, str, frozenset[tuple[str, object]]], list[Difference]] = {}
    for each in differences(case.in_force):
        if each.contradictory and each.resolution is None:
            meant = frozenset((party, candidate.value) for party, candidate in each.meant)
            groups.setdefault((each.agreement.id, each.parameter.key, meant), []).append(each)
    for (agreement, key, _), held in groups.items():
        first = held[0]
        weekends = list(dict.fromkeys(each.weekend.id for each in held))
        where = case.weekend_name(first.weekend) + (
            f" and {len(weekends) - 1} more" if len(weekends) > 1 else ""
        )
        yield Finding(
            message=f"{_names(case, first)}, and no resolution that every party signed settles it for {where}",
            path=("agreements", agreement),
            related=tuple(
                Related(
                    message=f"{candidate.label}: {first.parameter.text(candidate.value)}", path=candidate.path
                )
                for _, candidate in first.meant
            ),
            hint=f"add a resolution for {key} that every party signs: one meaning for all sessions, or the strategy "
            "operating-organisation",
            context={
                "agreement": agreement,
                "parameter": key,
                "meant": {party: candidate.value for party, candidate in first.meant},
                "weekends": [*weekends],
            },
        )


@rule("JOA033", "meaning-not-stated", Severity.WARNING)
def meaning_not_stated(case: Case) -> Iterator[Finding]:
    """Each party with rules of its own says what a signal means to it that another party has stated.

    At each weekend that is run under a joint operating agreement, a signal or procedure for which one sanctioning body
    has a meaning, by a practice or by its rule book, is stated by the others too. Unknown is never equal: the
    marshals of a joint weekend work everybody's sessions, and what nobody has said is not what the other one means.
    No strategy settles it, and in the sessions of whoever has said nothing it is "not stated".

    **Not flagged:** what a resolution that every party signed gives one meaning for all sessions; meanings that are
    for one series or session alone; parties that are no sanctioning bodies.

    **To fix it,** ask the party, and add a practice that it adopted with the `meaning`, its clause or source; or let
    every party sign a resolution with one `meaning`. A meaning that is none of the known ones is given with what it
    `says`.
    """
    lacking: dict[tuple[str, str], dict[str, list[Difference]]] = {}
    for each in differences(case.in_force):
        for party in each.silent if not each.settled else ():
            lacking.setdefault((each.agreement.id, party), {}).setdefault(each.parameter.key, []).append(each)
    for (agreement, party), held in lacking.items():
        whose, names = case.in_force.name(party), [BY_KEY[key].name for key in held]
        weekends = list(dict.fromkeys(each.weekend.id for found in held.values() for each in found))
        others = {
            case.in_force.name(other): None
            for found in held.values()
            for each in found
            for other, _ in each.meant
        }
        said = "has" if len(others) == 1 else "have"
        yield Finding(
            message=f"{whose} has not stated what it means by {listed(names, most=len(names))}, and {listed(others)} "
            f"{said}: in sessions of {whose} it is not stated",
            path=("agreements", agreement),
            related=(Related(message="who has to say it", path=("organisations", party)),),
            hint=f"ask {whose}, and add a practice it adopted that sets {listed(held, most=len(held))}, with its "
            "source",
            context={
                "agreement": agreement,
                "party": party,
                "parameters": [*held],
                "weekends": [*weekends],
            },
        )


def _names(case: Case, difference: Difference) -> str:
    said = [
        f"{difference.parameter.text(candidate.value)!r} to {case.in_force.name(party)}"
        for party, candidate in difference.meant
    ]
    return f"{difference.parameter.name} means {listed(said)}"


@rule("JOA011", "rule-not-amendable", Severity.ERROR, sources=(_GCR,))
def rule_not_amendable(case: Case) -> Iterator[Finding]:
    """A rule that its owner does not allow to be amended is not overridden.

    A resolution may not give a meaning or a number to the sessions of a party whose own rule says something else and
    may not be amended. Nor may a practice that such an organisation adopted, unless the organisation changed its own
    rule: then the practice is of its origin and names the notice (`rule_change`).

    In force remains the rule of the owner, in its own sessions. A driver who follows it is right.

    **Not flagged:** a resolution that leaves each session to the organisation that operates it; practices that are
    only proposed, or in force at another time or place.

    **To fix it,** let the resolution have the strategy `operating-organisation`, or ask the owner to change its rule.
    """
    yield from _overriding_resolutions(case)
    yield from _overriding_practices(case)


def _overriding_resolutions(case: Case) -> Iterator[Finding]:
    under = _weekends_under(case)
    fixed_by: dict[str, list[tuple[str, str, Voice]]] = {}
    for agreement in case.season.agreements:
        for resolution in agreement.resolutions if agreement.id in under else ():
            known = BY_KEY.get(resolution.parameter or "")
            value = value_of(known, resolution) if known is not None else None
            if known is None or value is None:
                continue
            if known.key not in fixed_by:
                fixed_by[known.key] = [
                    (weekend.id, organisation, voice)
                    for weekend, organisation, voice in voices(case.in_force, known)
                    if voice.fixed
                ]
            for party, label, fixed in _fixed(agreement, fixed_by[known.key], under[agreement.id]):
                if fixed != value:
                    yield Finding(
                        message=f"the resolution {resolution.label!r} makes {known.name} "
                        f"{known.text(value)!r}, and to {case.in_force.name(party)} it is {known.text(fixed)!r} by a "
                        f"rule that may not be amended ({label})",
                        path=("agreements", agreement.id, "resolutions", resolution.id),
                        hint="let each session follow its operating organisation, or ask the owner to change its rule",
                        context={
                            "agreement": agreement.id,
                            "resolution": resolution.id,
                            "parameter": known.key,
                            "party": party,
                            "value": value,
                            "fixed": fixed,
                        },
                    )


def _fixed(
    agreement: OperatingAgreement, held: list[tuple[str, str, Voice]], under: set[str]
) -> list[tuple[str, str, float | str]]:
    """The rules of an agreement's parties that may not be amended: whose, what they are called, what they say."""
    parties = {party.organisation for party in agreement.parties}
    found = {
        (organisation, voice.chosen.label, voice.chosen.value): None
        for weekend, organisation, voice in held
        if weekend in under and organisation in parties and voice.chosen is not None
    }
    return list(found)


def _weekends_under(case: Case) -> dict[str, set[str]]:
    """The weekends that have sessions under each agreement, by the agreement's id."""
    found: dict[str, set[str]] = {}
    for weekend in case.season.weekends:
        for spot in case.in_force.spots_of(weekend):
            if spot.agreement is not None:
                found.setdefault(spot.agreement.id, set()).add(weekend.id)
    return found


def _overriding_practices(case: Case) -> Iterator[Finding]:
    found: dict[tuple[str, str], Finding] = {}
    keys = {setting.parameter for practice in case.season.practices for setting in practice.sets}
    for known in (BY_KEY[key] for key in sorted(keys) if key in BY_KEY):
        for _, organisation, voice in voices(case.in_force, known):
            rule_held = voice.chosen if voice.fixed else None
            for other in (p.candidate for p in voice.passed):
                if (
                    rule_held is not None
                    and other.path[:1] == ("practices",)
                    and other.value != rule_held.value
                ):
                    practice = str(other.path[1])
                    found.setdefault(
                        (practice, known.key), _overriding(case, known, organisation, other, rule_held)
                    )
    yield from (found[key] for key in sorted(found))


def _overriding(
    case: Case, known: Parameter, organisation: str, other: Candidate, rule_held: Candidate
) -> Finding:
    return Finding(
        message=f"the practice {other.label!r} makes {known.name} {known.text(other.value)!r}, and to "
        f"{case.in_force.name(organisation)} it is {known.text(rule_held.value)!r} by a rule that may not be amended "
        f"({rule_held.label})",
        path=(*other.path, "sets", known.key),
        related=(Related(message="the rule", path=rule_held.path),),
        hint="do not set it, or name in rule_change the notice by which the owner changed its rule",
        context={
            "practice": str(other.path[1]),
            "parameter": known.key,
            "party": organisation,
            "value": other.value,
            "fixed": rule_held.value,
        },
    )


@rule("JOA012", "resolution-not-signed", Severity.ERROR)
def resolution_not_signed(case: Case) -> Iterator[Finding]:
    """A resolution is signed by every party of its agreement.

    `approved_by` of each resolution names every party. Until it does, the resolution is not in force: what it is
    about is as unsettled as before.

    **Not flagged:** agreements whose parties are not known.

    **To fix it,** add the parties that signed. A resolution that is not signed yet belongs into the minutes of a
    meeting, not into the document that marshals are briefed from.
    """
    for agreement in case.season.agreements:
        parties = [party.organisation for party in agreement.parties]
        for resolution in agreement.resolutions:
            if signed(agreement, resolution):
                continue
            missing = [party for party in parties if party not in resolution.approved_by]
            yield Finding(
                message=f"the resolution {resolution.label!r} of {agreement.label} is not signed by "
                f"{listed(case.in_force.name(party) for party in missing)}, so it is not in force",
                path=("agreements", agreement.id, "resolutions", resolution.id),
                hint="add them to approved_by once they have signed",
                context={"agreement": agreement.id, "resolution": resolution.id, "missing": [*missing]},
            )


@rule("JOA015", "resolution-settles-nothing", Severity.ERROR)
def resolution_settles_nothing(case: Case) -> Iterator[Finding]:
    """A resolution about a parameter says what applies, in a way that the parameter allows.

    It gives either a value (`number` or `meaning`), or the strategy `operating-organisation` or `strictest`. The
    value is one that the parameter can have: a number where it has a unit, otherwise one of its meanings. "The
    strictest of both" settles no difference of meaning, because neither meaning is stricter.

    **Not flagged:** resolutions in words alone, which name no parameter; parameters that do not exist (JOA014).

    **To fix it,** give the value or the strategy that the parties agreed on.
    """
    for agreement in case.season.agreements:
        for resolution in agreement.resolutions:
            if resolution.parameter not in BY_KEY:
                continue
            reason = _nothing(parameter(resolution.parameter), resolution)
            if reason is not None:
                yield Finding(
                    message=f"the resolution {resolution.label!r} of {agreement.label} does not settle "
                    f"{resolution.parameter}: {reason}",
                    path=("agreements", agreement.id, "resolutions", resolution.id),
                    hint="give the meaning or the number that applies, or the strategy operating-organisation",
                    context={
                        "agreement": agreement.id,
                        "resolution": resolution.id,
                        "parameter": resolution.parameter,
                    },
                )


def _nothing(known: Parameter, resolution: Resolution) -> str | None:
    """Why a resolution settles nothing, in words."""
    values = [value for value in (resolution.number, resolution.meaning) if value is not None]
    if len(values) > 1:
        return "it gives a number and a meaning"
    if values:
        if resolution.strategy not in {None, Strategy.SIGNED_RESOLUTION}:
            return f"it gives {known.text(values[0])!r} and the strategy {resolution.strategy} at once"
        return known.refusal(values[0])
    if resolution.strategy is Strategy.STRICTEST and known.direction is Strictness.NONE:
        return "no meaning is stricter than another"
    if resolution.strategy in {None, Strategy.SIGNED_RESOLUTION}:
        return "it gives no value"
    return None
