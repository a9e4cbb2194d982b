"""Pages are written by an engine that escapes whatever a document says."""

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from roadracing._internal.findings.errors import MissingExtra

if TYPE_CHECKING:
    from jinja2 import Environment


@cache
def environment() -> "Environment":
    """The engine with the templates of this package: escaping always on, and a name that is not there an error.

    Raises:
        MissingExtra: the engine is not installed.
    """
    try:
        from jinja2 import Environment, FunctionLoader, StrictUndefined  # noqa: PLC0415 - an extra
    except ImportError:
        raise MissingExtra(
            "publishing pages (feeds alone need nothing: pages=False, --no-pages)", "site"
        ) from None
    return Environment(
        loader=FunctionLoader(_template),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def rendered(template: str, data: str = "", **facts: Any) -> bytes:
    """A page as it is published.

    Args:
        template: what it is written by.
        data: JSON-LD in which nothing can end the script it stands in. It is the one text that is not escaped here:
            within a script a browser reads no character references.
        facts: everything else it says.
    """
    from markupsafe import Markup  # noqa: PLC0415 - comes with the engine

    return environment().get_template(template).render(facts, data=Markup(data)).encode()  # noqa: S704 - see above


def static(name: str) -> bytes:
    """A file that is published as it is."""
    return (files("roadracing._internal.site.pages") / "static" / name).read_bytes()


def _template(name: str) -> str:
    return (files("roadracing._internal.site.pages") / "templates" / name).read_text(encoding="utf-8")
