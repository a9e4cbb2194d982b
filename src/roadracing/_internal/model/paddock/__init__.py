"""The paddock of a weekend: areas, spots, ways, allocations and load-in."""
