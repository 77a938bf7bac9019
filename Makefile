# The two commands: `make demo` does the main job on the real order, `make test` proves everything.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready

.PHONY: demo test fast lint bench generate office clean

demo: $(READY)
	$(BIN)/xlbudget demo --out xlbudget-demo

test: $(READY) office lint
	$(BIN)/python scripts/generate.py --check
	$(BIN)/python -m pytest -n auto --dist loadfile --ignore=tests/mutation
	$(BIN)/python -m pytest tests/mutation

fast: $(READY)
	$(BIN)/python -m pytest -n auto -m "not office and not slow"

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

bench: $(READY)
	$(BIN)/python -m pip install --quiet --group bench
	$(BIN)/python scripts/peers.py --check
	$(BIN)/python -m pytest tests/bench --benchmark-only -s -o addopts=

generate: $(READY)
	$(BIN)/python scripts/generate.py

office:
	sh scripts/system-packages.sh
	sh scripts/validator.sh

$(READY): pyproject.toml scripts/venv.sh
	PYTHON="$(PYTHON)" sh scripts/venv.sh

clean:
	rm -rf .venv .mypy_cache .ruff_cache .hypothesis .benchmarks xlbudget-demo node_modules
