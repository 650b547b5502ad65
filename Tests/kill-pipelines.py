"""Kills and hurts the processes of a pipeline with state of all kinds at random, and compares its tables at the
end with DuckDB's answer over all rows, with what weir verify says, and with the ledger.

    python kill-pipelines.py PATH/TO/weir [--runs 5] [--seed 1] [--kills 15] [--faults] [--power]

The pipeline joins two streams, inner and outer, groups by sessions and by windows, removes duplicates and keeps a
view; some of its records are none. Rows come by files or by standard input, tables are JSON lines, CSV or SQLite.
With --faults, disks refuse too, as WEIR_FAULTS has them: writes that fail or come through by half, and, where rows
come by files, syncs, cuts and names that fail, which end a pipeline for good; it is started again then. With
--power, the power is cut, too: all processes die at once, and of the state folder is left what a disk may have
kept. A failure tells its seed and leaves its folder. Ends with a note, and success, where the duckdb package is not
installed.
"""

import argparse
import collections
import datetime
import glob
import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

try:
    import duckdb
except ImportError:
    print("note: duckdb is not installed, so killed pipelines were not compared with it")
    sys.exit(0)

from power_cut import PowerCut

START = datetime.datetime(2024, 1, 1)
DELAY = 30
ROWS = 3000
STEPS = 30
PIECES = 10
PLACES = ["/log/", "/state/state/", "/tables/", "/history/", "/sources/", "/ingest/", "/state/boot", "/rejected/"]

PIPELINE = """
CREATE TABLE l (id BIGINT, k STRING, ts TIMESTAMP, v BIGINT) {source};
CREATE TABLE r (id BIGINT, k STRING, ts TIMESTAMP, v BIGINT) USING json OPTIONS (maxFilesPerTrigger '2') LOCATION 'r';
CREATE STREAMING TABLE joined {using} AS
SELECT a.id AS a, b.id AS b, a.k FROM {l} AS a JOIN {r} AS b
ON a.k = b.k AND b.ts >= a.ts AND b.ts <= a.ts + INTERVAL 10 SECONDS;
CREATE STREAMING TABLE lonely {using} AS
SELECT a.id AS a, b.id AS b FROM {l} AS a LEFT JOIN {r} AS b
ON a.k = b.k AND b.ts >= a.ts AND b.ts <= a.ts + INTERVAL 2 SECONDS;
CREATE STREAMING TABLE sessions {using} AS
SELECT session_window.start AS s, session_window.end AS e, k, count(*) AS n, sum(v) AS v
FROM {l} GROUP BY session_window(ts, '5 seconds'), k;
CREATE STREAMING TABLE uniques {using} AS SELECT DISTINCT k, ts FROM {l};
CREATE STREAMING TABLE windows {using} AS
SELECT window.start AS s, k, count(*) AS n, max(v) AS v
FROM {l} GROUP BY window(ts, '10 seconds', '5 seconds'), k;
CREATE MATERIALIZED VIEW totals AS SELECT k, count(*) AS n, sum(v) AS v FROM STREAM l GROUP BY k;
"""

# What DuckDB has to say of all rows; {end} is the watermark at the end.
EXPECTED = {
    "joined": """
        SELECT l.id AS a, r.id AS b, l.k FROM l JOIN r
        ON l.k = r.k AND r.ts >= l.ts AND r.ts <= l.ts + INTERVAL 10 SECONDS""",
    "uniques": "SELECT DISTINCT k, ts FROM l WHERE ts <= {end}",
    "totals": "SELECT k, count(*) AS n, sum(v)::BIGINT AS v FROM l GROUP BY k",
    "windows": """
        SELECT s, k, count(*) AS n, max(v) AS v FROM (
          SELECT *, unnest([time_bucket(INTERVAL 5 SECONDS, ts),
            time_bucket(INTERVAL 5 SECONDS, ts) - INTERVAL 5 SECONDS]) AS s FROM l)
        GROUP BY s, k HAVING s + INTERVAL 10 SECONDS <= {end}""",
    "sessions": """
        SELECT min(ts) AS s, max(ts) + INTERVAL 5 SECONDS AS e, k, count(*) AS n, sum(v)::BIGINT AS v FROM (
          SELECT *, sum(begins) OVER (PARTITION BY k ORDER BY ts, id) AS session FROM (
            SELECT *, CASE WHEN ts - lag(ts) OVER (PARTITION BY k ORDER BY ts, id) <= INTERVAL 5 SECONDS
              THEN 0 ELSE 1 END AS begins FROM l))
        GROUP BY k, session HAVING max(ts) + INTERVAL 5 SECONDS <= {end}""",
}
MATCHES = """
    SELECT l.id AS a, r.id AS b FROM l JOIN r
    ON l.k = r.k AND r.ts >= l.ts AND r.ts <= l.ts + INTERVAL 2 SECONDS"""


class Failed(Exception):
    pass


def text(value):
    """A value as all formats have it."""
    if value is None:
        return None
    if isinstance(value, datetime.datetime):
        return value.isoformat(sep=" ", timespec="milliseconds")
    value = str(value)
    if "T" in value and value.endswith("Z"):
        return datetime.datetime.fromisoformat(value[:-1]).isoformat(sep=" ", timespec="milliseconds")
    return value


def children(pid):
    found = []
    for path in glob.glob(f"/proc/{pid}/task/*/children"):
        try:
            with open(path) as file:
                found += [int(child) for child in file.read().split()]
        except OSError:
            pass
    return found


def plays(pid, role):
    try:
        with open(f"/proc/{pid}/cmdline") as file:
            return role in file.read()
    except OSError:
        return False


def kill(pid, number=signal.SIGKILL):
    try:
        os.kill(pid, number)
    except OSError:
        pass


class Run:
    def __init__(self, weir, seed, kills, faults, power):
        self.random = random.Random(seed)
        self.kills = kills
        self.hasFaults = faults
        self.folder = tempfile.mkdtemp(prefix="weir-kills-")
        os.chdir(self.folder)
        self.format = self.random.choice(["json", "csv", "sqlite"])
        # What comes by standard input and was not synced is lost with the power.
        self.isPiped = self.random.random() < 0.5 and not power
        # All times are within two seconds of their order: nothing is ever late.
        self.rows = {table: [self.row(number) for number in range(ROWS)] for table in "lr"}
        source = "USING stdin" if self.isPiped else "USING json OPTIONS (maxFilesPerTrigger '3') LOCATION 'l'"
        watermark = f"WATERMARK ts DELAY OF INTERVAL {DELAY} SECONDS"
        with open("p.sql", "w") as file:
            file.write(PIPELINE.format(
                source=source, using=f"USING {self.format}", l=f"STREAM l {watermark}", r=f"STREAM r {watermark}"))
        for table in "lr":
            os.mkdir(table)
        interval = self.random.choice(["5ms", "20ms", "60ms"])
        workers = self.random.choice([1, 2, 3])
        self.base = [weir, "run", "p.sql", "--state", "state", "--headless"]
        self.arguments = self.base + ["--interval", interval, "--workers", str(workers)]
        self.environment = dict(os.environ, WEIR_FAULTS=self.folder + "/faults")
        self.power = None
        if power:
            self.power = PowerCut(self.folder + "/state", self.folder + "/kept", self.random)
            self.environment.update(self.power.environment)
        self.log = open("run.log", "ab")
        self.weir = weir
        by = "standard input" if self.isPiped else "files"
        print(f"seed {seed}: {by} to {self.format}, {interval}, {workers} workers", flush=True)

    def row(self, number):
        seconds = round((number * 0.2 - self.random.random() * 2) * 2) / 2
        time = START + datetime.timedelta(seconds=seconds)
        return (number, f"k{self.random.randrange(12)}", time, self.random.randrange(1000))

    def lines(self, table, range):
        lines = [
            json.dumps({"id": id, "k": k, "ts": ts.isoformat(timespec="milliseconds") + "Z", "v": v}) + "\n"
            for id, k, ts, v in self.rows[table][range]]
        # One that is no record, told by a number of its own.
        lines.insert(self.random.randrange(len(lines)), f"broken {range.start}\n")
        return "".join(lines)

    def put(self, name, content):
        # Under a name that is not read: a file that is listed must stay.
        unread = os.path.join(os.path.dirname(name), "." + os.path.basename(name))
        with open(unread, "w") as file:
            file.write(content)
        os.rename(unread, name)

    def start(self):
        self.process = subprocess.Popen(
            self.arguments, env=self.environment, stdout=self.log, stderr=self.log,
            stdin=subprocess.PIPE if self.isPiped else subprocess.DEVNULL)

    def told(self):
        with open("run.log") as file:
            return file.read()[-600:]

    def hurt(self):
        """One of its processes, or its disk."""
        front = self.process.pid
        below = children(front)
        driver = next((pid for pid in below if plays(pid, "driver-process")), None)
        ingest = next((pid for pid in below if plays(pid, "ingest-process")), None)
        workers = children(driver) if driver else []
        what = self.random.randrange(10)
        if self.power and self.random.random() < 0.4:
            self.cutPower()
        elif self.hasFaults and what % 2 == 0:
            self.refuse(driver)
        elif what < 2 and not self.isPiped:
            # Whose standard input is ours cannot be started again.
            kill(front)
            self.process.wait()
            self.start()
        elif what < 5 and driver:
            kill(driver)
        elif what < 6 and ingest:
            kill(ingest)
        elif workers:
            kill(self.random.choice(workers))

    def own(self):
        """Its processes, also those whose parents were killed."""
        found = set()
        for path in glob.glob("/proc/[0-9]*/cwd"):
            try:
                if os.readlink(path) == self.folder:
                    found.add(int(path.split("/")[2]))
            except OSError:
                pass
        return found - {os.getpid()}

    def cutPower(self):
        stopped = set()
        while found := self.own() - stopped:
            for pid in found:
                kill(pid, signal.SIGSTOP)
            stopped |= found
        for pid in stopped:
            kill(pid)
        self.process.wait()
        while self.own():
            time.sleep(0.005)
        self.log.write(b"power cut\n")
        self.log.flush()
        self.power.cut()
        self.start()
        if self.random.random() < 0.3:
            # Before it has recovered, perhaps.
            time.sleep(self.random.random() * 0.2)
            self.cutPower()

    def refuse(self, driver):
        operations = ["", "", " tear"] + ([] if self.isPiped else [" sync", " cut", " name"])
        fault = f"{self.random.choice(PLACES)} {self.random.choice([5, 28])}{self.random.choice(operations)}"
        self.log.write(f"fault: {fault}\n".encode())
        self.log.flush()
        self.put("faults", fault + "\n")
        time.sleep(self.random.random() * 0.7)
        if driver and self.random.random() < 0.5:
            kill(driver)
            time.sleep(self.random.random() * 0.3)
        os.unlink("faults")

    def feed(self):
        moments = sorted(self.random.randrange(STEPS * PIECES) for _ in range(self.kills))
        size = ROWS // STEPS
        for step in range(STEPS):
            own = slice(step * size, (step + 1) * size)
            self.put(f"r/{step:05d}.json", self.lines("r", own))
            content = self.lines("l", own).encode()
            if not self.isPiped:
                self.put(f"l/{step:05d}.json", content.decode())
            # In two pieces that end within a line.
            cut = self.random.randrange(len(content))
            for piece in range(PIECES):
                if self.isPiped and piece in (0, PIECES // 2):
                    self.process.stdin.write(content[:cut] if piece == 0 else content[cut:])
                    self.process.stdin.flush()
                time.sleep(self.random.random() * 0.03)
                while moments and moments[0] <= step * PIECES + piece:
                    moments.pop(0)
                    self.hurt()
            if self.process.poll() is not None:
                if self.isPiped or self.process.returncode != 1 or not self.hasFaults:
                    raise Failed(f"it ended with {self.process.returncode}: {self.told()}")
                self.start()
        if self.isPiped:
            self.process.stdin.close()

    def stop(self):
        for _ in range(600):
            if self.process.poll() is not None:
                break
            if any(plays(pid, "driver-process") for pid in children(self.process.pid)):
                break
            time.sleep(0.05)
        # What is piped is taken in whole first.
        time.sleep(1)
        self.process.send_signal(signal.SIGTERM)
        if self.process.wait(120) not in ((0, 1) if self.hasFaults else (0,)):
            raise Failed(f"it ended with {self.process.returncode}: {self.told()}")
        once = subprocess.run(
            self.base + ["--once", "--report", "report.json"], stdin=subprocess.DEVNULL, stdout=self.log,
            stderr=self.log, timeout=240)
        if once.returncode != 0:
            raise Failed(f"the last run ended with {once.returncode}: {self.told()}")

    def judge(self):
        verified = subprocess.run(
            [self.weir, "verify", "p.sql", "--state", "state"], capture_output=True, text=True, timeout=240)
        if verified.returncode != 0:
            raise Failed("weir verify: " + verified.stdout + verified.stderr)
        with open("report.json") as file:
            report = json.load(file)
        with open("state/weir.log") as file:
            if not report["ledgerBalanced"] or "the ledger:" in file.read():
                raise Failed("the ledger is not balanced")
        self.connection = duckdb.connect()
        for table in "lr":
            self.connection.execute(f"CREATE TABLE {table} (id BIGINT, k VARCHAR, ts TIMESTAMP, v BIGINT)")
            self.connection.executemany(f"INSERT INTO {table} VALUES (?, ?, ?, ?)", self.rows[table])
        last = max(ts for _, _, ts, _ in self.rows["l"])
        end = f"TIMESTAMP '{last - datetime.timedelta(seconds=DELAY)}'"
        for table, query in EXPECTED.items():
            names, expected = self.expected(query.format(end=end))
            self.compare(table, collections.Counter(self.found(table, names)), collections.Counter(expected))
        self.judgeLonely()
        for table in "lr":
            with open(f"state/rejected/{table}.jsonl") as file:
                rejected = collections.Counter(json.loads(line)["record"] for line in file)
            broken = (f"broken {step * (ROWS // STEPS)}" for step in range(STEPS))
            self.compare(f"rejected of {table}", rejected, collections.Counter(broken))

    def compare(self, table, found, expected):
        if found != expected:
            extra, missing = list((found - expected).items()), list((expected - found).items())
            raise Failed(
                f"{table}: {found.total()} rows, {expected.total()} are right; "
                f"{len(extra)} too many: {extra[:3]}, {len(missing)} missing: {missing[:3]}")

    def judgeLonely(self):
        """Rows with partners are all there; those without one that can still come are there once."""
        found = self.found("lonely", ["a", "b"])
        _, matches = self.expected(MATCHES)
        self.compare(
            "lonely", collections.Counter(row for row in found if row[1] is not None),
            collections.Counter(matches))
        alone = collections.Counter(a for a, b in found if b is None)
        matched = {a for a, _ in matches}
        end = min(max(ts for _, _, ts, _ in self.rows[table]) for table in "lr")
        # What ends within moments of the watermark may wait or not.
        limit = end - datetime.timedelta(seconds=DELAY + 7)
        due = {str(id) for id, _, ts, _ in self.rows["l"] if str(id) not in matched and ts < limit}
        wrong = [a for a, count in alone.items() if count > 1 or a in matched]
        if wrong or not due <= alone.keys():
            raise Failed(f"lonely: wrong {wrong[:5]}, missing {sorted(due - alone.keys())[:5]}")

    def expected(self, query):
        answer = self.connection.execute(query)
        names = [column[0] for column in answer.description]
        return names, [tuple(text(value) for value in row) for row in answer.fetchall()]

    def found(self, table, names):
        if self.format == "sqlite" and table != "totals":
            database = sqlite3.connect(f"state/tables/{table}/{table}.db")
            rows = database.execute(f"SELECT {', '.join(names)} FROM {table}").fetchall()
        elif self.format == "csv" and table != "totals":
            files = f"'state/tables/{table}/part-*.csv'"
            rows = self.connection.execute(
                f"SELECT {', '.join(names)} FROM read_csv({files}, header = true, all_varchar = true)").fetchall()
        else:
            rows = []
            for path in glob.glob(f"state/tables/{table}/part-*"):
                with open(path) as file:
                    rows += [[json.loads(line).get(name) for name in names] for line in file]
        return [tuple(text(value) for value in row) for row in rows]

    def end(self):
        if self.process.poll() is None:
            kill(self.process.pid)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("weir")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kills", type=int, default=15)
    parser.add_argument("--faults", action="store_true")
    parser.add_argument("--power", action="store_true")
    options = parser.parse_args()
    if options.power and not PowerCut.compiler:
        print("note: there is no C compiler, so no power was cut")
        sys.exit(0)
    weir = os.path.abspath(options.weir)
    failures = 0
    for seed in range(options.seed, options.seed + options.runs):
        run = Run(weir, seed, options.kills, options.faults, options.power)
        try:
            run.start()
            run.feed()
            run.stop()
            run.judge()
            shutil.rmtree(run.folder)
        except (Failed, OSError, subprocess.TimeoutExpired) as failure:
            failures += 1
            print(f"seed {seed} FAILED in {run.folder}: {failure}", flush=True)
        finally:
            run.end()
    print(f"{options.runs - failures} of {options.runs} pipelines ended with exactly the right rows")
    sys.exit(1 if failures else 0)


main()
