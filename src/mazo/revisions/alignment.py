"""Which sentences of a new edition each sentence of the old one became.

Sentences that say the same, and do so once, are pairs wherever they stand; from there pairs grow
along both texts. What is left of the sentences that are asked for is compared with what stands
between the same neighbours, and then with all that is left of the new edition.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from mazo.revisions.word_places import Edition

_FEWEST_WORDS = 3  # of a sentence that is known by its words alone
_NEAR, _FAR = 0.5, 0.6  # of the words of two sentences that one became the other
_AHEAD = 0.1  # of the next best, where they stand far apart
_LONGEST_RUN = 40  # sentences between two neighbours that are compared each with each
_COMMON = 200  # times that a word may be there to lead to a sentence
_LEADS = 6  # rarest words of a sentence that lead to others


class Pair(NamedTuple):
    """Sentences of the old edition, and what they are in the new one, by their numbers.

    It is doubtful where a sentence went to another place alone, and one like it is in its own.
    """

    old: range
    new: range
    is_doubtful: bool = False


def aligned(old: Edition, new: Edition, wanted: Collection[int]) -> Mapping[int, Pair]:
    """Return the pairs of the sentences of `old` that are `wanted`, as far as there are any."""
    same = _same(old, new)
    taken = set(same.values())
    pairs = {
        number: Pair(_one(number), _one(same[number]), _is_replaced(number, old, new, same, taken))
        for number in wanted
        if number in same
    }
    left = sorted(number for number in wanted if number not in same)
    for run in _runs(left, same):
        found = _between(run, old, new, same, taken)
        pairs |= {number: pair for pair in found for number in pair.old}
        taken.update(number for pair in found for number in pair.new)
    return pairs | _far_away([each for each in left if each not in pairs], old, new, taken)


def _one(number: int) -> range:
    return range(number, number + 1)


def _same(old: Edition, new: Edition) -> dict[int, int]:
    """Return the sentences of `old` that stand in `new`, word by word."""
    places = _places(new.keys)
    known = {
        key: (numbers[0], places[key][0])
        for key, numbers in _places(old.keys).items()
        if len(numbers) == len(places.get(key, ())) == 1
    }
    pairs = {one: other for key, (one, other) in known.items() if key.count(" ") >= 2}
    _grow(pairs, old.keys, new.keys)
    short = sorted(pair for pair in known.values() if pair[0] not in pairs)
    taken = set(pairs.values())
    short = [pair for pair in short if pair[1] not in taken]
    pairs |= dict(_in_order(short, pairs, len(new.keys)))
    _grow(pairs, old.keys, new.keys)
    return pairs


def _places(keys: Sequence[str]) -> dict[str, list[int]]:
    places: dict[str, list[int]] = {}
    for number, key in enumerate(keys):
        places.setdefault(key, []).append(number)
    return places


def _grow(pairs: dict[int, int], old: Sequence[str], new: Sequence[str]) -> None:
    """Add to `pairs` what says the same just before or after one, however often it is said."""
    taken = set(pairs.values())
    edges = list(pairs.items())
    while edges:
        one, other = edges.pop()
        for step in (1, -1):
            a, b = one + step, other + step
            inside = 0 <= a < len(old) and 0 <= b < len(new)
            if inside and a not in pairs and b not in taken and old[a] == new[b]:
                pairs[a] = b
                taken.add(b)
                edges.append((a, b))


def _in_order(
    short: Iterable[tuple[int, int]], pairs: Mapping[int, int], count: int
) -> Iterator[tuple[int, int]]:
    """Yield the pairs of very short sentences that stand between the same neighbours.

    `count` is that of the sentences of the new edition.
    """
    known = sorted(pairs)
    for one, other in short:
        at = bisect_left(known, one)
        before = pairs[known[at - 1]] if at else -1
        if before < other < (pairs[known[at]] if at < len(known) else count):
            yield one, other


def _is_replaced(
    number: int, old: Edition, new: Edition, same: Mapping[int, int], taken: Collection[int]
) -> bool:
    """Return whether a sentence went elsewhere alone, and another took its place."""
    there, count = same[number], len(new.keys)
    before, behind = same.get(number - 1, -1), same.get(number + 1, count)
    if there in (before + 1, behind - 1):
        return False
    words = old.keys[number].split()
    near = (*_free(before, 1, taken, count), *_free(behind, -1, taken, count))
    return any(_share(words, new.keys[other].split()) >= _FAR for other in near)


def _runs(left: Iterable[int], same: Mapping[int, int]) -> Iterator[range]:
    """Yield the runs of sentences without a pair in which there are some of those `left`."""
    done = -1
    for number in left:
        if number <= done:
            continue
        start, end = number, number + 1
        while start > 0 and start - 1 not in same and number - start < _LONGEST_RUN:
            start -= 1
        while end not in same and end - number < _LONGEST_RUN:
            end += 1
        yield range(start, end)
        done = end


def _between(
    run: range, old: Edition, new: Edition, same: Mapping[int, int], taken: Collection[int]
) -> list[Pair]:
    """Return what became of a run of sentences, between its neighbours before and behind it."""
    run = range(run.start, min(run.stop, len(old.keys)))
    found: dict[int, Pair] = {}
    first, last = same.get(run.start - 1, -1), same.get(run.stop, len(new.keys))
    behind, before = _free(first, 1, taken, len(new.keys)), _free(last, -1, taken, len(new.keys))
    for other in dict.fromkeys((behind, before)):
        for pair in _in_their_order(run, other, old.keys, new.keys):
            for number in pair.old:
                found.setdefault(number, pair)
    whole = [pair for pair in dict.fromkeys(found.values()) if _is_whole(pair, found)]
    return [pair for pair in whole if not _is_twice(pair, whole)]


def _is_whole(pair: Pair, found: Mapping[int, Pair]) -> bool:
    return all(found.get(number) == pair for number in pair.old)


def _is_twice(pair: Pair, pairs: Sequence[Pair]) -> bool:
    """Return whether an earlier one of `pairs` has some of the same new sentences."""
    earlier = pairs[: pairs.index(pair)]
    return any(set(pair.new) & set(other.new) for other in earlier)


def _free(number: int, step: int, taken: Collection[int], count: int) -> range:
    """Return the sentences without a pair next to one of the new edition, in one direction."""
    end = number + step
    while 0 <= end < count and end not in taken and abs(end - number) <= _LONGEST_RUN:
        end += step
    return range(number + 1, end) if step > 0 else range(end + 1, number)


def _in_their_order(
    one: range, other: range, old: Sequence[str], new: Sequence[str]
) -> Iterator[Pair]:
    """Yield pairs of two runs, both in their order, so that as many words as can be are the same.

    A sentence may have become two, or two of them one.
    """
    best = _best(one, other, old, new)
    a, b = one.start, other.start
    while a < one.stop and b < other.stop:
        score, pair = best[a, b]
        if pair:
            yield pair
            a, b = pair.old.stop, pair.new.stop
        elif best[a + 1, b][0] == score:
            a += 1
        else:
            b += 1


def _best(
    one: range, other: range, old: Sequence[str], new: Sequence[str]
) -> dict[tuple[int, int], tuple[float, Pair | None]]:
    """Return the best score of two runs from each place on, and the pair that begins there."""
    best: dict[tuple[int, int], tuple[float, Pair | None]] = {}
    for a in range(one.stop, one.start - 1, -1):
        for b in range(other.stop, other.start - 1, -1):
            choice: tuple[float, Pair | None] = (0.0, None)
            for m, n in ((1, 0), (0, 1), (1, 1), (1, 2), (2, 1)):
                if a + m > one.stop or b + n > other.stop:
                    continue
                score, pair = best[a + m, b + n][0], None
                if m and n:
                    score += _likeness(old[a : a + m], new[b : b + n])
                    pair = Pair(range(a, a + m), range(b, b + n))
                if score > choice[0] and (pair is None or score > best[a + m, b + n][0]):
                    choice = score, pair
            best[a, b] = choice
    return best


def _likeness(one: Sequence[str], other: Sequence[str]) -> float:
    """Return how alike sentences are, the more so the longer they are; 0 if hardly."""
    words, others = _words(one), _words(other)
    share = _share(words, others)
    return share * min(len(words), len(others)) if share >= _NEAR else 0.0


def _words(keys: Sequence[str]) -> list[str]:
    return " ".join(keys).split()


def _share(one: Sequence[str], other: Sequence[str]) -> float:
    """Return the share of the words of two sentences that both have."""
    common = (Counter(one) & Counter(other)).total()
    return 2 * common / (len(one) + len(other)) if one or other else 0.0


def _far_away(
    left: Sequence[int], old: Edition, new: Edition, taken: Collection[int]
) -> dict[int, Pair]:
    """Return the pairs of sentences that moved and changed, if one is clearly the most alike."""
    found: dict[int, Pair] = {}
    leads: dict[str, list[int]] = {}
    for number, key in enumerate(new.keys) if left else ():
        if number not in taken:
            for word in {*key.split()}:
                leads.setdefault(word, []).append(number)
    for number in left:
        words = old.keys[number].split()
        known = sorted((word for word in {*words} if word in leads), key=lambda it: new.counts[it])
        rare = [word for word in known[:_LEADS] if new.counts[word] < _COMMON]
        likely = {other for word in rare for other in leads[word]}
        shares = sorted(((_share(words, new.keys[it].split()), it) for it in likely), reverse=True)
        if not shares or shares[0][0] < _FAR or len(words) < _FEWEST_WORDS:
            continue
        if len(shares) < 2 or shares[0][0] - shares[1][0] > _AHEAD:
            found[number] = Pair(_one(number), _one(shares[0][1]))
    taken_twice = Counter(pair.new[0] for pair in found.values())
    return {number: pair for number, pair in found.items() if taken_twice[pair.new[0]] == 1}
