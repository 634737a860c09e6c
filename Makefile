# Everything is installed into $(VENV), with the exact versions and digests of the lock files.
# A fresh machine needs Python 3.10 or later with venv, make and a package index.

PYTHON ?= python3
VENV ?= .venv
DATA ?= ../shared/data
RUNS ?= 10000
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.DEFAULT_GOAL := help
.PHONY: help run test check lint types fuzz coverage bench bench-speed train dist lock clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-11s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: $(VENV)/ready ## install what it needs and print the article of the sample in seeds/
	@$(BIN)/extractnews seeds/*

test: $(VENV)/ready-dev ## install and run the whole test suite
	$(BIN)/python -m pytest

check: lint types test ## what CI runs: lint, format, strict types, tests

lint: $(VENV)/ready-dev ## lint and format, without changing anything
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/ready-dev ## strict types
	$(BIN)/mypy

fuzz: $(VENV)/ready-dev ## break pages in RUNS ways, the known ones and as many new ones: make fuzz RUNS=10000
	$(BIN)/python -m tests.fuzz --runs $(RUNS) --seconds 300 --seed 1
	$(BIN)/python -m tests.fuzz --runs $(RUNS) --seconds 300

coverage: $(VENV)/ready-dev ## run the tests and say what they leave out
	$(BIN)/python -m coverage erase
	-$(BIN)/python -m coverage run -m pytest # its slowness fails some tests of timing: make test judges
	$(BIN)/python -m coverage combine --quiet
	$(BIN)/python -m coverage report --show-missing --skip-covered --fail-under=95

bench: $(VENV)/ready-dev ## score and time on annotated pages: make bench DATA=folder
	$(BIN)/python -m extractnews.lab.bench $(DATA)

bench-speed: $(VENV)/ready-dev ## time, memory, start-up and growth, as ratios: make bench-speed DATA=folder
	$(BIN)/python -m extractnews.lab.speed $(DATA)

train: $(VENV)/ready-dev ## train the models anew: make train DATA=folder
	$(BIN)/python -m extractnews.lab.rebuild $(DATA)

dist: $(VENV)/ready-dev ## build the wheel and the sdist into dist/
	rm -rf dist
	$(BIN)/python -m build --outdir dist .

lock: $(VENV)/ready-dev ## resolve the lock files anew from pyproject.toml
	$(PIP) install uv
	UV_PYTHON_DOWNLOADS=never $(BIN)/uv pip compile $(LOCK) pyproject.toml -o requirements.lock
	UV_PYTHON_DOWNLOADS=never $(BIN)/uv pip compile $(LOCK) --extra dev --extra lab \
		pyproject.toml -o requirements-dev.lock

LOCK := --quiet --upgrade --universal --python-version 3.10 --generate-hashes \
	--no-annotate --no-header

clean: ## remove what the other targets made
	rm -rf $(VENV) build dist .pytest_cache .ruff_cache .mypy_cache .hypothesis

# --no-deps: the lock is complete, and the resolver of pip before 23.3 fails on the two spellings
# of the extra lxml[html_clean] that our dependencies use.
$(VENV)/ready: requirements.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(PIP) install --no-deps --require-hashes -r requirements.lock
	$(PIP) install --no-deps --editable .
	@touch $@

$(VENV)/ready-dev: requirements-dev.lock $(VENV)/ready
	$(PIP) install --no-deps --require-hashes -r requirements-dev.lock
	@touch $@
