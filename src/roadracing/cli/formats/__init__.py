"""The forms in which a report is printed."""

from .github import github
from .json_report import json_report
from .sarif import sarif
from .text import text

__all__ = ["github", "json_report", "sarif", "text"]
