"""What joining has to come to, told with plain dictionaries and without the library.

An office is, for each fact, the set of edits that it has seen. An edit replaces all edits of its fact that its office
had seen, and what stands is what no seen edit replaced. An edit of a fact of which nothing was known is known by its
value alone, since nobody could tell two of them apart; and whoever replaces a value replaces it also where it stands
without its edit.
"""

from typing import Any, TypeAlias

Edit: TypeAlias = tuple[Any, ...]
"""The value, who, when, and the edits it replaced."""
Office: TypeAlias = dict[str, frozenset[Edit]]


def bare(value: str) -> Edit:
    """A value that nobody changed."""
    return (value,)


def standing(office: Office, fact: str) -> set[str | None]:
    """The values that nobody replaced; ``None`` where somebody removed it."""
    seen = office.get(fact, frozenset())
    replaced = {old for edit in seen if len(edit) > 1 for old in edit[3]}
    return {edit[0] for edit in seen - replaced}


def edit(office: Office, fact: str, value: str | None, by: str | None, at: str) -> Office:
    """The office after it changed a fact to another value; the same, if it is that already."""
    if standing(office, fact) == {value} or (value is None and not standing(office, fact)):
        return office
    seen = office.get(fact, frozenset())
    if not seen:
        assert value is not None
        return {**office, fact: frozenset({bare(value)})}
    over = seen | {bare(old[0]) for old in seen if old[0] is not None}
    return {**office, fact: seen | {(value, by, at, frozenset(over))}}


def joined(one: Office, other: Office) -> Office:
    """What two offices know together."""
    return {
        fact: one.get(fact, frozenset()) | other.get(fact, frozenset()) for fact in one.keys() | other.keys()
    }
