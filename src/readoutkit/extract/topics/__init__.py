"""Topics: subjects, how they are treated, and whom they are about."""
