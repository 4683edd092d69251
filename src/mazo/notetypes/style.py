"""The style of all cards: one sheet, and the labels of every language.

Labels are written by CSS, by the language that a note carries (`:lang()`, tried in
Anki and Chromium), so that decks in two languages can share their note types in one
collection and each keep its own words.
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from mazo.languages import LANGUAGES, language
from mazo.schema.card_file import ERRATUM_KINDS, LISTS, ROLES


@cache
def css() -> str:
    """Return the style sheet of the note types."""
    sheet = Path(__file__).with_name("style.css").read_text("utf-8")
    labels = "\n".join(line for code in LANGUAGES for line in _labels(code))
    return f"{sheet}\n/* labels */\n{labels}\n"


def _labels(code: str) -> Iterator[str]:
    labels = language(code).cards.labels
    for each in LISTS.values():
        yield _label(f".mz-{each} .mz-kind", code, "after", labels[each])
    for role in ROLES:
        yield _label(f'.mz .mz-kind[data-role="{role}"]', code, "after", labels[role])
    for erratum in ERRATUM_KINDS:
        selector = f'.mz-erratum[data-kind="{erratum}"]'
        yield _label(selector, code, "before", labels[erratum])
    yield _label('.mz-told[data-kind="error"]', code, "before", labels["document-says"])
    yield _label(".mz-hint summary", code, "before", labels["hint"])
    yield _label(".mz-when", code, "before", labels["what-happened"])
    yield _label(".mz-term", code, "before", labels["which-term"])
    yield _label(".mz-accepted", code, "before", labels["accepted"])
    yield _label(".mz-said", code, "before", labels["document-says"])
    yield _label(".mz-source", code, "before", labels["source"])
    yield _label(".mz-others", code, "before", labels["other-causes"])
    foreign = f".mz:not(:lang({code})) .mz-passage:lang({code}) figcaption"
    yield f'{foreign}::after {{ content: " \\00b7  {language(code).name}"; }}'


def _label(selector: str, code: str, side: str, text: str) -> str:
    return f'{selector}:lang({code})::{side} {{ content: "{text}"; }}'
