"""Values that are worked out when they are first asked for.

`functools.cached_property` does the same, but takes a lock, which costs more than most of what is
worked out here for each note.
"""

from collections.abc import Callable
from typing import Any, Generic, TypeVar

T = TypeVar("T")


class once(Generic[T]):  # noqa: N801  # a decorator, named as one
    """A value of an object, worked out once and then kept in its attribute."""

    def __init__(self, work: Callable[[Any], T]) -> None:
        """Work the value out with `work`."""
        self._work, self._name = work, work.__name__
        self.__doc__ = work.__doc__

    def __get__(self, owner: object, _: type) -> T:
        """Return the value; later it is found without a call."""
        value = self._work(owner)
        setattr(owner, self._name, value)
        return value
