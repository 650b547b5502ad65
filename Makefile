# The front door. Everything that a fresh Debian machine with Swift needs is installed by `setup`.

RELEASE = .build/release/weir
BUILD_RELEASE = swift build -c release --static-swift-stdlib --product
SOURCES = Package.swift Sources Tests

.PHONY: demo release setup test unit end-to-end differential views kills hostile test-spark bench format lint simulate kill-loop fuzz clean

demo: release
	$(RELEASE) demo

release: setup
	$(BUILD_RELEASE) weir

# Debian packages: the libraries to build with, the time zones, ICU to run with, and SQLite's command line, which the
# tests compare with.
PACKAGES = libncurses-dev zlib1g-dev libsqlite3-dev sqlite3 tzdata libicu-dev
setup:
	@missing=""; for p in $(PACKAGES); do \
	  dpkg -s $$p >/dev/null 2>&1 || missing="$$missing $$p"; done; \
	if [ -n "$$missing" ]; then \
	  if [ "$$(id -u)" = 0 ]; then run=""; elif command -v sudo >/dev/null; then run=sudo; \
	  else echo "missing Debian packages:$$missing (install them as root: apt-get install$$missing)"; exit 1; fi; \
	  $$run apt-get update -qq && DEBIAN_FRONTEND=noninteractive $$run apt-get install -y -qq $$missing; fi
	@command -v swift >/dev/null || { echo "weir needs Swift 6.2 or newer: https://swift.org/install"; exit 1; }

test: setup lint release simulate unit end-to-end differential views hostile

unit:
	swift build --build-tests
	swift test --skip-build --skip EndToEndTests

# One at a time: they starve each other of processors, and wait for one another's deadlines.
end-to-end: release
	WEIR_BINARY=$(CURDIR)/$(RELEASE) swift test --no-parallel --filter EndToEndTests

# Generated queries, asked of DuckDB too: SEED=7 QUERIES=5000 ask others. Without DuckDB and a network, a note.
PYTHON = .build/python/bin/python
differential: release
	@python3 -c 'import duckdb' 2>/dev/null || [ -x $(PYTHON) ] || { \
	  python3 -m venv .build/python >/dev/null 2>&1 && \
	  $(PYTHON) -m pip install --quiet --timeout 10 --retries 1 duckdb >/dev/null 2>&1; } || rm -rf .build/python
	@python=python3; [ -x $(PYTHON) ] && python=$(PYTHON); \
	  $$python Tests/differential-with-duckdb.py $(RELEASE) --queries $(or $(QUERIES),600) --seed $(or $(SEED),1)

# Generated pipelines of views over views, in many small batches, against DuckDB's answer over all rows.
views: differential
	@python=python3; [ -x $(PYTHON) ] && python=$(PYTHON); \
	  $$python Tests/differential-views.py $(RELEASE) --seed $(or $(SEED),1)

# Pipelines with state of all kinds, whose processes are killed, whose disks refuse and whose power is cut:
# make kills RUNS=20 SEED=7
kills: differential
	@python=python3; [ -x $(PYTHON) ] && python=$(PYTHON); \
	  $$python Tests/kill-pipelines.py $(RELEASE) --runs $(or $(RUNS),3) --seed $(or $(SEED),1) && \
	  $$python Tests/kill-pipelines.py $(RELEASE) --runs $(or $(RUNS),3) --seed $(or $(SEED),1) --faults && \
	  $$python Tests/kill-pipelines.py $(RELEASE) --runs $(or $(RUNS),3) --seed $(or $(SEED),1) --faults --power

# Generated queries, with edges of every type among their values, that must not end the shell.
hostile: release
	python3 Tests/hostile-queries.py $(RELEASE) --queries $(or $(QUERIES),2000) --seed $(or $(SEED),1)

# All case files on a real Spark, of batches and of streams, and generated queries (SEED=7 QUERIES=5000 ask others):
# needs Java 17 and pyspark 4.3 in SPARK_PYTHON.
test-spark: release
	$(or $(SPARK_PYTHON),python3) Tests/compare-cases-with-spark.py
	$(or $(SPARK_PYTHON),python3) Tests/stream-cases-with-spark.py
	$(or $(SPARK_PYTHON),python3) Tests/differential-with-spark.py $(RELEASE) --queries $(or $(QUERIES),1000) \
	  --seed $(or $(SEED),1)

# weir beside DuckDB (where BENCH_PYTHON has its package) over the same files: make bench JOBS="yahoo sort"
bench: release
	$(or $(BENCH_PYTHON),python3) Tests/Benchmarks/bench.py $(RELEASE) $(if $(EVENTS),--events $(EVENTS)) $(JOBS)

# Fifty kills are part of the tests; this goes on: make kill-loop KILLS=1000 SEED=7
kill-loop: release
	WEIR_KILLS=$(or $(KILLS),1000) $(if $(SEED),WEIR_SEED=$(SEED)) WEIR_BINARY=$(CURDIR)/$(RELEASE) \
	  swift test --filter KillLoopTests

# Every crash of small runs, and thousands of seeds: make simulate SEEDS=5000, or SECONDS=3600 for an hour of
# them. A failure tells its family and seed, which repeat it in full: make simulate SEED=7 FAMILY=killed
simulate: setup
	$(BUILD_RELEASE) weir-simulate
	.build/release/weir-simulate $(if $(SEED),--seed $(SEED),--exhaustive --seeds $(or $(SEEDS),500)) \
	  $(if $(SECONDS),--seconds $(SECONDS)) $(if $(FIRST),--first $(FIRST)) $(if $(FAMILY),--family $(FAMILY))

# Minutes of libFuzzer over everything that reads foreign bytes: make fuzz SECONDS=600 TARGETS="json csv"
FUZZ_TARGETS = json csv shape time xml sql script block log control snapshot variant regex telemetry sketch \
  published
fuzz: setup
	sh Tests/Fuzz/build.sh
	@for target in $(or $(TARGETS),$(FUZZ_TARGETS)); do echo "== $$target"; mkdir -p .build-fuzz/found/$$target; \
	  ASAN_OPTIONS=detect_leaks=0 SWIFT_BACKTRACE=enable=no WEIR_FUZZ_TARGET=$$target .build-fuzz/fuzz -max_total_time=$(or $(SECONDS),60) -max_len=4096 \
	  -artifact_prefix=.build-fuzz/crash-$$target- -verbosity=0 -print_final_stats=1 \
	  .build-fuzz/found/$$target Tests/Fuzz/corpus/$$target || exit 1; done

format:
	swift format --in-place --parallel --recursive $(SOURCES)

lint:
	swift format lint --strict --parallel --recursive $(SOURCES)

clean:
	rm -rf .build
