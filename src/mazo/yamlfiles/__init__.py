"""YAML read as strings with places, its slips explained, and edits that keep comments and layout."""
