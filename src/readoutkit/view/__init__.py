"""Readouts to look at: the evidence page, and values as readers of a language write them."""
