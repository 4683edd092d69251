"""Every key that an author may write: its file, shape, words, example and meaning.

Readers, messages, `mazo schema` and `docs/keys.md` go by these tables.
"""
