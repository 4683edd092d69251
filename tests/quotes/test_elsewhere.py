"""A quote that its document does not have may be in another one."""

from __future__ import annotations

import pytest

from mazo.quotes.elsewhere import Elsewhere
from tests.support.quotes import document

_OWN, _OTHER = "Nothing of it here.", "The well-\nknown treaty of 1713 gave “Gibraltar” to Britain."


@pytest.mark.parametrize(
    "quote",
    [
        "The well-known treaty of 1713",
        "wellknown treaty of 1713",
        'gave "Gibraltar" to',
        "The well-known treaty ... Gibraltar” to Britain",
        "treaty of 1713 [...] to Britain.",
        "The well- known treaty",
    ],
)
def test_a_quote_is_found_in_another_document_however_it_is_typed(quote: str) -> None:
    own, other = document(_OWN), document(_OTHER)
    elsewhere = Elsewhere({"own": own, "other": other, "same": document(_OTHER)})

    assert elsewhere.other(quote, own) == "other"
    assert elsewhere.other(quote, other) == "same"


def test_what_is_in_no_other_document_is_not_found() -> None:
    own, other = document(_OWN), document(_OTHER)
    elsewhere = Elsewhere({"own": own, "other": other})

    assert elsewhere.other("Nothing of it here.", own) is None
    assert elsewhere.other("The treaty of Utrecht", own) is None
    assert elsewhere.other("Britain ... The well-known treaty", own) is None
