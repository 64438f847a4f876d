"""Comparison: accounts of one event found, and set side by side."""
