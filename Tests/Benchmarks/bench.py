"""Runs weir, and DuckDB where its package is installed, on the same jobs over the same files, compares
the answers, and prints a Markdown table. The ratio within one run counts: machines differ and are noisy.

    python3 bench.py PATH/TO/weir [--data DIR] [--events 10000000] [--repeat 3] [JOB ...]

Jobs: yahoo spark workers ingest ingestcsv latency recovery nexmark words group grouptexts groupmany join sort sortall rank moving running memory functions
"""

import argparse
import csv
import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time

import functions
import generate
import nexmark

try:
    import duckdb
except ImportError:
    duckdb = None
try:
    import polars
except ImportError:
    polars = None

YAHOO = """
CREATE TABLE events (user_id STRING, page_id STRING, ad_id STRING, ad_type STRING,
                     event_type STRING, event_time BIGINT, ip_address STRING)
USING json LOCATION '{data}/events';
CREATE TABLE ads (ad_id STRING, campaign_id STRING)
USING csv OPTIONS (header 'true') LOCATION '{data}/ads.csv';
CREATE MATERIALIZED VIEW counts AS
SELECT campaign_id, event_time - event_time % 10000 AS w, count(*) AS n
FROM STREAM events JOIN ads USING (ad_id)
WHERE event_type = 'view'
GROUP BY campaign_id, event_time - event_time % 10000;
"""

INGEST = """
CREATE TABLE events (event_time BIGINT) USING json LOCATION '{data}/events';
CREATE MATERIALIZED VIEW counts AS
SELECT count(*) AS n, min(event_time) AS low, max(event_time) AS high FROM STREAM events;
"""

INGEST_CSV = """
CREATE TABLE events (user_id STRING, page_id STRING, ad_id STRING, ad_type STRING,
                     event_type STRING, event_time BIGINT, ip_address STRING)
USING csv OPTIONS (header 'true') LOCATION '{data}/csv';
CREATE MATERIALIZED VIEW counts AS
SELECT count(*) AS n, min(event_time) AS low, max(event_time) AS high FROM STREAM events;
"""

# Of the events, for DuckDB.
COLUMNS = (
    "{'user_id':'VARCHAR','page_id':'VARCHAR','ad_id':'VARCHAR','ad_type':'VARCHAR','event_type':'VARCHAR',"
    "'event_time':'BIGINT','ip_address':'VARCHAR'}"
)

LATENCY = """
CREATE TABLE events (ad_id STRING, event_type STRING, event_time BIGINT)
USING json LOCATION '{data}/events';
CREATE STREAMING TABLE counts AS
SELECT window.start AS start, event_type, count(*) AS n
FROM STREAM events WITH (maxBytesPerTrigger = '245000')
     WATERMARK timestamp_millis(event_time) AS ts DELAY OF INTERVAL 1 SECOND
GROUP BY window(ts, '1 second'), event_type;
"""

STATE = """
CREATE TABLE events (k BIGINT, v BIGINT, at BIGINT) USING json LOCATION '{data}';
CREATE STREAMING TABLE counts AS
SELECT window.start AS start, k, sum(v) AS total, count(*) AS n
FROM STREAM events WATERMARK timestamp_millis(at) AS ts DELAY OF INTERVAL 1 MINUTE
GROUP BY window(ts, '1 hour'), k;
"""

# What runs as a batch: tables for weir and for DuckDB, and one query for both.
TABLES = {
    "weir": """
CREATE TABLE lines (value STRING) USING text LOCATION '{data}/lines.txt';
CREATE TABLE facts (k INT, v INT) USING csv OPTIONS (header 'true') LOCATION '{data}/facts';
CREATE TABLE texts (k STRING, v INT) USING csv OPTIONS (header 'true') LOCATION '{data}/facts';
CREATE TABLE names (k INT, name STRING) USING csv OPTIONS (header 'true') LOCATION '{data}/names.csv';
""",
    "duckdb": {
        "lines": "read_csv('{data}/lines.txt', columns={{'value':'VARCHAR'}}, delim='\\t', quote='', header=false)",
        "facts": "read_csv('{data}/facts/*.csv', columns={{'k':'INTEGER','v':'INTEGER'}}, header=true)",
        "texts": "read_csv('{data}/facts/*.csv', columns={{'k':'VARCHAR','v':'INTEGER'}}, header=true)",
        "names": "read_csv('{data}/names.csv', columns={{'k':'INTEGER','name':'VARCHAR'}}, header=true)",
    },
}

BATCH = {
    "words": (
        "500 MB of text: count each word",
        "SELECT count(*) AS words, sum(n) AS total FROM (SELECT word, count(*) AS n FROM "
        "(SELECT explode(split(value, ' ')) AS word FROM lines) GROUP BY word)",
        "SELECT count(*) AS words, sum(n) AS total FROM (SELECT word, count(*) AS n FROM "
        "(SELECT unnest(string_split(value, ' ')) AS word FROM lines) GROUP BY word)",
    ),
    "group": (
        "10 M rows from CSV: group by 1 M keys",
        "SELECT count(*), sum(s), max(c) FROM (SELECT k, sum(v) AS s, count(*) AS c FROM facts GROUP BY k)",
        None,
    ),
    "grouptexts": (
        "10 M rows from CSV: group by 1 M keys of text",
        "SELECT count(*), sum(s), max(c) FROM (SELECT k, sum(v) AS s, count(*) AS c FROM texts GROUP BY k)",
        None,
    ),
    "groupmany": (
        "10 M rows from CSV: group by 10 M keys",
        "SELECT count(*), sum(s), max(c) FROM (SELECT CAST(k AS BIGINT) * 1000000 + v AS g, sum(v) AS s, "
        "count(*) AS c FROM facts GROUP BY CAST(k AS BIGINT) * 1000000 + v)",
        None,
    ),
    "join": (
        "10 M rows from CSV: join with 1 M rows",
        "SELECT count(*), sum(v), count(DISTINCT name) FROM facts JOIN names ON facts.k = names.k",
        None,
    ),
    "sortall": (
        "10 M rows from CSV: sort all by text and number",
        "SELECT sum(n), max(n) FROM (SELECT v AS n FROM texts ORDER BY k, v LIMIT 9000000)",
        None,
    ),
    "sort": (
        "10 M rows from CSV: sort, 1,000 from the middle",
        "SELECT sum(v), sum(k) FROM (SELECT k, v FROM facts ORDER BY v, k LIMIT 1000 OFFSET 5000000)",
        None,
    ),
    "rank": (
        "10 M rows from CSV: number the rows of 1 M keys",
        "SELECT sum(r), sum(v) FROM (SELECT v, row_number() OVER (PARTITION BY k ORDER BY v) AS r FROM facts)",
        None,
    ),
    "moving": (
        "10 M rows from CSV: moving sums of 4 rows of 1 M keys",
        "SELECT sum(s) FROM (SELECT sum(v) OVER (PARTITION BY k ORDER BY v ROWS BETWEEN 3 PRECEDING AND "
        "CURRENT ROW) AS s FROM facts)",
        None,
    ),
    "running": (
        "10 M rows from CSV: running sums of 100 keys",
        "SELECT max(s), count(*) FROM (SELECT sum(v) OVER (PARTITION BY k % 100 ORDER BY v) AS s FROM facts)",
        None,
    ),
}

# Columns in memory: text keys as they are in JSON, and the same as numbers.
MEMORY_TABLES = {
    "weir": """
CREATE TABLE events (ad_id STRING, event_type STRING, event_time BIGINT) USING json LOCATION '{data}/events';
CREATE TABLE given (ad_id STRING, campaign_id STRING) USING csv OPTIONS (header 'true') LOCATION '{data}/ads.csv';
CACHE TABLE ads AS SELECT ad_id, campaign_id, CAST(row_number() OVER (ORDER BY ad_id) AS INT) AS aid FROM given;
CACHE TABLE ai AS SELECT aid, CAST(dense_rank() OVER (ORDER BY campaign_id) AS INT) AS cid FROM ads;
CACHE TABLE s AS SELECT ad_id, event_type, event_time FROM events;
CACHE TABLE i AS SELECT aid, CASE event_type WHEN 'view' THEN 0 WHEN 'click' THEN 1 ELSE 2 END AS et, event_time
FROM s JOIN ads USING (ad_id);
""",
    "duckdb": """
CREATE TABLE ads AS SELECT *, (row_number() OVER (ORDER BY ad_id))::INT AS aid
FROM read_csv('{data}/ads.csv', header=true);
CREATE TABLE ai AS SELECT aid, dense_rank() OVER (ORDER BY campaign_id)::INT AS cid FROM ads;
CREATE TABLE s AS SELECT ad_id, event_type, event_time FROM read_json('{data}/events/*.jsonl',
format='newline_delimited', columns={{'ad_id':'VARCHAR','event_type':'VARCHAR','event_time':'BIGINT'}});
CREATE TABLE i AS SELECT aid, CASE event_type WHEN 'view' THEN 0 WHEN 'click' THEN 1 ELSE 2 END::TINYINT AS et,
event_time FROM s JOIN ads USING (ad_id);
""",
}
MEMORY = {
    "text": "SELECT campaign_id, event_time - event_time % 10000 AS w, count(*) AS n FROM s JOIN ads USING (ad_id) "
    "WHERE event_type = 'view' GROUP BY ALL",
    "whole-number": "SELECT cid, event_time - event_time % 10000 AS w, count(*) AS n FROM i JOIN ai USING (aid) "
    "WHERE et = 0 GROUP BY ALL",
}


# Nexmark's queries as DuckDB has them, over tables P, A and B.
WON = "FROM A JOIN B ON A.id = B.auction AND B.dateTime BETWEEN A.dateTime AND A.expires"
SLICE = "to_timestamp(floor(epoch({0}) / {1}) * {1})::TIMESTAMP"
NEXMARK = {
    "q0": "SELECT auction, bidder, price, channel, dateTime FROM B",
    "q1": "SELECT auction, bidder, price * 908 // 1000 AS price, dateTime FROM B",
    "q2": "SELECT auction, price FROM B WHERE auction % 123 = 0",
    "q3": "SELECT P.name, P.city, P.state, A.id FROM A JOIN P ON A.seller = P.id "
    "WHERE A.category = 10 AND P.state IN ('OR', 'ID', 'CA')",
    "q4": f"SELECT category, avg(final) AS average FROM (SELECT A.id, A.category, max(B.price) AS final {WON} "
    "GROUP BY A.id, A.category) GROUP BY category",
    "q5": "SELECT start, max({'n': n, 'auction': auction}).auction AS auction, max(n) AS n FROM (SELECT start, auction, "
    f"count(*) AS n FROM (SELECT auction, {SLICE.format('dateTime', 2)} - to_seconds(2 * unnest(range(5))) AS start "
    "FROM B) GROUP BY ALL) GROUP BY start",
    "q6": "SELECT seller, expires, id, avg(final) OVER (PARTITION BY seller ORDER BY expires, id ROWS BETWEEN 9 PRECEDING "
    f"AND CURRENT ROW) AS average FROM (SELECT A.seller, A.id, A.expires, max(B.price) AS final {WON} GROUP BY ALL)",
    "q7": f"SELECT start, max(row(price, auction, bidder)) AS best FROM (SELECT *, {SLICE.format('dateTime', 10)} AS start "
    "FROM B) GROUP BY start",
    "q8": f"SELECT DISTINCT P.id, P.name, P.start FROM (SELECT *, {SLICE.format('dateTime', 10)} AS start FROM P) AS P "
    f"JOIN (SELECT *, {SLICE.format('dateTime', 10)} AS start FROM A) AS A ON P.id = A.seller AND P.start = A.start",
}
NEXMARK_COLUMNS = {
    "P": ("person", "{'id':'BIGINT','name':'VARCHAR','email':'VARCHAR','city':'VARCHAR','state':'VARCHAR','dateTime':'TIMESTAMP'}"),
    "A": ("auction", "{'id':'BIGINT','itemName':'VARCHAR','initialBid':'BIGINT','reserve':'BIGINT','dateTime':'TIMESTAMP','expires':'TIMESTAMP','seller':'BIGINT','category':'BIGINT'}"),
    "B": ("bid", "{'auction':'BIGINT','bidder':'BIGINT','price':'BIGINT','channel':'VARCHAR','dateTime':'TIMESTAMP'}"),
}


def plain(value):
    """A value of a row as both systems have it."""
    if isinstance(value, float):
        return f"{value:.9e}"
    if hasattr(value, "isoformat"):
        return value.isoformat(timespec="microseconds")
    if isinstance(value, dict):
        return tuple(plain(item) for item in value.values())
    if isinstance(value, (list, tuple)):
        return tuple(plain(item) for item in value)
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\dT[\d:.]+Z", value):
        return (value[:-1] + "000000")[:26] if "." in value else value[:-1] + ".000000"
    return value


def memory(root):
    """Bytes that a process and its descendants hold (PSS: shared pages count once)."""
    children = {}
    for entry in os.listdir("/proc"):
        if entry.isdigit():
            try:
                with open(f"/proc/{entry}/stat") as file:
                    parent = int(file.read().rsplit(")", 1)[1].split()[1])
                children.setdefault(parent, []).append(int(entry))
            except OSError:
                pass
    total, todo = 0, [root]
    while todo:
        process = todo.pop()
        todo += children.get(process, [])
        try:
            with open(f"/proc/{process}/smaps_rollup") as file:
                total += next(int(line.split()[1]) for line in file if line.startswith("Pss:"))
        except (OSError, StopIteration):
            pass
    return total * 1024


def run(command, stdin=None, samples=True, is_apart=False):
    """Seconds, peak memory of the whole tree, and standard output; apart: in a session of its own, as in a terminal.

    Adding up the memory of several processes takes a core for a while, twenty times a second.
    """
    start = time.time()
    process = subprocess.Popen(
        command, stdin=subprocess.PIPE if stdin else subprocess.DEVNULL, stdout=subprocess.PIPE, start_new_session=is_apart
    )
    peak, done = [0], threading.Event()

    def sample():
        while not done.wait(0.05):
            peak[0] = max(peak[0], memory(process.pid))

    sampler = threading.Thread(target=sample)
    if samples:
        sampler.start()
    output, _ = process.communicate(stdin.encode() if stdin else None)
    seconds = time.time() - start
    done.set()
    if samples:
        sampler.join()
    if process.returncode != 0:
        sys.exit(f"{' '.join(command)}: exit {process.returncode}\n{output.decode()}")
    return seconds, peak[0], output.decode()


class Bench:
    def __init__(self, options):
        self.weir, self.data, self.repeat = options.weir, options.data, options.repeat
        self.events = options.events
        self.stream = f"{options.data}/{options.events}"
        self.work = tempfile.mkdtemp(prefix="weir-bench-")
        self.rows = []

    def tell(self, job, weir, peer=None, more=""):
        ratio = f"{peer / weir:.1f} ×" if peer else "–"
        self.rows.append((job, f"{weir:.2f} s", f"{peer:.2f} s" if peer else "–", ratio, more))
        print("| " + " | ".join(self.rows[-1]) + " |", flush=True)

    def pipeline(self, text, *options, table="counts"):
        """The best of some runs of a pipeline over all that there is, and the memory of one more."""
        path, state = f"{self.work}/job.sql", f"{self.work}/state"
        with open(path, "w") as file:
            file.write(text.replace("{data}", self.stream))
        best = peak = None
        for number in range(self.repeat + 1):
            shutil.rmtree(state, ignore_errors=True)
            command = [self.weir, "run", path, "--once", "--headless", "--state", state, *options]
            seconds, memory, _ = run(command, samples=number == 0)
            if number == 0:
                peak = memory
            else:
                best = min(best or 1e9, seconds)
        rows = []
        for name in sorted(os.listdir(f"{state}/tables/{table}")):
            if not name.startswith((".", "_")):
                with open(f"{state}/tables/{table}/{name}") as file:
                    rows += [json.loads(line) for line in file]
        return best, peak, rows

    def duckdb(self, query):
        if not duckdb:
            return None, None
        best, rows = None, None
        for _ in range(self.repeat):
            connection = duckdb.connect()
            connection.execute("SET threads=2")
            start = time.time()
            rows = connection.execute(query).fetchall()
            best = min(best or 1e9, time.time() - start)
        return best, rows

    def same(self, job, ours, theirs):
        if theirs is not None and ours != theirs:
            sys.exit(f"{job}: weir and DuckDB differ: {str(ours)[:300]} and {str(theirs)[:300]}")

    def yahoo(self):
        generate.events(self.stream, self.events)
        two, peak, rows = self.pipeline(YAHOO, "--workers", "2")
        one, _, again = self.pipeline(YAHOO, "--workers", "1")
        self.same("yahoo, 1 and 2 workers", sorted(map(str, rows)), sorted(map(str, again)))
        best, theirs = self.duckdb(
            "SELECT campaign_id, event_time - event_time % 10000 AS w, count(*) AS n "
            f"FROM read_json('{self.stream}/events/*.jsonl', format='newline_delimited', columns={COLUMNS}) "
            f"JOIN read_csv('{self.stream}/ads.csv', header=true) USING (ad_id) "
            "WHERE event_type = 'view' GROUP BY ALL"
        )
        ours = sorted((row["campaign_id"], row["w"], row["n"]) for row in rows)
        self.same("yahoo", ours, sorted(theirs) if theirs else None)
        self.tell(
            f"Yahoo benchmark, {self.events / 1e6:g} M events in JSON, whole process", two, best,
            f"{self.events / two / 1e6:.1f} M events/s, {peak >> 20} MB in all processes, "
            f"2 workers against 1: {one / two:.2f} ×",
        )

    def spark(self):
        """Spark Structured Streaming on the same files, where SPARK_PYTHON has pyspark and Java is there."""
        python = os.environ.get("SPARK_PYTHON")
        if not python:
            sys.exit("spark: set SPARK_PYTHON to a Python that has pyspark 4.3")
        generate.events(self.stream, self.events)
        ours, _, rows = self.pipeline(YAHOO, "--workers", "2")
        script = os.path.join(os.path.dirname(os.path.abspath(__file__)), "spark_stream.py")
        told = subprocess.run(
            [python, script, self.stream, f"{self.work}/checkpoint"], stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, check=True,
        )
        theirs = json.loads(told.stdout)
        found = sorted([row["campaign_id"], row["w"], row["n"]] for row in rows)
        if found != theirs["rows"]:
            sys.exit("spark: weir and Spark differ")
        seconds = theirs["seconds"]
        print(
            f"| Yahoo benchmark, {self.events / 1e6:g} M events in JSON | {ours:.2f} s | "
            f"Spark Structured Streaming {seconds:.2f} s | {seconds / ours:.0f} × | "
            f"{self.events / seconds / 1e6:.2f} M events/s there |", flush=True,
        )

    def ingest(self):
        generate.events(self.stream, self.events)
        size = sum(
            os.path.getsize(f"{self.stream}/events/{name}") for name in os.listdir(f"{self.stream}/events")
        )
        one, _, rows = self.pipeline(INGEST, "--workers", "1")
        best, theirs = self.duckdb(
            "SELECT count(*), min(event_time), max(event_time) FROM read_json("
            f"'{self.stream}/events/*.jsonl', format='newline_delimited', columns={{'event_time':'BIGINT'}})"
        )
        self.same("ingest", [tuple(rows[0][name] for name in ("n", "low", "high"))], theirs)
        self.tell("JSON, one column of seven, one worker (DuckDB: two threads)", one, best, f"{size / one / 1e9:.2f} GB/s")

    def ingestcsv(self):
        generate.csv_events(self.stream, self.events)
        size = sum(os.path.getsize(f"{self.stream}/csv/{name}") for name in os.listdir(f"{self.stream}/csv"))
        one, _, rows = self.pipeline(INGEST_CSV, "--workers", "1")
        best, theirs = self.duckdb(
            "SELECT count(*), min(event_time), max(event_time) FROM read_csv("
            f"'{self.stream}/csv/*.csv', header=true, columns={COLUMNS})"
        )
        self.same("ingestcsv", [tuple(rows[0][name] for name in ("n", "low", "high"))], theirs)
        self.tell("CSV, one column of seven, one worker (DuckDB: two threads)", one, best, f"{size / one / 1e9:.2f} GB/s")

    def workers(self):
        generate.five_times(self.stream, self.events)
        text = YAHOO.replace("{data}", "{data}/five")
        two, _, rows = self.pipeline(text, "--workers", "2")
        one, _, again = self.pipeline(text, "--workers", "1")
        self.same("workers", sorted(map(str, rows)), sorted(map(str, again)))
        self.tell(
            f"Yahoo benchmark, {self.events * 5 / 1e6:g} M events in JSON, whole process", two, None,
            f"{self.events * 5 / two / 1e6:.1f} M events/s, 2 workers against 1: {one / two:.2f} ×",
        )

    def latency(self):
        generate.events(self.stream, self.events)
        path, state, report = (f"{self.work}/{name}" for name in ("job.sql", "state", "report.json"))
        with open(path, "w") as file:
            file.write(LATENCY.format(data=self.stream))
        shutil.rmtree(state, ignore_errors=True)
        process = subprocess.Popen(
            [self.weir, "run", path, "--headless", "--interval", "5ms", "--workers", "1", "--state", state, "--report", report],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
        )
        time.sleep(10)
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=60)
        with open(report) as file:
            told = json.load(file)
        times = told["batchMilliseconds"]
        self.rows.append(
            (
                "windowed count, 1,000 rows a batch, 5 ms interval, durable", f"p50 {times['p50']:.1f} ms",
                "–", "–", f"p99 {times['p99']:.1f} ms, max {times['max']:.0f} ms, {told['batches']} batches in 10 s",
            )
        )
        print("| " + " | ".join(self.rows[-1]) + " |", flush=True)

    def asking(self):
        """A pipeline that has all the work it can do, alone and with somebody asking it beside it."""
        self.asked("by five commands a second", 0.2, "SELECT w, sum(n) AS n FROM counts GROUP BY w ORDER BY n DESC LIMIT 10")
        self.asked("about all its events", 0, "SELECT ad_type, count(*) FROM events GROUP BY ad_type")

    def asked(self, title, pause, query):
        """The pipeline alone and asked, in turns; a query begins when the one before has its answer, or a pause later."""
        generate.five_times(self.stream, self.events)
        path, state = f"{self.work}/job.sql", f"{self.work}/state"
        with open(path, "w") as file:
            file.write(
                YAHOO.replace("LOCATION '{data}/events'", "OPTIONS (maxBytesPerTrigger '64m') LOCATION '{data}/five/events'")
                .replace("{data}", self.stream)
            )
        best, answers = [None, None], []
        for turn in range(2 * self.repeat):
            is_asked = turn % 2
            shutil.rmtree(state, ignore_errors=True)
            seconds, done, asked_now = [], threading.Event(), []

            def pipeline():
                command = [self.weir, "run", path, "--once", "--headless", "--workers", "2", "--state", state]
                seconds.append(run(command, samples=False, is_apart=True)[0])
                done.set()
                for process in asked_now:
                    process.kill()

            running = threading.Thread(target=pipeline)
            running.start()
            while is_asked and not done.wait(0.05):
                asking = subprocess.Popen(
                    [self.weir, "sql", "--state", state, "--format", "json", query],
                    stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                )
                asked_now[:] = [asking]
                start = time.time()
                if done.is_set():
                    asking.kill()
                # Nothing here wakes up meanwhile, which would cost the pipeline time as well.
                if asking.wait() == 0 and not done.is_set():
                    answers.append(time.time() - start)
                    time.sleep(max(0, start + pause - time.time()))
            running.join()
            best[is_asked] = min(best[is_asked] or 1e9, *seconds)
        alone, asked = best
        answers.sort()
        middle = f"half of them in {answers[len(answers) // 2] * 1000:.0f} ms" if answers else ""
        row = (
            f"{self.events * 5 / 1e6:g} M events at full load, asked {title}", f"{asked:.2f} s", f"alone {alone:.2f} s",
            f"{(asked / alone - 1) * 100:+.0f} %", f"{len(answers)} answers {middle}",
        )
        print("| " + " | ".join(row) + " |", flush=True)

    def recovery(self):
        self.kill_under(1_000, "1,000 keys")
        self.kill_under(1_000_000, "1 M keys")

    def kill_under(self, keys, title):
        """Kills workers and drivers under a state of so many keys, a thousand rows every 20 ms."""
        data, state = f"{self.work}/live", f"{self.work}/state"
        path, progress = f"{self.work}/job.sql", f"{self.work}/progress"
        shutil.rmtree(state, ignore_errors=True)
        shutil.rmtree(data, ignore_errors=True)
        os.makedirs(data)
        if os.path.exists(progress):
            os.unlink(progress)
        with open(path, "w") as file:
            file.write(STATE.format(data=data))
        chance = random.Random(7)
        written = [0]

        def add(keys):
            rows = "".join(f'{{"k":{k},"v":{k % 97},"at":1000}}\n' for k in keys)
            with open(f"{data}/.next", "w") as file:
                file.write(rows)
            os.rename(f"{data}/.next", f"{data}/{written[0]:06}.jsonl")
            written[0] += 1

        add(range(keys))
        done = threading.Event()

        def feed():
            while not done.wait(0.02):
                add(chance.randrange(keys) for _ in range(1000))

        process = subprocess.Popen(
            [self.weir, "run", path, "--headless", "--interval", "20ms", "--workers", "2",
             "--state", state, "--progress", progress],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
        )
        seen, position = [], [0]  # (when its line came, milliseconds, rows)

        def look():
            try:
                with open(progress) as file:
                    file.seek(position[0])
                    while (line := file.readline()).endswith("\n"):
                        position[0] = file.tell()
                        told = json.loads(line)
                        seen.append((time.time(), told["batchDuration"], told["numInputRows"]))
            except FileNotFoundError:
                pass

        def watch(seconds):
            first, end = len(seen), time.time() + seconds
            while time.time() < end:
                look()
                time.sleep(0.001)
            return seen[first:]

        def children(parent):
            with open(f"/proc/{parent}/task/{parent}/children") as file:
                return [int(pid) for pid in file.read().split()]

        def tell(job, figure, more=""):
            self.rows.append((job, figure, "–", "–", more))
            print("| " + " | ".join(self.rows[-1]) + " |", flush=True)

        deadline = time.time() + 60
        while sum(rows for _, _, rows in seen) < keys and time.time() < deadline:
            watch(0.1)
        feeder = threading.Thread(target=feed)
        feeder.start()
        try:
            watch(3)
            times = sorted(duration for _, duration, _ in watch(20))
            if not times:
                sys.exit("recovery: no batch in 20 s")
            usual, last = times[len(times) // 2], times[-1]
            tell(
                f"{title} of state, 20 ms interval, 1,000 rows a batch, snapshots on", f"p50 {usual} ms",
                f"p99 {times[len(times) * 99 // 100]} ms, max {last} ms, {len(times)} batches in 20 s",
            )
            hit = []
            for turn in range(5):
                driver = children(process.pid)[0]
                os.kill(children(driver)[turn % 2], signal.SIGKILL)
                hit.append(max((duration for _, duration, _ in watch(3)), default=3000))
            tell(f"{title}: a worker killed, the slowest batch after it", f"{sorted(hit)[2]} ms", f"of five: {hit}")
            gaps = []
            for _ in range(5):
                look()
                killed = time.time()
                os.kill(children(process.pid)[0], signal.SIGKILL)
                found = watch(4)
                gaps.append(round((found[0][0] - killed) * 1000) if found else 4000)
            tell(f"{title}: the driver killed, until the next commit", f"{sorted(gaps)[2]} ms", f"of five: {gaps}")
        finally:
            done.set()
            feeder.join()
            process.send_signal(signal.SIGTERM)
            process.wait(timeout=60)

    def nexmark(self):
        """Each query over the files as they are; the answers are compared with DuckDB's."""
        events = min(self.events, 5_000_000)
        data = f"{self.data}/nexmark-{events}"
        nexmark.generate(data, events)
        folder = os.path.join(os.path.dirname(os.path.abspath(__file__)), "nexmark")
        with open(f"{folder}/tables.sql") as file:
            tables = file.read()
        before, self.stream = self.stream, data
        for query, theirs in NEXMARK.items():
            with open(f"{folder}/{query}.sql") as file:
                text = (tables + file.read()).replace("${DATA}", data)
            seconds, peak, rows = self.pipeline(text, "--workers", "2", table="result")
            ours = sorted((tuple(plain(value) for value in row.values()) for row in rows), key=repr)
            for name, (table, columns) in NEXMARK_COLUMNS.items():
                source = f"read_json('{data}/{table}/*.jsonl', format='newline_delimited', columns={columns})"
                theirs = re.sub(rf"(FROM|JOIN) {name}\b", rf"\1 {source} AS {name}", theirs)
            best, found = self.duckdb(theirs)
            if found is not None:
                found = sorted((tuple(plain(value) for value in row) for row in found), key=repr)
                if query == "q8":
                    # Windows that the watermark has not passed yet are still open.
                    last = max(row[2] for row in ours)
                    found = [row for row in found if row[2] <= last]
                self.same(query, ours, found)
            read = {"q3": 4, "q8": 4, "q4": 49, "q6": 49}.get(query, 46) * events // 50
            self.tell(
                f"Nexmark {query}, {read / 1e6:.2g} M events in JSON", seconds, best,
                f"{read / seconds / 2e3:.0f} K events/s a core, {peak >> 20} MB",
            )
        self.stream = before

    def batch(self, job):
        title, query, other = BATCH[job]
        if job == "words":
            generate.lines(f"{self.data}/lines.txt", 500)
        else:
            generate.facts(self.data, 10_000_000, 1_000_000)
        script = TABLES["weir"].format(data=self.data) + query + ";"
        best = peak = None
        for _ in range(self.repeat):
            seconds, memory, output = run([self.weir, "sql", "--format", "json"], script)
            best, peak = min(best or 1e9, seconds), max(peak or 0, memory)
        ours = [tuple(row) for row in json.loads(output.splitlines()[-1])["rows"]]
        query = other or query
        for name, source in TABLES["duckdb"].items():
            for word in ("FROM ", "JOIN "):
                query = query.replace(f"{word}{name}", f"{word}{source.format(data=self.data)} AS {name}")
        theirs, rows = self.duckdb(query)
        self.same(job, ours, [tuple(int(value) for value in row) for row in rows] if rows else None)
        self.tell(title, best, theirs, f"{peak >> 20} MB")


    def memory(self):
        """The Yahoo benchmark's query over columns that are in memory already, five times each."""
        generate.events(self.stream, self.events)
        weir = MEMORY_TABLES["weir"].format(data=self.stream)
        weir += "".join((query + ";\n") * 5 for query in MEMORY.values())
        process = subprocess.Popen(
            [self.weir, "sql", "--format", "json"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        process.stdin.write(weir)
        process.stdin.close()
        lines, last = [], time.time()
        for line in process.stdout:
            now = time.time()
            if '"error"' in line:
                sys.exit(line)
            lines.append((now - last, line))
            last = now
        process.wait()
        found = lines[-5 * len(MEMORY):]
        peers = {"DuckDB": self.memory_duckdb, "Polars": self.memory_polars}
        for index, (name, query) in enumerate(MEMORY.items()):
            runs = found[index * 5:index * 5 + 5]
            ours = min(seconds for seconds, _ in runs)
            rows = sorted(tuple(row) for row in json.loads(runs[0][1])["rows"])
            best, more = None, []
            for peer, measure in peers.items():
                seconds, theirs = measure(name, query)
                if seconds is None:
                    continue
                self.same(f"memory, {name} keys, {peer}", rows, sorted(tuple(row) for row in theirs))
                more.append(f"{peer} {self.events / seconds / 1e6:.0f} M events/s")
                best = seconds if best is None else min(best, seconds)
            self.rows.append(name)
            ratio = f"{best / ours:.1f} ×" if best else "–"
            print(
                f"| Yahoo benchmark over columns in memory, {name} keys | {ours * 1000:.0f} ms | "
                f"{f'{best * 1000:.0f} ms' if best else '–'} | {ratio} | "
                f"{self.events / ours / 1e6:.0f} M events/s; {', '.join(more)} |", flush=True,
            )

    def memory_duckdb(self, name, query):
        if not duckdb:
            return None, None
        if not hasattr(self, "connection"):
            self.connection = duckdb.connect()
            self.connection.execute("SET threads=2")
            self.connection.execute(MEMORY_TABLES["duckdb"].format(data=self.stream))
        best, rows = 1e9, None
        for _ in range(5):
            start = time.time()
            rows = self.connection.execute(query).fetchall()
            best = min(best, time.time() - start)
        return best, rows

    def memory_polars(self, name, query):
        if not polars:
            return None, None
        if not hasattr(self, "frames"):
            names = ["user_id", "page_id", "ad_id", "ad_type", "event_type"]
            schema = {name: polars.String for name in names} | {"event_time": polars.Int64, "ip_address": polars.String}
            ads = polars.read_csv(f"{self.stream}/ads.csv").sort("ad_id").with_row_index("aid", offset=1)
            ads = ads.with_columns(polars.col("aid").cast(polars.Int32))
            texts = polars.scan_ndjson(f"{self.stream}/events/*.jsonl", schema=schema)
            texts = texts.select("ad_id", "event_type", "event_time").collect(engine="streaming")
            kinds = polars.col("event_type").replace_strict({"view": 0, "click": 1}, default=2, return_dtype=polars.Int8)
            numbers = texts.join(ads, on="ad_id").select("aid", kinds.alias("et"), "event_time")
            campaigns = ads.select("aid", polars.col("campaign_id").rank("dense").cast(polars.Int32).alias("cid"))
            self.frames = {"s": texts, "i": numbers, "ads": ads, "ai": campaigns}
        frames = self.frames
        best, rows = 1e9, None
        window = polars.col("event_time") - polars.col("event_time") % 10000
        for _ in range(5):
            start = time.time()
            if name == "text":
                plan = frames["s"].lazy().filter(polars.col("event_type") == "view").join(frames["ads"].lazy(), on="ad_id")
                plan = plan.group_by("campaign_id", window.alias("w")).agg(polars.len().alias("n"))
            else:
                plan = frames["i"].lazy().filter(polars.col("et") == 0).join(frames["ai"].lazy(), on="aid")
                plan = plan.group_by("cid", window.alias("w")).agg(polars.len().alias("n"))
            rows = plan.collect().rows()
            best = min(best, time.time() - start)
        return best, rows

    def functions(self, rows=5_000_000):
        """Single functions: weir's whole process beside DuckDB's query over a table in memory."""
        if duckdb:
            connection = duckdb.connect()
            connection.execute("SET threads = 2")
            connection.execute(f"CREATE TABLE t AS SELECT range AS id FROM range({rows})")
        for name, ours, theirs in functions.queries(rows):
            best = fastest = peak = expected = None
            for _ in range(self.repeat):
                seconds, memory, output = run([self.weir, "sql", "--format", "json", ours])
                best, peak = min(best or 1e9, seconds), max(peak or 0, memory)
                if duckdb:
                    start = time.time()
                    expected = connection.execute(theirs).fetchall()
                    fastest = min(fastest or 1e9, time.time() - start)
            if duckdb:
                alike(name, json.loads(output)["rows"], expected)
            self.tell(name, best, fastest, f"{peak >> 20} MB" if peak >> 20 else "")


def alike(job, ours, theirs):
    """Ends where answers differ by more than the order in which reals were added."""

    def number(value):
        text = str(value).replace("T", " ")
        return text[:19] if re.match(r"\d{4}-", text) else f"{float(text):.9e}"

    found, expected = [[[number(value) for value in row] for row in rows] for rows in (ours, theirs)]
    if found != expected:
        sys.exit(f"{job}: weir and DuckDB differ: {str(ours)[:300]} and {str(theirs)[:300]}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("weir")
    parser.add_argument("--data", default=os.path.join(tempfile.gettempdir(), "weir-bench-data"))
    parser.add_argument("--events", type=int, default=10_000_000)
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("jobs", nargs="*")
    options = parser.parse_intermixed_args()
    os.makedirs(options.data, exist_ok=True)
    bench = Bench(options)
    if not duckdb:
        print("note: the duckdb package is not installed, so nothing is compared with it")
    print("| job | weir | DuckDB, 2 threads | ratio | |\n| --- | --- | --- | --- | --- |")
    for job in options.jobs or ["yahoo", "ingest", "latency", "recovery", "nexmark", *BATCH, "memory", "functions"]:
        bench.batch(job) if job in BATCH else getattr(bench, job)()
    shutil.rmtree(bench.work, ignore_errors=True)


main()
