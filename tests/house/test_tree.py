"""The tree of the sources stays as easy to read as it has become: figures that may only fall."""

from typing import Final

from tests.house import tree

FOLDER: Final = 20
"""So many modules can be taken in at a glance, and two more are borne."""
MODULE: Final = 350
ONE_READER: Final = 3
CLASS_NAMES: Final = 0
FILE_NAMES: Final = 0
CIRCLES: Final = 0


def test_no_folder_is_too_large() -> None:
    """A folder holds about twenty modules."""
    large = {str(folder): size for folder, size in tree.folder_sizes().items() if size > FOLDER + 2}
    assert {} == large


def test_no_module_is_too_long() -> None:
    """A module holds one concept, in at most 350 lines; the flat facade is a list of names."""
    long = {name: tree.lines_of(name) for name in tree.modules() if tree.lines_of(name) > MODULE}
    assert {} == {name: lines for name, lines in long.items() if name != "roadracing"}


def test_no_circles() -> None:
    """No module imports what imports it, on top, for type checkers or inside a function."""
    assert len(tree.circles()) <= CIRCLES, tree.circles()


def test_few_small_modules_with_one_reader() -> None:
    """Two files that only make sense together are one file."""
    assert len(tree.too_small()) <= ONE_READER, tree.too_small()


def test_few_names_of_classes_twice() -> None:
    """One name means one thing, wherever in the house it is met."""
    assert len(tree.doubled_classes()) <= CLASS_NAMES, tree.doubled_classes()


def test_few_names_of_files_twice() -> None:
    """A file is known by its name, though a subject of the models and its rules may share one."""
    assert len(tree.doubled_files()) <= FILE_NAMES, tree.doubled_files()
