"""A rule is a function with a code; its docstring is the page that people read about it."""

import inspect
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from typing import Final, TypeAlias, cast

import attrs

from roadracing._internal.findings.choice import no_such
from roadracing._internal.findings.codes import Code, Severity
from roadracing._internal.findings.root import NotUnderstood
from roadracing._internal.practice.registry import parameter
from roadracing._internal.text.lists import listed
from roadracing._internal.text.slugs import spoken
from roadracing._internal.words.printed import printed

from .case import Case, Finding, Profile

Check: TypeAlias = Callable[[Case], Iterable[Finding]]

FIRST: Final = "1.0"
"""The version that brought a rule of which nothing else is said."""
_MINOR: Final = re.compile(r"\d+\.\d+")
EXTRAS = {"geometry": "shapely"}
"""The extras that a rule can need, each with the module by which it is told whether it is installed."""


@printed
@attrs.frozen(kw_only=True)
class Rule:
    """Something that must hold in a season, and how to find out.

    Attributes:
        code: code, name, usual severity, title and page.
        check: the function.
        parameters: the keys of the parameters it uses.
        sources: where the rule is from; empty for rules of plain consistency.
        entails: codes of findings that come along whenever this one is found.
        profiles: the profiles in which it runs.
        needs: the extra it needs, if it needs one, by its name in :data:`EXTRAS`.
        since: the minor version, of the library or of whose rule it is, that brought it, such as ``1.2``.
        preview: whether its evidence is new: until it has stood the test of other people's documents, its findings
            are warnings at most, whatever it is meant to become.
    """

    code: Code
    check: Check
    parameters: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    entails: tuple[str, ...] = ()
    profiles: frozenset[Profile] = frozenset(Profile)
    needs: str | None = None
    since: str = FIRST
    preview: bool = False

    @property
    def severity(self) -> Severity:
        """What a finding usually is: an error of a preview is a warning."""
        return self.at_most(self.code.severity)

    def at_most(self, severity: Severity) -> Severity:
        """As bad as a finding of this rule may be."""
        return Severity.WARNING if self.preview and severity is Severity.ERROR else severity

    def __str__(self) -> str:
        """Its code, and what it says."""
        return str(self.code)

    def __call__(self, case: Case) -> Iterator[Finding]:
        """What the rule finds in a season."""
        yield from self.check(case)


def rule(
    code: str,
    name: str,
    severity: Severity,
    *,
    parameters: Iterable[str] = (),
    sources: Iterable[str] = (),
    entails: Iterable[str] = (),
    profiles: Iterable[Profile] = tuple(Profile),
    needs: str | None = None,
    url: str | None = None,
    since: str = FIRST,
    preview: bool = False,
) -> Callable[[Check], Rule]:
    """Make a rule of a function; the first line of its docstring says what must hold.

    Args:
        code: the code; one's own begins with four to eight letters, such as ``CLUB001``.
        name: the code in words, as a slug.
        severity: what a finding usually is.
        parameters: the keys of the parameters it uses.
        sources: where the rule is from.
        entails: codes of findings that come along whenever this one is found.
        profiles: the profiles in which it runs.
        needs: the extra it needs.
        url: the address of the rule's own page; that of the library's documentation unless given.
        since: the minor version that brought it.
        preview: whether its findings are warnings at most, for now.

    Raises:
        NotUnderstood: there is no such severity, profile or extra, or the function has no docstring.
        NotUnderstood: ``since`` is no minor version.
        NotUnderstood: the code has no such form.
        UnknownReference: a parameter is not registered.
    """
    if not isinstance(cast("object", severity), Severity):
        member = next(
            (one for one in Severity if str(severity).casefold() in (one.value, one.name.casefold())), None
        )
        words = (
            f"Severity.{member.name}"
            if member
            else listed([f"Severity.{one.name}" for one in Severity], "or")
        )
        raise NotUnderstood(f"{code}: a severity is a member of Severity, not {severity!r}: write {words}")
    if strange := [one for one in profiles if one not in list(Profile)]:
        raise NotUnderstood(no_such("profile", strange[0], [one.value for one in Profile]))
    parameters = tuple(parameters)
    for key in parameters:
        parameter(key)
    if needs is not None and needs not in EXTRAS:
        raise NotUnderstood(f"{code} needs {needs!r}, which is no extra: {', '.join(EXTRAS)}")

    if not _MINOR.fullmatch(since):
        raise NotUnderstood(f"{code}: a rule comes with a minor version, such as 1.2, not with {since!r}")

    def make(check: Check) -> Rule:
        page = inspect.getdoc(check) or ""
        # Under python -OO nothing has a docstring; the rules hold all the same.
        if not page and sys.flags.optimize < 2:  # noqa: PLR2004 - the number of O's
            raise NotUnderstood(f"{code} has no docstring to publish")
        title = page.split("\n", 1)[0].strip() or spoken(name)
        return Rule(
            code=Code(code=code, name=name, severity=severity, title=title, page=page, link=url),
            check=check,
            parameters=parameters,
            sources=tuple(sources),
            entails=tuple(entails),
            profiles=frozenset(profiles),
            needs=needs,
            since=since,
            preview=preview,
        )

    return make
