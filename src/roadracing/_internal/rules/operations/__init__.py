"""What has to be ready before cars run."""
