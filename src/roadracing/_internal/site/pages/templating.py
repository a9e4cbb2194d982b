"""Pages are written by an engine that escapes whatever a document says, in the language that is spoken."""

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from roadracing._internal.findings.errors import MissingExtra
from roadracing._internal.words.spoken_languages import say, say_many, upper_first

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
    made = Environment(
        loader=FunctionLoader(_template),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    shared: dict[str, Any] = made.globals
    shared |= {"say": _say, "say_many": _say_many, "upper_first": upper_first}
    return made


def _say(text: str, /, **facts: object) -> str:
    """Words of a page; they may hold markup, and whatever a document says is escaped within them."""
    from markupsafe import Markup, escape  # noqa: PLC0415 - comes with the engine

    return Markup(say(text, **{name: escape(fact) for name, fact in facts.items()}))  # noqa: S704 - see above


def _say_many(one: str, many: str, number: int, /) -> str:
    """What a page says of a number of things."""
    from markupsafe import Markup  # noqa: PLC0415 - comes with the engine

    return Markup(say_many(one, many, number))  # noqa: S704 - words of the catalogue, and a number


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
