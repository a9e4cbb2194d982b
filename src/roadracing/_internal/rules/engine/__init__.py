"""What a rule is, what it is given, and a set of them."""
