"""A text as it is quoted: headings, sentences, passages, with the place of every character."""
