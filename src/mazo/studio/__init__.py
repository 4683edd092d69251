"""The studio: an ASGI application that shows a workspace as pages, on a machine or in a browser."""

from mazo.diagnostics import Text

NEEDS_LIBRARIES = Text("this needs the libraries of the studio")
