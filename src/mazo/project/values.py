"""Typed values out of the YAML tree, each mistake told at its place.

A `Shape` reads the groups, lists and texts of one file. What is wrong is kept in
`found`, since it reads every text of a project and a generator a text would cost as
much as the reading itself.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TypeVar

from mazo.dates.edtf import HistoricalDate, parse
from mazo.diagnostics import Diagnostic, Phrase, Rule, Text
from mazo.project import field_rules, key_rules, markup_rules
from mazo.text import html as markup
from mazo.text.folding import fold
from mazo.text.places import Place, TextFile
from mazo.yamlfiles import rules as yaml_rules
from mazo.yamlfiles.tree import Group, Items, Node, Scalar, begins, quoted

T = TypeVar("T", bound=str)

LONGEST_TEXT = 5_000
"""Characters of one text; the longest of 40 seed cards has 409."""

_QUOTED = ("quote", "exact", "prefix", "suffix", "section")
"""Keys whose texts are the document's, which may have any sign."""

OTHER_WORDS = {
    "pregunta": "question",
    "respuesta": "answer",
    "cita": "quote",
    "fecha": "date",
    "fechas": "dates",
    "causa": "cause",
    "causas": "causes",
    "efecto": "effect",
    "consecuencia": "effect",
    "consecuencias": "consequences",
    "suceso": "event",
    "sucesos": "events",
    "eventos": "events",
    "evento": "event",
    "porque": "because",
    "pista": "hint",
    "detalle": "extra",
    "etiquetas": "tags",
    "papel": "role",
    "inversa": "reverse",
    "imagen": "image",
    "sonido": "audio",
    "titulo": "title",
    "título": "title",
    "documento": "document",
    "documentos": "documents",
    "apartado": "section",
    "sección": "section",
    "seccion": "section",
    "errata": "erratum",
    "tipo": "kind",
    "nota": "note",
    "fuente": "source",
    "proyecto": "project",
    "lengua": "language",
    "idioma": "language",
    "mazo": "deck",
    "temas": "topics",
    "autor": "author",
    "autora": "author",
    "licencia": "licence",
    "license": "licence",
    "ruta": "path",
    "texto": "exact",
    "desencadenante": "trigger",
    "condición": "condition",
    "condicion": "condition",
    "protagonista": "agent",
    "agente": "agent",
    "finalidad": "purpose",
    "propósito": "purpose",
    "secuencia": "sequence",
    "definición": "definition",
    "definicion": "definition",
    "ejemplo": "example",
    "imprecisa": "imprecise",
    "inexacta": "imprecise",
    "matiz": "nuance",
    "clase": "class",
    "quitar": "remove",
    "cambiar": "change",
    "añadir": "add",
    "incluir": "include",
    "antes": "was",
    "ahora": "now",
    "desde": "from",
    "hasta": "to",
    "tipos": "types",
    "apartados": "sections",
    "precisión": "precision",
    "precision": "precision",
    "front": "question",
    "back": "answer",
}
"""What people write for a key or a word: its Spanish name, or another tool's."""


def is_simple(text: str) -> bool:
    """Tell a text that needs no closer look, if its file has no odd sign either (`markup`)."""
    return 1 < len(text) <= LONGEST_TEXT and text[0] > " " and text[-1] > " " and text[0] != "“"


class Shape:
    """Reads the values of one file; `found` is all that is wrong with them."""

    def __init__(self, file: TextFile, *, may_be_odd: bool | None = None) -> None:
        """Read values of `file`; whether it may have odd signs is looked up unless it is known."""
        self.file = file
        self.found: list[Diagnostic] = []
        self.may_be_odd = markup.may_be_odd(file.text) if may_be_odd is None else may_be_odd

    def place(self, node: Node) -> Place:
        """Return where `node` stands."""
        return Place(self.file, begins(node, self.file), node.end)

    def report(
        self, rule: Rule, node: Node, help: Phrase | Text | None = None, **values: object
    ) -> None:
        """Keep a report of `rule` broken at `node`."""
        self.found.append(rule.at(self.place(node), help=help, gaps=values))

    def text(self, node: Node, key: str) -> str:
        """Return the text of `node`; nothing, and a report, where it has none."""
        if not isinstance(node, Scalar):
            self._not_a_text(node, key)
            return ""
        text = node.text.strip()
        if not text or text == "~":
            self.report(key_rules.EMPTY_TEXT, node, key=key)
            return ""
        if len(text) > LONGEST_TEXT:
            self.report(
                field_rules.TEXT_TOO_LONG, node, key=key, count=len(text), limit=LONGEST_TEXT
            )
            return ""
        if self.may_be_odd:
            self._markup(node, text, is_quote=key in _QUOTED)
        if text[0] == "“" and text[-1] == "”" and "“" not in text[1:]:
            self.report(key_rules.SMART_QUOTES, node, key=key)
        return text

    def title(self, node: Node, key: str) -> str:
        """Return a text of one line without tags, as names of decks and documents are."""
        text = " ".join(self.text(node, key).split())
        if markup.plain(text) != text:
            tag = text[text.index("<") : text.index(">") + 1]
            self.report(field_rules.HTML_NOT_ALLOWED, node, tag=tag, help=field_rules.PLAIN_TITLE)
        return text

    def _markup(self, node: Scalar, text: str, *, is_quote: bool) -> None:
        for problem in (
            *markup_rules.problems(text),
            *(() if is_quote else markup_rules.shown(text)),
        ):
            start = self.file.text.find(problem.piece, node.start, node.end)
            place = (
                Place(self.file, start, start + len(problem.piece))
                if start >= 0
                else self.place(node)
            )
            self.found.append(problem.rule.at(place, **problem.values))

    def _not_a_text(self, node: Node, key: str) -> None:
        raw = self.file.text[node.start : node.end].strip()
        if isinstance(node, Group) and not raw.startswith("{") and "\n" not in raw:
            self.report(key_rules.UNQUOTED_COLON_GROUP, node, example=f"{key}: {quoted(raw)}")
            return
        first = raw.splitlines()[0] if raw else ""
        example = quoted(first) if first.startswith(("[", "{")) else first.removeprefix("- ")
        found = yaml_rules.A_GROUP if isinstance(node, Group) else yaml_rules.A_LIST
        self.report(
            yaml_rules.WRONG_SHAPE,
            node,
            expected=yaml_rules.A_TEXT,
            found=found,
            example=f"{key}: {example}",
        )

    def group(self, node: Node, example: str) -> Group | None:
        """Return `node` if it is a group of keys; report it otherwise."""
        if isinstance(node, Group):
            return node
        self._expected(node, yaml_rules.A_GROUP, example)
        return None

    def items(self, node: Node, example: str) -> Sequence[Node]:
        """Return the items of a list; report what is none."""
        if isinstance(node, Items):
            return node.items
        self._expected(node, yaml_rules.A_LIST, example)
        return ()

    def _expected(self, node: Node, expected: Text, example: str) -> None:
        kinds: Mapping[type, Text] = {
            Scalar: yaml_rules.A_TEXT,
            Items: yaml_rules.A_LIST,
            Group: yaml_rules.A_GROUP,
        }
        found = kinds[type(node)]
        if isinstance(node, Scalar) and not node.text.strip():
            found = key_rules.NOTHING
        self.report(yaml_rules.WRONG_SHAPE, node, expected=expected, found=found, example=example)

    def known_keys(
        self, group: Group, known: Collection[str], what: Text
    ) -> Iterator[tuple[str, Node]]:
        """Yield the keys of `group` and their values, those that are not `known` reported."""
        for key, node in group.entries.items():
            if key in known:
                yield key, node
            else:
                self.unknown_key(group, key, known, what)

    def unknown_key(self, group: Group, key: str, known: Collection[str], what: Text) -> str:
        """Report a key of `group` that means nothing there; return the one that was meant."""
        near = nearest(key, known)
        help_ = Phrase(key_rules.NEAREST_KEY, {"near": near}) if near else None
        self.found.append(
            key_rules.UNKNOWN_KEY.at(
                group.key_place(self.file, key),
                what=what,
                key=key.strip("\u00a0 "),
                known=", ".join(known),
                help=help_,
            )
        )
        return near

    def choice(self, node: Node | None, key: str, known: Sequence[T], default: T) -> T:
        """Return which of the `known` words `node` is; report any other."""
        if node is None:
            return default
        text = self.text(node, key)
        for word in known:
            if text == word:
                return word
        if text:
            near = nearest(text.lower(), known)
            values = {"near": near, "known": ", ".join(known)}
            help_ = Phrase(field_rules.NEAREST_VALUE, values) if near else None
            self.report(
                field_rules.UNKNOWN_VALUE,
                node,
                key=key,
                value=text,
                known=", ".join(known),
                help=help_,
            )
        return default

    def date(self, node: Node, key: str, language: str, century: int = 19) -> HistoricalDate | None:
        """Return a date in EDTF or in words; report what is none.

        `[1943-09..1943-10]` is a list to YAML: it is taken as it was typed.
        """
        is_set = isinstance(node, Items) and self.file.text.startswith("[", node.start)
        text = self.file.text[node.start : node.end] if is_set else self.text(node, key)
        if not text:
            return None
        date = parse(text)
        if isinstance(date, HistoricalDate):
            return date
        from mazo.dates.parse import read  # noqa: PLC0415  # a project may write EDTF throughout

        date = read(text, language, century)
        if isinstance(date, HistoricalDate):
            return date
        self.found.append(date.rule.at(self.place(node), help=date.help, gaps=date.values))
        return None

    def missing(self, place: Place, key: str, what: Text, example: Text | str) -> None:
        """Report a key that must be there and is not."""
        self.found.append(key_rules.MISSING_KEY.at(place, key=key, what=what, example=example))


def nearest(word: str, known: Collection[str]) -> str:
    """Return which of the `known` words was meant by `word`, if that is plain."""
    word = word.strip("\u00a0 :").lower()
    if OTHER_WORDS.get(word) in known:
        return OTHER_WORDS[word]
    by_letters = {fold(each): each for each in sorted(known)}
    if fold(word) in by_letters:
        return by_letters[fold(word)]
    from difflib import get_close_matches  # noqa: PLC0415  # only after a mistake

    close = get_close_matches(fold(word), by_letters, n=1, cutoff=0.6)
    return by_letters[close[0]] if close else ""
