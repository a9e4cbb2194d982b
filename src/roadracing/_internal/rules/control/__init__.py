"""What a control log and the officials of a weekend have to be."""
