"""The worked weekend: Mid-Ohio from 23 to 27 June 2004, as far as it is known, and invented where it is not.

`python -m tests.examples.mid_ohio` writes `examples/mid-ohio-2004.json`. What is known comes from the common calendar
of 2004 beside it; whatever else the document holds says of itself that it is invented.
"""
