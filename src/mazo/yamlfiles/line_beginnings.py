"""Slips at the beginning of a line: a text not indented, a dash without its space, a key set in.

Each is read on as it was meant, so that the note is checked with the others and no second
mistake comes of the first.
"""

import re
from itertools import takewhile

from mazo.diagnostics import Phrase
from mazo.schema.card_file import CARD_FILE, LISTS, NOTES
from mazo.schema.class_deck import CLASS_DECK
from mazo.schema.project_file import PROJECT_FILE
from mazo.text.edit import Edit, Fix, Splice
from mazo.text.patterns import lazy
from mazo.text.places import Place, TextFile
from mazo.yamlfiles import rules
from mazo.yamlfiles.out_of_line import out_of_line
from mazo.yamlfiles.recovery import Copy, Slip

_OF_NOTES = frozenset(key for keys in (CARD_FILE, *NOTES.values()) for key in keys.rows)
_KEYS = _OF_NOTES.union(CLASS_DECK.rows, PROJECT_FILE.rows)
_LISTS = frozenset((*LISTS, "events"))
_GLUED_DASH = lazy(r"^( *)-(?=([a-z_]+):(?=\s|\Z))", re.MULTILINE)
_KEY_LINE = lazy(r"( *)(?:- +)*([\w-]+):(?=\s)[ ]*(.*)")
_NOT_TEXT = lazy(r"\s*(?:- |#|[\w-]+:(?=\s|\Z)|\Z)")
_WORDS = lazy(r" *[^\W\d][^:\n]* [^:\n]*:\s")
_BLOCK = lazy(r"[|>][+-]?\d?\Z")
_SET_IN = lazy(rf" +((?:{'|'.join(sorted(_LISTS))}):)(?=\s|\Z)")


def is_key(word: str, *, is_alone: bool) -> bool:
    """Return whether `word`, at the beginning of a line, is a key that only lacks its colon."""
    return word in (_KEYS if is_alone else _OF_NOTES)


def glued_dash(file: TextFile, copy: Copy, end: int) -> Slip | None:
    """Recognise `-id:`, a dash without a space after it, above `end`."""
    dashes = _GLUED_DASH.finditer(copy.text, 0, end)
    glued = next((each for each in dashes if each[2] in _KEYS), None)
    if glued is None:
        return None
    at, key = glued.end(), glued[2]
    below = copy.text[copy.line_end(at) + 1 :].split("\n", 1)[0]
    is_near = bool(glued[1]) and _margin(below, 0) == len(glued[1]) + 1
    shifted = copy.over(at - 2, "- ")  # so that the note's other keys are in line with this one
    copied = shifted if is_near else copy.keyed(at - 1, key, before="- ")
    fix = Fix(Edit(file, (), (Splice(at, at, " "),)), not is_near)
    place, help_ = Place(file, at - 1, at), Phrase(rules.DASH_SPACE, {"key": key})
    found = rules.INDENTATION.at(place, reason=rules.GLUED_DASH, help=help_, fix=fix)
    return Slip(found, copied)


def run_on(file: TextFile, copy: Copy, at: int) -> Slip | None:
    """Recognise that the line of `at` goes on with a text above, which it is not indented under.

    Lines right below that do so too are the same slip.
    """
    start = copy.text.rfind("\n", 0, at) + 1
    key = _text_above(copy.text[:start])
    if key is None:
        return None
    starts = [start]
    for line in takewhile(lambda each: not _NOT_TEXT.match(each), copy.text[start:].split("\n")):
        starts.append(starts[-1] + len(line) + 1)
    if len(starts) == 1:
        return None
    indent = " " * (key.start(2) - key.start() + 2)
    splices = [Splice(each, each + _margin(copy.text, each), indent) for each in starts[:-1]]
    above = copy.text.index("\n", len(copy.text[:start].rstrip()))
    is_next = above == start - 1  # after a blank line it may be a remark that lacks its `#`
    fix = Fix(Edit(file, (), tuple(splices)), is_next)
    values = {"key": key[2]}
    place = Place(file, start + _margin(copy.text, start), starts[1] - 1)
    reason, help_ = Phrase(rules.RUN_ON, values), Phrase(rules.SET_IN, values)
    found = rules.INDENTATION.at(place, reason=reason, help=help_, fix=fix)
    if _BLOCK.fullmatch(key[3].strip()):
        copy = copy.over(key.start(3), " " * len(key[3]))
    for end, splice in zip((above, *(each - 1 for each in starts[1:])), splices, strict=False):
        copy = copy.joined(end - (copy.text[end - 1] == "\r"), splice.end)
    return Slip(found, copy)


def too_deep(file: TextFile, copy: Copy, start: int) -> Slip | None:
    """Recognise why the line at `start` begins further right than the one above it."""
    above = copy.text.rfind("\n", 0, max(start - 1, 0)) + 1
    found = _words(file, copy, above) or _list_set_in(file, copy, start)
    return found or out_of_line(file, copy, start)


def not_in_line(file: TextFile, copy: Copy, start: int) -> Slip | None:
    """Recognise why the line at `start` does not begin where those above it do."""
    word = copy.text[start : copy.line_end(start)].strip().partition(" ")[0]
    found = None if is_key(word, is_alone=False) else run_on(file, copy, start)
    return found or _list_set_in(file, copy, start) or out_of_line(file, copy, start)


def _words(file: TextFile, copy: Copy, start: int) -> Slip | None:
    """Recognise a text that goes on with the one above it, and has a colon in it."""
    return run_on(file, copy, start) if _WORDS.match(copy.text, start) else None


def _list_set_in(file: TextFile, copy: Copy, start: int) -> Slip | None:
    """Recognise `dates:` or the like that begins further right than the keys above it.

    So does the example of a new card file if only the `#` is taken away, not the space.
    """
    set_in = _SET_IN.match(copy.text, start)
    if set_in is None:
        return None
    at, key = set_in.start(1), set_in[1]
    fix = Fix(Edit(file, (), (Splice(start, at, ""),)), is_certain=True)
    found = rules.INDENTATION.at(
        Place(file, at, at + len(key)), reason=rules.NOT_IN_LINE, help=rules.FIRST_COLUMN, fix=fix
    )
    return Slip(found, copy.over(start, key + " " * (at - start)))


def _text_above(text: str) -> re.Match[str] | None:
    """Return the key, with its column and value, whose text the last line of `text` belongs to."""
    end = len(text)
    while end:
        start = text.rfind("\n", 0, end - 1) + 1
        if found := _KEY_LINE.match(text, start, end):
            closed = found[3][:1] in ("'", '"', "[", "{")
            return None if closed or found[2] in _LISTS else found
        line = text[start : end - 1]
        if line.strip() and _NOT_TEXT.match(line):
            return None
        end = start
    return None


def _margin(text: str, start: int) -> int:
    """Return how many spaces the line that begins at `start` begins with."""
    return len(text) - start - len(text[start:].lstrip(" "))
