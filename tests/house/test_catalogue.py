"""The catalogue of words is what the code says, and no translation names what the English does not."""

from babel.messages.catalog import Catalog

from tools import catalogue


def _german(**words: str) -> Catalog:
    held = Catalog(locale="de")
    for text, translation in words.items():
        held.add(text, translation)
    return held


def test_other_facts() -> None:
    """A translation that lacks a fact or a piece of markup, or has another one, is found."""
    held = _german(good="gut")
    held.add("after {session}", "nach {Session}")
    held.add("<strong>Off.</strong>", "Abgesagt.")
    held.add("{number} of {all}", "von {all}: {number}")
    held.add(("{number} lap", "{number} laps"), ("eine Runde", "{number} Runden"))

    assert ["<strong>Off.</strong>", "after {session}", "{number} lap"] == catalogue.broken(held)


def test_lacking() -> None:
    """What a language has no words for is listed, also where it lacks one plural form."""
    held = _german(good="gut", bad="")
    held.add(("{number} lap", "{number} laps"), ("{number} Runde", ""))

    assert ["bad", "{number} lap"] == catalogue.lacking(held)


def test_brought_up() -> None:
    """A language keeps its words for what is still said, loses the rest, and gains what is new without words."""
    template = Catalog()
    template.add("good")
    template.add("new")

    content = catalogue.written(catalogue.brought_up(_german(good="gut", old="alt"), template)).decode()

    assert 'msgid "good"\nmsgstr "gut"' in content
    assert 'msgid "new"\nmsgstr ""' in content
    assert "alt" not in content
    assert "POT-Creation-Date" not in content


def test_what_is_known() -> None:
    """No translation in the repository names other facts than the English."""
    assert {"de": []} == {code: catalogue.broken(held) for code, held in catalogue.known().items()}
