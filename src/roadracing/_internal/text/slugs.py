"""What an id looks like, and how people say one that is made of words."""

SLUG_PATTERN = r"[a-z0-9]+(?:-[a-z0-9]+)*"


def spoken(slug: str) -> str:
    """Words that hyphens join, such as the value of an enumeration, as people say them.

    >>> spoken("technical-inspection")
    'technical inspection'
    """
    return slug.replace("-", " ")
