"""English: contraries of biology, chemistry, geography, law and letters."""

OF_SUBJECTS = """
rais-e | lowers lowered lowering

thick-a | thin thinner thinnest

new newer newest | old older oldest

absorb-v | reflect-v emit-s emitted

deep deeper deepest | shallow shallower shallowest

upstream | downstream

herbivore-s herbivorous | carnivore-s carnivorous | omnivore-s omnivorous

vertebrate-s | invertebrate-s

artery arteries arterial | vein-s venous

proton-s | neutron-s | electron-s

solid-s | liquid-s | gas gases gaseous

acid-s acidic | alkaline alkali-s

latitude-s | longitude-s

plaintiff-s | defendant-s

creditor-s | debtor-s

landlord-s | tenant-s

prose | verse

comedy comedies | tragedy tragedies

"""
