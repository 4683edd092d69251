"""Bring the catalogues of translations up to date with the messages in the code.

    python tools/messages.py [LANGUAGE]...

A language has two catalogues in src/mazo/locale/LANGUAGE/LC_MESSAGES: `mazo.po` for Mazo's own
messages (`Text("…")`), `click.po` for those of Click, which reads the command line. Messages that
are no longer in the code are taken out, new ones come in, all in the order of the code, and the
catalogues are compiled. A LANGUAGE that is new gets catalogues of its own, to be translated.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping
from io import BytesIO, StringIO
from pathlib import Path
from typing import NamedTuple

import click
from babel import Locale
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))
from hatch_build import compile_messages  # noqa: E402  # the root is no package

LOCALES = ROOT / "src" / "mazo" / "locale"
WIDTH = 100
GAP = re.compile(r"(?<!\{)\{(\w+)(?::(?! )[^}]*)?\}")
"""A gap in a message: `{count}`, or `{count:note|notes}`; braces of YAML have a space in them."""
HEADER = """\
# {name} translations of {owner}'s messages.
msgid ""
msgstr ""
"Language: {code}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: {plurals}\\n"
"""


class Domain(NamedTuple):
    """Whose messages a catalogue has, where they stand, and the functions that mark them there.

    In the studio's templates that function is `t`.
    """

    owner: str
    source: Path
    keywords: Mapping[str, tuple[int, ...] | None]


DOMAINS = {
    "mazo": Domain("Mazo", ROOT / "src" / "mazo", {"Text": None, "t": None}),
    "click": Domain("Click", Path(click.__file__).parent, {"_": None, "ngettext": (1, 2)}),
}


def template(domain: Domain) -> Catalog:
    """Return the messages in the code, in its order and without translations."""
    catalogue = Catalog()
    kinds = [("**.py", "python"), ("**.html", "jinja2.ext:babel_extract")]
    found = extract_from_dir(domain.source, kinds, keywords=domain.keywords)
    for _file, _line, message, _comments, _context in found:
        catalogue.add(message)
    return catalogue


def updated(text: str, code: str, current: Catalog) -> str:
    """Return the `text` of a catalogue with the `current` messages.

    The translation of a message that was reworded is kept and marked as fuzzy: it is not used
    until somebody has looked at it and taken the mark away.
    """
    header = text.partition("\n\n")[0].strip()
    catalogue = read_po(StringIO(text), locale=code)
    catalogue.update(current)
    for message in catalogue:
        message.flags &= {"fuzzy"}  # braces are gaps in most messages, and YAML in some
    body = BytesIO()
    write_po(body, catalogue, width=WIDTH, omit_header=True, ignore_obsolete=True)
    return f"{header}\n\n{body.getvalue().decode().strip()}\n"


def new(code: str, owner: str) -> str:
    """Return the text of a catalogue without messages."""
    locale = Locale.parse(code)
    plurals = Catalog(locale=code).plural_forms
    return HEADER.format(name=locale.english_name, owner=owner, code=code, plurals=plurals)


def strange_gaps(text: str, code: str) -> Iterator[str]:
    """Yield a line for each gap of a translation that could not be filled: its message has none."""
    for message in read_po(StringIO(text), locale=code):
        known, given = GAP.findall(str(message.id)), GAP.findall(str(message.string))
        for name in dict.fromkeys(given):
            if name not in known:
                yield f"{{{name}}} is in the translation of {message.id!r}, and not in the message"


def main(languages: set[str]) -> list[str]:
    """Update the catalogues of all languages that there are, and of `languages`.

    Return what is wrong in them.
    """
    strange: list[str] = []
    templates = {name: template(domain) for name, domain in DOMAINS.items()}
    known = {path.parent.name for path in LOCALES.glob("*/LC_MESSAGES")}
    for code in sorted(languages | known):
        folder = LOCALES / code / "LC_MESSAGES"
        for name, current in templates.items():
            file = folder / f"{name}.po"
            text = file.read_text("utf-8") if file.exists() else new(code, DOMAINS[name].owner)
            folder.mkdir(parents=True, exist_ok=True)
            text = updated(text, code, current)
            file.write_text(text, "utf-8")
            strange += [f"{code}/{name}.po: {line}" for line in strange_gaps(text, code)]
    compile_messages(ROOT)
    return strange


if __name__ == "__main__":
    sys.exit("\n".join(main(set(sys.argv[1:]))) or None)
