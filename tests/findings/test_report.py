"""A report lists in order, counts everything, and keeps four things apart."""

import itertools
import pickle

import pytest

from roadracing._internal.findings.codes import Code, Severity
from roadracing._internal.findings.diagnostic import Diagnostic, Related
from roadracing._internal.findings.errors import MissingExtra, ValidationError
from roadracing._internal.findings.places import Place, PlacesByPath, parse_path, path_text
from roadracing._internal.findings.report import Crash, NotRun, Report

CODE = Code(code="SCH001", name="track-conflict", severity=Severity.ERROR, title="Nobody meets.")


def found(line: int = 1, severity: Severity = Severity.ERROR, message: str = "m") -> Diagnostic:
    """A finding on a line."""
    return Diagnostic.of(CODE, message, place=Place(file="f", line=line, column=1), severity=severity)


class TestReport:
    """What a report says."""

    def test_order(self) -> None:
        """The order findings arrive in means nothing."""
        several = [found(3), found(1, Severity.INFO), found(1), found(2, Severity.WARNING)]
        reports = {Report.of(order).diagnostics for order in itertools.permutations(several)}
        assert 1 == len(reports)
        assert [1, 1, 2, 3] == [d.place.line for d in reports.pop() if d.place]

    def test_cap(self) -> None:
        """What is not listed is counted, and errors are listed first."""
        report = Report.of([found(n, Severity.INFO) for n in range(50)] + [found(99)], cap=10)
        assert (10, 41, 1) == (len(report.diagnostics), report.unlisted, len(report.errors))
        assert {Severity.ERROR: 1, Severity.WARNING: 0, Severity.INFO: 50} == report.counts
        assert {"SCH001": 51} == report.codes

    def test_merged(self) -> None:
        """Counts add up, also those of findings that are not listed."""
        one, other = Report.of([found(n) for n in range(5)], cap=2), Report.of([found()])
        assert 6 == one.merged(other).counts[Severity.ERROR]

    def test_errors_raise(self) -> None:
        """A report raises when asked to, with every error, and not for warnings."""
        Report.of([found(severity=Severity.WARNING)]).raise_for_errors()
        with pytest.raises(ValidationError, match="2 errors") as caught:
            Report.of([found(1), found(2)]).raise_for_errors()
        assert 2 == len(caught.value.diagnostics)

    def test_a_crash_is_not_fine(self) -> None:
        """A rule that crashed is no finding, and the report is not fine."""
        report = Report.of([], crashes=[Crash(code="SCH001", name="x", error="ValueError: y")])
        assert (False, 0) == (report.ok, report.counts[Severity.ERROR])
        with pytest.raises(ValidationError, match="SCH001"):
            report.raise_for_errors()

    def test_json(self) -> None:
        """The machine-readable form has the promised keys."""
        document = Report.of([found()], not_run=[NotRun(code="PAD001", name="p", reason="ignored")]).to_json()
        assert (False, {"error": 1, "warning": 0, "info": 0}) == (document["ok"], document["counts"])
        assert [{"code": "PAD001", "name": "p", "reason": "ignored"}] == document["not_run"]


class TestPlaces:
    """Where something is."""

    @pytest.mark.parametrize("path", [(), ("a",), ("a", "b/c", "~d"), ("sessions", "x", "start")])
    def test_paths(self, path: tuple[str, ...]) -> None:
        """A path is written so that it can be read back."""
        assert path == parse_path(path_text(path))

    def test_nearest(self) -> None:
        """A fact that was not written stands where the thing around it does."""
        here = Place(file="f", line=4)
        places = PlacesByPath({("sessions", "x"): here})
        assert here == places.place(("sessions", "x", "start"))
        assert places.place(("venues",)) is None

    def test_located(self) -> None:
        """A finding and what belongs to it are located together."""
        places = PlacesByPath({("a",): Place(line=1), ("b",): Place(line=2)})
        d = Diagnostic.of(CODE, "m", path=("a",), related=[Related(message="r", path=("b",))]).located(places)
        assert (1, 2) == (d.place and d.place.line, d.related[0].place and d.related[0].place.line)

    def test_words(self) -> None:
        """A place in a table is said in rows and columns, one in a text in lines."""
        assert "w.csv:3:7 (row 3, column 'start')" == str(
            Place(file="w.csv", line=3, column=7, row=3, field="start")
        )
        assert "s.json:3:7" == str(Place(file="s.json", line=3, column=7, pointer="/a"))
        assert "/a" == str(Place(pointer="/a"))


@pytest.mark.parametrize("code", ["SCH1", "XXX001", "sch001", "SCH0001"])
def test_codes(code: str) -> None:
    """A code is an area and three digits."""
    with pytest.raises(ValueError, match="is not a code"):
        Code(code=code, name="x", severity=Severity.INFO, title="x")


def test_a_report_can_be_hashed_and_pickled() -> None:
    """A report is a value: equal reports have one hash, and a report comes back from a pickle as it was."""
    report = Report.of([])
    assert hash(report) == hash(Report.of([]))
    assert report == pickle.loads(pickle.dumps(report))


def test_a_missing_extra_can_be_pickled() -> None:
    """What a worker process raises arrives whole."""
    error = pickle.loads(pickle.dumps(MissingExtra("the picture", "cli")))
    assert ("cli", str(MissingExtra("the picture", "cli"))) == (error.extra, str(error))


def test_no_cap_below_nought() -> None:
    """A cap below nought lists nothing, as nought does, and everything is counted."""
    found = [Diagnostic(code="SCH001", name="x", severity=Severity.ERROR, message=str(n)) for n in range(3)]
    report = Report.of(found, cap=-1)
    assert ((), 3) == (report.diagnostics, report.unlisted)


def test_printed() -> None:
    """A report is printed one finding a line with a sum, and is one line for programmers; a notebook escapes it."""
    found = Diagnostic(
        code="SCH001",
        name="x",
        severity=Severity.ERROR,
        message="two <cars>",
        path=("sessions", "a"),
        hint="move one",
    )
    report = Report.of([found], not_run=[NotRun(code="PAD001", name="y", reason="needs: pip install 'x'")])
    assert [
        "/sessions/a: error SCH001: two <cars> (move one)",
        "not run: PAD001 needs: pip install 'x'",
        "1 error",
    ] == str(report).splitlines()
    assert "<Report: 1 error>" == repr(report)
    assert "<Diagnostic SCH001 error /sessions/a: 'two <cars>'>" == repr(found)
    assert "two &lt;cars&gt;" in report._repr_html_()
    assert "nothing found" == str(Report.of([]))
