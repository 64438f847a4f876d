"""Countries, organisations, regions and initiatives: their names, demonyms and aliases in each language."""
