"""What was promised to partners and to the public."""
