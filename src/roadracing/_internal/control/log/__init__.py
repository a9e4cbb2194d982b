"""A log as race controls keep it, read and written."""
