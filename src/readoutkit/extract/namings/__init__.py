"""Namings: where countries, organisations, regions and initiatives are named."""
