"""A folder that any web server can publish."""
