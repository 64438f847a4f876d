"""What a readout can be about: topic codes with labels, identifiers in other lists, and the phrases that announce them."""
