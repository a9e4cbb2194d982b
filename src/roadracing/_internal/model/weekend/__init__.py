"""A weekend, its sessions, and the bulletins that change them."""
