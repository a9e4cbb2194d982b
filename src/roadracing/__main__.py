"""``python -m roadracing`` is the command line."""

from .cli import main

main()
