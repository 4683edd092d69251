"""The elements of a part of a document of Word: their names, attributes and words."""

from xml.etree.ElementTree import Element


def words_below(node: Element) -> str:
    """Return the words below an element, without spaces."""
    return "".join(
        "".join((each.text or "").split()) for each in node.iter() if tag_of(each) == "t"
    )


def tag_of(node: Element) -> str:
    """Return the name of an element without its namespace."""
    return node.tag.rpartition("}")[2]


def value_of(node: Element, name: str) -> str:
    """Return an attribute of any namespace, or nothing."""
    return next((text for key, text in node.items() if key.rpartition("}")[2] == name), "")


def child_of(node: Element | None, tag: str) -> Element | None:
    """Return the first element of a name directly in `node`, or nothing."""
    return None if node is None else next((each for each in node if tag_of(each) == tag), None)
