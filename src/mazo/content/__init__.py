"""The fields of a note as Anki gets them, the order of study, coverage and selections."""
