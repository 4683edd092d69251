"""A new edition of a document: what became of each quote of the old one."""
