"""Hypothesis strategies for people who build on the models: seasons, nouns and the values in them."""
