"""Meaning: finders that read clauses, people, events, topics, commitments, quotes and amounts out of a text."""
