"""Texts that Anki, MathJax or a browser would obey, and what shows that a field obeys nothing."""

from __future__ import annotations

import re
from html.parser import HTMLParser

PAYLOADS = (
    *(
        "[sound:evil.mp3]",
        "[SOUND:evil.mp3]",
        "[anki:tts lang=en_US]x[/anki:tts]",
        "[anki:play:q:0]",
    ),
    *("[latex]x[/latex]", "[$]x[/$]", "[$$]x[/$$]", "[[type:Answer]]", "[[type:cloze:Answer]]"),
    *("{{Answer}}", "{{c1::x}}", "{{#Hint}}x{{/Hint}}", "{{{x}}}"),
    r"\(\href{javascript:alert(1)}{x}\)",
    r"\[\style{position:fixed}{x}\]",
    r"\(\class{mz}{x}\)",
    r"\(\cssId{x}{y}\)",
    r"\(\require{html}\)",
    r"\(\unicode{65}\)",
    r"\(\def\x{\href{y}{z}}\)",
    r"\(x \href{y}{z}",
    *(
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        '<img src="x" onerror="alert(1)">',
    ),
    *(
        '<a href="javascript:alert(1)">x</a>',
        "<b onclick=alert(1)>x</b>",
        "<iframe src=x></iframe>",
    ),
    *(
        "<svg/onload=alert(1)>",
        "<math><mi>x</mi></math>",
        "<style>*{color:red}</style>",
        "<object data=x>",
    ),
    *(
        'x" onfocus="alert(1)',
        "x' autofocus onfocus='alert(1)",
        "<!--",
        "</article><hr id=answer>",
        "<b",
    ),
    *("&lt;script&gt;alert(1)&lt;/script&gt;", "&#91;sound:evil.mp3&#93;", "&#92;(x&#92;)"),
)

_TAGS = {
    "b",
    "i",
    "em",
    "strong",
    "u",
    "s",
    "sub",
    "sup",
    "br",
    "mark",
    "time",
    "ol",
    "ul",
    "li",
    "span",
}
_ANKI = re.compile(r"\[/?(?:sound:|anki:|latex\]|\$)|\[\[type:|\{\{|\}\}", re.IGNORECASE)
_FORMULA = re.compile(r"\\\((.*?)\\\)|\\\[(.*?)\\\]", re.DOTALL)
_FORBIDDEN = re.compile(r"\\(?:href|style|class|cssId|require|unicode|def|let|newcommand)\b")


class _Parts(HTMLParser):
    """
    The tags of a field with their attributes, and its texts: each as MathJax looks at it, unbroken.
    """

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, tuple[str, ...]]] = []
        self.texts = [""]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, tuple(name for name, _ in attrs)))
        self.texts.append("")

    def handle_endtag(self, tag: str) -> None:
        del tag
        self.texts.append("")

    def handle_data(self, data: str) -> None:
        self.texts[-1] += data


def obeyed(field: str, *, is_media: bool = False) -> list[object]:
    """Return what in a field's HTML is more than text and plain tags."""
    found = _Parts()
    found.feed(field)
    found.close()
    allowed = {("img", ("src",)), ("img", ("src", "alt"))} if is_media else set()
    odd: list[object] = [
        tag for tag in found.tags if tag not in allowed and (tag[1] or tag[0] not in _TAGS)
    ]
    if is_media:
        field = re.sub(r"\[sound:storm-[0-9a-f]+\.mp3\]", "", field)
    odd += _ANKI.findall(field)
    for text in found.texts:
        odd += [each for each in _FORMULA.findall(text) if _FORBIDDEN.search("".join(each))]
    return odd
