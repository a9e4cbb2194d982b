"""The tabs, each declared once: what its rows are, and which column says which fact."""
