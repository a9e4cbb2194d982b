"""What has to be there before the track goes hot, requirement by requirement."""
