"""Spanish."""

from mazo.languages.contraries.subjects_es import OF_SUBJECTS

ENDINGS = {
    "o": "o|a|os|as",
    "a": "a|as",
    "s": "|s",
    "es": "|es",
    "ar": "ar|a|an|o|aron|aba|aban|ara|aran|ado|ada|ados|adas|ando|aria|arian|e|en|arse",
    "er": "er|e|en|io|ieron|ia|ian|era|eran|ido|ida|idos|idas|iendo|eria|erian|a|an|erse",
    "ir": "ir|e|en|io|ieron|ia|ian|ira|iran|ido|ida|idos|idas|iendo|iria|irian|a|an|irse",
}
"""The endings of words, and of the forms of verbs that a text tells of others in."""
AMBIGUOUS = "bajo baja entre cree creen crea cobre cobra sala salan ganado ganados mando amo ama"
"""Forms that are more often another word, as they are written: “bajo el rey”, “al mando”."""

OPPOSED = (
    OF_SUBJECTS
    + """
norte septentrional-es norteñ-o | sur meridional-es sureñ-o | oriental-es oriente levante el_este
al_este del_este | oeste occidental-es occidente poniente

noreste nordeste | noroeste | sureste sudeste | suroeste sudoeste

antes previamente anterior-es anteriormente | después posteriormente posterior-es tras

más | menos

mayor-es | menor-es

máxim-o | mínim-o

primer primer-o | últim-o

aument-ar aumento-s crec-er crecimiento sub-ir subida-s increment-ar incremento-s ampli-ar |
disminu-ir disminuyó disminuyeron disminuye disminución descend-er descenso-s baj-ar bajada-s
redujo redujeron reduc-ir reducción decrec-er decrecimiento caída

viv-ir sobreviv-ir superviviente-s viv-o | muert-o muerte-s murió murieron muere mueren morir
moría fallec-er fallecimiento perec-er

nac-er nacimiento | muert-o muerte-s murió murieron muere mueren morir moría fallec-er
fallecimiento

permit-ir permiso autoriz-ar autorización legaliz-ar tolerar toleró legal-es | prohib-ir prohíbe
prohíben prohibición vet-ar impid-ir imped-ir ilegaliz-ar ilegal-es

acept-ar aceptación aprob-ar aprueba aprobación admit-ir | rechaz-ar rechazo rehus-ar deneg-ar
neg-ar niega niegan negativa

apoy-ar apoyo respald-ar respaldo defend-er favorable-s partidari-o a_favor | opuso opusieron
opone oponen oponerse oponía oponían oposición combat-ir contrari-o en_contra

empez-ar empieza empiezan comenz-ar comienza comienzan comienzo inici-ar inicio | termin-ar
acab-ar finaliz-ar final conclu-ir concluyó concluyeron cesar cesó

entr-ar entrada ingres-ar ingreso | sal-ir salida abandon-ar abandono retir-ar retirada

avanz-ar avance-s | retroced-er retroceso retir-ar retirada repliegue

constru-ir construyó construyeron construcción edific-ar cre-ar creación fund-ar fundación |
destru-ir destruyó destruyeron destrucción derrib-ar arras-ar abol-ir abolición suprim-ir
supresión disolvió disolución

liber-ar liberación | captur-ar captura encarcel-ar esclaviz-ar detuvo detuvieron

libre-s libertad | esclav-o esclavitud siervo-s servidumbre

abrir abrió abrieron apertura abiert-o | cerr-ar cierra cierran cierre

unir unió unieron unión unific-ar unificación | separ-ar separación dividir dividió dividieron
división independencia independiz-ar

ric-o riqueza | pobre-s pobreza

aliad-o alianza amig-o amistad | enemig-o adversari-o rival-es

siempre | nunca jamás

tod-o enter-o totalidad | algún algun-o varios varias | ningún ningun-o

mayoría mayoritari-o | minoría minoritari-o

much-o numeros-o abundante-s | poc-o escas-o

grande-s enorme-s | pequeñ-o

larg-o | cort-o breve-s

fuerte-s fortalec-er | débil-es debilit-ar

barat-o abarat-ar | car-o encarec-er encarecimiento

fácil-es fácilmente facilit-ar | difícil-es difícilmente dificult-ar

rápid-o rápidamente | lent-o lentamente

interior-es intern-o | exterior-es extern-o

izquierda izquierd-o | derecha

encima arriba | debajo abajo

monarquía-s monárquic-o | república-s republican-o | dictadura-s

democracia democrátic-o | dictadura dictatorial-es autoritari-o

absolutista-s absolutismo | liberal-es liberalismo constitucional-es

públic-o | privad-o

voluntari-o voluntariamente | obligatori-o forzos-o

hereditari-o | electiv-o

beneficios-o positiv-o | perjudicial-es negativ-o

urban-o | rural-es

terrestre-s | naval-es marítim-o | aére-o

hombre-s varón varones | mujer-es

padre-s | madre-s | hijo-s | hija-s | hermano-s | hermana-s | abuelo-s | abuela-s | nieto-s |
nieta-s | tío-s | tía-s | sobrino-s | sobrina-s | esposo-s marido-s | esposa-s

enero | febrero | marzo | abril | mayo | junio | julio | agosto | septiembre setiembre | octubre |
noviembre | diciembre

lunes | martes | miércoles | jueves | viernes | sábado | domingo

primavera | verano | otoño | invierno

noche nocturn-o | de_día diurn-o

la_mañana | la_tarde

aleman-o alemán alemanes alemania german-o | francés frances-a franceses francia | inglés ingles-a
ingleses inglaterra británic-o | español español-a españoles españa | italian-o italia | rus-o
rusia soviétic-o | portugués portugues-a portugueses portugal | japonés japones-a japoneses japón
| chin-o china | estadounidense-s norteamerican-o | austríac-o austriac-o austria | húngar-o
hungría | polac-o polonia | turc-o turquía otoman-o | grieg-o grecia | roman-o roma | belga-s
bélgica | holandés holandes-a holandeses holanda neerlandés neerlandeses | suec-o suecia | suiz-o
suiza | egipci-o egipto | persa-s persia | cartaginés cartagines-a cartagineses cartago |
prusian-o prusia | mexican-o méxico | cuban-o cuba

católic-o catolicismo | cristian-o cristianismo | protestante-s protestantismo | musulmán musulmana-s musulmanes islam |
judí-o judaísmo | ortodox-o

nobleza noble-s aristocracia | clero | burguesía burgués burgueses burguesa-s | campesinado
campesin-o | obrer-o proletariado

oro | plata | cobre | hierro | bronce | estaño | wolframio | carbón | petróleo

blanc-o | negr-o | roj-o | azul-es | verde-s | amarill-o

europa europe-o | asia asiátic-o | áfrica african-o | oceanía

conden-ar condena culpable-s | absolver absolvió absolvieron absuelt-o inocente-s indult-ar
indulto

rindió rindieron rendir rinde rinden rendición capitul-ar capitulación | resist-ir resistencia

hu-ir huyó huyeron huían huida fuga escap-ar | persegu-ir persiguió persiguieron persecución

doble duplic-ar | triple triplic-ar | cuádruple cuadruplic-ar

mejor mejor-ar | peor empeor-ar

centraliz-ar centralismo | descentraliz-ar federal-es federalismo

verdader-o | fals-o

prosperidad auge esplendor apogeo | decadencia declive ruina crisis

pacífic-o pacíficamente | violent-o violentamente violencia

joven jóvenes juventud | vieja-s viejo-s ancian-o vejez

promulg-ar | derog-ar anul-ar revoc-ar

nombr-ar nombramiento | destitu-ir destituyó destituyeron destitución

coron-ar coronación entroniz-ar | destron-ar abdic-ar abdicación

contrat-ar | despid-ir desped-ir despidieron despido-s

expuls-ar expulsión | acog-er acogida readmit-ir

inclu-ir incluyó incluyeron inclusión | exclu-ir excluyó excluyeron exclusión

añad-ir | quit-ar suprim-ir

recuper-ar reconquist-ar | perd-er pierde pierden

leal-es lealtad fiel-es fidelidad | traidor-es traición traicion-ar

amor am-ar | odio odi-ar

obedec-er obediencia | desobedec-er desobediencia rebeldía

afirm-ar confirm-ar | neg-ar niega niegan desmint-ir

record-ar recuerdo-s | olvid-ar olvido

conserv-ar manten-er mantuvo mantuvieron | elimin-ar suprim-ir

aceler-ar | fren-ar retras-ar ralentiz-ar

favorec-er benefici-ar ayud-ar beneficio-s | perjudic-ar dañ-ar daño-s

permanente-s definitiv-o | temporal-es provisional-es

total-es complet-o | parcial-es incomplet-o

igual-es | distint-o diferente-s

simple-s sencill-o | complej-o complicad-o

verdad | mentira

cerca cercan-o próxim-o | lejos lejan-o

delante | detrás

frío fría fríos frías | calor cálid-o caluros-o caliente-s

sec-o sequía-s | húmed-o lluvios-o lluvia-s inundación inundaciones

sano sana salud | enferm-o enfermedad

hambre escasez carestía | abundancia

temprano | tarde

ancho ancha | estrech-o

liger-o | pesad-o

llen-o llen-ar | vací-o vaci-ar

claro clara | oscur-o

ingresos | gastos

superávit | déficit

agrícola-s agricultura agrari-o | industrial-es industria-s | ganader-o ganadería | pesquer-o pesca
| miner-o minería

religios-o | laic-o laicismo secular-es

emigr-ar emigración emigrante-s | inmigr-ar inmigración inmigrante-s

nacional-es | extranjer-o internacional-es

frecuente-s frecuentemente | rara-s raro-s raramente

dentro | fuera

conservador-es conservadora-s | progresista-s | carlista-s

mediterráneo | atlántico | cantábrico | báltico | índico

trigo | maíz | arroz | cebada | patata-s | azúcar | algodón | lana | seda | tabaco | té | café |
cacao | opio | vino | aceite | especias

madera | piedra | ladrillo-s | mármol

caballo-s | camello-s | elefante-s | oveja-s | vaca-s | cerdo-s

barco-s buque-s nave-s | avión aviones | tren trenes ferrocarril | carro-s | tanque-s
"""
)

CONVERSE = """
victoria-s gan-ar triunf-ar triunfo-s éxito vencedor-es ganador-es victorios-o venció vencieron vencer
vence derrotó derrotaron derrotar | derrota-s perd-er pierde pierden derrotad-o vencid-o fracas-ar
fracaso-s

compr-ar compra-s | vend-er venta-s

import-ar importación importaciones | export-ar exportación exportaciones

atac-ar ataque-s ofensiva-s ofensiv-o | defend-er defiende defensa-s defensiv-o

dar dio dieron da dan daba daban entreg-ar entrega ceder cedió cedieron cesión | recib-ir obtener
obtuvo obtuvieron obtiene

envi-ar mand-ar envío | recib-ir recibimiento

pag-ar pago | cobr-ar cobro

suced-er sucesor-es | preced-er predecesor-es antecesor-es

maestr-o | discípulo-s alumno-s

señor-es | vasallo-s siervo-s
"""
