"""``python -m roadracing`` is the command line."""

from ._internal.cli.main import main

main()
