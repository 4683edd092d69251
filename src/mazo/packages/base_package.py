"""The base that a class deck's package carries, as a package of its own.

So a teacher who has only her class's package can go on: her class deck, and the base beside it.
"""

import json
from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from mazo.packages.source_limits import FILES, INDEX

_EPOCH = (1980, 1, 1, 0, 0, 0)


def base_package(content: bytes, files: Mapping[str, bytes]) -> bytes:
    """Return a package of the base in the package `content`, which was read and found sound.

    `files` are those of the base by their names. It has no notes for Anki.
    """
    with ZipFile(BytesIO(content)) as whole:
        index = json.loads(whole.read(INDEX))
    index = {key: each for key, each in index.items() if key != "media"} | {"class": ""}
    packed = BytesIO()
    with ZipFile(packed, "w") as base:
        _write(base, INDEX, json.dumps(index, ensure_ascii=False, sort_keys=True).encode())
        for name, each in sorted(files.items()):
            _write(base, f"{FILES}{name}", each)
    return packed.getvalue()


def _write(archive: ZipFile, name: str, content: bytes) -> None:
    info = ZipInfo(name, _EPOCH)
    info.compress_type = ZIP_DEFLATED
    archive.writestr(info, content)
