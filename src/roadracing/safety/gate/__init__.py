"""What has to be so before the track goes hot, a module per concern."""
