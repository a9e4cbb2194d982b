"""Strings, and nothing but strings: quoting, articles, the nearest word, the order in which people count."""
