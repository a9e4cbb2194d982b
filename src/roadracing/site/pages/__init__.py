"""The pages of a published folder: a calendar, a page per weekend, race day, and the noticeboard."""

from .building import Page, build, require
from .policy import POLICY

__all__ = ["POLICY", "Page", "build", "require"]
