"""Notes that stay as they were released, though their document was respelled or moved around them.

Anki replaces all fields and tags of a corrected note, the learner's own edits among them. So a note
is no correction where it differs from its line in the lock by nothing but a passage in another
spelling, and a section with another number or spelling, or another section while the old one
still stands. It keeps the line's words until something else of it is corrected; what the document
has instead is remembered beside them (`Line.document`), and what was found to be a slip stays one
as long as the document has the same, whatever becomes of the rest of it.
"""

from collections.abc import Mapping, Sequence
from html import unescape

from mazo.content.fields import Content
from mazo.content.same_passage import attested, is_same_passage
from mazo.languages.respelling import is_renumbered
from mazo.model.lock import Line

OF_DOCUMENT = ("passage", "section")
"""The fields that a document gives, by their permanent keys; all others are the author's."""


def is_as_released(content: Content, line: Line, others: Sequence[Line] = ()) -> bool:
    """Return whether a note is its line but for spelling and place; `id` is not compared.

    `others` are lines of other releases of the same document: that of a class deck's base.
    """
    own, released = content.fields, line.fields
    if content.tags != line.tags or _of_author(own) != _of_author(released):
        return False
    language, both = own.get("passagelanguage", ""), (_passage(released), _passage(own))
    is_decided = any((_passage(it.fields), _passage(it.newest)) == both for it in (line, *others))
    attests = _decided if is_decided else attested(own, content.quoted.attests)
    return is_same_passage(*both, language, attests) and _is_same_place(
        released.get("section", ""), own.get("section", ""), content.quoted.titles, language
    )


def of_document(content: Content, fields: Mapping[str, str]) -> Mapping[str, str]:
    """Return what the document has where `fields` that a note keeps differ; texts may be empty."""
    own = content.fields
    return {key: own.get(key, "") for key in OF_DOCUMENT if own.get(key) != fields.get(key)}


def _passage(fields: Mapping[str, str]) -> str:
    return fields.get("passage", "")


def _decided(_old: str, _new: str) -> bool:
    """Return that an earlier build found a slip."""
    return True


def _of_author(fields: Mapping[str, str]) -> Mapping[str, str]:
    return {key: text for key, text in fields.items() if key not in (*OF_DOCUMENT, "id")}


def _is_same_place(section: str, own: str, titles: Sequence[str], language: str) -> bool:
    """Return whether a note stands under a released section, or one that still stands elsewhere."""
    if section in ("", own):
        return True
    old = unescape(section)
    return any(is_renumbered(old, title, language) for title in (unescape(own), *titles))
