"""A side of a card as a whole HTML document, for a frame of an opaque origin that runs no script.

Its classes are those that Anki sets: note types have rules for phones and for night mode. Of what
the page itself looks like in Anki, three rules matter to cards of ours; with them and the style
of the note type, Chromium shows the pixels that Anki shows (docs/anki.md).
"""

import re
from base64 import b64encode
from collections.abc import Callable, Mapping
from pathlib import PurePath
from typing import Literal, NamedTuple, TypeAlias

from mazo.files.media_kinds import MIME_TYPES
from mazo.notetypes.style import css
from mazo.text.html import escaped

Device: TypeAlias = Literal["desktop", "phone"]

POLICY = "default-src 'none'; img-src data:; media-src data:; style-src 'unsafe-inline'"
"""The Content-Security-Policy of a page: nothing runs, and nothing is loaded."""

_OF_ANKI = """body { margin: 20px; overflow-wrap: break-word; color: #020202; background: #f5f5f5; }
hr { background-color: #737373; margin: 1em 0; border: 0; height: 1px; }
body.nightMode { background-color: #2c2c2c; color: #fcfcfc; }
#content { margin: .5em; }
audio { display: block; width: 100%; max-width: 320px; height: 44px; margin: 8px auto; }
"""
_DEVICES: Mapping[Device, tuple[str, str, str]] = {  # of html, of body, of what is round the card
    "desktop": ("linux chrome", "isLin fancy", "qa"),
    "phone": ("mobile android linux", "", "content"),
}
NIGHT: Mapping[Device, tuple[str, str]] = {
    "desktop": ("night-mode", "nightMode night_mode"),
    "phone": ("", "nightMode night_mode ankidroid_dark_mode"),
}
"""The classes of html and of body that Anki adds in night mode."""
_PICTURE = re.compile(r'(?<=<img src=")[^"<>]+(?=")')
_SOUND = re.compile(r"\[sound:([^\[\]<>]+)\]")


class Shown(NamedTuple):
    """How a card is shown: on what, by day or by night, and which card of its note it is."""

    device: Device = "desktop"
    is_dark: bool = False
    number: int = 1


def page(
    side: str, shown: Shown, media: Mapping[str, bytes], title: str = "", lang: str = ""
) -> str:
    """Return the document that shows a side of a card.

    `media` are pictures and sounds by the names that notes give them in a package; those that
    are not there are left out. `title` and `lang`, the language of that, are for screen readers.
    """
    of_html, of_body, around = _DEVICES[shown.device]
    of_body = f"card card{shown.number} {of_body}".strip()
    if shown.is_dark:
        night_html, night_body = NIGHT[shown.device]
        of_html, of_body = f"{of_html} {night_html}".strip(), f"{of_body} {night_body}"
    return (
        f'<!doctype html>\n<html class="{of_html}" lang="{escaped(lang)}">\n<head>\n'
        '<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escaped(title)}</title>\n<style>\n{_OF_ANKI}{css()}</style>\n</head>\n"
        f'<body class="{of_body}"><div id="{around}">'
        f"{with_media(side, lambda name: _data(name, media))}</div></body>\n</html>\n"
    )


def with_media(side: str, address: Callable[[str], str]) -> str:
    """Return a side of a card with its pictures, and with its sounds behind play buttons.

    `address` returns where the file is that a note gives a name.
    """
    if "<img" in side:
        side = _PICTURE.sub(lambda found: address(found[0]), side)
    return _SOUND.sub(lambda found: _player(address(found[1])), side) if "[sound:" in side else side


def _player(address: str) -> str:
    return f'<audio controls preload="metadata" src="{address}"></audio>'


def _data(name: str, media: Mapping[str, bytes]) -> str:
    """Return a file as a data: address."""
    if name not in media:
        return "data:,"
    kind = MIME_TYPES[PurePath(name).suffix]
    return f"data:{kind};base64,{b64encode(media[name]).decode()}"
