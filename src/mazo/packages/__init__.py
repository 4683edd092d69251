"""Anki packages: writing .apkg files, and the project that a package carries."""
