"""Names of the files of a project."""

FILE = "mazo.yaml"


MEDIA = "media"
"""The folder of pictures and sounds that notes name."""


CLASSES = "classes"
"""The folder of class decks in the project that they are made of; they may lie elsewhere."""


DRAFT = "draft"
"""The folder inside the output folder that drafts are written to."""


PACKAGE = ".apkg"
"""The ending of a package's file, which Anki imports."""


LOCK = "mazo.lock"
"""The file beside `mazo.yaml` that remembers what was released."""


CLASS_LOCK = ".lock"
"""The ending of the file beside a class deck's that remembers what it released."""
