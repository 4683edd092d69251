"""Spanish."""

from mazo.languages.claims import ClaimWords, measuring
from mazo.languages.passages.es import NUMBERS
from mazo.text.quantities import QuantityWords, number_words

_PARTS = {
    **{f"tercio{s}": 3 for s in ("", "s")},
    "cuartos": 4,
    "quintos": 5,
    "octavos": 8,
    "decimos": 10,
    "centesima": 100,
    "milesima": 1000,
}

QUANTITIES = QuantityWords(
    numbers=NUMBERS,
    decimal=",",
    percent=r"%|por 100\b|por cien(?:to)?\b",
    parts=_PARTS,
    part=(
        r"\spartes?\b|(?:(?<=\b[2-9] [4-9]º)|(?<=\b[2-9] 10º))(?=\W|$)(?! (?:puesto|premio|clasificad))|(?:(?<=un \dº)|(?<=un \d\dº))"
        r"(?=\s(?:de (?:la|los|las|su|sus|todo|toda)|del)\b|\W*$)"
    ),
    half=r"(?<!primera )(?<!segunda )(?<!1º )(?<!2º )\b(?:la|una) mitad\b|\bmitad de (?:la|los|las|su|sus)\b",
    each=r"de cada",
    rank_words=r"\bsiglos? |\bs\. |\bcapitulo |\btomo |\blibro |\bacto |\bconcilio ",
    of="de|grados(?= celsius| fahrenheit| centigrados)",
    about=r"unos|unas|alrededor de|cerca de|aproximadamente|en torno a|hacia|sobre|como",
    above=r"mas de|al menos|por lo menos|como minimo|no menos de|superior a|supero los|superaron los|por encima de|mayor de",
    below=r"casi|menos de|apenas|como mucho|como maximo|no mas de|hasta|inferior a|por debajo de|no llegaban a|menor de",
    units={
        form: unit
        for unit, forms in {
            "año": "ano anos",
            "mes": "mes meses",
            "semana": "semana semanas",
            "dia": "dia dias",
            "hora": "hora horas",
            "minuto": "minuto minutos",
            "segundo": "segundo segundos",
            "siglo": "siglo siglos",
            "decada": "decada decadas",
            "km": "km kilometro kilometros",
            "m": "m metro metros",
            "cm": "cm centimetro centimetros",
            "mm": "mm milimetro milimetros",
            "pie": "pie pies",
            "pulgada": "pulgada pulgadas",
            "milla": "milla millas",
            "legua": "legua leguas",
            "hectarea": "hectarea hectareas ha",
            "kg": "kg kilo kilos kilogramo kilogramos",
            "g": "g gramo gramos",
            "mg": "mg miligramo miligramos",
            "onza": "onza onzas",
            "tonelada": "t tonelada toneladas",
            "libra": "libra libras £",
            "peseta": "peseta pesetas",
            "euro": "euro euros €",
            "dolar": "dolar dolares $",
            "franco": "franco francos",
            "marco": "marco marcos",
            "ducado": "ducado ducados",
            "real": "reales",
            "litro": "litro litros",
            "ml": "ml mililitro mililitros",
            "galon": "galon galones",
            "celsius": "°c celsius centigrados",
            "fahrenheit": "°f fahrenheit",
        }.items()
        for form in forms.split()
    },
    said_by=number_words(NUMBERS, "mitad", *_PARTS),
)

WORDS = ClaimWords(
    quantities=QUANTITIES,
    asks_how_many=r"\bcuant[oa]s?\b",
    of_whole=(
        r"\bde(?: un total de|l total de|(?: entre)? (?:los|las|sus|estos|estas|aquellos|aquellas))"
    ),
    asks_whole=r"\bde (?:entre )?cuant[oa]s\b|\ben total\b",
    times={},
    ones=frozenset("un una uno unico unica solo".split()),
    implied={
        **dict.fromkeys("ambos ambas pareja par duo mellizos gemelos bienio".split(), 2),
        **dict.fromkeys("trio terna trienio triple".split(), 3),
        **dict.fromkeys("lustro quinquenio".split(), 5),
        **dict.fromkeys("decada decenio".split(), 10),
        **dict.fromkeys("siglo centenario".split(), 100),
        "cuatrienio": 4,
        "milenio": 1000,
        "medio": 6,
        "media": 30,
    },
    vague_noun=frozenset(
        "de del a al y o u e en por con que para el la los las se fue fueron mas menos su sus "
        "un una entre hasta desde como cuando donde tras sin segun es son era eran".split()
    ),
    denials=frozenset(
        "no nunca jamas nadie nada ningun ninguna ninguno ningunos ningunas ni sin tampoco".split()
    ),
    no_denials=(
        measuring("apenas", QUANTITIES) + r"|(?:^|(?<=[.;:!?] ))apenas\b"  # as soon as
        r"|\b(?:ningun\w*|nadie|nada)(?: \w+){1,5} (?:mas(?: \w+)?|mayor(?:es)?|menor(?:es)?|mejor(?:es)?|peor(?:es)?) que\b"
        r"|\bno (?:\w+ ){1,3}mas que\b|\bno (?:solo|solamente|unicamente|obstante|bien|en vano|sin|cabe duda|hay duda|lejos|tard\w+ en|mas que|menos que)\b"
        r"|\bsin (?:embargo|duda|dudas|dudarlo|cesar|parar|precedentes?|igual|tregua|descanso)\b"
        r"|\bnada (?:menos|mas)\b|\bno dud\w+ en\b|\bni mas ni menos\b|\bmas que nunca\b"
        r"|\bpor no decir\b|\bno pud\w+ (?:evitar|impedir)\b|\bno dejo de\b|\bno dejaron de\b"
    ),
    deny=r"(?:neg|nieg|rechaz|rehus|falt|carec|carenci|ausenci|evit|imped|impid|incapa|imposib|renunci|absten|abstuv)\w*",
    reaching_verbs=frozenset("ningun ninguna tampoco".split()),
    articles=frozenset("el la los las un una unos unas su sus al del este esta".split()),
    contrasts=(
        r"\b(?:a diferencia del?|lejos del?(?= \w+(?:[aei]r|[aei]rse|[aei]rl[aeo]s?)\b)|en (?:vez|lugar) del?"
        r"|(?:dejo|dejaron|dejaba|dejaban|deja|dejan|cesaron|ceso) de(?= \w+[aei]r\b))\b"
    ),
    contrast_words=frozenset(
        "diferencia lejos vez lugar dejo dejaron dejaba dejaban deja dejan cesaron ceso".split()
    ),
    chained=frozenset(["ni", "tampoco"]),
    reaching=frozenset("ningun ninguna ninguno nadie ni tampoco".split()),
    between=frozenset(
        "se le lo la les los las me te nos os ha han habia habian hubo fue fueron es son era eran "
        "esta estan estaba estaban estuvo estuvieron ser sera seria seran sido haber hay haya hayan "
        "hubiera hubieran que a de en por al del siquiera ya mas tanto muy el un una solo".split()
    ),
    halfway=frozenset(
        "puede pudo podia pueden pudieron podian podra podria debe debia deben debian quiso queria "
        "quisieron quiere quieren querian quisiera llego llegaron logro lograron logra consiguio "
        "consiguieron consigue supo supieron iba iban va van volvio volvieron volvera volveria "
        "tiene tenia tuvo tenian".split()
    ),
    doubling=frozenset(["sin"]),
    vague=frozenset("solo solamente parte algunos algunas unos ambos ambas".split()),
    exceptions=frozenset(
        "excepto salvo apenas raramente nego negaron negaba negaban rehuso rehusaron rehusaba carecia carecian "
        "carecio carecieron carece carecen".split()
    ),
    exceptive=r"\b(?:excepto|salvo|a menos que|a no ser que|con (?:la )?excepcion del?|excepcion hecha del?"
    r"|tod[oa]s (?:l[oa]s \w+ )?menos(?! de\b| que\b))\b",
    exceptive_words=frozenset("excepto salvo excepcion menos ser".split()),
    wholes=frozenset("todos todas".split()),
    case=frozenset("caso casos situacion situaciones condicion condiciones circunstancias".split()),
    subordinates=frozenset(
        "que quien quienes cual cuales cuyo cuya aunque porque pues cuando donde mientras pero si "
        "como y e o u sino ya".split()
    ),
    that=frozenset(["que"]),
    causal=frozenset("porque pues".split()),
    beside=frozenset("y e pero mientras frente contra que".split()),
    objects=frozenset("lo le les".split()),
    contrasting=frozenset("pero mientras".split()),
    within=frozenset("de del en".split()),
    before_years=frozenset("en hacia".split()),
    prepositions={
        **{each: each for each in "a con contra de desde en hacia hasta para por sobre".split()},
        "al": "a",
        "del": "de",
    },
    forms={},
    relations=frozenset("antes despues tras norte sur este oeste".split()),
    relating=r"\b(?:tras|(?:antes|despues|norte|sur|este|oeste)(?= del? ))\b",
    comparing=frozenset("mas mayor mayores menor menores mejor mejores peor peores".split()),
    than="que",
    compared=r"(?:(?<=\bmas )|(?=\b(?:mayor|menor|mejor|peor)))(?P<word>\w+) que (?P<other>[^.,:;!?]+)",
    leaving=frozenset("de del desde".split()),
    way=r"\b(?:de|del|desde)(?: el| la| los| las)? (\w+) (?:a|al|hasta)(?: el| la| los| las)? (\w+)",
    respectively=r"\brespectivamente\b",
    instead=r"\W*sino\b",
    corrections=frozenset(["sino"]),
    corrected=r"sino ",
    until=frozenset(["hasta"]),
    undoing=r"(?:des|in|im|i(?=rr|l)|dis|anti)([a-z]{6})",
    refusing=(
        r"\b(?:neg|nieg|rechaz|rehus|falt|carec|evit|imped|impid|renunci|absten|abstuv|dej\w* de|contra"
        r"|exent|excep|apenas|poc|rar[ao]|escas|libr|fuera|fracas\w* en)\w*"
    ),
    wanting=r"\b(?:necesit|quer|quis|ped|pid|busc|exig|desea)\w*",
    unlike=(
        r"(?:neg|nieg|rechaz|rehus|difer|contrast|compar|falt|carec|carenci|ausen|evit|imped|impid|fracas|prohib|dej"
        r"|abandon|contra|lejos|fuera|salv|excep|inca|impos|inex|desconoc|neutr|perd|pierd|cese|ces"
        r"|vac|agot|acab|termin|sol[oa]\b|anul|abol|suprim|oponer|opus|opon|disid|renunc|apenas|rar[ao]|escas|poc|menos|priv|exent"
        r"|dificil|ultim|resist|jam|cero|absten|abstuv|margen)\w*"
    ),
)
