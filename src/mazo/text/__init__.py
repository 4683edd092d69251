"""Places in texts, characters that count alike, and search.

Nothing here knows of cards, documents or YAML.
"""
