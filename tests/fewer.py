"""Dear properties are tried with fewer examples than others, and with more of them where others are too."""

from hypothesis import settings


def fewer(share: int) -> settings:
    """One example for every so many that the profile in use would try.

    Args:
        share: how many times dearer an example is than those of most properties.
    """
    return settings(max_examples=max(1, settings().max_examples // share))
