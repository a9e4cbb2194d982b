"""The one room that knows all readers: whatever somebody hands over becomes a season and findings."""
