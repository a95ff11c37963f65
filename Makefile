# One word for each thing a developer or an operator does. `make help` lists them.

VENV ?= .venv
PYTHON ?=
WORKERS ?= 2
PORT ?=
ARGS ?=
export VENV PYTHON

PY := "$(VENV)/bin/python"
RUN_ARGS = $(if $(PORT),--server.port $(PORT)) $(ARGS)

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help run test format format-check lint types imports content translated preview unit browser months bench eyes lock clean venv dev system

help: ## List what can be done
	@awk -F ' *## ' '/^[a-z-]+:.*## / { sub(/:.*/, "", $$1); printf "  make %-13s %s\n", $$1, $$2 }' Makefile
	@echo
	@echo "  PORT=8600           another port for 'make run'; ARGS=\"...\" passes more to Streamlit"
	@echo "  PYTHON=python3.12   another Python; VENV=/path another place for the virtual environment"
	@echo "  LESSON=on-video     what 'make preview' opens; SCENARIO=voicemail opens a rehearsal"
	@echo "  CONTENT=/path       a folder of your own lessons, laid over ours, for 'make preview' and 'make content'"
	@echo "  WORKERS=1           how many tests run at once; ARGS=\"-k words\" passes more to pytest"

run: venv ## Start Good Question on this machine
	@$(PY) -m tools.preflight $(RUN_ARGS)
	@exec $(PY) -m streamlit run app.py $(RUN_ARGS)

test: system dev format-check lint types imports content unit browser ## Run every check, as CI does
	@echo
	@echo "All checks passed."

format: dev ## Put the code in its one form
	@$(PY) -m ruff check --fix --quiet . || true
	@$(PY) -m ruff format .

format-check: dev
	@echo "== format (mend with 'make format')"
	@$(PY) -m ruff format --check .

lint: dev ## Look for likely mistakes (ruff)
	@echo "== lint"
	@$(PY) -m ruff check .

types: dev ## Check the types (mypy --strict)
	@echo "== types"
	@$(PY) -m mypy

imports: dev ## Check who imports whom (import-linter)
	@echo "== imports"
	@$(PY) "$(VENV)/bin/lint-imports" --no-logo

content: dev ## Check lessons, rehearsals, questions and words
	@echo "== content"
	@$(PY) -m goodquestion.curriculum.check $(if $(CONTENT),"$(CONTENT)" --over content)

translated: dev ## Note that a translation was read against the English of today
	@$(PY) -m goodquestion.curriculum.translated $(or $(LANGUAGE),es)

preview: venv ## Open one lesson or rehearsal while you write it
	@$(PY) -m tools.preview $(LESSON) $(SCENARIO) $(if $(CONTENT),--content "$(CONTENT)")

unit: system dev ## Run the tests that need no browser
	@echo "== unit tests"
	@$(PY) -m pytest tests --ignore=tests/browser -n $(WORKERS) --dist loadfile $(ARGS)

browser: system dev ## Run the tests in a real browser
	@echo "== browser tests"
	@$(PY) -m pytest tests/browser -n $(WORKERS) --dist loadfile --no-loadscope-reorder $(ARGS)

months: venv ## Print two months by the rules of the next step
	@$(PY) -m tools.two_months

bench: dev ## Measure the speed figures of the README
	@$(PY) -m benchmarks $(ARGS)

eyes: dev ## Measure what the second pair of eyes finds
	@$(PY) -m benchmarks.eyes

lock: dev ## Work out requirements*.txt again from requirements*.in
	@sh tools/lock.sh $(ARGS)

clean: ## Remove caches and leftovers of tests (keeps .venv and data/local)
	@rm -rf .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis test-results build dist
	@find . -path ./.git -prune -o -path ./.venv -prune -o -name __pycache__ -type d -prune -exec rm -rf {} +

venv:
	@sh tools/venv.sh requirements.txt

dev:
	@sh tools/venv.sh requirements.txt requirements-dev.txt

system:
	@sh tools/system_packages.sh tests
