"""Single values of a file: texts, ids, words, numbers and dates, each mistake at its place.

What is wrong is kept in `found` rather than yielded: every text of a project is read here,
and a generator a text would cost as much as the reading itself.
"""

from collections.abc import Mapping

from mazo.dates.edtf import HistoricalDate, parse
from mazo.diagnostics import Diagnostic, Phrase, Rule, Text
from mazo.model import names
from mazo.project import field_rules, key_rules, markup_rules, topic_rules
from mazo.schema.key import NO, YES, Key
from mazo.schema.synonyms import nearest
from mazo.text import html as markup
from mazo.text.comparison import normal
from mazo.text.edit import Fix, put
from mazo.text.invisible import with_width
from mazo.text.places import Place, TextFile
from mazo.yamlfiles import rules as yaml_rules
from mazo.yamlfiles.tree import Group, Items, Node, Scalar, begins, quoted

LONGEST_TEXT = 5_000
"""Characters of one text; the longest of 40 seed cards has 409."""


class ScalarReader:
    """Reads single values of one file; `found` is all that is wrong with them.

    Dates in words are read in `language`; years of two digits are proposed in `century`.
    """

    def __init__(
        self, file: TextFile, language: str = "en", *, may_be_odd: bool | None = None
    ) -> None:
        """Read values of `file`; whether it may have odd signs is looked up unless it is known."""
        self.file = file
        self.language = language
        self.found: list[Diagnostic] = []
        self.may_be_odd = markup.may_be_odd(file.text) if may_be_odd is None else may_be_odd
        self._ids: set[str] = set()  # those that were looked at and may be ids

    @property
    def century(self) -> int:
        """Return the first two digits that a year of two digits is proposed with."""
        return 19

    def place(self, node: Node) -> Place:
        """Return where `node` stands."""
        return Place(self.file, begins(node, self.file), node.end)

    def report(
        self,
        rule: Rule,
        at: Node | Place,
        gaps: Mapping[str, object],
        help: Phrase | Text | None = None,
        fix: Fix | None = None,
    ) -> None:
        """Keep a report of `rule` broken at a place or a node."""
        place = at if isinstance(at, Place) else self.place(at)
        self.found.append(rule.at(place, help=help, fix=fix, gaps=gaps))

    def text(self, node: Node, name: str, *, is_passage: bool = False) -> str:
        """Return the text of `node`; nothing, and a report, where it has none."""
        if not isinstance(node, Scalar):
            self._not_a_text(node, name)
            return ""
        text = node.text.strip()
        if not self.may_be_odd and 1 < len(text) <= LONGEST_TEXT and text[0] != "“":
            return text  # as nearly all are
        if not text or (text == "~" and node.is_plain(self.file)):
            is_block = self.file.text[node.start : node.start + 1] in ("|", ">")
            help_ = Phrase(key_rules.TEXT_BELOW, {"key": name}) if is_block else None
            self.report(key_rules.EMPTY_TEXT, node, {"key": name}, help_)
            return ""
        if len(text) > LONGEST_TEXT:
            values = {"key": name, "count": len(text), "limit": LONGEST_TEXT}
            self.report(field_rules.TEXT_TOO_LONG, node, values)
            return ""
        if self.may_be_odd:
            text = (with_width(text) or text) if is_passage else text
            self._markup(node, text, is_passage=is_passage)
        if text[0] == "“" and text[-1] == "”" and "“" not in text[1:]:
            self.report(key_rules.SMART_QUOTES, node, {"key": name})
        return text

    def line(self, node: Node, name: str) -> str:
        """Return a text of one line without tags, as names of decks and documents are."""
        text = " ".join(self.text(node, name).split())
        if markup.plain(text) != text:
            tag = text[text.index("<") : text.index(">") + 1]
            self.report(field_rules.HTML_NOT_ALLOWED, node, {"tag": tag}, field_rules.PLAIN_TITLE)
        return text

    def _markup(self, node: Scalar, text: str, *, is_passage: bool) -> None:
        shown = () if is_passage else markup_rules.shown(text)
        for problem in (*markup_rules.problems(text), *shown):
            start = self.file.text.find(problem.piece, node.start, node.end)
            place = Place(self.file, start, start + len(problem.piece))
            self.found.append(
                problem.rule.at(place if start >= 0 else self.place(node), **problem.values)
            )

    def _not_a_text(self, node: Node, name: str) -> None:
        raw = self.file.text[node.start : node.end].strip()
        if isinstance(node, Group) and not raw.startswith("{") and "\n" not in raw:
            values: dict[str, object] = {"example": f"{name}: {quoted(raw)}"}
            fix = put(self.place(node), raw, is_certain=True)
            self.report(key_rules.UNQUOTED_COLON_GROUP, node, values, fix=fix)
            return
        first = raw.splitlines()[0] if raw else ""
        example = quoted(first) if first.startswith(("[", "{")) else first.removeprefix("- ")
        found = yaml_rules.A_GROUP if isinstance(node, Group) else yaml_rules.A_LIST
        values = {"expected": yaml_rules.A_TEXT, "found": found, "example": f"{name}: {example}"}
        self.report(yaml_rules.WRONG_SHAPE, node, values)

    def deck(self, node: Node, key: Key) -> str:
        """Return the name of a deck; report what Anki would change of it."""
        name = self.line(node, key.name)
        if name and (reason := names.deck_problem(name)):
            values = {"name": name, "reason": reason, "proposal": names.deck_proposal(name)}
            self.report(topic_rules.BAD_DECK_NAME, node, values)
        return name

    def id(self, node: Node, key: Key) -> str:
        """Return an id; report one with letters that ids do not have."""
        name = normal(self.text(node, key.name))
        if name in self._ids:
            return name
        if not name or self.is_bad_id(name, node):
            return ""
        self._ids.add(name)
        return name

    def is_bad_id(self, name: str, at: Node | Place, words: int = 5) -> bool:
        """Return whether `name` cannot be an id; report it, and propose one of so many words."""
        reason = names.problem(name)
        if reason:
            shown = name if len(name) <= names.LONGEST else f"{name[: names.LONGEST]}…"
            values = {"id": shown, "reason": reason, "proposal": names.slug(name, limit=words)}
            self.report(field_rules.BAD_ID, at, values)
        return reason is not None

    def word(self, node: Node, key: Key) -> str:
        """Return which of the words of `key` it is; its default, and a report, of any other."""
        text = self.text(node, key.name)
        if text in key.former:
            return text
        if text and text not in key.words:
            near, known = nearest(text.lower(), key.words), ", ".join(key.words)
            help_ = Phrase(field_rules.NEAREST_VALUE, {"near": near, "known": known})
            values, fix = (
                {"key": key.name, "value": text, "known": known},
                put(self.place(node), near),
            )
            said = (help_, fix) if near else ()
            self.report(field_rules.UNKNOWN_VALUE, node, values, *said)
        return text if text in key.words else key.default

    def flag(self, node: Node, key: Key) -> bool:
        """Return whether it is `true`; report what is neither that nor `false`."""
        text = self.text(node, key.name).lower()
        if text and text not in (*YES, *NO):
            values = {"key": key.name, "value": text, "known": "true, false"}
            self.report(field_rules.UNKNOWN_VALUE, node, values)
        return text in YES

    def number(self, node: Node, key: Key) -> int:
        """Return a number from 1 up; 0, and a report, of anything else."""
        text = self.text(node, key.name)
        if text.isascii() and text.isdigit() and int(text[:9]) > 0:
            return int(text[:9])
        if text:
            self.report(field_rules.BAD_NUMBER, node, {"key": key.name, "value": text})
        return 0

    def date(self, node: Node, key: Key) -> HistoricalDate | None:
        """Return a date in EDTF or in words; report what is none.

        `[1943-09..1943-10]` is a list to YAML: it is taken as it was typed.
        """
        is_set = isinstance(node, Items) and self.file.text.startswith("[", node.start)
        text = self.file.text[node.start : node.end] if is_set else self.text(node, key.name)
        if not text:
            return None
        date = parse(text)
        if isinstance(date, HistoricalDate):
            return date
        from mazo.dates.parse import read  # noqa: PLC0415  # a project may write EDTF throughout

        date = read(text, self.language, self.century)
        if isinstance(date, HistoricalDate):
            return date
        proposal = date.help.values.get("proposal") if date.help else None
        is_plain = proposal and isinstance(node, Scalar)
        fix = put(self.place(node), str(proposal)) if is_plain else None
        self.report(date.rule, node, date.values, date.help, fix)
        return None
