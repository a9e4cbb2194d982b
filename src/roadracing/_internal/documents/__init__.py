"""JSON in and out, the JSON Schema, and where in a text a fact was written."""
