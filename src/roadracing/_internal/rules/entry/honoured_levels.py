"""Credentials of one organisation at the gates of another."""

from collections.abc import Iterator

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.model.entry.credential import CredentialLevel
from roadracing._internal.rules.agreement.who_is_there import organisation_label
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.text.lists import listed
from roadracing._internal.words.naming import label_of

from .gates_at_weekend import Gates, gates_at, words_of

_KIND = {"parc-ferme": "parc fermé"}

_INTERLINE = "airlines that honour each other's tickets"


@rule("ADM014", "honoured-level-unknown", Severity.WARNING, sources=(_INTERLINE,))
def honoured_level_unknown(case: Case) -> Iterator[Finding]:
    """A level that is honoured is issued, and counts as one that whoever honours it has.

    Where the access plans of a weekend have levels of the organisation whose credentials are honoured there, each level
    of the reciprocity is one of them, by its `level`, its id or its name; and where they have levels of the
    organisation that honours them, what it is `honoured_as` is one of those.

    A pass that opens the pit lane at home and counts as nothing at the other's gate brings its holder to the
    registration office, twice a day.

    **Not flagged:** weekends without an access plan; organisations of which the plans have no level at all; levels of
    which nobody says what they count as.

    **To fix it,** correct the word, or add the level to the plan.
    """
    for weekend in dict.fromkeys(plan.weekend for plan in case.access_plans):
        gates = gates_at(case, weekend)
        by_organisation: dict[str | None, list[CredentialLevel]] = {}
        for level in gates.levels.values():
            by_organisation.setdefault(level.organisation, []).append(level)
        for held in gates.reciprocities():
            issued, known = by_organisation.get(held.issuer, []), by_organisation.get(held.grantor, [])
            for honoured in held.levels:
                path = ("reciprocities", held.id, "levels", honoured.level)
                checks = (
                    (issued, held.issuer, "issues", honoured.level, "level"),
                    (known, held.grantor, "knows", honoured.honoured_as, "honoured_as"),
                )
                for levels, organisation, verb, word, field in checks:
                    if not levels or word is None or gates.counting_as((organisation, word)):
                        continue
                    who = organisation_label(case, organisation)
                    yield Finding(
                        message=f"{who} {verb} no level {word!r} at {_weekend(case, weekend)}, which "
                        f"{organisation_label(case, held.grantor)} honours from "
                        f"{organisation_label(case, held.issuer)}",
                        path=(*path, field),
                        related=tuple(
                            Related(message=f"a level of {who}", path=_path(gates, each))
                            for each in levels[:5]
                        ),
                        hint=f"name one of {listed((repr(each.word) for each in levels), 'or')}, or add the level to "
                        "the access plan",
                        context={
                            "reciprocity": held.id,
                            "weekend": weekend,
                            "organisation": organisation,
                            field: word,
                        },
                    )


def _weekend(case: Case, name: str) -> str:
    return label_of(case.index.weekends, name)


def _path(gates: Gates, level: CredentialLevel) -> tuple[str, ...]:
    home = gates.home.get(level.id)
    if home is None:
        return ("weekends", gates.weekend)
    return ("access_plans", home, "levels", level.id)


@rule("ADM015", "honoured-beyond-home", Severity.WARNING, sources=(_INTERLINE,))
def honoured_beyond_home(case: Case) -> Iterator[Finding]:
    """A credential opens no more at another organisation's gates than at home, unless that was agreed.

    Where a level counts as one of another organisation's, the kinds of zone that this one opens are among those
    that the level opens by its own grants; otherwise the reciprocity names the `agreement` that promises it.

    A paddock pass that counts as a hot-pit pass next door takes people into the pit lane whom nobody has briefed.

    **Not flagged:** reciprocities that name an agreement; levels that open nothing by grants of their own, of which the
    plan then says nothing; zones whose kind is not known.

    **To fix it,** let the level count as a lesser one, correct the grants, or name the agreement.
    """
    for weekend in dict.fromkeys(plan.weekend for plan in case.access_plans):
        gates = gates_at(case, weekend)
        kinds = {level.id: _kinds(gates, level) for level in gates.levels.values()}
        alike: dict[Word, dict[frozenset[str], list[CredentialLevel]]] = {}
        for levels, by, agreed in gates.honoured():
            opening: dict[frozenset[str], tuple[CredentialLevel, str]] = {}
            for word, held in by.items():
                if word in agreed:
                    continue
                if word not in alike:
                    alike[word] = _alike(gates.counting_as(word), kinds)
                for opened, others in alike[word].items():
                    unagreed = (o for o in others if not any((word[0], w) in agreed for w in words_of(o)))
                    other = next(unagreed, None)
                    if other is not None:
                        opening.setdefault(opened, (other, held.id))
            for level in levels:
                home = kinds[level.id]
                for opened, (other, reciprocity) in opening.items() if home else ():
                    if beyond := sorted(opened - home):
                        yield _beyond(gates, level, other, reciprocity, beyond)


Word = tuple[str | None, str]


def _kinds(gates: Gates, level: CredentialLevel) -> frozenset[str]:
    """The kinds of zone that a level opens by its own grants."""
    zones = (gates.zones[z] for o in gates.own_openings(level) for z in o.grant.zones if z in gates.zones)
    return frozenset(zone.kind.value for zone in zones if zone.kind is not None)


def _alike(
    levels: list[CredentialLevel], kinds: dict[str, frozenset[str]]
) -> dict[frozenset[str], list[CredentialLevel]]:
    """Levels by what they open: one stands for all that open the same."""
    found: dict[frozenset[str], list[CredentialLevel]] = {}
    for level in levels:
        found.setdefault(kinds[level.id], []).append(level)
    return found


def _beyond(
    gates: Gates, level: CredentialLevel, other: CredentialLevel, reciprocity: str, beyond: list[str]
) -> Finding:
    case = gates.case
    return Finding(
        message=f"{level.label} of {organisation_label(case, level.organisation or '')} counts as "
        f"{other.label} at {_weekend(case, gates.weekend)}, which also opens "
        f"{listed(_KIND.get(kind, kind.replace('-', ' ')) for kind in beyond)}",
        path=("reciprocities", reciprocity),
        related=(
            Related(message="the level", path=_path(gates, level)),
            Related(message="what it counts as", path=_path(gates, other)),
        ),
        hint="let it count as a lesser level, or name the agreement that promises it",
        context={
            "reciprocity": reciprocity,
            "weekend": gates.weekend,
            "level": level.id,
            "honoured_as": other.id,
            "beyond": [*beyond],
        },
    )
