"""What Mazo says about an author's files.

A `Rule` is what can be wrong; a `Diagnostic` is one place where it is.
Diagnostics are values: they are yielded, sorted and reported, never raised.
Their words are chosen last, in `report`, when the reader's language is known:
until then a diagnostic carries the rule's `Text` and the values that fill it.

The records here and elsewhere are named tuples rather than dataclasses because
`mazo check` starts with every save of a file: a frozen dataclass costs half a
millisecond to define, a named tuple a tenth of that.
"""

from collections.abc import Generator, Iterable, Mapping
from typing import Literal, NamedTuple, Self, TypeAlias, TypeVar

from mazo.locale import translated
from mazo.text.edit import Fix
from mazo.text.places import Place

T = TypeVar("T")

MessageLanguage: TypeAlias = str
"""The code of a language that messages exist in (`mazo.locale`)."""
Severity: TypeAlias = Literal["error", "warning", "note"]

_SEVERITIES: dict[str, Severity] = {"E": "error", "W": "warning", "I": "note"}
_SLIPS = frozenset(["E101", *(f"E{number}" for number in range(106, 120))])
_LONGEST = 800
"""Characters of a value that a message shows: passages to paste are shorter."""
_NO_VALUES: Mapping[str, object] = {}


class Text(str):
    """A message in English, with `{named}` gaps, that has a translation in each language."""

    __slots__ = ()

    @classmethod
    def kept(cls, words: str) -> Self:
        """Return a message of the code that was kept in a file, by its English words."""
        return cls(words)

    def words(self, language: MessageLanguage) -> str:
        """Return the message in `language`, its gaps not filled."""
        return translated(self, language)


_OR_ACCEPT = Text("; or accept it: `allow: [{code}]`")


class Phrase(NamedTuple):
    """A text and the values for its gaps, which may be texts themselves."""

    text: Text
    values: Mapping[str, object] = _NO_VALUES

    def words(self, language: MessageLanguage) -> str:
        """Return the sentence in `language`, its gaps filled."""
        values = {name: spoken(value, language) for name, value in self.values.items()}
        return self.text.words(language).format_map(values)


class Count(int):
    """A number that brings its noun: `{count:note|notes}` gives “1 note”, “2 notes”."""

    def __format__(self, nouns: str) -> str:
        """Return the number and whichever of the two `nouns` goes with it."""
        one, _, more = nouns.partition("|")
        return f"{int(self)} {one if self == 1 else more}".rstrip()


def spoken(value: object, language: MessageLanguage) -> object:
    """Return `value` as it is said in `language`; what has no words is itself, if not endless."""
    if isinstance(value, Phrase | Text):
        return value.words(language)
    if isinstance(value, int):
        return Count(value)
    if isinstance(value, str) and len(value) > _LONGEST:
        return f"{value[: _LONGEST // 2]} … {value[-_LONGEST // 4 :]}"
    return value


class Related(NamedTuple):
    """A second place that helps to understand a diagnostic."""

    place: Place
    text: Text | None
    values: Mapping[str, object] = _NO_VALUES

    def words(self, language: MessageLanguage) -> str:
        """Return what is to be seen at this place."""
        return Phrase(self.text, self.values).words(language) if self.text else ""


class Rule(NamedTuple):
    """Something an author can get wrong, under a code that never changes.

    `label` is its code and its name, “E301 quote-not-found”; `message` says what is, `help` what
    to write instead, `about` why it matters (for `mazo rules CODE`), `related` what the second
    place of a report shows. What is never reported of one note (`is_of_note`) no note can accept.
    """

    label: str
    message: Text
    help: Text
    about: Text
    related: Text | None = None
    is_of_note: bool = True

    @property
    def code(self) -> str:
        """Return the code: a letter and three digits."""
        return self.label[:4]

    @property
    def name(self) -> str:
        """Return the name: words with hyphens between them."""
        return self.label[5:]

    @property
    def severity(self) -> Severity:
        """Return "error", which stops the build, "warning" or "note", by the letter of the code."""
        return _SEVERITIES[self.label[0]]

    @property
    def is_error(self) -> bool:
        """Return whether this rule, broken, stops the build."""
        return self.label[0] == "E"

    @property
    def is_wording(self) -> bool:
        """Return whether this rule judges how a card is worded (7xx)."""
        return self.label[1] == "7"

    @property
    def is_slip(self) -> bool:
        """Return whether this rule, broken, means that YAML reads a line otherwise than meant."""
        return self.code in _SLIPS

    @property
    def may_be_allowed(self) -> bool:
        """Return whether a note's `allow` may accept it."""
        return not self.is_error or self.is_wording

    def at(
        self,
        place: Place,
        *,
        related: Iterable[Related | Place] = (),
        help: Phrase | Text | None = None,
        fix: Fix | None = None,
        note: str = "",
        gaps: Mapping[str, object] = _NO_VALUES,
        **values: object,
    ) -> "Diagnostic":
        """Return a diagnostic of this rule at `place`.

        `note` is the id of the note at fault, whose `allow` may accept this. The gaps of the
        rule's texts are filled with `values`, and with `gaps` where these are a mapping already.
        A bare place among `related` is shown with the rule's own `related` text.
        """
        values = {**gaps, **values}
        second = tuple(
            other if isinstance(other, Related) else Related(other, self.related, values)
            for other in related
        )
        return Diagnostic(self, place, values, second, help, note, fix)


class Diagnostic(NamedTuple):
    """One broken rule at one place."""

    rule: Rule
    place: Place
    values: Mapping[str, object] = _NO_VALUES
    related: tuple[Related, ...] = ()
    own_help: Phrase | Text | None = None
    note: str = ""
    fix: Fix | None = None

    def message(self, language: MessageLanguage) -> str:
        """Return what is wrong, in `language`."""
        return Phrase(self.rule.message, self.values).words(language)

    def remedy(self, language: MessageLanguage) -> str:
        """Return what to write instead, in `language`."""
        phrase = self.own_help
        if not isinstance(phrase, Phrase):
            phrase = Phrase(phrase or self.rule.help, self.values)
        return phrase.words(language)

    def help(self, language: MessageLanguage) -> str:
        """Return what to write instead, in `language`; and how to accept it, where a note may."""
        said = self.remedy(language)
        if not self.rule.may_be_allowed or not self.note or "allow:" in said:
            return said
        return said + Phrase(_OR_ACCEPT, {"code": self.rule.code}).words(language)


Reading: TypeAlias = Generator[Diagnostic, None, T]
"""A function that yields what is wrong and returns what it could read."""


def collect(reading: Reading[T]) -> tuple[T, list[Diagnostic]]:
    """Run `reading` to its end; return its value and all that it found wrong."""
    found: list[Diagnostic] = []
    while True:
        try:
            found.append(next(reading))
        except StopIteration as stop:
            return stop.value, found


def ordered(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Sort by place, so that two runs over the same files say the same."""
    return tuple(
        sorted(
            diagnostics,
            key=lambda d: (
                d.place.file.path.as_posix(),
                d.place.start,
                d.rule.code,
                d.message("en"),
            ),
        )
    )
