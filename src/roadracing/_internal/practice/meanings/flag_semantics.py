"""What a signal means to a rule book, and in which signals two rule books mean different things."""

from roadracing._internal.findings.choice import no_such, one_of
from roadracing._internal.model.agreement.organisation import RuleBook
from roadracing._internal.model.kernel.what_is_meant import UnknownReference
from roadracing._internal.practice.signals.signal_table import MEANINGS, SIGNALS
from roadracing._internal.practice.signals.signals import Signal, SignalDifference, SignalMeaning, Weight


def signal(id_: str) -> Signal:
    """A signal by its id.

    Raises:
        UnknownReference: there is none of that id.
    """
    for each in SIGNALS:
        if each.id == id_:
            return each
    raise UnknownReference(no_such("signal", id_, [each.id for each in SIGNALS]), id_)


def meaning(of: str, book: RuleBook | str) -> SignalMeaning | None:
    """What a signal means under a rule book; ``None`` where no text was found that says it.

    Args:
        of: the signal's id, such as ``white-flag``.
        book: the rule book, or its slug, such as ``imsa``.

    Raises:
        UnknownReference: there is no such signal.
        NotUnderstood: there is no such rule book.
    """
    return MEANINGS[signal(of).id].get(one_of(RuleBook, book, "rule book"))


def signal_differences(
    first: str, second: str, *, weight: Weight | None = Weight.CONFLICT
) -> tuple[SignalDifference, ...]:
    """The signals that two rule books know, and that mean different things to them.

    What is unknown to one of them, or not used there, is not among these.

    Args:
        first: a rule book, or its slug.
        second: another.
        weight: only those that matter so much; ``None`` for all.

    Raises:
        NotUnderstood: there is no such rule book.
    """
    found = []
    for each in SIGNALS:
        one, other = meaning(each.id, first), meaning(each.id, second)
        if one is None or other is None or not one.senses or not other.senses or one.senses == other.senses:
            continue
        if weight is None or each.weight is weight:
            found.append(SignalDifference(signal=each, first=one, second=other))
    return tuple(found)
