"""The rooms behind the facades. What is listed by a facade is public; everything here may move."""
