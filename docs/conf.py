"""How the documentation is built: nothing is fetched, and every warning is an error."""

from roadracing import __version__

project = "roadracing"
author = "The roadracing authors"
project_copyright = author
version = release = __version__

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = ["_build"]

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
html_extra_path = ["schema.json"]
