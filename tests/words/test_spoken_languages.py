"""Pages and feeds speak the language that somebody asks for, and English where it has no words."""

import sys
import threading
from gettext import NullTranslations

import pytest
from babel import Locale

from roadracing import MissingExtra, NotUnderstood
from roadracing._internal.words.spoken_languages import (
    Language,
    known_language,
    language,
    languages,
    say,
    say_many,
    speaking,
    spoken_language,
    upper_first,
)


def test_english_unless_asked() -> None:
    """Nobody who asks for no language meets another one."""
    assert "en" == spoken_language().code
    assert "Race day" == say("Race day")


def test_speaking() -> None:
    """A language lasts as long as it was asked for, within another one too, and an error ends it."""
    with speaking("de"):
        assert "Renntag" == say("Race day")
        with speaking("en"):
            assert "Race day" == say("Race day")
        assert "Bulletin 3" == say("Bulletin {number}", number=3)
    with pytest.raises(ZeroDivisionError), speaking("de"):
        raise ZeroDivisionError

    assert "Race day" == say("Race day")


def test_other_threads() -> None:
    """Who speaks a language speaks it alone: another thread at the same moment has its own."""
    heard = []
    with speaking("de"):
        other = threading.Thread(target=lambda: heard.append(say("Race day")))
        other.start()
        other.join()

    assert ["Race day"] == heard


def test_without_words() -> None:
    """What nobody translated is said in English, with its facts."""
    with speaking("de"):
        assert "Nobody has said {this}." == say("Nobody has said {this}.")
        assert "Round 2, nowhere" == say("Round {number}, nowhere", number=2)


def test_facts_are_no_patterns() -> None:
    """What a document says stays as it is, braces and all, in every language."""
    for code in languages():
        with speaking(code):
            assert "{race}" in say("after {session}", session="{race}")


@pytest.mark.parametrize(
    ("code", "number", "expected"),
    [("en", 1, "1 lap"), ("en", 1200, "1,200 laps"), ("de", 1, "1 Runde"), ("de", 1200, "1.200 Runden")],
)
def test_numbers(code: str, number: int, expected: str) -> None:
    """Several things are called as each language calls so many of them, with its own sign between thousands."""
    with speaking(code):
        assert expected == say_many("{number} lap", "{number} laps", number)


def test_plural_forms_for_browsers() -> None:
    """Scripts get every plural form by the name that browsers have for it, also of languages with more than two."""

    class Polish(NullTranslations):
        def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
            del msgid1, msgid2
            few = n % 10 in (2, 3, 4) and n % 100 not in (12, 13, 14)
            return "{number} dzień" if n == 1 else "{number} dni" if few else "{number} dni."

    polish = Language("pl", Polish(), Locale.parse("pl"), (("{number} day", "{number} days"),))

    assert {"{number} day": {"one": "{number} dzień", "few": "{number} dni", "many": "{number} dni."}} == (
        polish.script_words()
    )


def test_scripts() -> None:
    """Scripts get what they say, and nothing of what only pages say."""
    said = language("de").script_words()

    assert "Kopiert" == said["Copied"]
    assert {"one": "in {number} Tag.", "other": "in {number} Tagen."} == said["in {number} day."]
    assert "Earlier seasons" not in said


def test_direction() -> None:
    """A page says in which direction its language is read."""
    assert ("ltr", "ltr") == (language("en").direction, language("de").direction)
    assert "rtl" == Language("ar", NullTranslations(), Locale.parse("ar")).direction


@pytest.mark.parametrize("code", ["tlh", "", "../de", "DE"])
def test_unknown(code: str) -> None:
    """A language whose words are not known is refused, with those that are."""
    with pytest.raises(NotUnderstood, match="These exist: en, de"):
        known_language(code)


def test_without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing knows how other languages say dates, the extra is named, and English needs nothing."""
    language.cache_clear()
    for name in [name for name in sys.modules if name.partition(".")[0] == "babel"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "babel", None)

    with pytest.raises(MissingExtra, match=r"roadracing\[languages\]"):
        language("de")
    assert "en" == language("en").code


def test_upper_first() -> None:
    """Only the first letter changes: the nouns of other languages keep theirs."""
    assert "Freies Training" == upper_first("freies Training")
    assert "" == upper_first("")
