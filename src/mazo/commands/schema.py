"""`mazo schema`: the JSON Schema of an author's files, by which editors complete and check keys.

Beside JSON Schema's own words (draft 7, which editors know best) it has those that their YAML
extensions know: `markdownDescription`, `defaultSnippets`, `patternErrorMessage` and
`deprecationMessage`. It accepts all that Mazo reads without an error of keys or shapes.
"""

import json
from collections.abc import Mapping
from typing import Any, Literal, TypeAlias, get_args

from mazo import __version__
from mazo.diagnostics import MessageLanguage, Phrase, Text, spoken
from mazo.languages import LANGUAGES
from mazo.languages.guess import CODE as LANGUAGE_CODE
from mazo.model.names import NAME_LETTERS, NAME_PATTERN
from mazo.schema.card_file import CARD_FILE
from mazo.schema.class_deck import CHANGE, CHANGED_NOTE, CLASS_DECK, IN_PARTS
from mazo.schema.key import NO, YES, Key, Keys
from mazo.schema.project_file import PROJECT_FILE

File: TypeAlias = Literal["cards", "project", "class"]
_Schema: TypeAlias = dict[str, Any]

FILES: tuple[File, ...] = get_args(File)
COMMENT = "mazo {} {}"
"""The version and the language that a schema was written by."""
DEFAULT = Text("Left out, it is `{default}`")
DATES = Text(
    "As `1943`, `1943-10`, `1943-10-13`, `1943~` (about) or `1943-09/1943-10`, or in words"
)
DECK_SIGNS = Text("`::` stands between two levels, without spaces, and no quotation marks in them")
CODES = Text("a code has a letter (E, W or I) and three digits")
CODE_OF_LANGUAGE = Text("a code is needed, such as `es`, `en` or `la`")
NUMBERS = Text("a number from 1 up is needed")
FLAGS = Text("either `true` or `false` is needed")
NEW = Text("{what}, with examples")
TAG_SIGNS = Text("no spaces, commas or signs are allowed, and `::` makes levels")

_TABLES: Mapping[File, Keys] = {"cards": CARD_FILE, "project": PROJECT_FILE, "class": CLASS_DECK}
_TEXT = {"type": ["string", "number", "boolean"]}  # to an editor `answer: 1943` is a number


def _any_case(*words: str) -> str:
    """Return a pattern of words in small or capital letters."""
    return f"^({'|'.join(''.join(f'[{each}{each.upper()}]' for each in word) for word in words)})$"


_PLAIN: Mapping[str, _Schema] = {
    "any": {},
    "date": {"type": ["string", "number", "array"]},  # `[1943-09..1943-10]` is a list to an editor
    "flag": {"type": ["boolean", "string"]},
    "language": {"enum": [*LANGUAGES]},
    "number": {"type": ["integer", "string"], "minimum": 1},
}
"""What may stand under a key of a shape; under one that is not here, a text."""
_PATTERNS: Mapping[str, tuple[str, Text]] = {
    **dict.fromkeys(("id", "document"), (f"^{NAME_PATTERN}$", NAME_LETTERS)),
    "name": (rf"^{NAME_PATTERN}(\.yaml)?$", NAME_LETTERS),
    "codes": ("^[EWI][0-9]{3}$", CODES),
    "document language": (f"^{LANGUAGE_CODE.pattern}$", CODE_OF_LANGUAGE),
    "number": ("^0*[1-9][0-9]*$", NUMBERS),
    "flag": (_any_case(*YES, *NO), FLAGS),
    "deck": (r'^(?!\s*:)(?!.*(\s::|::\s|:::|::$))[^"]*$', DECK_SIGNS),
    "tags": (r'^[^\s,:"*<>&\\]+(::[^\s,:"*<>&\\]+)*$', TAG_SIGNS),
}
"""What texts of a shape look like, and what an editor shows of one that does not."""
_IS_ON = {"anyOf": [{"const": True}, {"type": "string", "pattern": _any_case(*YES)}]}
_GROUPS = ("notes", "erratum", "group")


def schema(of: File, language: MessageLanguage) -> str:
    """Return the JSON Schema of a kind of file, its descriptions in `language`."""
    writer = _Writer(language)
    found = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$comment": COMMENT.format(__version__, language),
        **writer.group(_TABLES[of]),
    }
    return json.dumps(found, ensure_ascii=False) + "\n"


class _Writer:
    """Writes schemas in one language."""

    def __init__(self, language: MessageLanguage) -> None:
        self.language = language

    def group(self, keys: Keys, *, is_part: bool = False) -> _Schema:
        """Return the schema of a group; of a part of one nothing is needed."""
        found: _Schema = {
            "title": self._words(keys.what),
            "type": "object",
            "properties": {
                name: {**self._about(key), **self._value(key, keys)}
                for name, key in keys.rows.items()
            },
            "additionalProperties": False,
        }
        needed = [key for key in keys.needed if not is_part]
        if required := [key.name for key in needed if not key.unless]:
            found["required"] = required
        for key in needed:
            if key.unless:
                found["anyOf"] = [{"required": [name]} for name in (key.name, *key.unless)]
        for key in keys.rows.values():
            if key.beside:
                found["if"] = {"properties": {key.name: _IS_ON}, "required": [key.name]}
                found["then"] = {"required": [key.beside]}
        return found

    def _value(self, key: Key, keys: Keys) -> _Schema:
        """Return the schema of what stands under one of `keys`."""
        if keys is CHANGED_NOTE:
            return self._changed(key)
        found = self._one(key)
        if key.many == "list" or key.shape == "notes":
            found = {"type": "array", "items": found}
        elif key.many == "by id":
            found = {
                "type": "object",
                "propertyNames": self._plain("id"),
                "additionalProperties": found,
            }
        if keys.may_be_blank and key.holds_several:
            found["type"] = [found["type"], "null"]
        return found

    def _one(self, key: Key, *, is_part: bool = False) -> _Schema:
        """Return the schema of one value."""
        if key.keys is None:
            return self._words_of(key) if key.words else self._plain(key.shape)
        found = self.group(key.keys, is_part=is_part and key.name in IN_PARTS)
        for name in key.left_out:
            del found["properties"][name]
        if key.shape == "notes":
            found["defaultSnippets"] = [self._snippet(key.keys)]
        if key.shape not in _GROUPS:  # or a text
            found["type"] = [*_TEXT["type"], "object"]
        return found

    def _words_of(self, key: Key) -> _Schema:
        """Return the schema of one of a few words; former ones are not proposed."""
        if not key.former:
            return {"enum": [*key.words]}
        former = {"type": "string", "pattern": f"^({'|'.join(key.former)})$", "deprecated": True}
        return {"anyOf": [{"enum": [*key.words]}, former]}

    def _plain(self, shape: str) -> _Schema:
        """Return the schema of a value without keys."""
        found = {**_PLAIN.get(shape, _TEXT)}
        if shape in _PATTERNS:
            pattern, message = _PATTERNS[shape]
            found |= {"pattern": pattern, "patternErrorMessage": self._words(message)}
        return {"type": "array", "items": found} if shape in ("codes", "tags") else found

    def _changed(self, key: Key) -> _Schema:
        """Return the schema of what a class deck changes: a value, or `was` and `now`."""
        if key.shape == "group":
            return self._one(key)
        plain = self._one(key, is_part=True)
        change = self.group(CHANGE)
        change["properties"]["now"] = plain
        return {"anyOf": [plain, change]}

    def _about(self, key: Key) -> _Schema:
        """Return what an editor shows beside a key."""
        about = [self._words(key.about)]
        if key.shape == "date":
            about.append(self._words(DATES))
        if key.example:
            about.append(f"`{self._words(key.example)}`")
        if key.default:
            about.append(self._words(Phrase(DEFAULT, {"default": key.default})))
        shown = {"markdownDescription": "\n\n".join(about)} if len(about) > 1 else {}
        default = {"default": key.default} if key.default else {}
        return {"description": about[0], **shown, **default}

    def _snippet(self, keys: Keys) -> _Schema:
        """Return what an editor puts in for a new note: the keys that it must have."""
        body = {
            key.name: f"${{{number}:{self._words(key.example).partition(': ')[2]}}}"
            for number, key in enumerate(keys.needed, 1)
        }
        return {"label": self._words(Phrase(NEW, {"what": keys.what})), "body": body}

    def _words(self, text: Text | Phrase | str) -> str:
        return str(spoken(text, self.language))
