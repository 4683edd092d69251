"""A deck that somebody works on: acts that change its files, checked at once, each of them undone.

It knows nothing of the web: `mazo.workspace.workspace` is what the studio is made of.
"""
