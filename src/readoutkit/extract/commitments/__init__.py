"""Commitments: who is bound to what, towards whom, by when (codebook 4.4)."""
