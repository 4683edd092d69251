"""`mazo schema`: the JSON Schema of an author's files, by which editors complete and check keys.

Beside JSON Schema's own words (draft 7) it has those that the YAML extensions of editors know:
`markdownDescription`, `defaultSnippets` and `patternErrorMessage`.
"""

import json
from collections.abc import Mapping
from typing import Any, Literal, TypeAlias, get_args

from mazo.diagnostics import MessageLanguage, Phrase, Text, spoken
from mazo.languages import LANGUAGES
from mazo.languages.guess import CODE as LANGUAGE_CODE
from mazo.model.names import NAME_LETTERS, NAME_PATTERN
from mazo.schema.card_file import CARD_FILE
from mazo.schema.class_deck import CHANGE, CHANGED_NOTE, CLASS_DECK, IN_PARTS
from mazo.schema.key import Key, Keys
from mazo.schema.project_file import PROJECT_FILE

File: TypeAlias = Literal["cards", "project", "class"]
_Schema: TypeAlias = dict[str, Any]

FILES: tuple[File, ...] = get_args(File)
DEFAULT = Text("Left out, it is `{default}`")

_TABLES: Mapping[File, Keys] = {"cards": CARD_FILE, "project": PROJECT_FILE, "class": CLASS_DECK}
_TEXT = {"type": ["string", "number"]}  # to an editor `answer: 1943` is a number
_TEXTS = {"type": "array", "items": _TEXT}
_YES_OR_NO = (True, False, "true", "false", "yes", "no", "sí", "si")
_PLAIN: Mapping[str, _Schema] = {
    "any": {},
    "codes": {"type": "array", "items": {"type": "string", "pattern": "^[EWI][0-9]{3}$"}},
    "date": {"type": ["string", "number", "array"]},  # `[1943-09..1943-10]` is a list to an editor
    "flag": {"enum": [*_YES_OR_NO]},
    "document language": {"type": "string", "pattern": f"^{LANGUAGE_CODE.pattern}$"},
    "language": {"enum": [*LANGUAGES]},
    "number": {"type": ["integer", "string"], "minimum": 1, "pattern": "^0*[1-9][0-9]*$"},
    "tags": _TEXTS,
}
"""What may stand under a key of a shape; under one that is not here, a text."""
_IDS = ("id", "name", "document")
_GROUPS = ("notes", "erratum", "group")


def schema(of: File, language: MessageLanguage) -> str:
    """Return the JSON Schema of a kind of file, its descriptions in `language`."""
    writer = _Writer(language)
    found = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": spoken(_TABLES[of].what, language),
        **writer.group(_TABLES[of]),
    }
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


class _Writer:
    """Writes schemas in one language."""

    def __init__(self, language: MessageLanguage) -> None:
        self.language = language

    def group(self, keys: Keys, *, is_part: bool = False) -> _Schema:
        """Return the schema of a group; of a part of one nothing is needed."""
        found: _Schema = {
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
        return found

    def _value(self, key: Key, keys: Keys) -> _Schema:
        """Return the schema of what stands under one of `keys`."""
        if keys is CHANGED_NOTE:
            return self._changed(key)
        found = self._one(key)
        if key.many == "list" or key.shape == "notes":
            found = {"type": "array", "items": found}
        elif key.many == "by id":
            found = {"type": "object", "propertyNames": self._id(), "additionalProperties": found}
        if keys.may_be_blank and key.holds_several:
            found["type"] = [found["type"], "null"]
        return found

    def _one(self, key: Key, *, is_part: bool = False) -> _Schema:
        """Return the schema of one value."""
        if key.keys is None:
            if key.shape in _IDS:
                return self._id()
            return (
                {"enum": [*key.words, *key.former]}
                if key.words
                else {**_PLAIN.get(key.shape, _TEXT)}
            )
        found = self.group(key.keys, is_part=is_part and key.name in IN_PARTS)
        if key.shape == "notes":
            found["defaultSnippets"] = [self._snippet(key.keys)]
        if key.shape not in _GROUPS:  # or a text
            found["type"] = [*_TEXT["type"], "object"]
        return found

    def _changed(self, key: Key) -> _Schema:
        """Return the schema of what a class deck changes: a value, or `was` and `now`."""
        if key.shape == "group":
            return self._one(key)
        plain = self._one(key, is_part=True)
        change = self.group(CHANGE)
        change["properties"]["now"] = plain
        return {"anyOf": [plain, change]}

    def _id(self) -> _Schema:
        words = self._words(NAME_LETTERS)
        return {**_TEXT, "pattern": f"^{NAME_PATTERN}$", "patternErrorMessage": words}

    def _about(self, key: Key) -> _Schema:
        """Return what an editor shows beside a key."""
        about = [self._words(key.about)]
        if key.example:
            about.append(f"`{self._words(key.example)}`")
        if key.default:
            about.append(self._words(Phrase(DEFAULT, {"default": key.default})))
        shown = {"markdownDescription": "\n\n".join(about)} if len(about) > 1 else {}
        return {"description": about[0], **shown}

    def _snippet(self, keys: Keys) -> _Schema:
        """Return what an editor puts in for a new note: the keys that it must have."""
        body = {
            key.name: f"${{{number}:{self._words(key.example).partition(': ')[2]}}}"
            for number, key in enumerate(keys.needed, 1)
        }
        return {"label": self._words(keys.what), "body": body}

    def _words(self, text: Text | Phrase | str) -> str:
        return str(spoken(text, self.language))
