"""English."""

from mazo.languages.contraries.subjects_en import OF_SUBJECTS

ENDINGS = {
    "s": "|s",
    "v": "|s|ed|ing",
    "e": "e|es|ed|ing",
    "y": "y|ies|ied|ying",
    "a": "|er|est",
}
"""The endings of nouns and of verbs."""
AMBIGUOUS = "united"
"""Forms that are more often part of a name."""

OPPOSED = (
    OF_SUBJECTS
    + """
north northern northward-s | south southern southward-s | east eastern eastward-s | west western
westward-s

northeast | northwest | southeast | southwest

before earlier previously | after afterward-s later

more | less fewer

most majority | minority few

largest biggest | smallest least

first | last

highest maximum | lowest minimum

increase-s increased increasing rose rise-s risen rising grew grow-s grown growing growth doubled
| decrease-s decreased decreasing fell fall-s fallen falling declin-e reduc-e reduction shrank
shrink-s dropp-v drop-s

liv-e surviv-e survivor-s alive | dead die-s died dying death-s kill-v perish-v

born birth-s | dead die-s died dying death-s

allow-v permitt-v permit-s legaliz-e legal authoris-e authoriz-e | forbade forbidden forbid-s
forbidding bann-v ban-s prohibit-v prohibition outlaw-v illegal

accept-v acceptance approv-e approval agreed passed | reject-v rejection refus-e refusal declin-e denied

support-v backed favour-v favor-v | oppos-e opposition opponent-s resist-v

began begin-s begun beginning start-v opened | ended end-s ending finish-v ceas-e

enter-v entry join-v | left leave-s leaving withdrew withdraw-s withdrawn withdrawal quit

arriv-e arrival | depart-v departure left

advanc-e | retreat-v withdrew withdrawal

built build-s building construct-v construction creat-e creation founded founding | destroy-v
destruction demolish-v abolish-v abolition dissolv-e dissolution

freed free freedom liberat-e liberation releas-e | enslav-e slave-s slavery serf-s serfdom captur-e imprison-v
jailed arrest-v

open opened | closed shut clos-e

united unit-e union unif-y unification | separat-e separation divid-e division independence

rich-a wealth wealthy | poor-a poverty

ally allies allied alliance friend-s | enemy enemies rival-s foe-s

always | never

all every everyone entire whole | some several | none nobody

many numerous | few scarce

large larger big bigger huge | small-a little tiny

long-a | short-a brief

strong-a strengthen-v strength | weak-a weaken-v weakness

cheap-a | dear-a expensive costly

high-a | low-a | easy easily | difficult hard

fast-a quick-a quickly rapid rapidly | slow-a slowly

inside internal interior domestic | outside external exterior foreign

left_bank left_side left_wing left_hand | right_bank right_side right_wing right_hand

above upper | below lower beneath

monarchy monarchies royalist-s | republic-s republican-s | dictatorship-s

democracy democratic | dictatorship authoritarian

public | private

voluntary voluntarily | compulsory forced obligatory

hereditary | elective elected

urban town-s | rural countryside

land | naval maritime sea | air aerial

man men male | woman women female

father-s | mother-s | son-s | daughter-s | brother-s | sister-s | uncle-s | aunt-s | nephew-s |
niece-s | husband-s | wife wives | grandfather | grandmother

king-s | queen-s | pope-s | emperor-s

january | february | april | june | july | august | september | october | november | december

monday | tuesday | wednesday | thursday | friday | saturday | sunday

spring | summer | autumn | winter

night-s | day-s

morning | afternoon evening

german-s germany | french france frenchmen | english england british britain englishmen | spanish
spain spaniard-s | italian-s italy | russian-s russia soviet-s | portuguese portugal | japanese
japan | chinese china | american-s | austrian-s austria | hungarian-s hungary | polish poland |
turkish turkey turk-s ottoman-s | greek-s greece | roman-s rome | belgian-s belgium | dutch
netherlands holland | swedish sweden | swiss switzerland | egyptian-s egypt | persian-s persia |
prussian-s prussia | scottish scotland scots | irish ireland | mexican-s mexico

catholic-s catholicism | christian-s christianity | protestant-s protestantism | muslim-s islam | jewish jews judaism

noble-s nobility aristocracy aristocrat-s | clergy | bourgeoisie | peasant-s peasantry | worker-s

gold | silver | copper | iron | bronze | tin | coal | oil

white | black | red | blue | green | yellow

europe european-s | asia asian-s | africa african-s

convict-v guilty condemn-v | acquitt-v innocent pardon-v

surrender-v | resist-v resistance

fled flee flees fleeing flight escap-e | pursu-e chas-e pursuit

doubl-e twice | tripl-e

best better improv-e | worst worse worsen-v

true | false

prosperity prosperous boom heyday | decline-s crisis ruin slump

peaceful peacefully | violent violently violence

young-a youth | old-a elderly

appoint-v appointment | dismiss-v dismissal sack-v

crown-v | depos-e dethron-e abdicat-e abdication

hir-e employ-v | fir-e sack-v laid_off

expell-v expulsion banish-v exil-e | welcom-e admitt-v readmitt-v

includ-e inclusion | exclud-e exclusion

add-v | remov-e

recover-v regain-v recaptur-e | lost lose-s losing

loyal loyalty faithful | disloyal traitor-s treason betray-v

love-s loved loving | hate-s hated hating hatred

obey-v obedience | disobey-v disobedience

confirm-v affirm-v | den-y

remember-v | forgot forget-s forgotten

kept keep-s retain-v | eliminat-e remov-e

accelerat-e sped speed-s hasten-v | slowed delay-v

help-v benefit-v benefited | harm-v damag-e hinder-v

permanent permanently definitive | temporary temporarily provisional

total complete completely | partial partly incomplete

equal equally | different

simple | complex complicated

near-a nearby | far distant

cold-a | hot hotter warm-a

dry drier drought-s | wet wetter flood-s rain-s

healthy health | sick sickness ill illness

hunger famine-s scarcity shortage-s | plenty abundance

early | late

wide-a | narrow-a

full fill-v | empty empt-y

income revenue | expenses expenditure spending

surplus | deficit

agricultural agriculture farming | industrial industry industries | mining | fishing

religious | secular lay

emigrat-e emigration emigrant-s | immigrat-e immigration immigrant-s

national domestic | foreign international

often frequent frequently | rare rarely seldom

conservative-s tory tories | liberal-s whig-s

mediterranean | atlantic | pacific | baltic

wheat | maize | rice | barley | potatoes | sugar | cotton | wool | silk | tobacco | tea | coffee |
cocoa | opium | wine | spices

wood timber wooden | stone | brick-s | marble

horse-s | camel-s | elephant-s | sheep | cattle cow-s | pig-s

ship-s | plane-s aircraft aeroplane-s | train-s railway-s | cart-s | tank-s
"""
)

CONVERSE = """
victory victories won win-s winning victorious triumph-v beat defeated succeed-v success | defeat-s lost lose-s
losing loss-s failed fail-s failure beaten was_defeated were_defeated been_defeated

bought buy-s buying purchas-e | sold sell-s selling sale-s

import-v | export-v

attack-v offensive | defend-v defence defense defensive

gave give-s given giving ced-e hand-v | received receive-s got obtain-v

sent send-s sending | received receive-s receiving

paid pay-s paying | collect-v

succeeded_by successor-s | preced-e predecessor-s

teacher-s master-s | pupil-s disciple-s

lord-s | vassal-s serf-s
"""
