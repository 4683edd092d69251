"""Pages: Jinja's templates, filled in the reader's language."""

from collections.abc import Mapping
from typing import Any

from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined

from mazo.diagnostics import MessageLanguage, spoken
from mazo.locale import SOURCE_LANGUAGE, languages, translated
from mazo.studio.sentences import differences, plain, sentence


class Pages:
    """Templates. English stands in them; `t` puts it into the language."""

    def __init__(self, *packages: str) -> None:
        """Take the templates of `packages`, the first before others; the studio's are usual.

        Each is compiled when it is first filled.
        """
        self._templates = Environment(
            loader=ChoiceLoader([PackageLoader(each) for each in packages or ("mazo.studio",)]),
            autoescape=True,
            auto_reload=False,
            trim_blocks=True,
            lstrip_blocks=True,
            undefined=StrictUndefined,
        )
        self._templates.filters.update(sentence=sentence, plain=plain)
        self._templates.globals.update(differences=differences)

    def html(self, name: str, language: MessageLanguage, values: Mapping[str, Any]) -> str:
        """Return the page `name` in `language`, filled with `values`."""

        def words(text: str, /, **gaps: object) -> str:
            values = {name: spoken(value, language) for name, value in gaps.items()}
            return translated(text, language).format_map(values)

        def shown(value: object) -> object:
            return spoken(value, language)

        template = self._templates.get_template(name)
        return template.render(t=words, shown=shown, language=language, **values)


def preferred(header: str) -> MessageLanguage:
    """Return the first language of an `Accept-Language` header in which there are messages."""
    for part in header.split(","):
        code = part.partition(";")[0].strip().partition("-")[0].lower()
        if code in languages():
            return code
    return SOURCE_LANGUAGE
