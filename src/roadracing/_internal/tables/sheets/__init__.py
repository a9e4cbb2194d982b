"""What was handed in becomes a sheet: columns with names, and rows of cells."""
