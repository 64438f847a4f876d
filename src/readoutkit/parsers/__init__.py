"""Parsers: what the page of a genre looks like. No parser knows what a readout says."""
