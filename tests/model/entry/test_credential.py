"""Credentials."""

from roadracing._internal.model.entry.credential import CredentialLevel


def test_names() -> None:
    """People know a level by its name, other organisations by its word; the id stands in for both."""
    bare = CredentialLevel(id="crew-hot")
    assert ("crew-hot", "crew-hot") == (bare.label, bare.word)
    named = CredentialLevel(id="crew-hot", name="Crew, hot pit", level="hot")
    assert ("Crew, hot pit", "hot") == (named.label, named.word)
