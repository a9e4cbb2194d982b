"""The table of ways to neutralise: every row says where it is from."""

from roadracing._internal.practice.meanings.neutralisation import COMPARED, Tool
from roadracing._internal.practice.meanings.neutralisation_table import NEUTRALISATIONS


class TestTable:
    """Every row says where it is from."""

    def test_rows(self) -> None:
        """One row for a tool and a rule book, in order, each with a source."""
        keys = [(list(Tool).index(row.tool), row.rule_book) for row in NEUTRALISATIONS]
        assert sorted(set(keys)) == keys
        assert all(row.sources for row in NEUTRALISATIONS)

    def test_what_is_compared_exists(self) -> None:
        """The facts in which tools are compared are facts of each row, and each is known somewhere."""
        for fact in COMPARED:
            assert any(getattr(row, fact) is not None for row in NEUTRALISATIONS)
