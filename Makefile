# Everything is installed into $(VENV), with the exact versions and digests of the lock files.
# A fresh machine needs Python 3.10 or later with venv, make and a package index.

PYTHON ?= python3
VENV ?= .venv
DATA ?= ../shared/data
RUNS ?= 10000
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.DEFAULT_GOAL := help
.PHONY: help run test test-spark check lint types fuzz coverage bench bench-speed train share dist lock clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-11s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: $(VENV)/ready ## install what it needs and print the article of the sample in seeds/
	@$(BIN)/extractnews seeds/*

test: $(VENV)/ready-dev ## install and run the whole test suite
	$(BIN)/python -m pytest

test-spark: $(VENV)/ready-spark ## install Apache Spark beside it and run the tests that need one
	$(VENV)/spark/bin/python -m pytest tests/spark

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

share: $(VENV)/ready-dev ## make the manual page and the completions anew
	$(BIN)/python -m extractnews.manual extractnews/share

dist: $(VENV)/ready-dev ## build the wheel and the sdist into dist/, and try the wheel
	rm -rf dist
	$(BIN)/python -m build --outdir dist .
	tar -tzf dist/*.tar.gz | grep -q '/share/man/man1/extractnews.1$$'
	$(PIP) install --no-deps --target dist/tried dist/*.whl
	cd dist/tried && cat $(CURDIR)/seeds/* | $(abspath $(BIN))/python -m extractnews | grep -q '"title":"'
	test -s dist/tried/share/man/man1/extractnews.1
	rm -r dist/tried

lock: $(VENV)/ready-dev ## resolve the lock files anew from pyproject.toml
	$(PIP) install uv
	UV_PYTHON_DOWNLOADS=never $(BIN)/uv pip compile $(LOCK) pyproject.toml -o requirements.lock
	UV_PYTHON_DOWNLOADS=never $(BIN)/uv pip compile $(LOCK) --extra dev --extra lab \
		pyproject.toml -o requirements-dev.lock
	echo pytest | UV_PYTHON_DOWNLOADS=never $(BIN)/uv pip compile $(LOCK) --extra spark \
		--constraint requirements-dev.lock pyproject.toml - -o requirements-spark.lock

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

# Of its own: Spark has half a gigabyte, and nothing but its tests needs it.
$(VENV)/ready-spark: requirements-spark.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)/spark
	$(VENV)/spark/bin/python -m pip --disable-pip-version-check --quiet install --no-deps \
		--require-hashes -r requirements-spark.lock
	$(VENV)/spark/bin/python -m pip --disable-pip-version-check --quiet install --no-deps --editable .
	@touch $@
