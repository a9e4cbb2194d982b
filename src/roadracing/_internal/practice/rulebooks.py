"""The rule books that signals and neutralisations are taken from, and how sure each text is."""

from enum import StrEnum

import attrs

from roadracing._internal.findings.choice import one_of
from roadracing._internal.model.agreement.organisation import RuleBook
from roadracing._internal.words.printed import printed


class Confidence(StrEnum):
    """How close a source is to the words of the rule."""

    OFFICIAL = "official text"
    SECONDARY = "secondary text"
    """Somebody quotes or reports the official text."""
    COMMUNITY = "community text"
    """Competitors, marshals or fans say so."""
    UNSOURCED = "unsourced, general knowledge"


@printed
@attrs.frozen(kw_only=True, order=True)
class Source:
    """A text that something is taken from.

    Attributes:
        text: the text, with its clause where it has one.
        confidence: how close it is to the words of the rule.
    """

    text: str
    confidence: Confidence

    def __str__(self) -> str:
        """The source as a page cites it."""
        if self.confidence is Confidence.UNSOURCED:
            return str(self.confidence)
        return f"{self.text} ({self.confidence})"


UNSOURCED = Source(text="general knowledge", confidence=Confidence.UNSOURCED)
"""No text was found; whoever needs it has to look it up."""


@printed
@attrs.frozen(kw_only=True)
class RuleBookText:
    """What could be read of a rule book about signals and neutralisation.

    Attributes:
        book: the rule book.
        name: what it is called.
        edition: which text was read.
        flags_amendable: whether regulations of one event may change what flags mean; ``None`` if unknown.
        flags_clause: the clause that says so.
        caution: what has to be known before relying on it.
    """

    book: RuleBook
    name: str
    edition: str
    flags_amendable: bool | None = None
    flags_clause: str | None = None
    caution: str | None = None


RULE_BOOKS: tuple[RuleBookText, ...] = (
    RuleBookText(
        book=RuleBook.FIA,
        name="FIA",
        edition="Formula One Sporting Regulations 2025, Issue 4; Appendix H of the International Sporting "
        "Code only as others report it",
        caution="Formula One's procedures: other FIA championships share the wording and not each number, such as the "
        "gap behind the safety car (Appendix H, 2.10, as the WEC and Le Mans apply it: 5 car lengths). Issue 5 of 30 "
        "April 2025 changed articles 5, 23, 29, 34 and 58, and from 2026 a Section B has other numbers; neither is "
        "in here.",
    ),
    RuleBookText(
        book=RuleBook.WEC,
        name="FIA World Endurance Championship",
        edition="the regulations as the championship's site explains them, for an older season",
    ),
    RuleBookText(
        book=RuleBook.IMSA,
        name="IMSA",
        edition="the flags as IMSA's site explains them (2016 to 2019); the IMSA Code of 31 May 2002, articles 1 and 6",
        caution="What the site says of the white flag is not known to hold for 2004. How IMSA neutralised races in "
        "2004 was not found: the procedures are those of 2014 and 2018.",
    ),
    RuleBookText(
        book=RuleBook.LE_MANS,
        name="24 Hours of Le Mans",
        edition="the procedure as the race's site explains it",
    ),
    RuleBookText(
        book=RuleBook.MOTORSPORT_UK,
        name="Motorsport UK",
        edition="National Competition Rules 2025, Version 11, pages 359, 409 and 418, and chapter 12, appendix 5",
    ),
    RuleBookText(
        book=RuleBook.SCCA,
        name="SCCA",
        edition="General Competition Rules, section 6.11, as a page on race flags quotes it",
        flags_amendable=False,
        flags_clause="6.11.1: supplemental regulations of an event may not amend the section",
        caution="These are the club's rules, and no word of them is one of SCCA Pro Racing, whose regulations for "
        "2004 were not found.",
    ),
    RuleBookText(
        book=RuleBook.SCCA_PRO,
        name="SCCA Pro Racing",
        edition="not read: what a magazine of the SCCA's New England Region of about 2014 says of the red flag at "
        "professional events",
        caution="None of the club's rules stands here. What SCCA Pro Racing's regulations said in 2004, of any flag, "
        "was not found: ask SCCA Pro Racing.",
    ),
    RuleBookText(
        book=RuleBook.SRO,
        name="SRO GT World Challenge Europe",
        edition="Sporting Regulations, article 46, in part",
    ),
)
"""The rule books; every one that an organisation can state."""

_BY_BOOK = {each.book: each for each in RULE_BOOKS}


def rule_book_text(book: RuleBook | str) -> RuleBookText:
    """What could be read of a rule book.

    Args:
        book: the rule book, or its slug, such as ``imsa``.

    Raises:
        NotUnderstood: there is none of that name.
    """
    return _BY_BOOK[one_of(RuleBook, book, "rule book")]
