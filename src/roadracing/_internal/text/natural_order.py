"""Names with numbers in them, in the order in which people count."""


def natural(name: str) -> tuple[tuple[int, str], ...]:
    """What to sort a name by, so that A2 comes before A10.

    >>> sorted(["A10", "B1", "A2"], key=natural)
    ['A2', 'A10', 'B1']
    """
    parts: list[tuple[int, str]] = []
    digits = ""
    for character in f"{name} ":
        if character.isascii() and character.isdigit():
            digits += character
            continue
        if digits:
            parts.append((int(digits[:18]), ""))
            digits = ""
        parts.append((-1, character.casefold()))
    return tuple(parts)
