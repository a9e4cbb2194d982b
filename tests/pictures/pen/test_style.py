"""How pictures look on a bright screen, on a dark one, and on paper."""

import re

from roadracing._internal.pictures.pen.style import sheet


def test_the_same_names_in_every_scheme() -> None:
    """What has a look in the light has one in the dark and on paper."""
    light, _, dark = sheet().partition("@media")
    names = [set(re.findall(r"& (\.[\w-]+)\{", text)) for text in (light, dark, sheet("a4"))]
    assert names[0]
    assert names[0] == names[1] == names[2]


def test_paper_is_for_a_sheet_of_its_size() -> None:
    """What is printed names its paper, and has no dark side; what is on a screen names none."""
    assert sheet("a3").startswith("@page{size:a3;margin:10mm}")
    assert "prefers-color-scheme" not in sheet("a3")
    assert "@page" not in sheet()
