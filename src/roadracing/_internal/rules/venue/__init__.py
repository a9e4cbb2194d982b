"""What a venue, its licence and the law allow."""
