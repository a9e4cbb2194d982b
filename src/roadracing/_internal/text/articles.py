"""The small words of messages."""


def with_article(noun: str) -> str:
    """A noun with its article.

    >>> with_article("venue"), with_article("organisation")
    ('a venue', 'an organisation')
    """
    return f"{'an' if noun[:1] in 'aeiou' else 'a'} {noun}"
