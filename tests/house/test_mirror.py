"""The tests mirror the tree: whoever changes a module finds its tests without looking for them."""

from typing import Final

from tests.house import mirror

ELSEWHERE: Final = 0
"""How many modules are tested by a file of another name; it may only fall."""


def test_every_module_has_its_test() -> None:
    """Each module is tested at its mirrored path, or the list says by which file it is."""
    assert [] == sorted(set(mirror.without_own_test()) - mirror.listed().keys())


def test_the_list_is_true() -> None:
    """What the list names is there, and reaches the module; what is gone or has a test of its own is not listed."""
    assert [] == sorted(mirror.listed().keys() - set(mirror.without_own_test()))
    astray = {
        name: where
        for name, where in mirror.listed().items()
        if not (mirror.TESTS / where).exists()
        or not mirror.imported_by_test(mirror.TESTS / where) & {*mirror.readers_of(name), "roadracing"}
    }
    assert {} == astray


def test_few_are_tested_elsewhere() -> None:
    """The number of modules without a test file of their own falls."""
    assert len(mirror.listed()) <= ELSEWHERE
