"""Amounts: numbers with their units and currencies."""
