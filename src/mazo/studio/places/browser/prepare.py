"""What Python has done before it gets to a browser, so that it need not be done there."""

import gc
import shutil
import sys
from collections.abc import Coroutine
from importlib import import_module
from pkgutil import walk_packages
from types import ModuleType
from typing import Any

import mazo
from mazo.locale import languages
from mazo.studio.places.browser.asgi import Answer
from mazo.studio.places.garbage import collect_seldom

_LEFT_OUT = (
    *("mazo.__main__", "mazo.anki", "mazo.commands.verify", "mazo.commands.convert"),
    *("mazo.conversion", "mazo.site", "mazo.studio.places"),
)
"""What is of no use in a browser, or is loaded when somebody needs it."""
_INTERPRETERS = "concurrent.interpreters"
"""A module that Pyodide has taken out, and that AnyIO loads without ever using it here."""
_FOLDER = "/trial"
_TEXT = b"# Italia\n\nEn julio de 1943 los aliados desembarcaron en Sicilia.\n"
_VIEWS = ("cards", "text", "time", "problems", "release")


def prepare() -> object:
    """Return a `Tab` whose application has answered each view once, with all that it loads."""
    absent = ModuleType(_INTERPRETERS)
    absent.__dict__.update(ExecutionFailed=Exception, create=None)
    sys.modules[_INTERPRETERS] = absent
    for each in walk_packages(mazo.__path__, "mazo."):
        if not each.name.startswith(_LEFT_OUT):
            import_module(each.name)
    tab = import_module("mazo.studio.places.browser.tab").Tab()
    answer = tab.started(_FOLDER, "", float, lambda: "aaaa", lambda: None)
    for language in languages():
        _done(answer("GET", "/app/", [("accept-language", language)], b""))
    begun = _done(answer("POST", "/app/begin", [("x-file-name", "a.md")], _TEXT))
    deck = dict(begun.headers)["location"].rpartition("/decks/")[2].partition("/")[0]
    for view in _VIEWS:
        _done(answer("GET", f"/app/decks/{deck}/{view}", [], b""))
    _done(answer("POST", f"/app/decks/{deck}/forget", [], b""))
    shutil.rmtree(_FOLDER)
    gc.collect()
    collect_seldom()
    return tab


def _done(coroutine: Coroutine[Any, Any, Answer]) -> Answer:
    """Return what a coroutine returns that waits for nothing; raise what it raises."""
    try:
        coroutine.send(None)
    except StopIteration as end:
        answer: Answer = end.value
        assert answer.status < 400, answer
        return answer
    raise AssertionError
