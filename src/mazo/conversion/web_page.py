"""A web page, or a chapter of an e-book, as the tree of its text: without menus, boxes, buttons.

Footnotes get the tags of ours, however the page has them; what only its style makes bold, raised
or invisible becomes so by its tags.
"""

import posixpath
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from urllib.parse import unquote

from mazo.conversion.footnotes import is_note, types
from mazo.conversion.html_tree import html_tree
from mazo.conversion.journal import (
    BOXES_AND_MENUS,
    COMMENTS,
    EDIT_LINKS,
    FORMULAS,
    REFERENCE_MARKS,
    REFERENCES,
    Journal,
)
from mazo.conversion.tree import HEADINGS, Node, Read
from mazo.diagnostics import Text

_NOT_SHOWN_NAMES = "script style template noscript head svg"
_NOT_SHOWN = frozenset(_NOT_SHOWN_NAMES.split())
_NO_TEXT_NAMES = "iframe object form button select nav footer audio video canvas dialog"
_NO_TEXT = frozenset(_NO_TEXT_NAMES.split())
_ROLES_NAMES = "navigation banner contentinfo search complementary dialog"
_ROLES = frozenset(_ROLES_NAMES.split())
_CLUTTER = re.compile(
    r"(?:^|[\s_-])(?:editsection|navbox\S*|toc|infobox|catlinks|printfooter|ambox|hatnote|metadata"
    r"|noprint|jump-link|siteSub|cookie\S*|adverts?|ads?|share|social|breadcrumbs?|newsletter"
    r"|related|skip-link|backlink|sidebar|comments)(?=$|[\s_-])",
    re.IGNORECASE,
)
"""Names that pages give to what is no text of theirs."""
_CLUTTER_IDS_NAMES = "toc catlinks siteSub footer sidebar cookies comments nav menu"
_CLUTTER_IDS = frozenset(_CLUTTER_IDS_NAMES.split())
_REFERENCES = re.compile(r"(?:^|\s)(?:references|reflist)(?:$|[\s-])")
_BRACKETED = re.compile(r"\s*\[.{1,30}\]\s*")
_COMMENT = re.compile(r"#cmnt_ref")
"""A link from a comment, which Google Docs puts below the text, to its mark in it."""
_BACK = re.compile(r"#(?:sd(?:foot|end)note\d+anc|ftnt_ref|footnote-ref|endnote-ref|fnref)")
_NUMBER = re.compile(r"\d{1,3}|[*†‡]")
_LOOKS = (
    (re.compile(r"font-weight:(?:bold|[6-9]00)"), "b"),
    (re.compile(r"font-style:italic"), "i"),
    (re.compile(r"vertical-align:super"), "sup"),
    (re.compile(r"vertical-align:sub(?!\w)"), "sub"),
)
_UNSEEN = re.compile(r"display:none|visibility:hidden")
_FOR_SCREEN_READERS = re.compile(r"(?:^|\s)(?:sr-only|visually-hidden|screen-reader-text)(?:$|\s)")
"""Names that pages give to words for screen readers alone."""
_PERMALINK = re.compile(r"\s*[#¶§\U0001f517]\ufe0f?\s*")
_SIZE = re.compile(r"font-size:(\d{1,3}(?:\.\d{1,4})?)(?:pt|px)")
_SHARE = 0.4
"""How much of the words of a page its main part has at least."""
_LONGEST_LOOK = 1_000
_DEPTH = re.compile(r"\blst-\S+-(\d)\b")


def web_page(text: str, journal: Journal, chapter: str = "", looks: str = "") -> Read:
    """Return the text of a web page, to which style sheets give its `looks`.

    Of a `chapter`, called by its file's name, all is taken.
    """
    root = html_tree(text)
    body = next(root.all("body"), root)
    language = next((each.get("lang") for each in root.all("html")), "")
    main = next((each for each in body.all() if _is_main(each)), body)
    if chapter or len(main.text()) < _SHARE * sum(map(len, _prose(body))):
        main = body
    own = _Page(_styles(root, looks), len(main.text()), chapter, journal)
    return Read(own.cleaned(main) or Node("body"), language=language)


def _is_main(node: Node) -> bool:
    return node.tag in {"main", "article"} or (node.tag == "div" and node.get("role") == "main")


def _prose(node: Node) -> Iterator[str]:
    """Yield the words below `node` that may be text."""
    for child in node.children:
        if isinstance(child, str):
            yield child
        elif child.tag not in _NOT_SHOWN | _NO_TEXT:
            yield from _prose(child)


def _styles(root: Node, looks: str) -> Mapping[str, str]:
    """Return what the page's own styles and its style sheets say of each class."""
    styles: dict[str, str] = defaultdict(str)
    for sheet in (looks, *(each.text() for each in root.all("style"))):
        for rule in sheet.split("}"):
            names, _, look = rule.rpartition("{")
            for each in names.split(","):
                selector = each.split()[-1:] or [""]
                styles[selector[0].rpartition(".")[2]] += (
                    look[:_LONGEST_LOOK].replace(" ", "") + ";"
                )
    return styles


class _Page:
    """Cleans one page, whose main part has `size` characters."""

    def __init__(self, styles: Mapping[str, str], size: int, name: str, journal: Journal) -> None:
        self.styles = styles
        self.size = size
        self.name = name
        self.journal = journal

    def cleaned(self, node: Node) -> Node | None:
        """Return `node` without what is no text of the document; None if it is none itself."""
        style = self._style(node)
        if self._is_hidden(node, style):
            return None
        if (what := self._clutter(node)) and len(node.text()) <= _SHARE * self.size:
            self._leave_out(node, what)
            return None
        links = list(node.all("a")) if node.tag in {"sup", "a", "p", "span"} else []
        if any(_COMMENT.match(link.get("href")) for link in links):
            return None
        if len(links) == 1 and node.tag != "p" and (mark := self._mark(node, links[0])):
            return mark
        children = (c if isinstance(c, str) else self.cleaned(c) for c in node.children)
        kept = Node(node.tag, children=(c for c in children if c is not None))
        return self._dressed(kept, node, style)

    def _dressed(self, kept: Node, node: Node, style: str) -> Node:
        """Return what is kept of `node`, with what its attributes mean for our tree."""
        for name in ("href", "start"):
            if name in node.attributes:
                kept.attributes[name] = node.get(name)
        if node.get("id"):
            kept.attributes["id"] = f"{self.name}#{node.get('id')}"
        if node.tag == "p" and node.get("class").split()[-1:] == ["title"]:
            kept.tag = "h1"
        elif depth := _DEPTH.search(node.get("class")):
            kept.attributes["depth"] = depth[1]
        if size := _SIZE.search(style):
            kept.attributes["size"] = size[1]
        for look, mark in _LOOKS if node.tag == "span" else ():
            if look.search(style):
                kept = Node(mark, children=[kept])
        return kept

    def _style(self, node: Node) -> str:
        of_classes = "".join(self.styles.get(name, "") for name in node.get("class").split())
        return f"{node.get('style').replace(' ', '')};{of_classes}"

    def _is_hidden(self, node: Node, style: str) -> bool:
        """Return whether a reader of the page does not see an element."""
        is_hidden = "hidden" in node.attributes or node.get("aria-hidden") == "true"
        is_for_screen_readers = _FOR_SCREEN_READERS.search(node.get("class")) is not None
        is_unseen = node.tag in _NOT_SHOWN or _UNSEEN.search(style) is not None
        return is_unseen or is_hidden or is_for_screen_readers or _is_permalink(node)

    def _clutter(self, node: Node) -> Text | None:
        """Return what an element is that is no text of the document; None for others."""
        classes = node.get("class")
        if node.tag in HEADINGS:
            return None
        if node.tag == "math" or "mwe-math" in classes:
            return FORMULAS
        if _REFERENCES.search(f"{classes} {node.get('id')}"):
            return REFERENCES
        if node.tag == "sup" and _is_editors_mark(node, classes):
            return REFERENCE_MARKS
        if not _is_box(node):
            return None
        return EDIT_LINKS if "edit" in classes else BOXES_AND_MENUS

    def _leave_out(self, node: Node, what: Text) -> None:
        if what is FORMULAS:
            self.journal.doubt(FORMULAS)
        else:
            count = sum(1 for _ in node.all("li")) if what is REFERENCES else 1
            self.journal.add(what, count)

    def _mark(self, node: Node, link: Node) -> Node | None:
        """Return what stands for an element that is but a link: the mark of a note, or an anchor.

        An anchor, without words, is left of a link back from a note; and nothing of a comment's
        mark. None for other links.
        """
        words, address = link.text().strip(), link.get("href")
        if len(node.text().strip()) > len(words) + 2:
            return None
        if _BACK.match(address) or "backlink" in link.get("role"):
            return Node("anchor", {"id": f"{self.name}#{link.get('id') or link.get('name')}"})
        if "#cmnt" in address:
            self.journal.add(COMMENTS)
            return Node("anchor")
        number = words.strip(" []()")
        is_raised = node.tag == "sup" or any(link.all("sup")) or address.startswith("#ftnt")
        is_named = "noteref" in types(link)
        if "#" in address and (is_named or (is_raised and _NUMBER.fullmatch(number))):
            return Node("noteref", {"to": self._target(address)})
        return None

    def _target(self, address: str) -> str:
        """Return the id that a link leads to, in this file or in another one of the book."""
        file, _, name = address.partition("#")
        path = posixpath.normpath(posixpath.join(posixpath.dirname(self.name), unquote(file)))
        return f"{path if file else self.name}#{name}"


def _is_permalink(node: Node) -> bool:
    """Return whether an element is the sign beside a heading that links to it."""
    is_inside = node.tag == "a" and node.get("href").startswith("#")
    return is_inside and _PERMALINK.fullmatch(node.text()) is not None


def _is_box(node: Node) -> bool:
    """Return whether an element is a menu, a form or a box beside the text."""
    if node.tag in _NO_TEXT or (node.tag == "aside" and not is_note(node)):
        return True
    is_named = node.get("id") in _CLUTTER_IDS or _CLUTTER.search(node.get("class")) is not None
    return is_named or node.get("role") in _ROLES


def _is_editors_mark(node: Node, classes: str) -> bool:
    """Return whether a raised element marks a reference, or something that editors look for."""
    if "reference" in classes.split() or "noprint" in classes:
        return True
    return _BRACKETED.fullmatch(node.text()) is not None and not any(node.all("a"))
