"""Quotes: what stands between marks, and who said it."""
