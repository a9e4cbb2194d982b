"""The language in which people are told what a document says: English, unless somebody asks for another.

The words of pages and feeds are written in English where they are used, inside :func:`say` or :func:`say_many`; a file
of GNU gettext beside this module holds them in another language. What a document says itself is nobody's to translate,
and diagnostics are in English. ``make catalogue`` collects the words.
"""

from contextvars import ContextVar, Token
from functools import cache
from gettext import NullTranslations
from importlib.resources import files
from io import BytesIO
from types import TracebackType
from typing import TYPE_CHECKING, Final

import attrs

from roadracing._internal.findings.choice import no_such
from roadracing._internal.findings.errors import MissingExtra
from roadracing._internal.findings.root import NotUnderstood

from .cldr import number_words

if TYPE_CHECKING:
    from babel import Locale

SOURCE: Final = "en"
"""The language that the words are written in."""
_ROOM: Final = "roadracing._internal.words"
_FOLDER: Final = "catalogue"
_ENDING: Final = ".po"
_MOST_SAMPLES: Final = 200
"""Among so many numbers each plural form of every language that CLDR knows is met."""


@attrs.frozen(eq=False)
class Language:
    """A language that pages and feeds can be in.

    Attributes:
        code: as browsers name it, such as ``de``.
        texts: its words for the English ones.
        locale: how it says dates and times; ``None`` for English, which says them as this library always did.
        of_scripts: the English texts that scripts of pages say: of one thing, and of several where numbers matter.
    """

    code: str
    texts: NullTranslations
    locale: "Locale | None" = None
    of_scripts: tuple[tuple[str, str | None], ...] = ()

    @property
    def direction(self) -> str:
        """How it is read: ``ltr`` or ``rtl``."""
        return "ltr" if self.locale is None else str(self.locale.text_direction)

    def script_words(self) -> dict[str, str | dict[str, str]]:
        """What scripts say, by the English; where numbers matter, by the name that browsers have for each form."""
        return {
            one: self.texts.gettext(one) if many is None else self._forms(one, many)
            for one, many in self.of_scripts
        }

    def _forms(self, one: str, many: str) -> dict[str, str]:
        rule = self.locale.plural_form if self.locale is not None else str
        return {rule(number): self.texts.ngettext(one, many, number) for number in range(_MOST_SAMPLES)}


_ENGLISH: Final = Language(SOURCE, NullTranslations())
_spoken: ContextVar[Language] = ContextVar("language", default=_ENGLISH)


def languages() -> tuple[str, ...]:
    """The languages that the words are known in, English first."""
    held = (files(_ROOM) / _FOLDER).iterdir()
    return (SOURCE, *sorted(file.name.removesuffix(_ENDING) for file in held if file.name.endswith(_ENDING)))


def known_language(code: str) -> str:
    """A language that somebody asks for, if its words are known.

    Raises:
        NotUnderstood: they are not; the languages that are known are named.
    """
    if code == SOURCE or code in languages():
        return code
    raise NotUnderstood(no_such("language", code, languages()))


@cache
def language(code: str) -> Language:
    """A language, with its words.

    Raises:
        NotUnderstood: its words are not known.
        MissingExtra: what knows how other languages say dates is not installed.
    """
    if known_language(code) == SOURCE:
        return _ENGLISH
    try:
        from babel import Locale  # noqa: PLC0415 - an extra
        from babel.messages.mofile import write_mo  # noqa: PLC0415 - comes with it
        from babel.messages.pofile import read_po  # noqa: PLC0415 - comes with it
        from babel.support import Translations  # noqa: PLC0415 - comes with it
    except ImportError:
        raise MissingExtra("saying it in another language than English", "languages") from None
    catalogue = read_po(BytesIO((files(_ROOM) / _FOLDER / f"{code}{_ENDING}").read_bytes()), locale=code)
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    of_scripts = [
        (message.id, None) if isinstance(message.id, str) else (message.id[0], message.id[1])
        for message in catalogue
        if any(where.endswith(".js") for where, _ in message.locations)
    ]
    return Language(code, Translations(compiled), Locale.parse(code), tuple(of_scripts))


class speaking:  # noqa: N801 - it is used as a function
    """While this lasts, :func:`say` speaks a language.

    Raises:
        NotUnderstood: its words are not known.
        MissingExtra: what knows how other languages say dates is not installed.
    """

    __slots__ = ("_before", "_language")

    def __init__(self, code: str) -> None:
        self._language = _ENGLISH if code == SOURCE else language(code)
        self._before: Token[Language] | None = None

    def __enter__(self) -> Language:
        self._before = _spoken.set(self._language)
        return self._language

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._before is not None:
            _spoken.reset(self._before)


def spoken_language() -> Language:
    """The language that is spoken now."""
    return _spoken.get()


def say(text: str, /, **facts: object) -> str:
    """A text in the language that is spoken, with facts in its places; English where nobody translated it.

    >>> say("Bulletin {number}", number=3)
    'Bulletin 3'
    """
    spoken = _spoken.get()
    words = text if spoken is _ENGLISH else spoken.texts.gettext(text)
    return words.format(**facts) if facts else words


def say_many(one: str, many: str, number: int, /) -> str:
    """What is said of a number of things, which stands where the text has ``{number}``.

    >>> (
    ...     say_many("{number} lap", "{number} laps", 1),
    ...     say_many("{number} lap", "{number} laps", 10_000),
    ... )
    ('1 lap', '10,000 laps')
    """
    spoken = _spoken.get()
    shown = f"{number:,}" if spoken.locale is None else number_words(spoken.locale, number)
    return spoken.texts.ngettext(one, many, number).format(number=shown)


def upper_first(words: str) -> str:
    """Words that begin a line: with a capital, and what follows as it is."""
    return words[:1].upper() + words[1:]
