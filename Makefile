# SPDX-License-Identifier: GPL-3.0-or-later

# Every CPU gives the same bits; only the speed differs. MARCH= builds for any CPU of the kind,
# MARCH=x86-64-v3 for one level.
MARCH ?= native
ifeq ($(shell uname -m),x86_64)
CPU := $(if $(MARCH),-Xcc -march=$(MARCH))
PORTABLE := x86-64-v3
else
CPU := $(if $(MARCH),-Xcc -mcpu=$(MARCH))
PORTABLE :=
endif

RELEASE := -c release $(CPU)
TESTING := $(RELEASE) --scratch-path .build-test --disable-xctest
ROLLCAST := .build/release/rollcast

# What others may copy: for processors since 2013 unless MARCH says otherwise, Swift linked in.
LEVEL := $(if $(filter file,$(origin MARCH)),$(PORTABLE),$(MARCH))
RELEASED := .build-$(or $(LEVEL),any)/release/rollcast
PREFIX ?= /usr/local
FILE ?= Scenarios/tuyen-quang/baseline.yaml
CASES ?= 2000
SEED ?= 1
SOURCES := Package.swift Sources Tests Benchmarks
SCRIPTS := .ci/run Scripts/*.sh Benchmarks/Peers/run.sh

.PHONY: help deps build run release install uninstall manual \
	test test-browser test-workbench test-cluster test-levels test-faults test-sanitize fuzz validate \
	lint format bench bench-peers clean

help: ## List the targets.
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | expand -t 14

deps: ## Install what the build needs: libgsl-dev, libsqlite3-dev and pkg-config.
	@sh Scripts/dependencies.sh
	@sh Scripts/revision.sh

build: deps ## Build the tool as .build/release/rollcast.
	@swift build $(RELEASE) --product rollcast

run: deps ## Project a scenario: make run FILE=Scenarios/tuyen-quang/resolution-48.yaml
	@test -x $(ROLLCAST) || echo "building; it takes some minutes the first time" >&2
	@swift build --quiet $(RELEASE) --product rollcast >&2
	@$(ROLLCAST) run $(FILE)

release: deps ## Build a tool to copy, with Swift linked in; for CPUs since 2013, or MARCH=.
	@sh Scripts/release.sh "$(LEVEL)"

$(RELEASED):
	@$(MAKE) release

install: $(RELEASED) ## Install the tool, its man page and completions: make install PREFIX=$HOME/.local
	@sh Scripts/install.sh "$(RELEASED)" "$(DESTDIR)$(PREFIX)"

uninstall: ## Remove what install has put there.
	@sh Scripts/install.sh --remove "$(DESTDIR)$(PREFIX)"

manual: build ## Write the man page anew from what the tool says of itself.
	@python3 Scripts/manual.py $(ROLLCAST) >Docs/rollcast.1.new
	@mv Docs/rollcast.1.new Docs/rollcast.1

test: ## Run all tests; installs what they need.
	@sh Scripts/dependencies.sh test
	@sh Scripts/revision.sh
	@swift test $(TESTING)

test-browser: build ## Look at reports and use the workbench in a headless Chromium; installs it where it is missing.
	@sh Scripts/dependencies.sh browser
	@python3 Tests/Browser/check.py $(ROLLCAST)
	@python3 Tests/Browser/workbench.py $(ROLLCAST)

SECONDS_OF_LOAD ?= 10
MALFORMED ?= 5000
test-workbench: build ## Post many runs to the workbench, and malformed requests; SECONDS_OF_LOAD=60 MALFORMED=50000
	@python3 Tests/Workbench/load.py $(ROLLCAST) --seconds $(SECONDS_OF_LOAD)
	@python3 Tests/Workbench/malformed.py $(ROLLCAST) --count $(MALFORMED)

test-cluster: build ## Run a sweep as an array job of a one-machine Slurm, which it installs as root.
	@sh Scripts/test-cluster.sh

fuzz: build ## Give changed files to the tool: make fuzz CASES=2000 SEED=1
	@python3 Tests/Fuzz/fuzz.py $(ROLLCAST) --cases $(CASES) --seed $(SEED)

test-faults: build ## Full disks, closed pipes, kill -9 and other clocks; see Docs/Reliability.md.
	@python3 Tests/Faults/faults.py $(ROLLCAST)

test-sanitize: deps ## Run tests under the address and the thread sanitizer, in a folder of their own.
	@sh Scripts/test-sanitize.sh $(CPU)

test-levels: build ## Compare the bits of builds for levels of x86-64, also emulated ones.
	@sh Scripts/test-levels.sh

validate: ## Print the figures of Docs/Validation.md.
	@sh Scripts/dependencies.sh test
	@sh Scripts/revision.sh
	@sh Scripts/validate.sh $(TESTING)

lint: ## Check the format of the sources; also the scripts, where shellcheck is installed.
	@swift format lint --strict --recursive --parallel $(SOURCES)
	@if command -v shellcheck >/dev/null; then shellcheck $(SCRIPTS); fi

format: ## Format the sources.
	@swift format --in-place --recursive --parallel $(SOURCES)

bench: deps ## Measure district-steps per second, plain and in lanes; derivatives and plans.
	@swift run $(RELEASE) rollcast-bench
	@swift run $(RELEASE) rollcast-bench-plan

bench-peers: build ## Hold Rollcast against other tools, in a Python environment that it makes; PEERS=--write keeps the tables.
	@swift build $(RELEASE) --product rollcast-bench
	@sh Benchmarks/Peers/run.sh $(PEERS)

clean: ## Remove everything that was built.
	@rm -rf .build .build-*
