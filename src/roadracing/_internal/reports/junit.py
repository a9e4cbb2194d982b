"""A report as JUnit writes the outcome of tests, which every build server shows."""

import re
from typing import Final
from xml.etree import ElementTree as ET

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.findings.places import Place
from roadracing._internal.findings.report import Report

# What XML 1.0 allows (section 2.2); nothing else can be written there, not even escaped.
_NOT_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def junit(report: Report, *, name: str = "roadracing") -> str:
    """One suite: a failed case for each error and a passed one for each other finding; a crash is an error of its own.

    Args:
        report: what was found.
        name: what the suite is called, such as the name of the document.
    """
    cases = [_case(d) for d in report.diagnostics]
    for crash in report.crashes:
        case = ET.Element("testcase", classname=_text(crash.code), name=_text(crash.name))
        ET.SubElement(case, "error", message=_text(crash.error), type="crash").text = _text(crash.trace)
        cases.append(case)
    for idle in report.not_run:
        case = ET.Element("testcase", classname=_text(idle.code), name=_text(idle.name))
        ET.SubElement(case, "skipped", message=_text(idle.reason))
        cases.append(case)
    if not cases:
        cases.append(ET.Element("testcase", classname="roadracing", name="nothing found"))
    suite = ET.Element(
        "testsuite",
        name=_text(name),
        tests=str(len(cases)),
        failures=str(len(report.errors)),
        errors=str(len(report.crashes)),
        skipped=str(len(report.not_run)),
    )
    suite.extend(cases)
    ET.indent(suite)
    return f"<?xml version='1.0' encoding='utf-8'?>\n{ET.tostring(suite, encoding='unicode')}\n"


def _case(d: Diagnostic) -> ET.Element:
    place = d.place or Place()
    case = ET.Element("testcase", classname=d.code, name=_text(f"{d.name}: {d.message}"))
    if place.file is not None:
        case.set("file", _text(place.file))
    if place.line is not None:
        case.set("line", str(place.line))
    told = _text("\n".join(filter(None, [f"{place}: {d.message}" if d.place else d.message, d.hint])))
    if d.severity is Severity.ERROR:
        ET.SubElement(case, "failure", message=_text(d.message), type=d.name).text = told
    else:
        ET.SubElement(case, "system-out").text = f"{d.severity.value}: {told}"
    return case


def _text(text: str) -> str:
    """The text, with what XML cannot hold replaced."""
    return _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", text)
