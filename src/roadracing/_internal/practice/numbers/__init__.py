"""The numbers of rule books, by area, each with its source."""
