"""A hook of MkDocs: the search of the site of docs/ keeps all its words apart.

lunr.js 2.3.9, which the theme searches with, joins two states of its automaton of words where their
labels and numbers read alike: (`1` to 23, `4` to 5) and (`1` to 2, `3` to 45). A word then leads on
to words that are on no page, and each search that meets them ends in an error. Which pages do that
changes with every number that is written on one. Here, a comma ends each state's number.
"""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

WORKERS = "assets/javascripts/workers"
NAMED = "e=e+s+o.id}"
"""Where `TokenSet.toString` adds a state's label and number to the name of the state before it."""
APART = 'e=e+s+o.id+","}'


def on_post_build(config: MkDocsConfig) -> None:
    """Write the search's script anew; raise PluginError if it is another than this was made for."""
    (script,) = Path(config.site_dir, WORKERS).glob("search.*.min.js")
    text = script.read_text("utf-8")
    if text.count(NAMED) != 1:
        raise PluginError(f"{script.name}: {NAMED} is not there once: see tools/search_states.py")
    script.write_text(text.replace(NAMED, APART), "utf-8")
