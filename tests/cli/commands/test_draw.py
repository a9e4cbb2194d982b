"""``roadracing draw``."""

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.cli.conftest import Roadracing

EXAMPLES = Path(__file__).parents[3] / "examples"


def drawn(text: str) -> ET.Element:
    """A picture, read by a parser that is not ours."""
    root = ET.fromstring(text)  # noqa: S314 - written here
    assert "{http://www.w3.org/2000/svg}svg" == root.tag
    return root


@pytest.mark.parametrize("form", ["wide", "tall", "print"])
def test_every_form(roadracing: Roadracing, weekend: Path, tmp_path: Path, form: str) -> None:
    """A picture is one file that ends with a line break."""
    output = tmp_path / "timetable.svg"
    ran = roadracing("draw", weekend, "--picture", "timetable", "--form", form, "-o", output)

    assert (0, "", "") == ran
    text = output.read_text("utf-8")
    assert text.endswith("</svg>\n")
    drawn(text)
    assert [output, weekend] == sorted(tmp_path.iterdir())


@pytest.mark.parametrize("arguments", [(), ("-o", "-")])
def test_standard_output(roadracing: Roadracing, weekend: Path, arguments: tuple[str, ...]) -> None:
    """Without a file the picture goes to standard output, alone."""
    drawn(roadracing("draw", weekend, "--picture", "timetable", *arguments).out)


def test_same_bytes(roadracing: Roadracing, weekend: Path) -> None:
    """The same document gives the same bytes."""
    command = ("draw", weekend, "--picture", "timetable")

    assert roadracing(*command).out == roadracing(*command).out


def test_csv(roadracing: Roadracing) -> None:
    """A spreadsheet's timetable is drawn as it is, with its conflicts marked; unless nobody wants to know."""
    command = ("draw", EXAMPLES / "2021-st-petersburg.csv", "--picture", "timetable")

    assert "Error SCH001" in roadracing(*command).out
    assert "Error SCH001" not in roadracing(*command, "--unchecked").out


def test_day(roadracing: Roadracing, weekend: Path) -> None:
    """A day can be drawn alone."""
    out = roadracing("draw", weekend, "--picture", "timetable", "--day", "2013-04-20").out

    assert "Saturday 20 April 2013" in out
    assert "Friday" not in out


def test_since(roadracing: Roadracing, weekend: Path, tmp_path: Path) -> None:
    """What has moved since an earlier document is marked."""
    later = tmp_path / "later.json"
    later.write_text(weekend.read_text("utf-8").replace("T11:40:00", "T11:45:00"), "utf-8")

    assert "moved from 11:40" in roadracing("draw", later, "--picture", "timetable", "--since", weekend).out


def test_selection(roadracing: Roadracing, weekend: Path) -> None:
    """A series has its own picture, and so have the public and those who run the day; selected as feeds are."""
    command = ("draw", weekend, "--picture", "timetable")
    out = roadracing(*command, "--series", "indycar").out

    assert "IndyCar" in out
    assert "Drift" not in out
    assert "Pre-race activities" in roadracing(*command, "--audience", "public").out
    assert (2, "") == roadracing(*command, "--series", "indycart")[:2]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--picture", "portrait"), "'portrait' is not"),
        ((), "Missing option '--picture'"),
        (("--picture", "timetable", "--weekend", "elsewhere"), "there is no weekend 'elsewhere'"),
        (("--picture", "timetable", "--day", "2013-01-01"), "2013-04-19, 2013-04-20"),
        (("--picture", "timetable", "--day", "Saturday"), "write 2013-04-20"),
        (("--picture", "timetable", "--form", "round"), "'round' is not"),
    ],
)
def test_wrong_usage(
    roadracing: Roadracing, weekend: Path, tmp_path: Path, arguments: tuple[str, ...], says: str
) -> None:
    """Wrong usage is one line that says what would be right, and nothing is written."""
    ran = roadracing("draw", weekend, *arguments, "-o", tmp_path / "out.svg")

    assert (2, "") == (ran.code, ran.out)
    assert 1 == len(ran.err.splitlines())
    assert says in ran.err
    assert not (tmp_path / "out.svg").exists()


def test_several_weekends(roadracing: Roadracing) -> None:
    """Of several weekends one has to be named; the message names them."""
    ran = roadracing("draw", EXAMPLES / "2004-alms.json", "--picture", "timetable")

    assert 2 == ran.code
    assert "sebring-2004" in ran.err
    drawn(
        roadracing(
            "draw", EXAMPLES / "2004-alms.json", "--picture", "timetable", "--weekend", "sebring-2004"
        ).out
    )


def test_no_document(roadracing: Roadracing, tmp_path: Path) -> None:
    """What is no document is said in a line; a document with faults lists them."""
    broken, wrong = tmp_path / "broken.json", tmp_path / "wrong.json"
    broken.write_text("{", "utf-8")
    wrong.write_text('{"namespace": 1}', "utf-8")

    assert 2 == roadracing("draw", broken, "--picture", "timetable").code
    ran = roadracing("draw", wrong, "--picture", "timetable")
    assert (1, "") == (ran.code, ran.out)
