"""Lists of a weekend on sheets of paper, from the same facts as everything else."""
