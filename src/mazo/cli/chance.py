"""Random characters, which tell a name from all others in the world."""

import secrets

_LETTERS = "abcdefghijkmnpqrstuvwxyz23456789"  # without those that are mistaken for one another


def chance() -> str:
    """Return four random characters."""
    return "".join(secrets.choice(_LETTERS) for _ in range(4))
