"""Asks generated queries over generated data of weir and of DuckDB, and prints every difference.

    python differential-with-duckdb.py PATH/TO/weir [--queries 300] [--seed 1]

Ends with a note, and success, where the duckdb package is not installed.
"""

import argparse
import collections
import decimal
import json
import math
import random
import subprocess
import sys

try:
    import duckdb
except ImportError:
    print("note: duckdb is not installed, so generated queries were not compared with it")
    sys.exit(0)

TEXTS = ["", "a", "b", "ä", "zz", "a b", "A", "longer than sixteen bytes, this one", "日本"]


def literal(kind, random):
    if random.random() < 0.15:
        return f"CAST(NULL AS {kind})"
    if kind == "INT":
        return f"CAST({random.randint(-5, 12)} AS INT)"
    if kind == "BIGINT":
        return f"CAST({random.choice([0, 1, 7, -3, 10**12, -(10**15)])} AS BIGINT)"
    if kind == "DOUBLE":
        return f"CAST('{random.choice(['0.5', '-2.25', '3', '1e10', 'NaN', 'Infinity', '-0.0', '0.0', '-Infinity'])}' AS DOUBLE)"
    if kind == "DATE" and random.random() < 0.2:
        return "DATE '" + random.choice(["0001-01-01", "9999-12-31", "1582-10-15", "1969-12-31", "2024-02-29"]) + "'"
    if kind == "DATE":
        return f"DATE '20{random.randint(10, 30)}-0{random.randint(1, 9)}-1{random.randint(0, 9)}'"
    if kind == "DECIMAL(12,2)":
        return f"CAST({random.randint(-9999, 9999) / 100} AS DECIMAL(12,2))"
    if kind == "BOOLEAN":
        return random.choice(["true", "false"])
    return "'" + random.choice(TEXTS) + "'"


COLUMNS = {"i": "INT", "n": "BIGINT", "x": "DOUBLE", "s": "STRING", "d": "DATE", "m": "DECIMAL(12,2)", "f": "BOOLEAN"}
NUMBERS = ["i", "n", "m"]


def table(name, rows, random):
    lines = ["(" + ", ".join(literal(kind, random) for kind in COLUMNS.values()) + ")" for _ in range(rows)]
    columns = ", ".join(COLUMNS)
    return f"CREATE TEMPORARY VIEW {name} AS SELECT * FROM (VALUES {', '.join(lines)}) AS {name}({columns})"


class Generator:
    """Queries that mean the same to both."""

    def __init__(self, random):
        self.random = random

    def predicate(self, t):
        pick = self.random.choice
        return pick([
            f"{t}.i > {self.random.randint(-3, 9)}", f"{t}.i IN (1, 2, 5)", f"{t}.s LIKE '%a%'",
            f"{t}.x < 3", f"{t}.f", f"NOT {t}.f", f"{t}.s IS NULL", f"{t}.n IS NOT NULL",
            f"{t}.m BETWEEN -20 AND 20", f"({t}.i % 2 = 0 OR {t}.s = 'a')", f"{t}.d > DATE '2020-01-01'",
            f"coalesce({t}.i, 0) + 1 > 3", f"CASE WHEN {t}.f THEN {t}.i ELSE {t}.n END > 1",
        ])

    def where(self, *tables):
        parts = [self.predicate(self.random.choice(tables)) for _ in range(self.random.randint(0, 2))]
        return " WHERE " + self.random.choice([" AND ", " OR "]).join(parts) if parts else ""

    def aggregate(self, t):
        c, pick = self.random.choice, self.random.choice
        column = f"{t}.{pick(list(COLUMNS))}"
        number = f"{t}.{c(NUMBERS)}"
        call = pick([
            "count(*)", f"count({column})", f"count(DISTINCT {column})", f"sum({number})", f"min({column})",
            f"max({column})", f"avg({t}.i)", f"sum(DISTINCT {t}.i)", f"bool_or({t}.f)",
        ])
        if self.random.random() < 0.2:
            call += f" FILTER (WHERE {self.predicate(t)})"
        return call

    def grouped(self):
        keys = self.random.sample([f"a.{k}" for k in COLUMNS], self.random.randint(0, 2))
        calls = [f"{self.aggregate('a')} AS c{n}" for n in range(self.random.randint(1, 3))]
        query = f"SELECT {', '.join(keys + calls)} FROM a{self.where('a')}"
        if keys:
            query += " GROUP BY " + ", ".join(keys)
            if self.random.random() < 0.3:
                query += " HAVING count(*) > 1"
        return query

    def joined(self):
        kind = self.random.choice(["JOIN", "LEFT JOIN", "RIGHT JOIN", "FULL JOIN"])
        key = self.random.choice(["i", "s", "n", "d", "x"])
        on = f"a.{key} = b.{key}"
        if self.random.random() < 0.4 and kind != "FULL JOIN":
            on += " AND a.i < b.n"
        if self.random.random() < 0.5:
            return f"SELECT a.i, a.s, b.n, b.x FROM a {kind} b ON {on}{self.where('a', 'b')}"
        return f"SELECT b.{key} AS k, count(*) AS c, sum(a.i) AS t FROM a {kind} b ON {on}{self.where('a')} GROUP BY b.{key}"

    def subquery(self):
        key = self.random.choice(["i", "s", "n"])
        operator = self.random.choice(["IN", "NOT IN"])
        return self.random.choice([
            f"SELECT a.i, a.s FROM a WHERE a.{key} {operator} (SELECT b.{key} FROM b{self.where('b')})",
            f"SELECT a.i, a.s FROM a WHERE EXISTS (SELECT 1 FROM b WHERE b.{key} = a.{key} AND {self.predicate('b')})",
            f"SELECT a.i, (SELECT max(b.n) FROM b WHERE b.{key} = a.{key}) AS m FROM a",
            f"SELECT a.{key} FROM a WHERE a.i > (SELECT avg(b.i) FROM b)",
        ])

    def window(self):
        key, order = self.random.sample(["i", "s", "d", "n"], 2)
        call = self.random.choice([
            "rank()", "dense_rank()", "count(*)", "sum(a.i)", "min(a.s)", "max(a.n)", "percent_rank()", "cume_dist()"])
        frame = ""
        if call[:3] in ("cou", "sum", "min", "max"):
            frame = self.random.choice(["", " RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW",
                                        " RANGE BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING"])
            if order in ("i", "n"):
                frame = self.random.choice([frame, " RANGE BETWEEN 2 PRECEDING AND 3 FOLLOWING"])
        nulls = self.random.choice(["NULLS FIRST", "NULLS LAST"])
        return (f"SELECT a.{key}, a.{order}, {call} OVER (PARTITION BY a.{key} ORDER BY a.{order} {nulls}{frame})"
                f" AS w FROM a{self.where('a')}")

    def sets(self):
        columns = ", ".join(self.random.sample(["i", "s", "x", "d"], 2))
        operator = self.random.choice(["UNION", "UNION ALL", "INTERSECT", "EXCEPT", "INTERSECT ALL", "EXCEPT ALL"])
        return f"SELECT {columns} FROM a {operator} SELECT {columns} FROM b"

    def ordered(self):
        keys = [f"{c} {self.random.choice(['ASC', 'DESC'])} {self.random.choice(['NULLS FIRST', 'NULLS LAST'])}"
                for c in COLUMNS]
        self.random.shuffle(keys)
        return f"SELECT i, n, x, s, d, m, f FROM a{self.where('a')} ORDER BY {', '.join(keys)} LIMIT {self.random.randint(0, 15)}"

    def expressions(self):
        """Functions and operators that both have under one name and meaning."""
        n = self.random.randint(0, 5)
        choices = [
            "upper(a.s)", "lower(a.s)", "length(a.s)", "trim(a.s)", "reverse(a.s)", f"left(a.s, {n})", f"right(a.s, {n})",
            f"substring(a.s, {n + 1}, 3)", "replace(a.s, 'a', 'xy')", "a.s || a.i",
            f"repeat(a.s, {n})", f"lpad(a.s, {n + 1}, '*')", f"rpad(a.s, {n + 1}, '*')", "instr(a.s, 'a')", "ascii(a.s)",
            "ltrim(a.s)", "rtrim(a.s)", "split_part(a.s, ' ', 1)", "nullif(a.s, 'a')",
            "abs(a.i)", "a.i + a.n", "a.i - a.m", "a.m * 2", "a.m + a.m", "a.m - 1.5", "a.i * a.i", "-a.m", "sign(a.i)",
            "floor(a.m)", "ceil(a.m)", f"round(a.m, {n % 3})", "a.i % 3", "a.m % 3", "greatest(a.i, 3)", "least(a.i, 3)",
            "a.x + 1", "a.x * -1", "abs(a.x)", "a.x = a.x", "a.x > 1", "a.x <= 0", "coalesce(a.x, 1)",
            "year(a.d)", "month(a.d)", "day(a.d)", "quarter(a.d)", "dayofyear(a.d)", "last_day(a.d)", "a.d < DATE '2000-02-29'",
            "CAST(a.d AS STRING)", "CAST(a.i AS STRING)", "CAST(a.m AS STRING)",
            "CAST(a.i AS DECIMAL(20,4))", "CAST(a.f AS INT)", "a.f AND a.i > 2", "a.f OR a.i > 2",
            "a.i IS DISTINCT FROM a.n", "a.s BETWEEN 'a' AND 'b'", "CASE a.i WHEN 1 THEN 'one' WHEN 2 THEN 'two' ELSE a.s END",
            "CASE WHEN a.x > 1 THEN 'large' WHEN a.x IS NULL THEN 'none' END", "a.i BETWEEN 1 AND a.n", "a.s IN ('a', 'b', NULL)",
        ]
        chosen = self.random.sample(choices, 3)
        return "SELECT " + ", ".join(f"{c} AS e{i}" for i, c in enumerate(chosen)) + f" FROM a{self.where('a')}"

    def nested(self):
        return self.random.choice([
            f"WITH t AS ({self.grouped()}) SELECT count(*) AS n FROM t",
            f"SELECT k, max(c) AS m FROM (SELECT a.s AS k, a.i, count(*) AS c FROM a{self.where('a')} GROUP BY a.s, a.i) t GROUP BY k",
            f"SELECT a.s, b.t FROM a JOIN (SELECT i, sum(n) AS t FROM b GROUP BY i) b ON a.i = b.i{self.where('a')}",
            f"SELECT a.i, b.i AS j, c.i AS l FROM a JOIN b ON a.i = b.i LEFT JOIN b c ON c.s = a.s AND c.i > 3{self.where('a')}",
            "SELECT i, s, count(*) AS n, grouping(i) AS g FROM a GROUP BY CUBE(i, s)",
            "SELECT f, s, sum(m) AS t FROM a GROUP BY ROLLUP(f, s)",
            "SELECT f, d, max(x) AS t FROM a GROUP BY GROUPING SETS ((f), (d), ())",
            "SELECT x, count(*) AS n, min(m) AS l, sum(m) AS t FROM a GROUP BY x",
            "SELECT DISTINCT x, f FROM a", "SELECT a.x, count(*) AS n FROM a JOIN b ON a.x = b.x GROUP BY a.x",
            "SELECT stddev(i) AS a, var_pop(i) AS b, corr(i, n) AS c FROM a WHERE x < 100",
        ])

    def query(self):
        return self.random.choice([
            self.grouped, self.grouped, self.joined, self.joined, self.subquery, self.window, self.sets, self.ordered,
            self.expressions, self.expressions, self.nested])()


def plain(value):
    """One form for what both sides write in their own ways."""
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, str):
        if value in ("NaN", "Infinity", "-Infinity"):
            return repr(float(value))
        try:
            return plain(decimal.Decimal(value))
        except decimal.InvalidOperation:
            return value
    if isinstance(value, float):
        if math.isnan(value) or math.isinf(value):
            return repr(value)
        return f"{value:.9g}" if value else "0"
    if isinstance(value, (int, decimal.Decimal)):
        return f"{float(value):.9g}" if value else "0"
    return str(value)


def counted(rows):
    return collections.Counter(tuple(plain(v) for v in row) for row in rows)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("weir")
    parser.add_argument("--queries", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    chance = random.Random(arguments.seed)
    generator = Generator(chance)
    setup = [table("a", 120, chance), table("b", 60, chance)]
    queries = [generator.query() for _ in range(arguments.queries)]
    script = ";\n".join(setup + queries) + ";\n"
    done = subprocess.run(
        [arguments.weir, "sql", "--format", "json", "--keep-going"], input=script.encode(), stdout=subprocess.PIPE)
    answers = [json.loads(line) for line in done.stdout.decode().splitlines()]
    if len(answers) != len(setup) + len(queries):
        sys.exit(f"weir answered {len(answers)} of {len(setup) + len(queries)} statements, exit {done.returncode}")
    database = duckdb.connect()
    for statement in setup:
        database.execute(statement.replace("STRING", "VARCHAR").replace("TEMPORARY VIEW", "TEMPORARY TABLE"))
    different = 0
    for query, answer in zip(queries, answers[len(setup):]):
        try:
            theirs = database.execute(query).fetchall()
        except duckdb.Error as error:
            theirs = f"{type(error).__name__}: {str(error).splitlines()[0]}"
        if "error" in answer:
            ours = answer["error"]["class"] + " " + answer["error"]["message"]
        elif isinstance(theirs, str):
            ours = f"{len(answer['rows'])} rows"
        elif counted(answer["rows"]) == counted(theirs):
            continue
        else:
            ours = counted(answer["rows"]) - counted(theirs)
            theirs = counted(theirs) - counted(answer["rows"])
        different += 1
        print(f"seed {arguments.seed}: {query}\n  weir   {ours}\n  duckdb {theirs}")
    print(f"{len(queries)} queries, {different} different")
    sys.exit(1 if different else 0)


main()
