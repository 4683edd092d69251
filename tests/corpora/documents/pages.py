"""Web pages and e-books, written by hand, as an encyclopedia, Google Docs and publishers have them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from tests.corpora.documents.source import BLOCKS, NOTES, TITLE, Block, Run, runs

_STYLES = (
    ".c1{font-weight:400;font-size:11pt}.c3{font-weight:700}.c4{font-style:italic}"
    ".c5{vertical-align:super;font-size:7pt}.c6{vertical-align:sub}.c7{text-decoration:underline}"
    ".c11{margin-left:36pt;font-style:italic}ul.lst-kix_q-0{list-style-type:none}"
)
_CLASSES = {"": "c1", "b": "c3 c1", "i": "c1 c4", "sup": "c5", "sub": "c6"}
_MARKS = {
    "wiki": '<sup id="cite_ref-{0}" class="reference"><a href="#cite_note-{0}">'
    '<span class="cite-bracket">[</span>{0}<span class="cite-bracket">]</span></a></sup>',
    "google": '<sup><a href="#ftnt{0}" id="ftnt_ref{0}">[{0}]</a></sup>',
    "epub": '<a epub:type="noteref" href="#n{0}"><sup>{0}</sup></a>',
    "plain": "",
}
_BOX = (
    '<table class="infobox"><tbody><tr><th colspan="2">Máquinas INFOCAJA</th></tr>'
    "<tr><th>Lugar</th><td>Gran Bretaña</td></tr></tbody></table>"
)
_EDIT = '<span class="mw-editsection">[<a href="/edit">editar</a>]</span>'


def _run(run: Run, kind: str) -> str:
    words = escape(run.words, quote=False)
    if run.look == "note":
        return _MARKS[kind].format(run.words)
    if kind == "google":
        if run.look == "a":
            address = (
                f"https://www.google.com/url?q={run.address}&amp;sa=D&amp;source=editors&amp;ust=17"
            )
            return f'<span class="c7"><a class="c8" href="{address}">{words}</a></span>'
        return f'<span class="{_CLASSES[run.look]}">{words}</span>'
    if run.look == "a":
        return f'<a href="{run.address}">{words}</a>'
    return f"<{run.look}>{words}</{run.look}>" if run.look else words


def _inline(text: str, kind: str) -> str:
    return "".join(_run(run, kind) for run in runs(text))


def _heading(level: str, title: str, kind: str) -> str:
    if kind == "google":
        return f'<h{level} class="c9" id="h.a{level}b"><span class="c10">{title}</span></h{level}>'
    if kind != "wiki":
        return f"<h{level}>{title}</h{level}>"
    if level == "1":
        return (
            f'<h1 id="firstHeading" class="firstHeading"><span class="mw-page-title-main">{title}</span></h1>'
            '<div id="siteSub">De la enciclopedia de prueba</div><div id="toc" class="toc"><h2>Índice</h2>'
            f'<ul><li><a href="#c">Las causas</a></li></ul></div>{_BOX}'
        )
    return f'<div class="mw-heading"><h{level} id="x">{title}</h{level}>{_EDIT}</div>'


def _table(rows: Sequence[Sequence[str]], kind: str) -> str:
    def cell(words: str, number: int) -> str:
        if kind == "google":
            return f'<td><p class="c2"><span class="c1">{words}</span></p></td>'
        tag = "td" if number else "th"
        return f"<{tag}>{words}</{tag}>"

    written = ("".join(cell(each, number) for each in row) for number, row in enumerate(rows))
    name = "wikitable" if kind == "wiki" else "c12"
    body = "".join(f"<tr>{row}</tr>" for row in written)
    return f'<table class="{name}"><tbody>{body}</tbody></table>'


def _blocks(blocks: Sequence[Block], kind: str) -> Iterator[str]:
    is_google = kind == "google"
    for name, value in blocks:
        if isinstance(value, str):
            words = _inline(value, kind)
            if name[0] == "h":
                yield _heading(name[1], value, kind)
            elif name == "p":
                yield f'<p class="c2">{words}</p>' if is_google else f"<p>{words}</p>\n"
            elif name == "quote":
                quote = f"<blockquote><p>{words}</p></blockquote>"
                yield f'<p class="c2 c11">{words}</p>' if is_google else quote
            elif is_google:
                yield f'<p class="c2"><img src="images/image1.png"></p><p class="c2">{words}</p>'
            else:
                picture = '<a href="/f"><img src="telar.jpg" alt="telar" width="20"/></a>'
                yield f"<figure>{picture}<figcaption>{words}</figcaption></figure>"
        elif name == "table":
            yield _table(value, kind)  # type: ignore[arg-type]  # a table's rows are lists
        else:
            look = ' class="lst-kix_q-0 start"' if is_google else ""
            items = "".join(f"<li>{_inline(str(each), kind)}</li>" for each in value)
            yield f"<{name}{look}>{items}</{name}>"


def encyclopedia() -> str:
    """Return a page with menus, boxes, edit links, references and a mark of an editor."""
    text = "".join(_blocks(BLOCKS, "wiki"))
    needed = "<sup class=\"noprint\">[<i><a href='/cn'>cita requerida</a></i>]</sup>"
    text = text.replace("lo había previsto", f"lo había previsto{needed}")
    back = '<span class="mw-cite-backlink"><a href="#cite_ref-{0}">↑</a></span>'
    references = "".join(
        f'<li id="cite_note-{number}">{back.format(number)} <span class="reference-text">{words}</span></li>'
        for number, words in NOTES.items()
    )
    return (
        f'<!DOCTYPE html><html lang="es"><head><meta charset="UTF-8"><title>{TITLE} - Enciclopedia</title>'
        '<style>.x{color:red}</style><script>var RLCONF={"a":"<p>no</p>"};</script></head>'
        '<body class="mediawiki"><nav id="mw-navigation"><ul><li><a href="/p">Portada</a></li>'
        f'<li>Donaciones MENU</li></ul></nav><main id="content" class="mw-body">{text}'
        f'<div class="mw-heading"><h2 id="Referencias">Referencias</h2>{_EDIT}</div>'
        f'<ol class="references">{references}</ol><div class="navbox" role="navigation">Véase NAVBOX '
        'otras revoluciones</div><div class="printfooter">Obtenido de</div></main>'
        '<div id="catlinks">Categorías: Historia</div><footer id="footer">Esta página se editó por '
        "última vez PIE.</footer></body></html>"
    )


def google_docs() -> str:
    """Return a page as Google Docs exports it: looks by classes, a comment, notes at the end."""
    text = "".join(_blocks(BLOCKS, "google"))
    comment = (
        'Tres</span><sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup><span class="c1"> condiciones'
    )
    text = text.replace("Tres condiciones", comment).replace("ningún", "ning&uacute;n")
    text = text.replace(" menores de nueve", "&nbsp;menores de nueve")
    notes = "".join(
        f'<div><p class="c2"><a href="#ftnt_ref{number}" id="ftnt{number}">[{number}]</a>'
        f'<span class="c1">&nbsp;{words}</span></p></div>'
        for number, words in NOTES.items()
    )
    return (
        '<html><head><meta content="text/html; charset=UTF-8" http-equiv="content-type">'
        '<style type="text/css">@import url(https://themes.googleusercontent.com/fonts/css?kit=x);'
        f'{_STYLES}</style></head><body class="c13 doc-content">{text}<hr class="c14"><div>{notes}</div>'
        '<div class="c15"><p class="c2"><a href="#cmnt_ref1" id="cmnt1">[a]</a><span class="c1">'
        "COMENTARIO de Ana</span></p></div></body></html>"
    )


def old_page() -> str:
    """Return a page of 2001, to be saved as windows-1252: elements are not closed, no table."""
    text = "".join(_blocks([each for each in BLOCKS if each[0] != "table"], "plain"))
    text = text.replace("</p>", "").replace("</li>", "")
    return (
        '<HTML><HEAD><META http-equiv=Content-Type content="text/html; charset=windows-1252">'
        f"<TITLE>{TITLE}</TITLE></HEAD><BODY><DIV class=cookie-banner>Aceptar COOKIES</DIV>"
        f"<NAV>Inicio | Temas MENU</NAV><DIV id=main>{text}</DIV><ASIDE>PUBLICIDAD compre</ASIDE>"
        "</BODY></HTML>"
    )


_PACKAGE = f"""<?xml version="1.0"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id"><metadata
xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">x</dc:identifier>
<dc:title>{TITLE}</dc:title><dc:language>es</dc:language></metadata><manifest>
<item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>
<item id="b" href="text/ch%202.xhtml" media-type="application/xhtml+xml"/>
<item id="a" href="text/ch1.xhtml" media-type="application/xhtml+xml"/></manifest>
<spine><itemref idref="nav" linear="no"/><itemref idref="a"/><itemref idref="b"/></spine></package>"""
_CONTAINER = """<?xml version="1.0"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
<rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>"""
_SPACES = 'xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"'


def _chapter(blocks: Sequence[Block]) -> str:
    numbers = sorted(set(re.findall(r"\{(\d)\}", str(blocks))))
    notes = "".join(
        f'<aside epub:type="footnote" id="n{each}"><p>{each}. {NOTES[int(each)]}</p></aside>'
        for each in numbers
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n'
        f"<html {_SPACES}><head><title>t</title></head><body>{''.join(_blocks(blocks, 'epub'))}{notes}</body></html>"
    )


def write_book(path: Path) -> None:
    """Write a book of two chapters, with its contents, which come in another order in the list."""
    cut = next(at for at, (_, value) in enumerate(BLOCKS) if value == "Las consecuencias")
    contents = (
        f'<html {_SPACES}><body><nav epub:type="toc"><h1>INDICE</h1><ol><li><a href="text/ch1.xhtml">Uno</a>'
        "</li></ol></nav></body></html>"
    )
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/epub+zip", ZIP_STORED)
        archive.writestr("META-INF/container.xml", _CONTAINER)
        archive.writestr("OEBPS/content.opf", _PACKAGE)
        archive.writestr("OEBPS/nav.xhtml", contents)
        archive.writestr("OEBPS/text/ch1.xhtml", _chapter(BLOCKS[:cut]))
        archive.writestr("OEBPS/text/ch 2.xhtml", _chapter(BLOCKS[cut:]))
