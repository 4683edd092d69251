"""What Python has done before it gets to a browser, so that it need not be done there."""

import gc
import sys
from importlib import import_module
from pkgutil import walk_packages
from types import ModuleType

import mazo

_LEFT_OUT = (
    *("mazo.__main__", "mazo.anki", "mazo.commands.verify", "mazo.commands.convert"),
    *("mazo.conversion", "mazo.studio.places"),
)
"""What is of no use in a browser, or is loaded when somebody needs it."""
_INTERPRETERS = "concurrent.interpreters"
"""A module that Pyodide has taken out, and that AnyIO loads without ever using it here."""


def prepare() -> None:
    """Load every module that a browser may need."""
    absent = ModuleType(_INTERPRETERS)
    absent.__dict__.update(ExecutionFailed=Exception, create=None)
    sys.modules[_INTERPRETERS] = absent
    for each in walk_packages(mazo.__path__, "mazo."):
        if not each.name.startswith(_LEFT_OUT):
            import_module(each.name)
    import_module("mazo.studio.places.browser.tab")
    gc.collect()
