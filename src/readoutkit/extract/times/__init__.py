"""Time expressions, cut word by word and resolved from the document alone."""
