"""Real Anki: importing packages, a learner in between, and what an upgrade cost them."""
