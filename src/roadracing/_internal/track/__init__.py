"""Who has which asphalt when."""
