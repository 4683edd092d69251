"""Class decks: the file, its base, the merge of both, decisions and explanations."""
