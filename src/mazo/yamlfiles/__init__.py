"""YAML as strings with places; slips explained; edits that keep comments and layout."""
