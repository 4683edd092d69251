"""What a class deck says otherwise of a card of its base: each change notes what the base had."""

from collections.abc import Iterator, Mapping

from mazo.classdecks import merge
from mazo.model.class_deck import FieldChange, NoteChange
from mazo.model.note import Note
from mazo.schema.class_deck import IN_PARTS, PLAIN_FORMS
from mazo.schema.key import Key
from mazo.text.edit import Change, Remove, Set, Value
from mazo.text.places import TextFile
from mazo.workspace.acts import State
from mazo.workspace.value_paths import NOTHING, as_written, put, tree
from mazo.yamlfiles.tree import Group, Node, Scalar, inside

_CHANGE = "change"


def file_of(state: State) -> TextFile:
    """Return the class deck's file."""
    assert state.class_deck is not None, "only a class deck changes another's cards"
    return state.class_deck.file


def changes(
    state: State, note: Note, key: Key, part: str, value: str | tuple[str, ...]
) -> tuple[Change, ...]:
    """Return what makes a note of the base say `value` under a key, or in a part of it."""
    base = state.base_note(note.id)
    assert base is not None, "it is a note of the base"
    change = state.change(note.id)
    if isinstance(value, tuple):
        return _tags(state, base, change, value)
    field = change.fields.get(key.name) if change else None
    had, has = inside(base.node, key.name), (field.now if field else None)
    if part and key.name in IN_PARTS and value == _texts_of(had, key.name).get(part, ""):
        return taken_back(state, note, f"{key.name}.{part}")
    wanted, was = _wanted(key.name, part, value, had, has)
    if _is_same(wanted, had, key.name):
        return (Remove(field.path),) if field else ()
    if field is None:
        keys = (*(change.path if change else (_CHANGE, note.id)), key.name)
        return (put((), tree(file_of(state)), _texts(keys), {"was": was, "now": wanted}),)
    return tuple(_changed_again(field, part if key.name in IN_PARTS else "", wanted, was))


def replaced(state: State, note: Note, key: str, wanted: Value) -> tuple[Change, ...]:
    """Return what makes a note of the base have another value under a key, whole."""
    base = state.base_note(note.id)
    assert base is not None, "it is a note of the base"
    had, change = inside(base.node, key), state.change(note.id)
    was = as_written(had)
    if key in IN_PARTS and isinstance(wanted, Mapping):
        theirs = parts_of(had, key)
        wanted = {**wanted, **{name: NOTHING for name in theirs if name not in wanted}}
        was = theirs if had else NOTHING
    keys = (*(change.path if change else (_CHANGE, note.id)), key)
    return (put((), tree(file_of(state)), _texts(keys), {"was": was, "now": wanted}),)


def taken_back(state: State, note: Note, name: str) -> tuple[Change, ...]:
    """Return what gives a note the base's words again: all, or those of a key or a part of it."""
    change = state.change(note.id)
    if change is None or not name:
        return (Remove(change.path),) if change else ()
    key, _, part = name.partition(".")
    if key not in change.node.entries:
        return ()
    field = change.fields.get(key)
    parts = field.now.entries if field and isinstance(field.now, Group) else {}
    if field is None or part not in parts or key not in IN_PARTS or len(parts) == 1:
        return (Remove((*change.path, key)),)
    noted = field.was.entries if isinstance(field.was, Group) else {}
    own = (*field.path, "now") if field.now is not field.value else field.path
    gone: tuple[Change, ...] = (Remove((*own, part)),)
    return (*gone, Remove((*field.path, "was", part))) if part in noted else gone


def _texts(path: tuple[object, ...]) -> list[str]:
    return [str(each) for each in path]


def _texts_of(node: Node | None, key: str) -> dict[str, str]:
    return {name: each for name, each in parts_of(node, key).items() if isinstance(each, str)}


def _wanted(
    key: str, part: str, value: str, had: Node | None, has: Node | None
) -> tuple[Value, Value]:
    """Return what a change is to say, and what it notes that the base had."""
    if not part:
        return value or NOTHING, as_written(had)
    if key in IN_PARTS:
        theirs = parts_of(had, key)
        own = {**parts_of(has, key), part: value or NOTHING}
        mine = {name: each for name, each in own.items() if each or name in theirs}
        noted = {name: theirs[name] for name in mine if name in theirs}
        return mine, noted if had else NOTHING
    parts = {**parts_of(has if has is not None else had, key), part: value}
    given = {name: each for name, each in parts.items() if each}
    plain = PLAIN_FORMS.get(key, "")
    return (given[plain] if set(given) == {plain} else given), as_written(had)


def parts_of(node: Node | None, key: str) -> dict[str, Value]:
    """Return the parts of a value; of a plain one the part that it stands for."""
    if isinstance(node, Group):
        return {name: as_written(each) for name, each in node.entries.items()}
    is_plain = isinstance(node, Scalar) and node.text.strip() and key in PLAIN_FORMS
    return {PLAIN_FORMS[key]: as_written(node)} if is_plain else {}


def _is_same(wanted: Value, had: Node | None, key: str) -> bool:
    """Return whether the base says what is wanted."""
    theirs = parts_of(had, key)
    if isinstance(wanted, Mapping) and key in IN_PARTS:
        return all(theirs.get(name, "") == each for name, each in wanted.items())
    if isinstance(wanted, Mapping):
        return {**wanted} == theirs
    own = isinstance(wanted, str) and " ".join(wanted.split())
    return theirs == {PLAIN_FORMS.get(key): own} if theirs else own == merge.shown(had)


def _changed_again(field: FieldChange, part: str, wanted: Value, was: Value) -> Iterator[Change]:
    """Yield what gives a change that is there, or a part of it, other words; the rest stays."""
    if field.now is field.value:
        yield Set(field.path, {"was": was, "now": wanted})
        return
    if not part or not isinstance(field.now, Group) or not isinstance(wanted, Mapping):
        yield Set((*field.path, "now"), wanted)
        return
    yield put((*field.path, "now"), field.now, (part,), wanted[part])
    noted = field.was.entries if isinstance(field.was, Group) else {}
    if isinstance(was, Mapping) and part in was and part not in noted:
        if isinstance(field.was, Group):
            yield put((*field.path, "was"), field.was, (part,), was[part])
        else:
            yield put(field.path, field.value, ("was",), was)


def _tags(
    state: State, base: Note, change: NoteChange | None, wanted: tuple[str, ...]
) -> tuple[Change, ...]:
    """Return what gives a note of the base just these tags of its own."""
    of_topic = set(base.topic.tags)
    gone = [each.name for each in change.tags_removed if each.name in of_topic] if change else []
    gone += [tag for tag in base.tags if tag not in wanted]
    new = [tag for tag in wanted if tag not in (*base.tags, *base.topic.tags)]
    value: dict[str, Value] = {}
    if new:
        value["add"] = new
    if gone:
        value["remove"] = gone
    keys = (*(change.path if change else (_CHANGE, base.id)), "tags")
    is_there = change is not None and "tags" in change.node.entries
    if not value:
        return (Remove(keys),) if is_there else ()
    return (put((), tree(file_of(state)), _texts(keys), value),)
