"""The looks that tell cheaply whether a text has what is expensive to look for."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from mazo.text.quantities import figures
from mazo.text.scripts import MAY_BE_UNSPACED, may_be_unspaced

_SIGNS = st.text(alphabet="IVXLaz ñ.,_57½¾—漢ก", max_size=12)


@given(_SIGNS)
def test_figures_are_found_where_a_number_or_a_roman_numeral_begins(text: str) -> None:
    in_branches = re.compile(r"\d|[¼-¾⅓-⅞]|\b[IVX]+\b")

    assert bool(re.search(figures("IVX"), text)) == bool(in_branches.search(text))


@given(_SIGNS)
def test_only_texts_of_other_scripts_may_be_unspaced(text: str) -> None:
    assert may_be_unspaced(text) == bool(MAY_BE_UNSPACED.search(text))
