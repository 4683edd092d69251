"""What holds of every quote that is cut from a document, however the two are typed."""

from __future__ import annotations

import re
from unicodedata import normalize

from hypothesis import assume, example, given
from hypothesis import strategies as st

from tests.support.quotes import find

# Documents of few words, so that quotes meet each other.
_SAMPLE = """uno dos Tres café cafe\u0301 gue\u00adrra 1943 3,5 5 «uno» “dos” (tres) ¿no? l’an
    dos, uno. fin... a-b \U0001f600 _x_ « ﬁn"""
_WORDS = st.sampled_from(_SAMPLE.split())
_PLAIN = st.sampled_from(["uno", "dos", "tres", "cuatro"])
_GAPS = st.sampled_from([" ", " ", "\n", "  ", " \n ", "\t", "\u00a0", "\n\n", "\r\n"])


@st.composite
def _cut(draw: st.DrawFn) -> tuple[str, int, int]:
    """Return a document, and where a quote is cut from it between two spaces."""
    words = draw(st.lists(_WORDS, min_size=1, max_size=14))
    text, spans = draw(st.sampled_from(["", " ", "\n"])), []
    for word in words:
        spans.append((len(text), len(text) + len(word)))
        text += word + draw(_GAPS)
    first = draw(st.integers(0, len(words) - 1))
    last = draw(st.integers(first, len(words) - 1))
    return text, spans[first][0], spans[last][1]


@given(cut=_cut())
@example(cut=("uno dos dos", 4, 7))
@example(cut=("« uno", 0, 1))
@example(cut=("uno uno fin... _x_ ", 0, 18))
def test_a_quote_cut_from_a_document_finds_itself(cut: tuple[str, int, int]) -> None:
    """
    A quote selects the characters that it was cut from, or is ambiguous with them among others.
    """
    text, start, end = cut

    found = find(text[start:end], text)

    if found.passage:
        assert found.codes == []
        assert _words(text, *found.passage.place[1:]) == _words(text, start, end)
    else:
        (ambiguous,) = found.diagnostics
        places = [(each.place.start, each.place.end) for each in ambiguous.related]
        assert ambiguous.rule.code == "E302"
        assert _words(text, start, end) in [_words(text, *place) for place in places]
        assert ambiguous.values["count"] == len(places) == len(set(places))


@given(
    words=st.lists(_PLAIN, min_size=1, max_size=16),
    quote=st.lists(_PLAIN, min_size=1, max_size=4),
)
def test_the_places_of_a_quote_are_counted(words: list[str], quote: list[str]) -> None:
    """
    A quote stands as often as its words follow one another in the document.
    """
    places = [
        number
        for number in range(len(words) - len(quote) + 1)
        if words[number : number + len(quote)] == quote
    ]

    found = find(" ".join(quote), " ".join(words))

    if len(places) == 1:
        assert found.passage is not None
        assert found.passage.place.start == len(" ".join([*words[: places[0]], ""]))
    elif places:
        assert found.diagnostics[0].values["count"] == len(places)
        assert found.codes == ["E302"]
    else:
        assert found.codes == ["E301"]


@given(cut=_cut(), data=st.data())
def test_wrapping_changes_nothing(cut: tuple[str, int, int], data: st.DataObject) -> None:
    """
    Whitespace of the quote and of the document may become any other.
    """
    text, start, end = cut
    found = find(text[start:end], text)

    again = find(_wrapped(text[start:end], data), _wrapped(text, data))

    assert again.codes == found.codes
    assert _spaced(again.words) == _spaced(found.words)


@given(cut=_cut())
def test_a_quote_in_other_letters_finds_itself_with_a_warning(cut: tuple[str, int, int]) -> None:
    """
    In capitals a quote is found as before, or among more places, and never silently.
    """
    text, start, end = cut
    quote = text[start:end].upper()
    assume("..." not in quote)  # which leaves words out
    assume(find(quote, text).codes != [])  # without a letter, or in capitals already

    found = find(quote, text)

    assert found.codes in (["W303"], ["E302"])
    assert found.passage is None or _letters(found.words) == _letters(text[start:end])


def _words(text: str, start: int, end: int) -> tuple[int, int]:
    """
    Return where the words of a span begin and end: `_x_` is read as `x`.
    """
    while start < end and text[start] == "_":
        start += 1
    while end > start and text[end - 1] == "_":
        end -= 1
    return start, end


def _wrapped(text: str, data: st.DataObject) -> str:
    return re.sub(r"\s+", lambda _: data.draw(_GAPS), text)


def _spaced(text: str | None) -> str | None:
    return text and " ".join(text.split())


def _letters(text: str | None) -> str:
    return re.sub(r"[\W_]", "", normalize("NFKD", text or "")).casefold()
