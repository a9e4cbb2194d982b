"""The sizes, in CSS pixels, at which things are looked at."""

PHONE = (390, 844)
"""A phone held upright."""

DESKTOP = (1280, 800)
"""A small laptop."""

PAPER = (718, 1047)
"""What A4 leaves at 96 dots per inch, with margins of 10 mm."""
