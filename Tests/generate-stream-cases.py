"""Writes generated stream cases without answers: `stream-cases-with-spark.py --write` asks Spark for those.

    python generate-stream-cases.py SEED COUNT > EngineTests/StreamCases/generated-N.sql
"""

import json
import random
import sys


class Cases:
    def __init__(self, seed):
        self.random = random.Random(seed)

    def pick(self, *values):
        return self.random.choice(values)

    def rows(self):
        """Batches whose times go on in steps and jump back now and then; some hold nothing."""
        now, batches = 0, []
        for _ in range(self.random.randint(4, 6)):
            rows = []
            for _ in range(self.pick(0, 1, 2, 3, 4)):
                second = max(0, now + self.random.randint(-22, 9))
                part = self.pick("", "", "", ".5", ".999999", ".000001")
                time = None if self.random.random() < 0.07 else f"2024-01-01 00:{second // 60:02}:{second % 60:02}{part}"
                rows.append([time, self.pick("a", "b", "c", None), self.pick(None, -1, 0, 1, 2, 3, 7)])
            batches.append(rows)
            now += self.pick(3, 10, 15, 40)
        return batches

    def stream(self, delay=None):
        delay = self.pick(0, 1, 4, 12) if delay is None else delay
        return f"STREAM {self.pick('ev', 'ev2')} WATERMARK ts DELAY OF INTERVAL {delay} SECONDS"

    def window(self, time="ts"):
        return self.pick(
            f"window({time}, '{self.pick(4, 10, 25)} seconds')",
            f"window({time}, '{self.pick(9, 10)} seconds', '{self.pick(4, 7)} seconds')",
            f"window({time}, '10 seconds', '{self.pick(5, 10)} seconds', '{self.pick('-2', '3', '11')} seconds')")

    def session(self, time="ts"):
        gap = self.pick("'3 seconds'", "'8 seconds'", "CASE WHEN v > 1 THEN '9 seconds' ELSE '2 seconds' END")
        return f"session_window({time}, {gap})"

    def calls(self, first=0):
        found = self.random.sample([
            "count(*)", "sum(v)", "min(v)", "max(k)", "avg(v)", "count(v)", "sort_array(collect_list(v))", "max(ts)",
            "sum(v) FILTER (WHERE v > 1)", "min_by(k, ts)", "bool_or(v > 2)", "approx_count_distinct(v)", "count_if(k = 'a')",
            "max(struct(v, k))", "try_avg(v)", "bit_xor(v)", "sort_array(collect_set(k))", "array_sort(array_agg(v))",
        ], self.random.randint(1, 3))
        return ", ".join(f"{call} AS c{first + i}" for i, call in enumerate(found))

    def where(self):
        return self.pick("", "", " WHERE v IS NOT NULL", " WHERE k <> 'b'", " WHERE v % 2 = 1 OR k = 'a'")

    def grouped(self):
        window = self.pick(self.window(), self.session())
        name = window.split("(")[0]
        having = self.pick("", "", " HAVING count(*) > 1", " HAVING max(v) > 1")
        if name == "window" and self.random.random() < 0.4:
            return f"SELECT {name}.end AS e, {self.calls()} FROM {self.stream()}{self.where()} GROUP BY {window}{having}"
        return f"SELECT {name} AS w, k, {self.calls()} FROM {self.stream()}{self.where()} GROUP BY {window}, k{having}"

    def chained(self):
        inner = f"SELECT window AS w, k, count(*) AS n, sum(v) AS v FROM {self.stream()}{self.where()} GROUP BY {self.window()}, k"
        return self.pick(
            f"SELECT window.start AS s, sum(n) AS n, max(v) AS m FROM ({inner}) GROUP BY {self.window('w')}",
            f"SELECT session_window.start AS s, k, sum(n) AS n FROM ({inner}) GROUP BY session_window(w, '{self.pick(2, 6)} seconds'), k",
            f"SELECT window.end AS e, k, sum(n) AS n FROM (SELECT window_time(w) AS t, k, n FROM ({inner})) GROUP BY {self.window('t')}, k",
            f"SELECT w, n, r.name FROM ({inner}) AS q LEFT JOIN names AS r ON q.k = r.k")

    def distinct(self):
        inner = f"SELECT DISTINCT ts, k FROM {self.stream()}{self.where()}"
        return self.pick(
            inner, f"SELECT window.start AS s, count(*) AS n, max(k) AS m FROM ({inner}) GROUP BY {self.window()}",
            f"SELECT DISTINCT {self.window()} AS w, k FROM {self.stream()}")

    def bound(self):
        low, high = self.pick(0, 2, 6), self.pick(0, 3, 9)
        return self.pick(
            f"b.ts BETWEEN a.ts - INTERVAL {low} SECONDS AND a.ts + INTERVAL {high} SECONDS",
            f"b.ts > a.ts - INTERVAL {low} SECONDS AND b.ts < a.ts + INTERVAL {high} SECONDS",
            f"a.ts + INTERVAL {low} SECONDS >= b.ts AND a.ts <= b.ts + INTERVAL {high} SECONDS", "a.ts = b.ts",
            f"a.ts + INTERVAL {low} SECONDS = b.ts", f"a.ts = b.ts - INTERVAL {high} SECONDS",
            f"b.ts > a.ts - INTERVAL {low} SECONDS AND b.ts > a.ts - INTERVAL {high} SECONDS "
            f"AND b.ts <= a.ts + INTERVAL {high} SECONDS AND b.ts < a.ts + INTERVAL {low + 3} SECONDS")

    def joined(self):
        kind = self.pick("JOIN", "LEFT JOIN", "RIGHT JOIN", "FULL JOIN", "LEFT SEMI JOIN")
        columns = "a.ts, a.k, a.v" + ("" if "SEMI" in kind else ", b.ts AS bt, b.v AS bv")
        on = f"a.k = b.k AND {self.bound()}" + self.pick("", "", " AND a.v + b.v > 2")
        query = f"SELECT {columns} FROM {self.stream()} AS a {kind} {self.stream()} AS b ON {on}"
        above = ["a.k = 'a'", "a.v > 1", "a.k IN ('a', 'c')", "a.ts IS NOT NULL"]
        if "SEMI" not in kind:
            above += ["b.k = 'a'", "b.v < 3", "b.v IS NULL", "b.ts IS NOT NULL", "a.v < b.v", "coalesce(b.v, 0) = 0"]
        if self.random.random() < 0.4:
            query += f" WHERE {self.pick(*above)}"
        if kind in ("JOIN", "LEFT JOIN") and self.random.random() < 0.4:
            return f"SELECT window.start AS s, count(*) AS n, sum(bv) AS t FROM ({query}) GROUP BY {self.window()}"
        if kind == "LEFT SEMI JOIN" and self.random.random() < 0.4:
            return f"SELECT window.start AS s, count(*) AS n FROM ({query}) GROUP BY {self.window()}"
        return query

    def groups_joined(self):
        """Groups of one stream beside groups, distinct rows or rows of another."""
        kind = self.pick("JOIN", "LEFT JOIN", "RIGHT JOIN", "FULL JOIN", "LEFT SEMI JOIN", "LEFT SEMI JOIN")
        window = self.window()
        while window.count("'") > 2 and self.random.random() < 0.7:
            window = self.window()

        def groups(calls):
            return f"(SELECT window AS w, k, {calls} FROM {self.stream()}{self.where()} GROUP BY {window}, k)"

        rows = f"(SELECT {window} AS w, k, v AS n FROM {self.stream()}{self.where()})"
        left = self.pick(groups("count(*) AS n"), groups("max(v) AS n"), rows)
        right = self.pick(groups("count(*) AS n"), groups("sum(v) AS n"), rows, f"(SELECT DISTINCT {window} AS w, k FROM {self.stream()})")
        columns = "x.w, x.k, x.n" + ("" if "SEMI" in kind else ", y.w AS yw, y.k AS yk")
        on = "x.w = y.w" + self.pick("", " AND x.k = y.k", " AND x.k = y.k", " AND x.n > 1")
        return f"SELECT {columns} FROM {left} AS x {kind} {right} AS y ON {on}"

    def beside_names(self):
        kind = self.pick("JOIN", "LEFT JOIN", "LEFT SEMI JOIN", "LEFT ANTI JOIN")
        names = self.pick("names", "(SELECT * FROM names WHERE k = 'b')", "(SELECT * FROM names WHERE name <> 'Bea')")
        columns = "a.ts, a.k, a.v" + ("" if "SEMI" in kind or "ANTI" in kind else ", r.name")
        query = f"SELECT {columns} FROM {self.stream()} AS a {kind} {names} AS r ON a.k = r.k" + self.pick("", " AND a.v > 1")
        return self.pick(
            query, f"SELECT window.start AS s, k, count(*) AS n FROM ({query}) GROUP BY {self.window()}, k",
            f"SELECT DISTINCT ts, k FROM ({query})")

    def united(self):
        both = f"SELECT ts, k, v FROM {self.stream()} UNION ALL SELECT ts, k, v * 10 FROM {self.stream()}"
        return self.pick(
            f"SELECT window.start AS s, {self.calls()} FROM ({both}) GROUP BY {self.window()}",
            f"SELECT session_window.start AS s, k, {self.calls()} FROM ({both}) GROUP BY {self.session()}, k",
            f"SELECT DISTINCT ts, k FROM ({both})")

    def query(self):
        return self.random.choice(
            [self.grouped, self.grouped, self.chained, self.distinct, self.joined, self.joined, self.joined, self.groups_joined,
             self.groups_joined, self.beside_names, self.united])()


def main():
    seed, count = int(sys.argv[1]), int(sys.argv[2])
    cases = Cases(seed)
    for name in ["ev", "ev2"]:
        print(f"--= {name} (ts TIMESTAMP, k STRING, v BIGINT)")
        for batch in cases.rows():
            print("--+ " + json.dumps(batch))
    print('--= names (k STRING, name STRING) STATIC\n--+ [["a", "Anna"], ["b", "Bert"], ["b", "Bea"], [null, "Nobody"]]')
    found = []
    while len(found) < count:
        query = cases.query()
        if query not in found:
            found.append(query)
            print(query + ";")


main()
