"""Spanish: contraries of biology, chemistry, geography, law and letters."""

OF_SUBJECTS = """
grues-o | delgad-o fin-o

antigu-o viej-o | nuev-o

absorb-er | reflej-ar emit-ir

herbívor-o | carnívor-o | omnívor-o

vertebrad-o | invertebrad-o

ovípar-o | vivípar-o

arteria-s | vena-s

protón protones | neutrón neutrones | electrón electrones

sólid-o | líquid-o | gas gases gaseos-o

ácid-o | alcalin-o

latitud latitudes | longitud longitudes

demandante-s | demandad-o

acreedor-es | deudor-es

arrendador-es | arrendatari-o inquilin-o

prosa | verso-s

comedia-s | tragedia-s

depredador-es | presa-s

"""
