"""The pages of a published folder: a calendar, a page per weekend, race day, and the noticeboard."""
