"""How the documentation is built: nothing is fetched, and every warning is an error."""

import enum
import sys
from importlib import import_module
from pathlib import Path
from typing import Any, Final

from sphinx.application import Sphinx

from roadracing import __version__
from roadracing._facade import facades, stated

sys.path.insert(0, str(Path(__file__).parent))
from reference_examples import example_of, shown

project = "roadracing"
author = "The roadracing authors"
project_copyright = author
version = release = __version__

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon", "sphinx.ext.viewcode"]
exclude_patterns = ["_build"]

autodoc_default_options = {"members": True, "undoc-members": True}
# Else every page carries every name of the contract in its sidebar.
toc_object_entries = False
autodoc_member_order = "groupwise"
autodoc_typehints = "description"
autodoc_typehints_description_target = "documented"
# The fields of a noun are told once, in the "Attributes:" of its docstring.
napoleon_use_ivar = True
napoleon_google_docstring = True
napoleon_numpy_docstring = False

myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

html_theme = "furo"
html_title = "roadracing"
html_extra_path = ["../src/roadracing/schemas"]
viewcode_follow_imported_members = True

REFERENCE: Final = Path(__file__).with_name("reference")
PAGE: Final = """\
# `{facade}`

```{{eval-rst}}
.. automodule:: {facade}
```
"""


def write_reference(_: Sphinx) -> None:
    """There is a page for each facade."""
    REFERENCE.mkdir(exist_ok=True)
    for facade in facades():
        page, text = REFERENCE / f"{facade.rpartition('.')[2]}.md", PAGE.format(facade=facade)
        # What stays as it was is not read again.
        if not page.exists() or page.read_text("utf-8") != text:
            page.write_text(text, encoding="utf-8")


def without_words(_: Sphinx, what: str, __: str, value: object, skip: bool, ___: object) -> bool | None:  # noqa: FBT001 - called by Sphinx
    """The members of an enumeration are all listed; what else has no words of its own is told elsewhere."""
    if what == "module" or isinstance(value, enum.Enum):
        return None
    told = isinstance(value, property) or callable(getattr(value, "__func__", value))
    return skip if told and getattr(value, "__doc__", None) else True


def add_example(_: Sphinx, __: str, name: str, ___: object, ____: object, lines: list[str]) -> None:
    """Each entry of a facade is shown in use; what its programs begin with stands at the top of its page."""
    facade, _, entry = name.rpartition(".")
    if name in facades() and "before" in shown(name):
        lines += ["", "The examples of this page begin with:", "", *_block("python", shown(name)["before"])]
    elif facade in facades() and (found := example_of(facade, entry)):
        lines += ["", ".. rubric:: Example", "", *_block(*found)]


def _block(language: str, text: str) -> list[str]:
    return [f".. code-block:: {language}", "", *(f"   {line}" for line in text.splitlines()), ""]


def home_of(_: Sphinx, facade: str, name: str) -> str | None:
    """The module that a name of a facade is written in, for the link to its source."""
    return stated(facade).get(name.partition(".")[0]) if facade in facades() else None


def setup(app: Sphinx) -> dict[str, Any]:
    """What is done while the documentation is built."""
    for facade in facades():
        import_module(facade)
    app.connect("builder-inited", write_reference)
    app.connect("autodoc-skip-member", without_words)
    app.connect("autodoc-process-docstring", add_example)
    app.connect("viewcode-follow-imported", home_of)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
