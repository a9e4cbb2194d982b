"""Whether a pit lane works: boxes, crews, equipment and openings."""
