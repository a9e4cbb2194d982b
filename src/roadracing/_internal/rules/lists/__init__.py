"""The rules of the newer areas, a list for each; the catalogue puts all lists together."""
