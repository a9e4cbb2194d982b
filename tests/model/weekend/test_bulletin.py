"""Bulletins."""

from roadracing._internal.model.kernel.json_value import JsonValue
from roadracing._internal.model.weekend.bulletin import Acceptance, Bulletin, Change, ChangeKind
from roadracing._internal.time.instant import Instant


def test_change_in_words() -> None:
    """A change is told in its own words; without them, with what it was and what it is."""
    kind = next(iter(ChangeKind))
    assert "Race at 14:40" == str(Change(kind=kind, path="/sessions/race/start", text="Race at 14:40"))
    bare = str(Change(kind=kind, path="/sessions/race/title", after=JsonValue.of("Race")))
    assert bare.endswith("at /sessions/race/title: nothing → Race")


def test_who_answers() -> None:
    """An acceptance names the rule, the session, who answers for it and why."""
    whole = Acceptance(code="SCH001", by="A. Director", session="race", reason="agreed")
    assert "SCH001 at race accepted by A. Director: agreed" == str(whole)
    assert "SCH001 accepted by A. Director" == str(Acceptance(code="SCH001", by="A. Director"))


def test_head_and_lines() -> None:
    """A bulletin begins with which it is, whose, of when and why; then it says each change on a line."""
    issued = Instant.parse("2004-06-27T13:30:00-04:00[America/New_York]")
    change = Change(kind=next(iter(ChangeKind)), path="/sessions/race/start", text="Race at 14:40")
    told = Bulletin(id="b", number=2, issuer="imsa", issued_at=issued, reason="oil", changes=[change])
    head, line = str(told).splitlines()
    assert head.startswith("Bulletin 2 by imsa, ")
    assert head.endswith(": oil")
    assert "  Race at 14:40" == line
    assert "Bulletin b" == str(Bulletin(id="b"))
