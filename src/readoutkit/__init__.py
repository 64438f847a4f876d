"""readoutkit reads diplomatic readouts into typed objects, each claim with its exact place in the text."""

__version__ = "0.1.0"
