"""The page that a static host answers: the start, as long as Python is not there yet."""

from mazo.diagnostics import MessageLanguage
from mazo.studio.places.headers import POLICY
from mazo.studio.rendering import Pages
from mazo.studio.views.start import values


def page(language: MessageLanguage) -> str:
    """Return the page in a language; its addresses count from its folder."""

    def to(*steps: str, **_: str) -> str:
        return "/".join(("app", *steps)) if steps else "app/"

    common = {"to": to, "drop_deck": to("open"), "drop_text": to("begin"), "query": {}}
    here = {"is_in_browser": True, "policy": POLICY}
    return Pages().html("starting.html", language, {**common, **here, **values(())})
