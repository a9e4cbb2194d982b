"""Whether a day can be run as it is written."""
