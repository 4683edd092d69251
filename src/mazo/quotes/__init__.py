"""The passage of a quote, and what to say where there is none."""
