"""What the organisations agreed about how a weekend is run."""
