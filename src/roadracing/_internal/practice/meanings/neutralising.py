"""How a rule book neutralises a session, and in what two rule books differ about it."""

from roadracing._internal.findings.choice import one_of
from roadracing._internal.model.agreement.organisation import RuleBook

from .neutralisation import COMPARED, Neutralisation, Tool, ToolDifference
from .neutralisation_table import NEUTRALISATIONS


def neutralisations_of(book: RuleBook | str) -> tuple[Neutralisation, ...]:
    """The ways to neutralise a session that a rule book is known to have, from the mildest to the strongest.

    Raises:
        NotUnderstood: there is no such rule book.
    """
    wanted = one_of(RuleBook, book, "rule book")
    return tuple(each for each in NEUTRALISATIONS if each.rule_book is wanted)


def neutralisation_of(tool: Tool | str, book: RuleBook | str) -> Neutralisation | None:
    """What a rule book says about one way to neutralise a session; ``None`` where no text was found.

    Raises:
        NotUnderstood: there is no such tool, or no such rule book.
    """
    wanted = one_of(Tool, tool, "tool of neutralisation")
    return next((each for each in neutralisations_of(book) if each.tool is wanted), None)


def tool_differences(first: RuleBook | str, second: RuleBook | str) -> tuple[ToolDifference, ...]:
    """In what two rule books differ about the ways that both have, as far as both say it.

    Raises:
        NotUnderstood: there is no such rule book.
    """
    found = []
    for one in neutralisations_of(first):
        other = neutralisation_of(one.tool, second)
        for fact in COMPARED if other is not None else ():
            said, told = getattr(one, fact), getattr(other, fact)
            if said is not None and told is not None and said != told:
                found.append(ToolDifference(tool=one.tool, fact=fact, first=said, second=told))
    return tuple(found)
