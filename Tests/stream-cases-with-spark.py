"""Runs the stream cases on a real Spark, a batch for each batch of the file, and prints every difference.

    python stream-cases-with-spark.py [--write] [FILE.sql ...]     needs pyspark 4.3 and Java 17

With --write, Spark's answers become the expected ones. `Tests/EngineTests/StreamCases/README.md` has the format.
"""

import glob
import json
import os
import re
import shutil
import sys
import tempfile
import threading

from pyspark.errors import PySparkException
from pyspark.sql import functions as F
from real_spark import ddl, start

HERE = os.path.dirname(os.path.abspath(__file__))


def read(path):
    """The tables, the settings and views as statements, and the queries with their mode, their text as written and
    what is expected."""
    tables, views, cases, text = [], [], [], []
    for line in open(path, encoding="utf-8").read().split("\n"):
        if line.startswith("--= SET "):
            views.append(line[4:])
        elif line.startswith("--= ") and " AS SELECT " in line:
            views.append("CREATE TEMPORARY VIEW " + line[4:])
        elif line.startswith("--= "):
            name, rest = line[4:].split(" ", 1)
            is_static = rest.endswith(" STATIC")
            columns = rest.removesuffix(" STATIC")[1:-1]
            tables.append((name, columns, is_static, []))
        elif line.startswith("--+ "):
            tables[-1][3].append(json.loads(line[4:]))
        elif line.startswith(("--> ", "--! ", "--~ ")):
            cases[-1][1].append(line)
            continue
        text.append(line)
        if line.endswith(";"):
            cases.append(("\n".join(text), []))
            text = []
    return tables, views, cases


def names_of(columns):
    """Column names of DDL without nested types."""
    depth, names, word = 0, [], ""
    for character in columns + ",":
        if character in "(<":
            depth += 1
        elif character in ")>":
            depth -= 1
        elif character == "," and depth == 0:
            names.append(word.strip().split(" ")[0])
            word = ""
            continue
        word += character
    return names


def create(session, folder, tables):
    for name, columns, is_static, batches in tables:
        place = os.path.join(folder, name)
        os.mkdir(place)
        names = names_of(columns)
        for number, rows in enumerate(batches):
            file = os.path.join(place, f"{number:04}.json")
            with open(file, "w", encoding="utf-8") as out:
                for row in rows:
                    out.write(json.dumps(dict(zip(names, row))) + "\n")
                if not rows:
                    out.write("\n")
            os.utime(file, (1_700_000_000 + number * 10,) * 2)
        limit = "" if is_static else "OPTIONS (maxFilesPerTrigger '1')"
        session.sql(f"CREATE TABLE {name} ({columns}) USING json {limit} LOCATION '{place}'")


def rows_of(frame):
    names = [f"c{i}" for i in range(len(frame.schema))]
    rows = frame.toDF(*names).select([F.col(n).cast("string") for n in names]).collect()
    return ["|".join("NULL" if v is None else v.replace("\n", "\\n") for v in r) for r in rows]


def run(session, folder, text, number):
    statement = "\n".join(line for line in text.split("\n") if not line.startswith("--"))
    mode = "complete" if "--@ complete" in text else "append"
    answers = {}

    def take(frame, batch):
        answers[batch] = rows_of(frame)

    try:
        frame = session.sql(statement.strip().rstrip(";"))
        if not frame.isStreaming:
            return ["--! not a stream"]
        place = os.path.join(folder, f"checkpoint-{number}")
        query = (
            frame.writeStream.outputMode(mode)
            .option("checkpointLocation", place)
            .trigger(availableNow=True)
            .foreachBatch(take)
            .start()
        )
        query.awaitTermination(600)
        progress = {p["batchId"]: p for p in (json.loads(p.json) for p in query.recentProgress)}
        if query.isActive:
            query.stop()
            return ["--! does not end"]
        shutil.rmtree(place, ignore_errors=True)
    except PySparkException as error:
        return ["--! " + (error.getCondition() or str(error).split("\n")[0][:160])]
    except Exception as error:  # Java errors of the runtime
        return ["--! " + str(error).split("\n")[0][:160]]
    lines = ["--> " + ", ".join(f"{f.name} {ddl(f.dataType)}" for f in frame.schema)]
    ordered = statement.lower().replace("within group (order by", "")
    is_ordered = "order by" in ordered and mode == "complete"
    for batch in sorted(answers):
        rows = answers[batch]
        lines += [f"--> {batch}: {row}" for row in (rows if is_ordered else sorted(rows))]
    for batch in sorted(progress):
        operators = progress[batch].get("stateOperators", [])
        if operators:
            rows = " ".join(str(o["numRowsTotal"]) for o in operators)
            late = sum(o["numRowsDroppedByWatermark"] for o in operators)
            lines.append(f"--~ {batch}: state {rows}" + (f" late {late}" if late else ""))
    return lines


def sessions_after(session, folder, tables, views):
    """A session for each batch, whose tables hold the rows of that batch and of those before it."""
    sessions = []
    for number in range(max(len(batches) for _, _, is_static, batches in tables if not is_static)):
        own = session.newSession()
        for name, columns, is_static, batches in tables:
            last = len(batches) if is_static else number + 1
            files = [os.path.join(folder, name, f"{file:04}.json") for file in range(min(last, len(batches)))]
            own.read.schema(columns).json(files).createOrReplaceTempView(name)
        for view in views:
            own.sql(view)
        sessions.append(own)
    return sessions


def run_view(sessions, text):
    """What a materialized view holds after each batch: the query's answer to the rows that came until then."""
    statement = "\n".join(line for line in text.split("\n") if not line.startswith("--")).strip().rstrip(";")
    statement = re.sub(r"\bSTREAM ", "", statement)
    lines = []
    try:
        for number, session in enumerate(sessions):
            frame = session.sql(statement)
            if not lines:
                lines.append("--> " + ", ".join(f"{f.name} {ddl(f.dataType)}" for f in frame.schema))
            lines += [f"--> {number}: {row}" for row in sorted(rows_of(frame))]
    except PySparkException as error:
        return ["--! " + (error.getCondition() or str(error).split("\n")[0][:160])]
    return lines


def last_figures(lines):
    return max((int(line[4:].split(":")[0]) for line in lines if line.startswith("--~ ")), default=-1)


def same(expected, lines):
    """Whether they say the same of the batches that both tell of: an idle query's progress is told when
    Spark finds time for it."""
    last = min(last_figures(expected), last_figures(lines))

    def told(answer):
        return [
            line for line in answer if not line.startswith("--~ ") or int(line[4:].split(":")[0]) <= last
        ]

    return told(expected) == told(lines)


def main():
    writes = "--write" in sys.argv
    paths = [p for p in sys.argv[1:] if p != "--write"]
    paths = paths or sorted(glob.glob(HERE + "/EngineTests/StreamCases/*.sql"))
    spark = start(
        cores=2, spark_sql_streaming_noDataProgressEventInterval="1", spark_sql_crossJoin_enabled="true"
    )
    different = total = 0
    for path in paths:
        folder = tempfile.mkdtemp(prefix="weir-stream-cases-")
        session = spark.newSession()
        tables, views, cases = read(path)
        create(session, folder, tables)
        for view in views:
            session.sql(view)
        is_asked = any("--@ view" in text for text, _ in cases)
        sessions = sessions_after(session, folder, tables, views) if is_asked else []
        found = [None] * len(cases)
        waiting = list(range(len(cases)))[::-1]

        def work():
            while True:
                try:
                    number = waiting.pop()
                except IndexError:
                    return
                text = cases[number][0]
                if "--@ view" in text:
                    found[number] = run_view(sessions, text)
                else:
                    found[number] = run(session, folder, text, number)

        threads = [threading.Thread(target=work) for _ in range(3)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        for (text, expected), lines in zip(cases, found):
            total += 1
            if "--@ weir:" in text:
                lines = expected
            if not same(expected, lines):
                different += 1
                if not writes:
                    print(f"== {os.path.basename(path)}\n{text}")
                    print("\n".join("  ours  " + line for line in expected))
                    print("\n".join("  spark " + line for line in lines))
        if writes:
            with open(path, "w", encoding="utf-8") as out:
                for (text, expected), lines in zip(cases, found):
                    lines = expected if "--@ weir:" in text else lines
                    out.write("\n".join([text, *lines]) + "\n")
        for name, *_ in tables:
            session.sql(f"DROP TABLE IF EXISTS {name}")
        shutil.rmtree(folder, ignore_errors=True)
        print(f"{os.path.basename(path)}: {len(cases)} cases", flush=True)
    print(f"{total} cases, {different} different")


main()
