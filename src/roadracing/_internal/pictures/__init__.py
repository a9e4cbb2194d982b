"""Pictures of a race weekend: one SVG each, for a desk, a phone and paper, with nothing beside it."""
