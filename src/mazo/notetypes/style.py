"""The style of all cards: one sheet, and the labels of every language.

Labels are written by CSS, by the language that a note carries (`:lang()`, tried in
Anki and Chromium), so that decks in two languages can share their note types in one
collection and each keep its own words.
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from mazo.languages import LANGUAGES, language
from mazo.schema.card_file import ERRATUM_KINDS, FACT_ROLES, LISTS

_ENDS = (
    ("purpose", "cause", "purpose", "deed"),
    ("purpose", "consequence", "deed", "purpose"),
    ("sequence", "cause", "before", "after"),
    ("sequence", "consequence", "before", "after"),
)
"""Roles whose chain is not of cause and effect, and what stands over its ends on each kind."""


_FACTS = """
.card { --mz-violet: #6b3fa0; --mz-violet-soft: #f3edfa; }
.card.nightMode, .card.night_mode, .nightMode .card, .night_mode .card {
  --mz-violet: #c9a7f5; --mz-violet-soft: #2b2238;
}
.mz-fact { --mz-accent: var(--mz-violet); --mz-soft: var(--mz-violet-soft); }
.mz-term::before { display: block; margin-bottom: 4px; color: var(--mz-muted);
  font-size: .72em; font-weight: 600; }
"""
"""What decks without facts do without, so that they stay as they are."""
_LINK_ROLES = ("trigger", "condition", "agent", "purpose", "sequence", "definition", "example")


@cache
def css(kind: str = "") -> str:
    """Return the style sheet of the note types; for facts, with what only they have."""
    sheet = Path(__file__).with_name("style.css").read_text("utf-8")
    labels = "\n".join(line for code in LANGUAGES for line in _labels(code))
    common = f"{sheet}\n/* labels */\n{labels}\n"
    if kind != "fact":
        return common
    own = "\n".join(line for code in LANGUAGES for line in _labels_of_facts(code))
    return f"{common}{_FACTS}{own}\n"


def _labels_of_facts(code: str) -> Iterator[str]:
    labels = language(code).cards.labels
    yield _label(".mz-fact .mz-kind", code, "after", labels["fact"])
    yield _label(".mz-term", code, "before", labels["which-term"])
    for role in FACT_ROLES:
        yield _label(f'.mz-fact .mz-kind[data-role="{role}"]', code, "after", labels[role])


def _labels(code: str) -> Iterator[str]:
    labels = language(code).cards.labels
    for each in LISTS.values():
        if each != "fact":
            yield _label(f".mz-{each} .mz-kind", code, "after", labels[each])
    for role in _LINK_ROLES:
        yield _label(f'.mz .mz-kind[data-role="{role}"]', code, "after", labels[role])
    for erratum in ERRATUM_KINDS:
        selector = f'.mz-erratum[data-kind="{erratum}"]'
        yield _label(selector, code, "before", labels[erratum])
    yield _label(".mz-hint summary", code, "before", labels["hint"])
    yield _label(".mz-when", code, "before", labels["what-happened"])
    yield _label(".mz-accepted", code, "before", labels["accepted"])
    yield _label(".mz-said", code, "before", labels["document-says"])
    yield _label(".mz-source", code, "before", labels["source"])
    yield _label(".mz-cause-of", code, "before", labels["cause"])
    yield _label(".mz-cause .mz-effect-of", code, "before", labels["effect"])
    yield _label(".mz-consequence .mz-effect-of", code, "before", labels["consequence"])
    yield _label(".mz-others", code, "before", labels["other-causes"])
    for role, kind, cause, effect in _ENDS:
        chain = f'.mz-{kind} [data-role="{role}"]'
        yield _label(f"{chain} .mz-cause-of", code, "before", labels[cause])
        yield _label(f"{chain} .mz-effect-of", code, "before", labels[effect])


def _label(selector: str, code: str, side: str, text: str) -> str:
    return f'{selector}:lang({code})::{side} {{ content: "{text}"; }}'
