"""How lists, counts and articles are written in messages."""

from roadracing._internal.text.lists import counted, listed, with_article


class TestLists:
    """A list in a sentence can be read aloud."""

    def test_none_one_two_and_three(self) -> None:
        """Commas, and a word before the last."""
        assert ["", "a", "a and b", "a, b and c"] == [listed("abc"[:n]) for n in range(4)]

    def test_the_last_word_can_be_another(self) -> None:
        """Suggestions are joined by "or"."""
        assert "a or b" == listed("ab", "or")

    def test_a_long_list_is_cut_and_counted(self) -> None:
        """Nobody reads thirty names; how many there are is said."""
        assert "a, b, c, d, e and 21 more" == listed("abcdefghijklmnopqrstuvwxyz")

    def test_a_list_just_short_enough_is_whole(self) -> None:
        """Six names are six names."""
        assert "a, b, c, d, e and f" == listed("abcdef")

    def test_numbers_have_nouns(self) -> None:
        """One session, three sessions, and two series that stay series."""
        assert "1 session" == counted(1, "session")
        assert "3 sessions" == counted(3, "session")
        assert "2 series" == counted(2, "series", "series")

    def test_articles(self) -> None:
        """A venue, an organisation."""
        assert ["a venue", "an organisation"] == [with_article("venue"), with_article("organisation")]
