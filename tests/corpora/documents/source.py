"""The one text that all made documents have: blocks with marks in them, and footnotes. Own words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple, TypeAlias

Block: TypeAlias = tuple[str, "str | list[str] | list[list[str]]"]
"""A kind (h1, p, ul, ol, quote, table, caption), and its words, items or rows."""

TITLE = "La revolución de las máquinas"
BLOCKS: list[Block] = [
    ("h1", "La revolución de las máquinas"),
    ("p", "Entre 1760 y 1840 el trabajo de las manos pasó a las máquinas. El cambio empezó en **Gran Bretaña**, y en menos de un siglo alcanzó a media Europa.{1} Ningún gobierno lo había previsto, y ninguno supo detenerlo."),
    ("p", "Los contemporáneos no hablaban de *revolución*: la palabra se hizo corriente hacia 1880, cuando los cambios más difíciles ya habían pasado. Un viajero escribió en su diario: «El humo oficial de la ciudad no se va ni en domingo»."),
    ("h2", "Las causas"),
    ("p", "Tres condiciones coincidieron en la isla. Había carbón cerca de los ríos, había capitales que buscaban beneficio y había brazos que el campo ya no necesitaba."),
    ("ul", ["Carbón abundante, barato y cercano a los puertos.", "Capitales del comercio con las colonias, que **no** volvían a la tierra.", "Mano de obra que las leyes de cercamiento expulsaron de las aldeas."]),
    ("p", "El agua hervida mueve más que el viento. La máquina de vapor de James Watt, patentada en 1769, gastaba la cuarta parte del carbón que la de Newcomen.{2} Una bomba ocupaba 40 m^2^ y sacaba del pozo el agua, H~2~O cargada de barro, sin descanso."),
    ("h2", "Las fábricas y las ciudades"),
    ("p", "La fábrica reunió bajo un techo lo que antes se hacía en cien casas. El reloj sustituyó al sol: se entraba a las seis, se salía a las ocho, y quien llegaba tarde perdía el jornal de la mañana."),
    ("quote", "No conocí en aquella sala más música que la de los telares, ni más luz que la de las lámparas de aceite."),
    ("p", "Las ciudades crecieron sin plano. La tabla siguiente muestra la población de tres de ellas, en miles de habitantes, según los recuentos de la época."),
    ("table", [["Ciudad", "1780", "1830"], ["Mánchester", "30", "180"], ["Leeds", "17", "123"], ["Barcelona", "95", "117"]]),
    ("caption", "Figura 1. Telar mecánico de una fábrica de algodón, dibujo de 1835."),
    ("h3", "El trabajo de los niños"),
    ("p", "En 1833 una ley prohibió emplear a menores de nueve años en las fábricas textiles. La ley nombró cuatro inspectores para todo el reino, de modo que apenas se cumplió fuera de las ciudades grandes. Los patronos no presentaron los libros, y los padres mintieron sobre la edad de sus hijos."),
    ("h2", "Las consecuencias"),
    ("p", "El precio de la tela de algodón bajó hasta la décima parte, y con él bajó el salario de los tejedores a mano. Entre 1811 y 1816 los *luditas* rompieron máquinas en los condados del centro; el Parlamento respondió con la pena de muerte.{3} Véase el [archivo de los condados](https://example.org/archivo) para los procesos."),
    ("p", "El ferrocarril llegó después. La línea de Liverpool a Mánchester se abrió el 15 de septiembre de 1830, y aquel mismo día murió atropellado un ministro. Diez años más tarde había 2400 kilómetros de vía; el siglo XIX ya no anduvo a pie."),
    ("ol", ["Primero bajaron los precios.", "Después bajaron los salarios de los oficios antiguos.", "Por último crecieron los sindicatos, que la ley no admitió hasta 1824."]),
    ("p", "A los beneficios de unos correspondieron los sacrificios de otros. Todavía se discute si el nivel de vida de los obreros subió antes de 1840: los historiadores optimistas miran los salarios, y los pesimistas miran la estatura de los soldados, que disminuyó."),
]  # fmt: skip
NOTES = {
    1: "Bélgica fue la primera, hacia 1820; España esperó hasta mediados de siglo.",
    2: "La cifra es de los catálogos de la empresa, y conviene tomarla con cautela.",
    3: "La ley se aplicó pocas veces, pero diecisiete hombres murieron en la horca de York en 1813.",
}  # fmt: skip


class Run(NamedTuple):
    """Words with one look: "" or b, i, sup, sub, a (with an address), note (its number)."""

    look: str
    words: str
    address: str = ""


_MARKS = re.compile(
    r"\*\*(?P<b>.+?)\*\*|\*(?P<i>.+?)\*|\^(?P<sup>.+?)\^|~(?P<sub>.+?)~"
    r"|\[(?P<a>.+?)\]\((?P<address>.+?)\)|\{(?P<note>\d)\}"
)


def runs(text: str) -> Iterator[Run]:
    """Yield the runs of a text with marks."""
    at = 0
    for found in _MARKS.finditer(text):
        if found.start() > at:
            yield Run("", text[at : found.start()])
        for look in ("b", "i", "sup", "sub", "a", "note"):
            if found[look]:
                yield Run(look, found[look], found["address"] or "")
        at = found.end()
    if at < len(text):
        yield Run("", text[at:])


def plain(text: str) -> str:
    """Return a text as it is read: raised and lowered digits as such, without marks of notes."""
    digits = {"sup": str.maketrans("2", "²"), "sub": str.maketrans("2", "₂")}
    shown = (each for each in runs(text) if each.look != "note")
    return "".join(each.words.translate(digits.get(each.look, {})) for each in shown)
