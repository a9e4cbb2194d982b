"""Whether a paddock works: ways, stores, groups and load-in."""
