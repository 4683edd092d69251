"""Full-width colons behind keys, as keyboards for Chinese and Japanese type them: `question：`."""

import re
from collections.abc import Iterator

from mazo.diagnostics import Phrase, Reading
from mazo.text.edit import Edit, Fix, Splice
from mazo.text.patterns import lazy
from mazo.text.places import Place, TextFile
from mazo.yamlfiles import line_beginnings, rules
from mazo.yamlfiles.recovery import WIDE_COLON, Copy

_KEY = lazy(rf"^ *(?:- +)*(?P<key>[a-z_]+){WIDE_COLON}(?P<space>[ ]*)(?P<rest>.*)", re.MULTILINE)


def has_any(text: str) -> bool:
    """Return whether a full-width colon stands behind a key of a text."""
    return any(_keys(text))


def narrowed(file: TextFile, copy: Copy) -> Reading[Copy]:
    """Return a copy with plain colons behind keys; report each that is not one."""
    for found in _keys(copy.text):
        at, is_glued = found.end("key"), not found["space"] and found["rest"].strip()
        if is_glued:
            copy = copy.keyed(found.start("key"), found["key"], after=" ")
        else:
            copy = copy.over(at, ":")
        help_ = Phrase(
            rules.WRITE_COLON, {"key": found["key"], "rest": found["rest"].strip() or "…"}
        )
        edit = Edit(file, (), (Splice(at, at + 1, ": " if is_glued else ":"),))
        place, fix = Place(file, at, at + 1), Fix(edit, is_certain=True)
        yield rules.YAML_SYNTAX.at(place, reason=rules.WIDE_COLON, help=help_, fix=fix)
    return copy


def _keys(text: str) -> Iterator[re.Match[str]]:
    for found in _KEY.finditer(text):
        if line_beginnings.is_key(found["key"], is_alone=True):
            yield found
