"""What a project says of itself once, so that no command has to be told again."""

import tomllib
from pathlib import Path
from typing import Any, Final

import attrs

from roadracing._internal.findings.choice import no_such, one_of
from roadracing._internal.findings.root import NotUnderstood, RoadracingError
from roadracing._internal.model.weekend.kinds import Audience
from roadracing._internal.text.quoting import quote
from roadracing._internal.words.printed import printed
from roadracing._internal.words.spoken_languages import known_language

_MOST_BYTES: Final = 16 * 1024
"""The settings of a project have less than a thousand; what reads TOML takes long for names of many parts."""


class ProjectError(RoadracingError):
    """Something cannot be done in a project; nothing in it has been changed."""


def _audience(given: Audience | str) -> Audience:
    return one_of(Audience, given, "audience")


def _language(given: str | None) -> str | None:
    return None if given is None else known_language(given)


@printed
@attrs.frozen(kw_only=True)
class Settings:
    """What a project is about, as its ``roadracing.toml`` says.

    Attributes:
        document: the file of the season, from the project's folder.
        published: the folder that is published, from the project's folder.
        base_url: the address under which that folder is served.
        audience: for whom it is published.
        namespace: the id space of timetables that are imported.
        issuer: the id of the organisation whose project it is.
        changeover: how long changing over from one session to the next takes, as commands take it: ``15m``.
        language: the language of pages and feeds, such as ``de``; English unless it is stated.
    """

    document: str = "season.json"
    published: str = "public"
    base_url: str | None = None
    audience: Audience = attrs.field(default=Audience.PUBLIC, converter=_audience)
    namespace: str | None = None
    issuer: str | None = None
    changeover: str | None = None
    language: str | None = attrs.field(default=None, converter=_language)

    def text(self) -> str:
        """The settings as they stand in the file; what is not said is left out."""
        said = ((name, getattr(self, name)) for name in _names())
        return "".join(f"{name} = {_quoted(str(value))}\n" for name, value in said if value is not None)


def settings_in(path: Path) -> Settings:
    """The settings that a file states.

    Raises:
        ProjectError: it is no such file, or says what no project says; everything that is wrong is listed.
    """
    try:
        with path.open("rb") as file:
            content = file.read(_MOST_BYTES + 1)
        if len(content) > _MOST_BYTES:
            raise ProjectError(f"{path} is larger than {_MOST_BYTES:,} bytes: these are no settings")
        text = content.decode()
        said: dict[str, Any] = tomllib.loads(text)
    except OSError as error:
        raise ProjectError(f"{path} cannot be read: {error.strerror or error}") from None
    except (ValueError, RecursionError) as error:
        raise ProjectError(f"{path} is no TOML: {error}") from None
    wrong = [no_such("setting", name, _names()) for name in said if name not in _names()]
    wrong += [
        f"{name} is a text in quotes, not {quote(str(value))}"
        for name, value in said.items()
        if name in _names() and not (isinstance(value, str) and value.strip())
    ]
    if wrong:
        raise ProjectError(f"{path}: {'; '.join(wrong)}")
    try:
        return Settings(**said)
    except NotUnderstood as error:
        raise ProjectError(f"{path}: {error}") from None


def _names() -> list[str]:
    return [field.name for field in attrs.fields(Settings)]


def _quoted(value: str) -> str:
    """A text as TOML writes it; every character that could mean something is escaped."""
    plain = (c if c.isprintable() and c not in '"\\' else f"\\U{ord(c):08X}" for c in value)
    return f'"{"".join(plain)}"'
