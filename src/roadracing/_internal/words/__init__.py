"""How things are said, once for messages, tables, pages, pictures, feeds and bulletins."""
