"""The pit lane of a weekend: boxes, equipment, openings and policies."""
