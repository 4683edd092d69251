"""What cards show of texts as teachers have them: wrapped, marked up, in other scripts."""

from __future__ import annotations

import pytest

from mazo.content.shown_passage import passage_html
from tests.support.quotes import document, find

SHOWN = {
    # what is tried: the text, the quote, and the passage on the card or what is wrong
    "entities": (
        "Saint-Just&nbsp;fell on 27&nbsp;July. Fouch&eacute; plotted&mdash;so they said&#8212;in 1795.",
        "Fouché plotted—so they said—in 1795",
        "<mark>Fouché plotted—so they said—in 1795</mark>.",
    ),
    "escapes": ("It rose to \\$5 in 1790 \\& stayed. He won in 530\\. Then.", "rose to $5 in 1790 & stayed",
                "It <mark>rose to $5 in 1790 &amp; stayed</mark>."),
    "a compound at a line's end": (
        "In 1659 a well-\nknown peace was signed by the govern-\nment of the Franco-\nSpanish crown in 1914-\n1918.",
        "a well-known peace was signed",
        "In 1659 <mark>a well-known peace was signed</mark> by the government of the Franco-Spanish crown in 1914-1918.",
    ),
    "a compound and a broken word": (
        "The Franco-\nSpanish war ended, and a well-\nknown peace was signed on the Bidas-\nsoa.",
        "The Franco-Spanish war ended, and a well-known peace was signed on the Bidassoa",
        "<mark>The Franco-Spanish war ended, and a well-known peace was signed on the Bidassoa</mark>.",
    ),
    "a broken word that the quote breaks too": (
        "The King called Turgot to the govern-\nment in 1774.", "to the govern-\nment in 1774",
        "The King called Turgot <mark>to the government in 1774</mark>.",
    ),
    "a hyphen that the text has on the line": (
        "The re-cover of the book and the govern-\nment.", "The recover of the book", "W303",
    ),
    "a soft hyphen at a line's end": ("The min\u00ad\nister of the King left.", "The minister of the King left",
                                      "<mark>The minister of the King left</mark>."),
    "a hyphen before and": ("The pre-\nand post-war years were hard.", "post-war years were hard",
                            "The pre- and <mark>post-war years were hard</mark>."),
    "dashes typed": ("Prices rose--so they said--in 1775.", "Prices rose—so they said—in 1775",
                     "<mark>Prices rose--so they said--in 1775</mark>."),
    "right to left": (
        "وقعت معركة حطين في 4 يوليو 1187 بين صلاح الدين\nوالصليبيين! انتصر صلاح الدين واستعاد القدس.",
        "انتصر صلاح الدين", "<mark>انتصر صلاح الدين</mark> واستعاد القدس.",
    ),
    "a joiner of Persian": ("او می\u200cخواهد به خانه برود. بعد رفت.", "او می\u200cخواهد به خانه", "<mark>او می\u200cخواهد به خانه</mark> برود."),
    "Han over a line's end": (
        "该事件的意义是：使日本发展成为一个中央集\n权制的封建国家，进入封建\n社会。日本于646年开始大化\n改新。",
        "一个中央集权制的封建国家", "该事件的意义是：使日本发展成为<mark>一个中央集权制的封建国家</mark>，进入封建社会。",
    ),
    "a quote in the midst of Kana": ("徳川\n家康は1603年に江戸幕府を開いた。次の年。", "1603年に江戸 幕府",
                                       "徳川家康は<mark>1603年に江戸幕府</mark>を開いた。"),
    "Greek": ("Ο Λεωνίδας έπεσε στις Θερμοπύλες. Οι Πέρσες νίκησαν.", "έπεσε στις Θερμοπύλες",
              "Ο Λεωνίδας <mark>έπεσε στις Θερμοπύλες</mark>."),
    "Cyrillic": ("Царь отрёкся в 1917 году. Потом был октябрь.", "отрёкся в 1917 году",
                 "Царь <mark>отрёкся в 1917 году</mark>."),
    "line ends that are seen": ("He lived in Paris<br>Lyon saw him  \nnever again.", "Paris Lyon saw him never",
                                "He lived in <mark>Paris<br>Lyon saw him<br>never</mark> again."),
    "powers and indices": ("It had 3·10^5^ men on 40 km<sup>2</sup> and H~2~O.", "men on 40 km2",
                           "It had 3·10<sup>5</sup> <mark>men on 40 km<sup>2</sup></mark> and H<sub>2</sub>O."),
    "a power is no number": ("It had 10<sup>5</sup> men in arms.", "It had 105 men in arms", "E301"),
    "an ordinal": ("Le XVI<sup>e</sup> siècle fut long.", "Le XVIe siècle fut", "<mark>Le XVI<sup>e</sup> siècle fut</mark> long."),
    "a formula": (r"Since \(a_1 * b_1 = c*d\) holds, he won $5 and lost US$ in all.", "holds, he won $5 and lost US$",
                  r"Since \(a_1 * b_1 = c*d\) <mark>holds, he won $5 and lost US$</mark> in all."),
    "a formula that would obey": (r"Since \(\href{x}{y}\) holds, he won the war.", "he won the war",
                                  r"Since \href{x}{y} holds, <mark>he won the war</mark>."),
    "a part of a formula": ("So $E = mc^2$ is known to all.", "mc^2 is known to",
                            "So <mark>\\(E = mc^2\\) is known to</mark> all."),
    "a row": ("| King | | Year |\n|---|---|---|\n| *Clovis* | of Reims | 496 |\n| Hugh | | 987 |", "Hugh 987",
              "King: <mark>Hugh</mark> · Year: <mark>987</mark>"),
    "one cell of a row": ("| King | | Year |\n|---|---|---|\n| *Clovis* | of Reims | 496 |", "of Reims",
                          "King: <em>Clovis</em> · <mark>of Reims</mark> · Year: 496"),
    "an item": ("- One thing was made. It was good\n- Another thing was made", "Another thing was", "<mark>Another thing was</mark> made"),
    "a quotation in a list": ("1. One\n   > He *came* and\n   > saw it.\n2. Two", "came and saw it", "He <mark><em>came</em> and saw it</mark>."),
    "a footnote": ("They won.[^1] It rained.\n\n[^1]: In *May* of that year,\n    as all say.\n", "of that year, as all say",
                   "In <em>May</em> <mark>of that year, as all say</mark>."),
    "marks of notes": ("They won[^9] in 1731[3][nota 2], so[a] they[¿quién?] said [cita requerida]. A[1789] B.",
                       "won in 1731, so they said", "They <mark>won in 1731, so they said</mark>."),
    "a year that an editor put in": ("In [1789] they won the war.", "In [1789] they won", "<mark>In [1789] they won</mark> the war."),
    "invisible characters": ("The\u200b king\u2060 of\ufeff Fran\u00adce\u200c fell.", "The king of France fell", "<mark>The king of France fell</mark>."),
    "emphasis over a line's end": ("The **History of the\nKings** and the *Life\nof* Arthur.", "of the Kings and the Life",
                                   "The <strong>History </strong><mark><strong>of the Kings</strong> and the <em>Life</em></mark><em> of</em> Arthur."),
    "a comment, a tag, a picture": ("The <!-- no --> <span class='x'>king</span> ![crown](crown.png) fell.", "The king fell",
                                    "<mark>The king fell</mark>."),
    "a caption": ("![The fall of the Bastille](bastille.png)\n\nText.", "The fall of the Bastille", "<mark>The fall of the Bastille</mark>"),
    "an alert": ("> [!NOTE]\n> The king fell in that year.", "king fell in that", "The <mark>king fell in that</mark> year."),
    "an admonition": ('!!! note "Mind"\n\n    The **king** fell.', "The king fell", "<mark>The <strong>king</strong> fell</mark>."),
    "a link of a reference": ("The [Annals\nof Wales][a] name it, and [a] too.\n\n[a]: https://example.org 'A'", "Annals of Wales name it, and a too",
                              "The <mark>Annals of Wales name it, and a too</mark>."),
}  # fmt: skip


@pytest.mark.parametrize("case", SHOWN)
def test_a_card_shows_what_is_read(case: str) -> None:
    """
    The words that a reader of the text sees, as they look there.
    """
    text, quote, expected = SHOWN[case]

    found = find(quote, document(f"# Título\n\n{text}\n", name="text.md"))

    if found.passage is None or found.codes:
        assert found.codes == [expected]
    else:
        assert passage_html(found.passage, quote) == expected


PLAIN = {
    "italics": ("He read the _Life of\nArthur_ in a snake_case_word.", "Life of Arthur in",
                "He read the <mark><em>Life of Arthur</em> in</mark> a snake_case_word."),
    "italics copied": ("He read the _Life of\nArthur_ in a week.", "the _Life of Arthur_ in",
                       "He read <mark>the <em>Life of Arthur</em> in</mark> a week."),
    "other signs": ("The **king** had 3 < 5 & more &amp; [x](y).", "king** had 3 < 5",
                    "The **<mark>king** had 3 &lt; 5</mark> &amp; more &amp;amp; [x](y)."),
    "marks of notes": ("They won in 1731[3], so they said [citation needed].", "in 1731, so they",
                       "They won <mark>in 1731, so they</mark> said."),
    "a list": ("Points:\n\n1. The first one was made\n2. The second one was made\n", "second one was",
               "2. The <mark>second one was</mark> made"),
    "bullets": ("- The first one was made\n- The second one\n  was made\n", "second one was made", "The <mark>second one was made</mark>"),
    "a dash at a line's beginning": ("They came\n- so they said - in May. Then.", "said - in May", "They came - so they <mark>said - in May</mark>."),
    "a number at a line's beginning": ("It was in the year\n14. Then they left.", "in the year 14", "It was <mark>in the year 14</mark>."),
    "tabs": ("one\ttwo three\tfour here.", "two three four", "one <mark>two three four</mark> here."),
}  # fmt: skip


@pytest.mark.parametrize("case", PLAIN)
def test_plain_text_is_read_by_its_own_rules(case: str) -> None:
    """
    Of signs only `_italics_` mean something there.
    """
    text, quote, expected = PLAIN[case]

    found = find(quote, document(text, name="text.txt"))

    assert found.codes == []
    assert found.passage is not None
    assert passage_html(found.passage, quote) == expected


HEADINGS = (
    "THE SIEGE\n\nText one.\n\nThe Peace\n=========\n\nText two.\n\nIslands\n-------\nText three.\n\n"
    "# After\n\nText four.\n\nNATO AND THE UN WERE THERE, AND SO WERE ALL THE OTHERS THAT ANYBODY HAD EVER HEARD OF\n"
)


def test_headings_of_plain_text() -> None:
    """
    In capitals, underlined, or as in Markdown.
    """
    found = document(HEADINGS, name="text.txt")

    assert [(each.level, each.title) for each in found.headings] == [
        (1, "THE SIEGE"),
        (1, "The Peace"),
        (2, "Islands"),
        (1, "After"),
    ]
    assert [found.words(*each) for each in found.sentences[:4]] == [
        "Text one.",
        "Text two.",
        "Text three.",
        "Text four.",
    ]
