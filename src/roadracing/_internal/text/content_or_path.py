"""What somebody hands over: a document, or the path of one."""


def is_content(source: str) -> bool:
    """Whether a text is a document rather than the path of one."""
    start = source.lstrip("\ufeff \t\r\n")
    return not start or start[0] in "{[" or "\n" in source or "\r" in source or "\0" in source
