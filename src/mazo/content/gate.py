r"""The one gate that every field of every note passes, after everything else.

After it, only what Mazo itself put into a field is markup to Anki, MathJax or a browser: a few
tags without attributes, pictures and sounds of its own in the fields for media, formulas of known
commands (`text.formulas`). Anything else in a text (`[sound:…]`, `[latex]`, `{{…}}`, `\(`) is shown
as it is. Fields that are used in attributes of a card hold known words only.
"""

import re
from collections.abc import Collection, Mapping

from mazo.languages import LANGUAGES
from mazo.languages.guess import CODE as LANGUAGE_CODE
from mazo.schema.card_file import ERRATUM_KINDS, ROLES
from mazo.text.formulas import FORMULA, forbidden_command, is_balanced
from mazo.text.html import ALLOWED_TAGS, escaped
from mazo.text.patterns import compiled, lazy

_WORDS: Mapping[str, Collection[str]] = {
    "language": LANGUAGES,
    "role": ROLES,
    "erratumkind": ERRATUM_KINDS,
}
"""The words that a field used in an attribute may hold."""

_NAME = r'[^"<>/\\:&\[\]{}\s]+-[0-9a-f]{10}\.[a-z0-9]+'  # as `content.media` gives them
_MEDIA = lazy(rf'(?:<img src="{_NAME}"(?: alt="[^"<>\[\]{{}}]*")?>|\[sound:{_NAME}\])*')
MEDIA_NAME = lazy(_NAME)
"""The name of a picture or a sound in one of the fields for media."""
MEDIA_FIELDS = frozenset(["questionmedia", "answermedia"])
_APART = "<span></span>"  # MathJax reads no formula across a tag
_OWN_TAGS = ("s", "mark", "ol", "ul", "li", "time", "details", "summary")
_TAGS = "|".join((*ALLOWED_TAGS, *_OWN_TAGS))
_TAG = rf"</?(?:{_TAGS})\s*/?>"
_TAGGED = rf"[^<\\\[{{}}]*(?:{_TAG}[^<\\\[{{}}]*)*"
_SIGN = (
    r"\[(?=/?anki:|sound:|/?latex\]|/?\$\$?\]|\[type:)|\{(?=\{)|\}(?=\})|\\(?=[()\[\]])"
    r"|(?<=\{)\{|(?<=\})\}"
)
_SHOWN = {"[": "&#91;", "{": "&#123;", "}": "&#125;", "\\": f"\\{_APART}"}
_PIECE = rf"(?P<formula>{FORMULA})|(?P<tag>{_TAG})|(?P<apart>{_APART})|(?P<open><)|{_SIGN}"


def as_text(text: str) -> str:
    """Return a text as HTML in which nothing of it is markup."""
    return _shown(escaped(text))


def as_attribute(text: str) -> str:
    """Return a text as the value of an attribute, in which Anki looks for its signs too."""
    shown = escaped(text)
    for sign in "[]{}":
        shown = shown.replace(sign, f"&#{ord(sign)};")
    return shown


def passed(key: str, field: str) -> str:
    """Return the HTML `field` as it may stand in the field `key`."""
    if key in _WORDS:
        return field if field in _WORDS[key] else ""
    if key == "passagelanguage":
        return field if LANGUAGE_CODE.fullmatch(field) else ""
    if key in MEDIA_FIELDS and _MEDIA.fullmatch(field):
        return field
    if not _has_signs(field) and ("<" not in field or _has_marks_only(field)):
        return field  # as most
    if compiled(_TAGGED, re.IGNORECASE).fullmatch(field):
        return field
    return compiled(_PIECE, re.IGNORECASE | re.DOTALL).sub(_piece, field)


def _piece(found: re.Match[str]) -> str:
    if formula := found["formula"]:
        return spaced(formula) if is_formula(formula) else passed("", _shown(formula))
    if found["tag"] or found["apart"]:
        return found[0]
    return "&lt;" if found["open"] else _SHOWN[found[0]]


def is_formula(text: str) -> bool:
    r"""Return whether `\(…\)` may be a formula on a card."""
    inner = spaced(text[2:-2])
    is_odd = "<" in inner or compiled(_SIGN, re.IGNORECASE).search(inner) is not None
    return not is_odd and is_balanced(inner) and not forbidden_command(inner)


def spaced(formula: str) -> str:
    """Return a formula with its braces apart: to TeX it is the same."""
    return compiled(r"([{}])(?=\1)").sub(r"\1 ", formula)


def _shown(text: str) -> str:
    """Return HTML in which the signs of Anki and MathJax are shown as they are."""
    if not _has_signs(text):
        return text
    return compiled(_SIGN, re.IGNORECASE).sub(lambda sign: _SHOWN[sign[0]], text)


def _has_signs(text: str) -> bool:
    """Return whether a text has a sign with which something of Anki's or MathJax's begins."""
    return "\\" in text or "[" in text or "{" in text or "}" in text


def _has_marks_only(html: str) -> bool:
    """Return whether `<mark>` is the only tag: that takes a fifth of the time of a pattern."""
    return html.count("<") == html.count("<mark>") + html.count("</mark>")
