"""The words of pages and feeds, collected for those who translate them, and what each translation lacks.

Without arguments it compares: the template has to be what the code says; what a language has no words for is listed,
and is said in English until it has. With ``--write`` the template is written anew and every language is brought up
to it. With ``--language CODE`` a language is begun.
"""

import argparse
import re
import sys
from collections.abc import Callable, Iterator
from enum import Enum
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_file
from babel.messages.pofile import read_po, write_po

from roadracing._internal.feeds.selection import PLURAL
from roadracing._internal.model.weekend.bulletin import BulletinKind, ChangeKind
from roadracing._internal.model.weekend.kinds import PlanStatus, SessionKind
from roadracing._internal.site.notices import CHANGE_WORDS
from roadracing._internal.text.slugs import spoken
from roadracing._internal.time.start import StartKind

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "roadracing" / "_internal"
FOLDER = PACKAGE / "words" / "catalogue"
TEMPLATE = FOLDER / "roadracing.pot"
KEYWORDS = {"say": None, "say_many": (1, 2), "sayMany": (1, 2)}
METHODS = {".py": "python", ".js": "javascript", ".html": "jinja2.ext:babel_extract"}
PLACES = re.compile(r"\{\w+\}|</?\w+[^>]*>")
"""What a translation has to hold exactly as the English does: the names of facts, and markup."""


def vocabularies() -> Iterator[tuple[str, str]]:
    """Words that are said of a member of a vocabulary: with where they are from."""
    enumerations: tuple[type[Enum], ...] = (SessionKind, PlanStatus, ChangeKind)
    for vocabulary in enumerations:
        yield from ((spoken(member.value), vocabulary.__name__) for member in vocabulary)
    yield from ((spoken(kind.value), "StartKind") for kind in (StartKind.ABOUT, StartKind.NOT_BEFORE))
    yield from (
        (f"{kind.value} bulletin", "BulletinKind")
        for kind in BulletinKind
        if kind is not BulletinKind.SCHEDULE
    )
    yield "bulletin", "BulletinKind"
    yield from ((words, "SessionKind") for words in PLURAL.values())
    yield from ((words, "ChangeKind") for words in CHANGE_WORDS.values())
    yield from ((words, "Actual") for words in ("started", "ended", "abandoned"))
    yield "it is stopped, and nobody knows when it goes on", "ExpectedTimes"
    yield "nobody published when it ends", "ExpectedTimes"


def collected() -> Catalog:
    """Every text that the code says in the language of its readers, in English."""
    found = Catalog(project="roadracing", charset="utf-8", fuzzy=False)
    for file in sorted(PACKAGE.rglob("*")):
        method = METHODS.get(file.suffix)
        if method is None or (method == "python" and "languages import" not in file.read_text("utf-8")):
            continue
        where = file.relative_to(ROOT).as_posix()
        for _, text, _, _ in extract_from_file(method, file, keywords=KEYWORDS):
            found.add(text, locations=[(where, 0)])
    for text, name in vocabularies():
        found.add(text, locations=[(name, 0)])
    return found


def written(catalogue: Catalog) -> bytes:
    """A catalogue as it lies in the repository: in one order, and without the time at which it was made."""
    content = BytesIO()
    write_po(
        content,
        catalogue,
        omit_header=True,
        sort_output=True,
        width=100,
        ignore_obsolete=True,
        include_lineno=False,
    )
    plain = content.getvalue()
    forms = f'"Plural-Forms: {catalogue.plural_forms}\\n"\n' if catalogue.locale else ""
    head = f'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n{forms}\n'
    return head.encode() + plain


def lacking(catalogue: Catalog) -> list[str]:
    """The texts that a language has no words for: they are said in English."""
    return sorted(
        name(message)
        for message in texts(catalogue)
        if not translations(message) or not all(translations(message))
    )


def broken(catalogue: Catalog) -> list[str]:
    """The texts whose words in a language name other facts or hold other markup than the English."""
    return sorted(
        name(message)
        for message in texts(catalogue)
        if any(words and not fits(message, words) for words in translations(message))
    )


def fits(message: Message, words: str) -> bool:
    """Whether words name the facts and hold the markup of one of the English texts."""
    english = [message.id] if isinstance(message.id, str) else list(message.id)
    return any(sorted(PLACES.findall(words)) == sorted(PLACES.findall(text)) for text in english)


def texts(catalogue: Catalog) -> Iterator[Message]:
    """The messages of a catalogue, its head excepted."""
    return (message for message in catalogue if message.id)


def name(message: Message) -> str:
    """What a message is called: its English, that of one thing where it has several."""
    return message.id if isinstance(message.id, str) else message.id[0]


def translations(message: Message) -> tuple[str, ...]:
    """What a message is in another language, in each plural form."""
    return (message.string,) if isinstance(message.string, str) else tuple(message.string or ())


def known() -> dict[str, Catalog]:
    """What lies in the repository, by language."""
    return {
        file.stem: read_po(BytesIO(file.read_bytes()), locale=file.stem)
        for file in sorted(FOLDER.glob("*.po"))
    }


def begun(code: str) -> Catalog:
    """A language of which no word is known yet."""
    return Catalog(locale=code, project="roadracing", charset="utf-8", fuzzy=False)


def brought_up(catalogue: Catalog, template: Catalog) -> Catalog:
    """A language with the texts that the code says now, and its own words for those of them that it knows."""
    catalogue.update(template, no_fuzzy_matching=True)
    return catalogue


def main(arguments: list[str] | None = None, say: Callable[[str], None] = print) -> int:
    """0 if the template is what the code says and no translation is broken; 1 otherwise."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="write instead of comparing")
    parser.add_argument("--language", metavar="CODE", help="begin a language, such as fr")
    asked = parser.parse_args(arguments)

    template = collected()
    held = known()
    if asked.language:
        held.setdefault(asked.language, begun(asked.language))
    wanted = {TEMPLATE: written(template)}
    for code, catalogue in held.items():
        wanted[FOLDER / f"{code}.po"] = written(brought_up(catalogue, template))
    stale = [file for file, content in wanted.items() if not file.exists() or file.read_bytes() != content]
    for file in stale:
        if asked.write or asked.language:
            file.write_bytes(wanted[file])
        else:
            say(f"{file.relative_to(ROOT)} is not what the code says; `make catalogue` writes it")
    count = len(list(texts(template)))
    faults = 0
    for code, catalogue in held.items():
        missing, wrong = lacking(catalogue), broken(catalogue)
        faults += len(wrong)
        say(
            f"{code}: {count - len(missing)} of {count} texts" + ("" if not missing else "; said in English:")
        )
        for text in missing:
            say(f"  {text}")
        for text in wrong:
            say(f"  names other facts or markup than the English: {text}")
    return 1 if faults or (stale and not (asked.write or asked.language)) else 0


if __name__ == "__main__":
    sys.exit(main())
