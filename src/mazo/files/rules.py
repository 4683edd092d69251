"""Rules about files: missing, too large, not text, outside the project."""

from mazo.diagnostics import Rule, Text

EMPTY_FILE = Text("it is empty")
OTHER_FORMAT = Text("it is {found}")
UNKNOWN_FORMAT = Text("it does not begin as {expected} does")

MISSING_FILE = Rule(
    "E001 missing-file",
    Text("there is no file “{path}”"),
    Text("check the name; it counts from the folder “{folder}”"),
    Text("A file that the project names must be there when it is checked."),
)
NEAREST_FILE = Text("did you mean “{near}”?")
FORWARD_SLASH = Text("write the path with `/`: `{proposal}`")
NO_ADDRESS = Text(
    "download it, put it in the folder `media` and write its name: decks work without internet"
)
WITHOUT_FOLDER = Text("leave `{folder}` out, since names count from there: `{near}`")

OUTSIDE_PROJECT = Rule(
    "E002 outside-project",
    Text("“{path}” is outside the project's folder"),
    Text("copy the file into the project's folder and write its new path"),
    Text("Nothing outside the project is read, so that a stranger's project is safe to build."),
)
NOT_UTF8 = Rule(
    "E003 not-utf8",
    Text("“{path}” is not UTF-8 text: {reason}"),
    Text("open it in your editor and save it again with the encoding UTF-8"),
    Text("Texts are read as UTF-8; in any other encoding accents and quotes would be damaged."),
)
ODD_BYTE = Text("the byte {byte} here is not valid in UTF-8")
UTF16 = Text("it is UTF-16")
A_PDF = Text("it is a PDF")
A_WORD_FILE = Text("it is a file of a word processor, or another archive")
AN_RTF = Text("it is an RTF file of a word processor")
CONVERT = Text("make a text of it with `mazo convert`, and name that")
BINARY = Text("it is not a text")

FILE_TOO_LARGE = Rule(
    "E004 file-too-large",
    Text("“{path}” has {size} MB, the limit is {limit} MB"),
    Text("split it into several files, or make it smaller"),
    Text("A file this large is nearly always the wrong one, or a mistake made by a program."),
)

UNREADABLE_FILE = Rule(
    "E005 unreadable-file",
    Text("“{path}” cannot be read: {reason}"),
    Text("name a file that you are allowed to read"),
    Text("A file that the project names must be a file, and one that you can open."),
)
IS_A_FOLDER = Text("it is a folder")
IS_NO_FILE = Text("it is not an ordinary file")
NO_PERMISSION = Text("the system does not allow it ({detail})")
