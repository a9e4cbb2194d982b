"""Units, hospitals, procedures, and the plan that puts them together."""
