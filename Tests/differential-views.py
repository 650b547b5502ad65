"""Runs generated pipelines of materialized views, batch by small batch, and compares each view at the end with
DuckDB's answer to the same query over all rows.

    python differential-views.py PATH/TO/weir [--pipelines 10] [--views 12] [--seed 1] [--seconds 20]

Rows come in many small files, out of order, with nulls and with files that hold nothing; one to three
workers share them. Some pipelines stop halfway and go on, or lose a worker and their driver. Views read sources, streaming tables and other views, so that what one view takes back
(a count that grew, a partner that came late) has to reach those above it. Ends with a note, and success,
where the duckdb package is not installed.
"""

import argparse
import collections
import datetime
import glob
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time

try:
    import duckdb
except ImportError:
    print("note: duckdb is not installed, so views were not compared with it")
    sys.exit(0)

START = datetime.datetime(2024, 1, 1)


class Relation:
    """A name to read from, with the columns that it has: (name, kind), of which "double" only to look at."""

    def __init__(self, name, columns):
        self.name = name
        self.columns = columns

    def of(self, *kinds):
        return [name for name, kind in self.columns if kind in kinds]


class Both:
    """A query in weir's words and in DuckDB's."""

    def __init__(self, weir, duck=None):
        self.weir = weir
        self.duck = duck or weir


class Generator:
    def __init__(self, random, relations):
        self.random = random
        self.relations = relations
        self.events = [r for r in relations if r.of("time")]

    def view(self):
        """A query, and the columns that it gives."""
        makers = [
            self.grouped, self.grouped, self.regrouped, self.joined, self.joined, self.distinct, self.sets,
            self.top, self.totals, self.within, self.tumbling, self.hopping, self.sessions, self.ranked, self.filtered,
            self.running, self.beside, self.halves, self.valued, self.neighbours, self.rolled, self.unfolded, self.layered,
            self.chained,
        ]
        return self.random.choice(makers)()

    def relation(self):
        return self.random.choice(self.relations)

    def predicate(self, relation, alias):
        number, text = relation.of("int"), relation.of("text")
        choices = ["true"]
        if number:
            n = f"{alias}.{self.random.choice(number)}"
            choices += [f"{n} > {self.random.randint(-2, 6)}", f"{n} IS NOT NULL", f"{n} % 2 = 0", f"{n} IN (0, 1, 3)"]
        if text:
            t = f"{alias}.{self.random.choice(text)}"
            choices += [f"{t} IS NULL", f"{t} <> 'a'", f"{t} IN ('a', 'c')", f"coalesce({t}, 'q') < 'c'"]
        return self.random.choice(choices)

    def where(self, relation, alias):
        return f" WHERE {self.predicate(relation, alias)}" if self.random.random() < 0.5 else ""

    def call(self, relation, alias):
        """An aggregate, and what kind of value it gives."""
        name, kind = self.random.choice([c for c in relation.columns if c[1] != "double"])
        column = f"{alias}.{name}"
        number = relation.of("int")
        calls = [
            ("count(*)", "int"), (f"count({column})", "int"), (f"count(DISTINCT {column})", "int"),
            (f"min({column})", kind), (f"max({column})", kind),
        ]
        if number:
            n = f"{alias}.{self.random.choice(number)}"
            calls += [
                (f"sum({n}) % 1000", "int"), (f"avg({n})", "double"), (f"sum(DISTINCT {n}) % 1000", "int"),
                (f"sum({n} % 7)", "int"),
            ]
        call, kind = self.random.choice(calls)
        if self.random.random() < 0.25 and "%" not in call:
            call += f" FILTER (WHERE {self.predicate(relation, alias)})"
        return call, kind

    def calls(self, relation, alias, first, most=3):
        found = [self.call(relation, alias) for _ in range(self.random.randint(1, most))]
        text = ", ".join(f"{call} AS c{first + i}" for i, (call, _) in enumerate(found))
        return text, [(f"c{first + i}", kind) for i, (_, kind) in enumerate(found)]

    def keys(self, relation, count):
        usable = [c for c in relation.columns if c[1] in ("int", "text")]
        return self.random.sample(usable, min(count, len(usable)))

    def grouped(self):
        a = self.relation()
        keys = self.keys(a, self.random.randint(1, 2))
        if not keys:
            return self.totals()
        text, columns = self.calls(a, "a", len(keys))
        named = ", ".join(f"a.{name} AS c{i}" for i, (name, _) in enumerate(keys))
        having = " HAVING count(*) > 1" if self.random.random() < 0.3 else ""
        by = ", ".join(f"a.{name}" for name, _ in keys)
        query = f"SELECT {named}, {text} FROM {a.name} a{self.where(a, 'a')} GROUP BY {by}{having}"
        return Both(query), [(f"c{i}", kind) for i, (_, kind) in enumerate(keys)] + columns

    def regrouped(self):
        """A group moves between the groups above as it grows."""
        a = self.relation()
        keys = self.keys(a, 1)
        if not keys:
            return self.totals()
        key, kind = keys[0]
        inner = f"SELECT a.{key} AS k, count(*) AS n FROM {a.name} a{self.where(a, 'a')} GROUP BY a.{key}"
        query = f"SELECT n AS c0, count(*) AS c1, min(k) AS c2, count(DISTINCT k) AS c3 FROM ({inner}) q GROUP BY n"
        return Both(query), [("c0", "int"), ("c1", "int"), ("c2", kind), ("c3", "int")]

    def joined(self):
        a, b = self.relation(), self.relation()
        pairs = [(x, y) for x, t in a.columns for y, u in b.columns if t == u and t in ("int", "text")]
        if not pairs:
            return self.distinct()
        x, y = self.random.choice(pairs)
        kind = self.random.choice(["JOIN", "LEFT JOIN", "RIGHT JOIN", "FULL JOIN"])
        on = f"a.{x} = b.{y}"
        if kind != "FULL JOIN" and self.random.random() < 0.3:
            on += f" AND {self.predicate(b, 'b')}"
        if self.random.random() < 0.6:
            text, columns = self.calls(b, "b", 1)
            query = f"SELECT a.{x} AS c0, {text} FROM {a.name} a {kind} {b.name} b ON {on} GROUP BY a.{x}"
            return Both(query), [("c0", dict(a.columns)[x])] + columns
        left, right = self.random.choice(a.columns), self.random.choice(b.columns)
        inner_a = f"(SELECT DISTINCT {x}, {left[0]} AS l FROM {a.name})"
        inner_b = f"(SELECT DISTINCT {y}, {right[0]} AS r FROM {b.name})"
        query = f"SELECT a.{x} AS c0, a.l AS c1, b.{y} AS c2, b.r AS c3 FROM {inner_a} a {kind} {inner_b} b ON a.{x} = b.{y}"
        one = dict(a.columns)[x]
        return Both(query), [("c0", one), ("c1", left[1]), ("c2", one), ("c3", right[1])]

    def distinct(self):
        a = self.relation()
        columns = self.random.sample(a.columns, min(2, len(a.columns)))
        named = ", ".join(f"a.{name} AS c{i}" for i, (name, _) in enumerate(columns))
        return (
            Both(f"SELECT DISTINCT {named} FROM {a.name} a{self.where(a, 'a')}"),
            [(f"c{i}", kind) for i, (_, kind) in enumerate(columns)])

    def sets(self):
        a, b = self.relation(), self.relation()
        pairs = [(x, y, t) for x, t in a.columns for y, u in b.columns if t == u and t != "double"]
        if not pairs:
            return self.distinct()
        x, y, kind = self.random.choice(pairs)
        name = self.random.choice(["UNION", "UNION ALL", "INTERSECT", "EXCEPT", "INTERSECT ALL", "EXCEPT ALL"])
        query = f"SELECT {x} AS c0 FROM {a.name} a{self.where(a, 'a')} {name} SELECT {y} FROM {b.name} b{self.where(b, 'b')}"
        return Both(query), [("c0", kind)]

    def top(self):
        """The first rows by all their columns: which they are is never left open."""
        a = self.relation()
        columns = [c for c in a.columns if c[1] != "double"][:4]
        order = ", ".join(
            f"{name} {self.random.choice(['ASC', 'DESC'])} NULLS {self.random.choice(['FIRST', 'LAST'])}" for name, _ in columns)
        named = ", ".join(f"{name} AS c{i}" for i, (name, _) in enumerate(columns))
        inner = ", ".join(name for name, _ in columns)
        limit = f"LIMIT {self.random.randint(1, 6)}" + (f" OFFSET {self.random.randint(1, 3)}" if self.random.random() < 0.3 else "")
        query = f"SELECT {named} FROM (SELECT {inner} FROM {a.name} ORDER BY {order} {limit}) q"
        return Both(query), [(f"c{i}", kind) for i, (_, kind) in enumerate(columns)]

    def totals(self):
        a = self.relation()
        text, columns = self.calls(a, "a", 0)
        return Both(f"SELECT {text} FROM {a.name} a{self.where(a, 'a')}"), columns

    def within(self):
        a, b = self.relation(), self.relation()
        pairs = [(x, y, t) for x, t in a.columns for y, u in b.columns if t == u and t in ("int", "text")]
        if not pairs:
            return self.totals()
        x, y, kind = self.random.choice(pairs)
        inner = f"SELECT b.{y} FROM {b.name} b{self.where(b, 'b')}"
        test = self.random.choice([
            f"a.{x} IN ({inner})", f"a.{x} NOT IN ({inner})",
            f"EXISTS (SELECT 1 FROM {b.name} b WHERE b.{y} = a.{x} AND {self.predicate(b, 'b')})",
            f"NOT EXISTS (SELECT 1 FROM {b.name} b WHERE b.{y} = a.{x} AND {self.predicate(b, 'b')})",
            f"a.{x} = (SELECT max(b.{y}) FROM {b.name} b)",
        ])
        text, columns = self.calls(a, "a", 1)
        return Both(f"SELECT a.{x} AS c0, {text} FROM {a.name} a WHERE {test} GROUP BY a.{x}"), [("c0", kind)] + columns

    def tumbling(self):
        a = self.random.choice(self.events)
        time, size = self.random.choice(a.of("time")), self.random.choice([5, 7, 30])
        text, columns = self.calls(a, "a", 1)
        bucket = f"time_bucket(INTERVAL {size} SECONDS, a.{time}, TIMESTAMP '1970-01-01')"
        return (
            Both(
                f"SELECT window.start AS c0, {text} FROM {a.name} a GROUP BY window(a.{time}, '{size} seconds')",
                f"SELECT {bucket} AS c0, {text} FROM {a.name} a WHERE a.{time} IS NOT NULL GROUP BY 1"),
            [("c0", "time")] + columns)

    def hopping(self):
        a = self.random.choice(self.events)
        time, slide = self.random.choice(a.of("time")), self.random.choice([3, 10])
        text, columns = self.calls(a, "a", 1)
        last = f"time_bucket(INTERVAL {slide} SECONDS, {time}, TIMESTAMP '1970-01-01')"
        panes = ", ".join(f"{last} - INTERVAL {slide * i} SECONDS" for i in range(3))
        return (
            Both(
                f"SELECT window.start AS c0, {text} FROM {a.name} a GROUP BY window(a.{time}, '{3 * slide} seconds', '{slide} seconds')",
                f"SELECT a.pane AS c0, {text} FROM (SELECT *, unnest([{panes}]) AS pane FROM {a.name} WHERE {time} IS NOT NULL) a GROUP BY 1"),
            [("c0", "time")] + columns)

    def sessions(self):
        a = self.random.choice(self.events)
        keys = self.keys(a, 1)
        if not keys:
            return self.tumbling()
        (key, kind), time, gap = keys[0], self.random.choice(a.of("time")), self.random.choice([2, 6])
        far = f"{time} > lag({time}) OVER (PARTITION BY {key} ORDER BY {time}) + INTERVAL {gap} SECONDS"
        begun = f"SELECT *, CASE WHEN {far} THEN 1 ELSE 0 END AS begins FROM {a.name} WHERE {time} IS NOT NULL"
        counted = f"SELECT *, sum(begins) OVER (PARTITION BY {key} ORDER BY {time} RANGE UNBOUNDED PRECEDING) AS session FROM ({begun}) q"
        return (
            Both(
                f"SELECT session_window.start AS c0, a.{key} AS c1, count(*) AS c2, max(a.{time}) AS c3 FROM {a.name} a"
                f" GROUP BY session_window(a.{time}, '{gap} seconds'), a.{key}",
                f"SELECT min(a.{time}) AS c0, a.{key} AS c1, count(*) AS c2, max(a.{time}) AS c3 FROM ({counted}) a"
                f" GROUP BY a.{key}, session"),
            [("c0", "time"), ("c1", kind), ("c2", "int"), ("c3", "time")])

    def ranked(self):
        """The best of each window, or of each key: those that a better row drives out leave."""
        a = self.relation()
        keys, numbers = self.keys(a, 1), a.of("int")
        if not keys or not numbers:
            return self.totals()
        (key, kind), number = keys[0], self.random.choice(numbers)
        rank = self.random.choice(["rank()", "dense_rank()"])
        over = f"{rank} OVER (PARTITION BY a.{key} ORDER BY a.{number} DESC NULLS LAST)"
        query = (
            f"SELECT q.k AS c0, q.n AS c1, q.r AS c2 FROM (SELECT a.{key} AS k, a.{number} AS n, {over} AS r"
            f" FROM {a.name} a) q WHERE q.r <= {self.random.randint(1, 3)}")
        return Both(query), [("c0", kind), ("c1", "int"), ("c2", "int")]

    def running(self):
        a = self.relation()
        keys, numbers = self.keys(a, 1), a.of("int")
        if not keys or not numbers:
            return self.totals()
        (key, kind), number = keys[0], self.random.choice(numbers)
        over = f"OVER (PARTITION BY a.{key} ORDER BY a.{number} NULLS FIRST RANGE UNBOUNDED PRECEDING)"
        query = f"SELECT a.{key} AS c0, a.{number} AS c1, count(*) {over} AS c2, count(a.{number}) {over} AS c3 FROM {a.name} a"
        return Both(query), [("c0", kind), ("c1", "int"), ("c2", "int"), ("c3", "int")]

    def beside(self):
        """Rows beside a table that does not grow, and with views all the way down: what is in no group of it stays."""
        a = self.relation()
        texts = a.of("text")
        if not texts:
            return self.totals()
        x, kind = self.random.choice(texts), self.random.choice(["JOIN", "LEFT JOIN", "RIGHT JOIN", "FULL JOIN"])
        text, columns = self.calls(a, "a", 2)
        query = f"SELECT n.name AS c0, n.r AS c1, {text} FROM {a.name} a {kind} names n ON a.{x} = n.k GROUP BY n.name, n.r"
        return Both(query), [("c0", "text"), ("c1", "int")] + columns

    def halves(self):
        """Semi and anti joins, of which one row more or less on the right decides."""
        a, b = self.relation(), self.relation()
        pairs = [(x, y) for x, t in a.columns for y, u in b.columns if t == u and t in ("int", "text")]
        if not pairs:
            return self.distinct()
        x, y = self.random.choice(pairs)
        kind = self.random.choice(["SEMI", "ANTI"])
        text, columns = self.calls(a, "a", 0)
        inner = f"(SELECT {y} FROM {b.name} b{self.where(b, 'b')})"
        query = f"SELECT {text} FROM {a.name} a {{}}{kind} JOIN {inner} b ON a.{x} = b.{y}{self.where(a, 'a')}"
        return Both(query.format("LEFT "), query.format("")), columns

    def valued(self):
        """A value of a subquery for each row, and one for all."""
        a, b = self.relation(), self.relation()
        pairs = [(x, y, t) for x, t in a.columns for y, u in b.columns if t == u and t in ("int", "text")]
        if not pairs:
            return self.distinct()
        x, y, kind = self.random.choice(pairs)
        call, own = self.call(b, "b")
        if own == "double" or "DISTINCT" in call:
            call, own = "count(*)", "int"
        value = f"(SELECT {call} FROM {b.name} b WHERE b.{y} = a.{x})"
        query = f"SELECT DISTINCT a.{x} AS c0, {value} AS c1, (SELECT count(*) FROM {b.name}) AS c2 FROM {a.name} a{self.where(a, 'a')}"
        return Both(query), [("c0", kind), ("c1", own), ("c2", "int")]

    def neighbours(self):
        """Functions of the rows before and behind: equal rows change nothing."""
        a = self.relation()
        columns = [c for c in a.columns if c[1] != "double"][:3]
        names = [name for name, _ in columns]
        order = ", ".join(f"{name} NULLS FIRST" for name in names)
        part = f"PARTITION BY {names[-1]} " if len(names) > 1 and self.random.random() < 0.6 else ""
        calls = ["row_number()", f"lag({names[0]})", f"lead({names[0]}, 2)", f"first_value({names[0]})", "ntile(3)"]
        kinds = ["int", columns[0][1], columns[0][1], columns[0][1], "int"]
        frames = ["", "", "", " ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING", ""]
        one = self.random.randrange(len(calls))
        over = f"{calls[one]} OVER ({part}ORDER BY {order}{frames[one]})"
        named = ", ".join(f"{name} AS c{i}" for i, name in enumerate(names))
        query = f"SELECT {named}, {over} AS c{len(names)} FROM {a.name}"
        return Both(query), [(f"c{i}", kind) for i, (_, kind) in enumerate(columns)] + [(f"c{len(names)}", kinds[one])]

    def rolled(self):
        a = self.relation()
        keys = self.keys(a, 2)
        if len(keys) < 2:
            return self.totals()
        by = ", ".join(f"a.{name}" for name, _ in keys)
        sets = self.random.choice([f"ROLLUP ({by})", f"CUBE ({by})", f"GROUPING SETS (({by}), (a.{keys[1][0]}), ())"])
        text, columns = self.calls(a, "a", 3, most=2)
        named = ", ".join(f"a.{name} AS c{i}" for i, (name, _) in enumerate(keys))
        query = f"SELECT {named}, grouping(a.{keys[0][0]}) AS c2, {text} FROM {a.name} a{self.where(a, 'a')} GROUP BY {sets}"
        # Of no rows Spark makes no total, DuckDB one.
        query += " HAVING count(*) > 0"
        return Both(query), [(f"c{i}", kind) for i, (_, kind) in enumerate(keys)] + [("c2", "int")] + columns

    def unfolded(self):
        """A row for each member of a list."""
        a = self.relation()
        numbers = a.of("int")
        if not numbers:
            return self.distinct()
        x, y = self.random.choice(numbers), self.random.choice(numbers)
        text, columns = self.calls(Relation("q", [("x", "int"), ("n", "int")]), "q", 1)
        tail = ", ".join([text]) + " FROM ({}) q GROUP BY q.x"
        weir = f"SELECT {x} AS n, explode(array({x}, {y}, {x} + 1)) AS x FROM {a.name}"
        duck = f"SELECT {x} AS n, unnest([{x}, {y}, {x} + 1]) AS x FROM {a.name}"
        return (
            Both(f"SELECT q.x AS c0, {tail.format(weir)}", f"SELECT q.x AS c0, {tail.format(duck)}"),
            [("c0", "int")] + columns)

    def layered(self):
        """Distinct rows of groups of united rows."""
        a, b = self.relation(), self.relation()
        pairs = [(x, y, t) for x, t in a.columns for y, u in b.columns if t == u and t in ("int", "text")]
        if not pairs:
            return self.totals()
        x, y, kind = self.random.choice(pairs)
        both = f"SELECT {x} AS k FROM {a.name} a{self.where(a, 'a')} UNION ALL SELECT {y} FROM {b.name} b{self.where(b, 'b')}"
        groups = f"SELECT k, count(*) AS n FROM ({both}) q GROUP BY k HAVING count(*) >= {self.random.randint(1, 4)}"
        query = (
            f"WITH g AS ({groups}) SELECT DISTINCT g.n AS c0, CASE WHEN g.n > m.n THEN 1 ELSE 0 END AS c1, m.n AS c2 FROM g"
            f" CROSS JOIN (SELECT min(n) AS n FROM g) m WHERE g.k IS NOT NULL OR g.n > 2")
        return Both(query), [("c0", "int"), ("c1", "int"), ("c2", "int")]

    def chained(self):
        """Three relations in a row, the last of them distinct."""
        found = [self.relation() for _ in range(3)]
        texts = [r.of("text") for r in found]
        if not all(texts):
            return self.totals()
        a, b, c = found
        x, y, z = (self.random.choice(names) for names in texts)
        one, two = self.random.choice(["JOIN", "LEFT JOIN"]), self.random.choice(["JOIN", "LEFT JOIN", "RIGHT JOIN"])
        query = (
            f"SELECT a.k AS c0, count(*) AS c1, count(c.k) AS c2, count(b.n) AS c3 FROM (SELECT DISTINCT {x} AS k FROM {a.name}) a"
            f" {one} (SELECT {y} AS k, count(*) AS n FROM {b.name} GROUP BY {y}) b ON a.k = b.k"
            f" {two} (SELECT DISTINCT {z} AS k FROM {c.name}) c ON b.k = c.k GROUP BY a.k")
        return Both(query), [("c0", "text"), ("c1", "int"), ("c2", "int"), ("c3", "int")]

    def filtered(self):
        a = self.relation()
        columns = self.random.sample(a.columns, min(3, len(a.columns)))
        named = ", ".join(f"a.{name} AS c{i}" for i, (name, _) in enumerate(columns))
        return (
            Both(f"SELECT {named} FROM {a.name} a WHERE {self.predicate(a, 'a')}"),
            [(f"c{i}", kind) for i, (_, kind) in enumerate(columns)])


NAMES = [
    {"k": "a", "name": "Ann", "r": 1}, {"k": "b", "name": "Bea", "r": 2}, {"k": "b", "name": "Bob", "r": None},
    {"k": "e", "name": "Eve", "r": 5}, {"k": None, "name": "Nil", "r": 3},
]
SOURCE = [("ts", "time"), ("k", "text"), ("g", "int"), ("v", "int")]


def rows_of(random, files):
    """Rows out of order around a time that goes on, by file."""
    found = []
    for number in range(files):
        rows = []
        for _ in range(random.choice([0, 1, 3, 6, 12])):
            seconds = number * 4 + random.randint(-25, 5)
            rows.append({
                "ts": None if random.random() < 0.05 else (START + datetime.timedelta(seconds=seconds)).isoformat(sep=" "),
                "k": random.choice(["a", "b", "c", "d", None]),
                "g": random.choice([0, 1, 2, 3, None]),
                "v": random.choice([None, 0, 1, 2, 5, 8, -3]),
            })
        found.append(rows)
    return found


def write(folder, files):
    os.makedirs(folder)
    for number, rows in enumerate(files):
        path = os.path.join(folder, f"{number:04}.json")
        with open(path, "w", encoding="utf-8") as out:
            out.writelines(json.dumps({k: v for k, v in row.items() if v is not None}) + "\n" for row in rows)
        os.utime(path, (1_700_000_000 + number,) * 2)


def plain(value):
    """Values as both can write them."""
    if isinstance(value, datetime.datetime):
        return value.isoformat(sep=" ")
    if isinstance(value, str) and len(value) > 18 and value[4] == "-":
        return value.replace("T", " ").removesuffix("Z").removesuffix(".000")
    if isinstance(value, float):
        return float(f"{value:.9g}")
    return value


def published(state, name, columns):
    rows = []
    for path in sorted(glob.glob(os.path.join(state, "tables", name, "*"))):
        with open(path, encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                rows.append(tuple(plain(row.get(column)) for column, _ in columns))
    return rows


def make(seed, count, folder):
    """Statements for weir and for DuckDB, what they give, and how weir is run: with files that come late, or with
    processes that are killed."""
    generator = random.Random(seed)
    weir, duck, relations, late = [], [], [], []
    for name in ["s0", "s1"]:
        place = os.path.join(folder, name)
        files = rows_of(generator, generator.randint(4, 14))
        write(place, files)
        late += sorted(glob.glob(place + "/*.json"))[len(files) // 2:]
        weir.append(
            f"CREATE TABLE {name} (ts TIMESTAMP, k STRING, g INT, v INT) USING json"
            f" OPTIONS (maxFilesPerTrigger '{generator.choice([1, 1, 2])}') LOCATION '{place}';")
        duck.append(f"CREATE TABLE {name} (ts TIMESTAMP, k VARCHAR, g INTEGER, v INTEGER)")
        for row in (row for rows in files for row in rows):
            duck.append((f"INSERT INTO {name} VALUES (?, ?, ?, ?)", [row["ts"], row["k"], row["g"], row["v"]]))
        relations.append(Relation(name, SOURCE))
    place = os.path.join(folder, "names")
    write(place, [NAMES])
    weir.append(f"CREATE TABLE names (k STRING, name STRING, r INT) USING json LOCATION '{place}';")
    duck.append("CREATE TABLE names (k VARCHAR, name VARCHAR, r INTEGER)")
    for row in NAMES:
        duck.append(("INSERT INTO names VALUES (?, ?, ?)", [row["k"], row["name"], row["r"]]))
    # A streaming table between source and views, filled by two flows in half of the pipelines.
    weir.append("CREATE STREAMING TABLE st AS SELECT * FROM STREAM s0 WHERE g IS NOT NULL;")
    flows = "SELECT * FROM s0 WHERE g IS NOT NULL"
    if generator.random() < 0.5:
        weir.append("CREATE FLOW more AS INSERT INTO st BY NAME SELECT v, k, ts FROM STREAM s1;")
        flows += " UNION ALL SELECT ts, k, NULL, v FROM s1"
    duck.append(f"CREATE TABLE st AS {flows}")
    relations.append(Relation("st", SOURCE))
    views = []
    for number in range(count):
        query, columns = Generator(generator, relations).view()
        view = Relation(f"v{number}", columns)
        weir.append(f"CREATE MATERIALIZED VIEW {view.name} AS {query.weir};")
        duck.append(f"CREATE TABLE {view.name} AS {query.duck}")
        relations.append(view)
        views.append((view, query))
    options = ["--workers", str(generator.randint(1, 3))]
    how = generator.choice(["at once", "in two runs", "killed"])
    if how == "killed":
        options += ["--drill", f"kill-worker@batch={generator.randint(1, 3)}", "--drill", "kill-driver@batch=4"]
    return weir, duck, views, options, late if how == "in two runs" else []


def check(seed, count, binary):
    """The differences of one pipeline."""
    folder = tempfile.mkdtemp(prefix="weir-views-")
    weir, duck, views, options, late = make(seed, count, folder)
    path = os.path.join(folder, "views.sql")
    with open(path, "w", encoding="utf-8") as out:
        out.write("\n".join(weir) + "\n")
    database = duckdb.connect()
    for statement in duck:
        database.execute(*([statement] if isinstance(statement, str) else statement))
    state = os.path.join(folder, "state")
    command = [binary, "run", path, "--once", "--headless", "--state", state, *options]
    for file in late:
        os.rename(file, file + ".late")
    for _ in range(2 if late else 1):
        done = subprocess.run(command, capture_output=True, text=True, timeout=120)
        # A pipeline may end before the moment of a drill, whose verdict is INCONCLUSIVE then.
        if done.returncode != 0 and not (done.returncode == 4 and "FAIL" not in done.stdout):
            return [f"exit {done.returncode}: {done.stderr[-2000:]}\n{path}"]
        for file in late:
            if os.path.exists(file + ".late"):
                os.rename(file + ".late", file)
    wrong = []
    for view, query in views:
        names = ", ".join(name for name, _ in view.columns)
        expected = collections.Counter(
            tuple(plain(value) for value in row) for row in database.execute(f"SELECT {names} FROM {view.name}").fetchall())
        found = collections.Counter(published(state, view.name, view.columns))
        if expected != found:
            wrong.append(
                f"{view.name}: {query.weir}\n  missing {list((expected - found).items())[:4]}"
                f"\n  surplus {list((found - expected).items())[:4]}\n  in {path}, {' '.join(options)}")
            break  # What reads it is wrong as well.
    if not wrong:
        shutil.rmtree(folder, ignore_errors=True)
    return wrong


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary")
    parser.add_argument("--pipelines", type=int, default=10)
    parser.add_argument("--views", type=int, default=12)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=1e9, help="begin no pipeline after so many")
    options = parser.parse_args()
    wrong, done, started = 0, 0, time.monotonic()
    for seed in range(options.seed, options.seed + options.pipelines):
        if time.monotonic() - started > options.seconds:
            break
        done += 1
        for difference in check(seed, options.views, os.path.abspath(options.binary)):
            wrong += 1
            print(f"seed {seed}: {difference}\n")
    print(f"{done} pipelines of {options.views} views from seed {options.seed} on: {wrong} differ from DuckDB")
    sys.exit(1 if wrong else 0)


main()
