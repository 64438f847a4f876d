"""The grammar of the genre: verb groups and clauses, from which finders read."""
