"""Whether a word is another with one slip of the pen."""


def is_one_slip(one: str, other: str) -> bool:
    """Return whether two words differ in one letter, or in the order of two."""
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    at = first_difference(one, other)
    if len(one) == len(other):
        is_turned = one[at : at + 2] == other[at : at + 2][::-1]
        return one[at + 1 :] == other[at + 1 :] or (is_turned and one[at + 2 :] == other[at + 2 :])
    longer, shorter = (one, other) if len(one) > len(other) else (other, one)
    return longer[at + 1 :] == shorter[at:]


def first_difference(one: str, other: str) -> int:
    """Return the place of the first letter that two words do not share."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))
