# Surefoot's workshop. `make` alone lists what there is.
#
# Nothing is needed but git, make and Python 3.11 or newer with venv and pip: uv comes from
# requirements.lock like everything else, with its hash.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-builtin-rules

LOCK := requirements.lock
UV := .uv/bin/uv
BIN := .venv/bin
INSTALLED := .venv/.installed

# The first Python that is new enough and can make an environment.
PYTHON ?= $(shell for python in python3 python3.11 python3.12 python3.13 python3.14; do \
	"$$python" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' \
		>/dev/null 2>&1 && command -v "$$python" && break; done)

# Trust what the system trusts, as pip does.
export UV_SYSTEM_CERTS := 1
# uv does not read pip's settings: a machine with a package index of its own has told only pip.
INDEX = $$($(dir $(UV))python -m pip config get :env:.index-url 2>/dev/null \
	|| $(dir $(UV))python -m pip config get global.index-url 2>/dev/null || true)
WITH_INDEX = UV_DEFAULT_INDEX="$${UV_DEFAULT_INDEX:-$(INDEX)}"

##@ Try it

.PHONY: demo
demo: install ## The bot with a local Telegram, no token needed: http://127.0.0.1:8080
	$(BIN)/python -m bot demo

.PHONY: run
run: install ## The bot with the real Telegram: SUREFOOT_BOT_TOKEN=... make run
	$(BIN)/python -m bot run

##@ Work on it

.PHONY: install
install: $(INSTALLED) ## Make .venv from requirements.lock (again only when the lock changed)

.PHONY: test
test: install ## Run every test, in parallel
	$(BIN)/python -m pytest -n auto --dist worksteal

.PHONY: soak
soak: install ## Run the long versions: every zone, 100,000 updates, 200 kills (an hour)
	$(BIN)/python -m pytest -n auto -m soak -v -o faulthandler_timeout=0

.PHONY: check
check: format lint types imports content ## Everything but the tests: the five below

.PHONY: format
format: install ## Is the code formatted?
	$(BIN)/ruff format --check .

.PHONY: lint
lint: install ## Does the code keep the rules of pyproject.toml?
	$(BIN)/ruff check .

.PHONY: types
types: install ## Do the types fit?
	$(BIN)/mypy

.PHONY: imports
imports: install ## Does every import go downstairs?
	$(BIN)/lint-imports

.PHONY: content
content: install ## Is what people read complete and within its rules?
	$(BIN)/python -m bot content check

.PHONY: fix
fix: install ## Format the code and mend what can be mended
	$(BIN)/ruff check --fix-only .
	$(BIN)/ruff format .

##@ Look after it

.PHONY: lock
lock: $(UV) ## Write requirements.lock anew from pyproject.toml, keeping versions that still fit
	@$(WITH_INDEX) $(UV) pip compile pyproject.toml --group dev --universal \
		--python-version 3.11 --generate-hashes --no-annotate --no-header --quiet \
		$(LOCK_OPTIONS) --output-file $(LOCK)

.PHONY: upgrade
upgrade: LOCK_OPTIONS := --upgrade
upgrade: lock ## The same with the newest versions

.PHONY: install-runtime
install-runtime: $(UV) ## Make .venv with what the bot needs and nothing else (the image's step)
	@echo "Installing what the bot needs into .venv"
	@$(UV) venv --quiet --clear --python "$(PYTHON)" .venv
	@$(WITH_INDEX) $(UV) pip install --quiet --compile-bytecode --python $(BIN)/python \
		--require-hashes --constraints $(LOCK) --requirements pyproject.toml

.PHONY: image-rehearsal
image-rehearsal: ## Go through the Dockerfile's steps without Docker, in a clean folder
	@.ci/rehearse-image

.PHONY: clean
clean: ## Remove what make and the tools made (never your data)
	rm -rf .uv .venv .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

.PHONY: help
help: ## Show this list
	@awk 'BEGIN { FS = ":.*## " } \
		/^##@ / { printf "\n%s\n", substr($$0, 5) } \
		/^[a-z-]+:.*## / { printf "  make %-16s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# Only uv's own lines of the lock are needed to bring uv.
$(UV): $(LOCK)
	@test -n "$(PYTHON)" || { echo "Surefoot needs Python 3.11 or newer with venv and pip" \
		"(Debian: apt-get install python3-venv)." >&2; exit 2; }
	@echo "Bringing uv"
	@"$(PYTHON)" -m venv .uv
	@sed -n '/^uv==/,/[^\\]$$/p' $(LOCK) > .uv/uv.lock
	@.uv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes \
		--requirement .uv/uv.lock
	@touch $@

$(INSTALLED): $(LOCK) $(UV)
	@echo "Installing what $(LOCK) says into .venv"
	@test -x $(BIN)/python || $(UV) venv --quiet --python "$(PYTHON)" .venv
	@$(WITH_INDEX) $(UV) pip sync --quiet --python $(BIN)/python --require-hashes $(LOCK)
	@touch $@
