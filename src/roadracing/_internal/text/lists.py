"""Lists, counts and articles in a sentence."""

from collections.abc import Iterable


def listed(words: Iterable[str], last: str = "and", most: int = 6) -> str:
    """A list in a sentence; what is too long to be read is cut and counted.

    >>> listed(["practice", "qualifying", "race"])
    'practice, qualifying and race'
    """
    held = list(words)
    if len(held) > most:
        held = [*held[: most - 1], f"{len(held) - most + 1} more"]
    if len(held) < 2:  # noqa: PLR2004 - one word is no list
        return "".join(held)
    return f"{', '.join(held[:-1])} {last} {held[-1]}"


def counted(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun.

    >>> counted(1, "session"), counted(3, "session")
    ('1 session', '3 sessions')
    """
    return f"{number} {one if number == 1 else many or one + 's'}"


def with_article(noun: str) -> str:
    """A noun with its article.

    >>> with_article("venue"), with_article("organisation")
    ('a venue', 'an organisation')
    """
    return f"{'an' if noun[:1] in 'aeiou' else 'a'} {noun}"
