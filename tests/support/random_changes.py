"""A card project that has one of everything, and random changes of its files, for hypothesis."""

from __future__ import annotations

import re
from collections.abc import Callable

from hypothesis import strategies as st

from tests.support.project import FIFTH, TEXTS

FILES = {
    **TEXTS,
    "mazo.yaml": TEXTS["mazo.yaml"].replace("peace]", "peace, three]"),
    "siege.yaml": TEXTS["siege.yaml"].replace("events:", f"{FIFTH}events:"),
    "three.yaml": """\
title: Tres
section: The peace
consequences:
  - id: tres
    question: "¿Qué pasó?"
    answer: 'Nada'
    quote: {exact: Both crowns ... out of money, prefix: "", occurrence: 1}
    hint: >-
      doblado
      en dos
    erratum: {kind: error, date: "1764", note: x, source: y}
    allow: [I607, W701]
    role: trigger
    reverse: yes
    audio: {file: a.mp3, side: question}
facts:
  - {id: cuatro, question: "¿Quién?", answer: Nobody, quote: Nobody paid, term: X, role: who}
  - {id: cinco, question: "¿Qué?", answer: Nobody, quote: Nobody paid, role: agent, reverse: yes}
""",
}

Change = Callable[[str], str]

_KEYS = (
    *("project", "title", "language", "deck", "documents", "path", "date", "topics", "errata"),
    *("output", "source", "document", "section", "tags", "dates", "causes", "consequences"),
    *("facts", "term"),
    *("events", "id", "question", "answer", "quote", "exact", "prefix", "suffix", "occurrence"),
    *("event", "reverse", "hint", "image", "audio", "erratum", "allow", "cause", "effect", "role"),
    *("because", "kind", "note", "base", "<<", "?", "x y", "ñ", "__class__", "0"),
)
ODD = st.one_of(
    st.text(max_size=6),
    st.text(
        st.characters(categories=["Cc", "Cf", "Zl", "Zp", "Zs", "Mn", "So", "Nd", "No"]), max_size=4
    ),
    st.text(
        st.sampled_from(" \t\n\r:-#'\"[]{}&*!|>%@`,?~\\<$/.=\0\x85\u00a0\u2028\ufeff\ue000"),
        max_size=8,
    ),
    st.sampled_from(_KEYS).map(lambda key: f"\n    {key}: "),
    st.sampled_from(_KEYS).map(lambda key: f"{key}: "),
    st.sampled_from(
        [
            *(
                "[" * 70,
                "{a: " * 70,
                "- " * 70,
                "'",
                '"',
                "\n---\n",
                "\n...\n",
                "\n<<<<<<< x\n",
                " #x",
            ),
            *("9" * 400, "0" * 30, "-9999", "Y123456789", "1943/1944/1945", "[1943..", "a" * 6000),
            *(
                "<script>",
                "<b>",
                "\\(",
                "[sound:x]",
                "&amp;",
                "{{c1::x}}",
                "\U0010ffff",
                "e" + "\u0301" * 50,
            ),
            *(
                "...",
                "… … …",
                "(...)",
                "\ud83d",
                "²",
                "٣",
                "𝟛",
                "ⅷ",
                "½",
                "１９４３",
                "éÉ",
                "ß",
                "İ",
                "ﬁ",
            ),
            *("../x", "/dev/null", "CON", "a\0b", "x::", "::", "mazo::x", "siege-lifted", "lifted"),
            *(
                "1943",
                "44",
                "siglo XX",
                "entre 3 y 4",
                "'44",
                "del 3 al 9 de mayo del 44",
                "c.",
                "BC",
            ),
        ]
    ),
)


@st.composite
def _changes(draw: st.DrawFn) -> Change:
    """Return one change of a text, at a place of its own."""
    kind = draw(
        st.sampled_from(["insert", "replace", "swap", "drop", "double", "cut", "indent", "value"])
    )
    at, to, odd = draw(st.floats(0, 1)), draw(st.floats(0, 1)), draw(ODD)

    def change(text: str) -> str:
        lines = text.split("\n")
        one, other = int(at * (len(lines) - 1)), int(to * (len(lines) - 1))
        start, end = sorted((int(at * len(text)), int(to * len(text))))
        match kind:
            case "insert":
                return text[:start] + odd + text[start:]
            case "replace":
                return text[:start] + odd + text[min(end, start + 8) :]
            case "cut":
                return text[:start] + text[end:] if len(odd) > 2 else text[:end]
            case "swap":
                lines[one], lines[other] = lines[other], lines[one]
            case "drop":
                del lines[one]
            case "double":
                lines.insert(other, lines[one])
            case "indent":
                lines[one] = odd[:2] + lines[one] if len(odd) % 2 else lines[one][2:]
            case _:
                lines[one] = re.sub(r"(?<=: ).*", lambda _: odd, lines[one])
        return "\n".join(lines)

    return change


@st.composite
def projects(draw: st.DrawFn, names: tuple[str, ...]) -> dict[str, str | bytes]:
    """Return files of the project, some of them changed."""
    files: dict[str, str | bytes] = {}
    for name in draw(st.lists(st.sampled_from(names), min_size=1, max_size=2, unique=True)):
        files[name] = draw(changed(FILES[name]))
    return files


@st.composite
def changed(draw: st.DrawFn, text: str) -> str:
    """Return a text with some changes."""
    for change in draw(st.lists(_changes(), min_size=1, max_size=4)):
        text = change(text)
    return text
