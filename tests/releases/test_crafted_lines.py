"""A lock may come from a stranger: what Mazo cannot have written is refused."""

from __future__ import annotations

import json

import pytest

from mazo.model.lock import Lock
from mazo.releases import lock_file as lock
from mazo.releases.inheritance import RETIRED_TAG
from tests.support.lock import HEADER, ONE, TWO, read, summed
from tests.support.project import CardProject

CRAFTED = {
    "the GUID of another note": {"guid": TWO.guid},
    "a GUID of somebody's choice": {"guid": "AAAAAAAAAAAAAAAA"},
    "no GUID": {"guid": ""},
    "another note's `id` to show": {"fields": {"id": "another/one", "question": "When?"}},
    "another origin": {"origin": "two"},
    "a retired note without the tag": {"state": "retired"},
    "a retired note with a picture": {
        "state": "retired",
        "tags": [RETIRED_TAG],
        "fields": {**ONE.fields, "answermedia": '<img src="a-0123456789.png">'},
    },
    "attributes in the language": {"fields": {**ONE.fields, "language": 'es" autofocus x="'}},
    "attributes in the passage's language": {
        "fields": {**ONE.fields, "passagelanguage": 'es" onfocus="alert(1)'}
    },
    "an event handler as a kind of erratum": {
        "fields": {**ONE.fields, "erratumkind": 'x" onmouseover="alert(1)'}
    },
    "a sound": {"fields": {**ONE.fields, "notice": "[sound:x.mp3]"}},
    "LaTeX": {"fields": {**ONE.fields, "notice": "[latex]x[/latex]"}},
    "a voice": {"fields": {**ONE.fields, "notice": "[anki:tts lang=es]x[/anki:tts]"}},
    "a link in a formula": {"fields": {**ONE.fields, "extra": r"\(\href{javascript:x}{y}\)"}},
    "a folder above as its topic": {"topic": "../../../elsewhere"},
    "a folder as its topic": {"topic": "a/b"},
    "a zero in its topic": {"topic": "a\0b"},
    "an endless topic": {"topic": "a" * 400},
    "half a letter": {"deck": "\ud800"},
    "no question": {"fields": {"answer": "Then"}},
    "the end of a field within one": {"fields": {"question": "one\x1ftwo"}},
    "a field that no note type has": {"fields": {"question": "When?", "news": "!"}},
    "a script": {"fields": {"question": "<script>alert(1)</script>"}},
    "a space in a tag": {"tags": ["a b"]},
    "a deck without a name": {"deck": ""},
    "a deck between nothing": {"deck": "War::::Siege"},
    "a deck whose name Anki changes": {"deck": 'War::"Siege"'},
    "a date that is none": {"fields": {**ONE.fields, "date": "<b>soon</b>"}},
}


@pytest.mark.parametrize("change", CRAFTED.values(), ids=CRAFTED.keys())
def test_a_line_that_mazo_cannot_have_written_is_refused(
    project: CardProject, change: dict[str, object]
) -> None:
    """
    A lock may come from a stranger: its checksum proves nothing, and nothing is written.
    """
    project.release()
    alone = lock.text(Lock(HEADER, {ONE.guid: ONE})).splitlines()[1]
    sound = project.read("mazo.lock") + alone + "\n"
    assert read(project.folder, sound)[1] == []
    line = {**json.loads(alone), **change}
    line["fields"] = {"id": ONE.fields["id"], **line["fields"]}
    line.pop("sum")
    project.write("mazo.lock", sound.replace(alone, summed(line)))
    before = project.files()

    assert project.build(1) == (None, ["E408"])
    assert project.files() == before
