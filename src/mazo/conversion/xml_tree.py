"""XML as a tree. A file with entities of its own is refused before any of them is read."""

from collections.abc import Callable, Mapping
from xml.parsers import expat

from mazo.conversion.refusals import DAMAGED, ENTITIES, TOO_DEEP, Refusal
from mazo.conversion.tree import DEEPEST, Node


def parsed(
    content: bytes,
    begin: Callable[[str, Mapping[str, str]], None],
    end: Callable[[str], None],
    words: Callable[[str], None],
) -> None:
    """Read XML from its beginning to its end, calling back at each element and text.

    Names come without their namespaces' prefixes. Raise Refusal for what is damaged or hostile.
    """
    depth = 0

    def began(tag: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > DEEPEST:
            raise Refusal(TOO_DEEP)
        begin(_bare(tag), {_bare(name): value for name, value in attributes.items()})

    def ended(tag: str) -> None:
        nonlocal depth
        depth -= 1
        end(_bare(tag))

    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = began
    parser.EndElementHandler = ended
    parser.CharacterDataHandler = words
    parser.EntityDeclHandler = _refuse
    try:
        parser.Parse(content, True)  # noqa: FBT003  # expat's way
    except (expat.ExpatError, ValueError, LookupError) as error:  # also an unknown encoding
        raise Refusal(DAMAGED, detail=error) from error


def xml_tree(content: bytes) -> Node:
    """Return an XML file as a tree. Raise Refusal for what is damaged or hostile."""
    root = Node("#")
    open_ = [root]

    def begin(tag: str, attributes: Mapping[str, str]) -> None:
        node = Node(tag, attributes)
        open_[-1].children.append(node)
        open_.append(node)

    def close(_: str) -> None:
        open_.pop()

    def words(text: str) -> None:
        open_[-1].children.append(text)

    parsed(content, begin, close, words)
    return root


def _bare(name: str) -> str:
    return name.rpartition(":")[2]


def _refuse(*_: object) -> None:
    raise Refusal(ENTITIES)
