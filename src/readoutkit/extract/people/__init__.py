"""People: names, titles, who takes part, and what stands for them later."""
