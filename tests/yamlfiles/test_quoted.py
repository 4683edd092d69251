"""Text in the quotes of YAML, and out of them again."""

from __future__ import annotations

import yaml
from hypothesis import given
from hypothesis import strategies as st

from mazo.yamlfiles.tree import quoted, unquoted

words = st.text(st.characters(min_codepoint=32, max_codepoint=126) | st.sampled_from("áñ¿«»'\"\\"))


@given(words)
def test_what_is_quoted_is_read_as_it_was(text: str) -> None:
    """
    By YAML, and by what takes it out of its quotes.
    """
    assert yaml.safe_load(quoted(text)) == text
    assert unquoted(quoted(text)) == text
