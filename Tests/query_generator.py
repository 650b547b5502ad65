"""Random queries of Spark SQL over three small tables, from a seed.

A query is built from its types: an expression of a type is asked for over the columns in sight, so that most queries
mean something, and rows do not depend on the order in which they are computed.
"""

import itertools

TABLES = {
    "t1": [
        ("a", "INT"), ("b", "BIGINT"), ("s", "STRING"), ("d", "DATE"), ("x", "DOUBLE"), ("m", "DECIMAL"), ("f",
        "BOOLEAN"),
    ],
    "t2": [("a", "INT"), ("s", "STRING"), ("ts", "TIMESTAMP"), ("arr", "ARRAY"), ("m", "DECIMAL"), ("b", "BIGINT")],
    "t3": [("k", "STRING"), ("v", "INT"), ("x", "DOUBLE"), ("st", "STRUCT"), ("mp", "MAP"), ("d", "DATE")],
}

SETUP = [
    """CREATE TEMPORARY VIEW t1 AS SELECT * FROM VALUES
 (1, 10L, 'a', DATE'2024-01-01', 1.5D, 1.50, true), (2, 20L, 'B', DATE'2024-02-29', -0.0D, 2.25, false),
 (2, 20L, 'B', DATE'2024-02-29', 0.0D, 2.25, NULL), (NULL, 30L, NULL, NULL, double('NaN'), NULL, true),
 (4, NULL, '', DATE'1969-12-31', double('Infinity'), -7.77, false), (1, 10L, 'é', DATE'2024-01-01', NULL, 9.99, NULL),
 (-3, -30L, 'a', DATE'2023-12-31', 1.5D, 1.50, false), (2, 5L, 'ab', DATE'2024-02-29', 2.5D, 0.00, true)
 AS t(a, b, s, d, x, m, f)""",
    """CREATE TEMPORARY VIEW t2 AS SELECT * FROM VALUES
 (1, 'a', TIMESTAMP'2024-01-01 10:00:00', array(1, 2, 2), 1.50, 10L), (2, 'B', TIMESTAMP'2024-02-29 23:59:59.5', array(), 2.25, 3L),
 (NULL, 'b', NULL, array(NULL, 3), NULL, NULL), (2, NULL, TIMESTAMP'1969-12-31 23:59:59', NULL, 2.25, 20L),
 (7, 'a', TIMESTAMP'2024-01-01 10:00:00', array(7), -1.00, 7L), (4, '', TIMESTAMP'2024-03-10 02:30:00', array(4, 1), 9.99, NULL)
 AS t(a, s, ts, arr, m, b)""",
    """CREATE TEMPORARY VIEW t3 AS SELECT * FROM VALUES
 ('a', 1, 0.5D, named_struct('p', 1, 'q', 'x'), map('k', 1), DATE'2024-01-01'), ('B', 2, double('NaN'), NULL, map(), NULL),
 (NULL, 3, -0.0D, named_struct('p', NULL, 'q', 'a'), NULL, DATE'2024-02-29'), ('a', NULL, 2.5D, named_struct('p', 1, 'q', 'x'), map('k', NULL, 'l', 2), DATE'2024-01-01'),
 ('zz', 2, NULL, named_struct('p', 4, 'q', NULL), map('l', 4), DATE'1969-12-31')
 AS t(k, v, x, st, mp, d)""",
]

LITERALS = {
    "INT": ["0", "1", "2", "-3", "7", "NULL"],
    "BIGINT": ["0L", "10L", "20L", "-30L", "9000000000L"],
    "STRING": ["'a'", "'B'", "''", "'é'", "'ab'", "'a%'"],
    "DATE": ["DATE'2024-01-01'", "DATE'2024-02-29'", "DATE'1969-12-31'"],
    "TIMESTAMP": ["TIMESTAMP'2024-01-01 10:00:00'", "TIMESTAMP'2024-02-29 23:59:59.5'"],
    "DOUBLE": ["1.5D", "-0.0D", "double('NaN')", "2.5D", "1e3"],
    "DECIMAL": ["1.50", "2.25", "-7.77", "0.00"],
    "BOOLEAN": ["true", "false", "CAST(NULL AS BOOLEAN)"],
    "ARRAY": ["array(1, 2)", "array()", "array(3, NULL)"],
    "STRUCT": ["named_struct('p', 1, 'q', 'x')"],
    "MAP": ["map('k', 1)", "map('k', 2, 'l', NULL)"],
}
PLAIN = ["INT", "BIGINT", "STRING", "DATE", "TIMESTAMP", "DOUBLE", "DECIMAL", "BOOLEAN"]
NUMBERS = ["INT", "BIGINT", "DECIMAL"]

# Forms of expressions of a type: {INT} stands for an expression of that type.
FORMS = {
    "INT": [
        "{INT} + 1", "{INT} - {INT}", "{INT} % 3", "abs({INT})", "-({INT})", "coalesce({INT}, {INT})",
        "length({STRING})",
        "CASE WHEN {BOOLEAN} THEN {INT} ELSE {INT} END", "if({BOOLEAN}, {INT}, 0)", "nullif({INT}, {INT})",
        "year({DATE})",
        "datediff({DATE}, {DATE})", "size({ARRAY})", "{STRUCT}.p", "{MAP}['k']", "try_element_at({ARRAY}, 1)",
        "greatest({INT}, {INT})",
        "instr({STRING}, 'a')", "{INT} & 3", "day({DATE})", "hour({TIMESTAMP})", "array_position({ARRAY}, 2)",
        "CAST({BOOLEAN} AS INT)",
        "aggregate({ARRAY}, 0, (acc, e) -> acc + coalesce(e, 0))", "array_max({ARRAY})", "nvl2({STRING}, {INT}, {INT})",
        "decode({STRING}, 'a', 1, 'B', 2)", "ascii({STRING})", "{INT} div 2", "cardinality({MAP})",
    ],
    "BIGINT": [
        "{BIGINT} + {INT}", "{INT} * 2L", "coalesce({BIGINT}, 0)", "CAST({INT} AS BIGINT)", "abs({BIGINT})",
        "floor(CAST({INT} AS DOUBLE))", "unix_date({DATE})", "{BIGINT} - {BIGINT}",
    ],
    "STRING": [
        "upper({STRING})", "{STRING} || {STRING}", "concat_ws('-', {STRING}, {STRING})", "substring({STRING}, 1, 1)",
        "coalesce({STRING}, 'n')",
        "CAST({INT} AS STRING)", "CAST({DATE} AS STRING)", "replace({STRING}, 'a', 'xy')",
        "CASE {INT} WHEN 1 THEN 'one' WHEN 2 THEN {STRING} END",
        "trim({STRING})", "lpad({STRING}, 3, '*')", "{STRUCT}.q", "CAST({ARRAY} AS STRING)",
        "date_format({DATE}, 'yyyy-MM')", "CAST({DECIMAL} AS STRING)",
        "to_json({STRUCT})", "reverse({STRING})", "CAST({MAP} AS STRING)", "repeat({STRING}, 2)",
        "array_join(transform({ARRAY}, e -> CAST(e AS STRING)), ',', '_')",
    ],
    "DATE": [
        "date_add({DATE}, 1)", "coalesce({DATE}, DATE'2000-01-01')", "last_day({DATE})", "CAST({TIMESTAMP} AS DATE)",
        "trunc({DATE}, 'MM')", "add_months({DATE}, 1)", "{DATE} + INTERVAL '1' MONTH", "greatest({DATE}, {DATE})",
    ],
    "TIMESTAMP": [
        "CAST({DATE} AS TIMESTAMP)", "{TIMESTAMP} + INTERVAL '1' DAY", "date_trunc('HOUR', {TIMESTAMP})",
        "coalesce({TIMESTAMP}, {TIMESTAMP})",
    ],
    "DOUBLE": [
        "{DOUBLE} + 1", "{INT} / 2", "coalesce({DOUBLE}, 0D)", "nanvl({DOUBLE}, 1D)", "CAST({DECIMAL} AS DOUBLE)",
        "abs({DOUBLE})", "try_divide({DOUBLE}, {INT})", "- {DOUBLE}",
    ],
    "DECIMAL": [
        "{DECIMAL} + {DECIMAL}", "{DECIMAL} * 2", "{DECIMAL} - {INT}", "CAST({INT} AS DECIMAL(10,2))",
        "round({DECIMAL}, 1)", "coalesce({DECIMAL}, 0)", "try_divide({DECIMAL}, {DECIMAL})", "abs({DECIMAL})",
        "{DECIMAL} % 2",
    ],
    "BOOLEAN": [
        "{INT} > {INT}", "{STRING} = {STRING}", "{DATE} <= {DATE}", "{DOUBLE} = {DOUBLE}", "{DOUBLE} > {INT}",
        "{BOOLEAN} AND {BOOLEAN}", "{BOOLEAN} OR {BOOLEAN}",
        "NOT {BOOLEAN}", "{INT} IS NULL", "{STRING} IS NOT NULL", "{INT} BETWEEN 0 AND {INT}",
        "{INT} IN (1, 2, NULL)", "{STRING} LIKE 'a%'", "{INT} <=> {INT}",
        "{STRING} NOT IN ('a', 'B')", "{DOUBLE} IS DISTINCT FROM {DOUBLE}", "{BOOLEAN} IS TRUE",
        "{BOOLEAN} IS NOT FALSE", "exists({ARRAY}, e -> e > 1)", "array_contains({ARRAY}, 2)",
        "{DECIMAL} <> {DECIMAL}", "{INT} < {BIGINT}", "{STRING} RLIKE '^a'",
        "({INT}, {STRING}) IN ((1, 'a'), (2, 'B'))", "{TIMESTAMP} >= {DATE}", "{STRUCT} = {STRUCT}",
        "{ARRAY} = {ARRAY}", "{DECIMAL} > {INT}",
    ],
    "ARRAY": [
        "transform({ARRAY}, e -> e + 1)", "filter({ARRAY}, e -> e IS NOT NULL)", "array({INT}, {INT})",
        "array_distinct({ARRAY})", "sort_array({ARRAY})", "coalesce({ARRAY}, array())", "map_values({MAP})",
        "slice({ARRAY}, 1, 1)", "concat({ARRAY}, {ARRAY})",
    ],
    "STRUCT": ["named_struct('p', {INT}, 'q', {STRING})", "coalesce({STRUCT}, named_struct('p', 0, 'q', ''))"],
    "MAP": ["map('k', {INT})", "map_filter({MAP}, (k, v) -> v > 1)", "coalesce({MAP}, map())"],
}

# What groups give, by type; {any} stands for a column, {plain} for an expression of any type without parts.
AGGREGATES = {
    "BIGINT": [
        "count(*)", "count({any})", "count(DISTINCT {plain})", "sum({INT})", "count_if({BOOLEAN})",
        "sum(DISTINCT {INT})", "count({INT}, {STRING})", "approx_count_distinct({plain})", "grouping_id()",
    ],
    "INT": [
        "min({INT})", "max({INT})", "bit_or({INT})", "array_size(collect_set({INT}))", "min(length({STRING}))",
        "median({INT})",
    ],
    "STRING": [
        "min({STRING})", "max({STRING})", "array_join(array_sort(collect_set({STRING})), ',')",
        "CAST(sort_array(collect_list({INT})) AS STRING)",
    ],
    "DOUBLE": [
        "avg({INT})", "max({DOUBLE})", "min({DOUBLE})", "percentile({INT}, 0.5)",
        "percentile_cont(0.25) WITHIN GROUP (ORDER BY {INT})",
    ],
    "DECIMAL": ["sum({DECIMAL})", "avg({DECIMAL})", "max({DECIMAL})"],
    "BOOLEAN": ["bool_or({BOOLEAN})", "every({BOOLEAN})", "some({INT} > 1)", "any({BOOLEAN})"],
    "DATE": ["min({DATE})", "max({DATE})"],
}

WINDOWED = {
    "INT": ["rank()", "dense_rank()", "min({INT})", "max({INT})"],
    "BIGINT": ["count(*)", "sum({INT})", "count({plain})", "count_if({BOOLEAN})"],
    "DOUBLE": ["percent_rank()", "cume_dist()", "avg({INT})", "max({DOUBLE})"],
    "STRING": ["min({STRING})", "max({STRING})"],
    "DECIMAL": ["sum({DECIMAL})", "min({DECIMAL})"],
    "DATE": ["max({DATE})"],
}
FRAMED = ("min", "max", "cou", "sum", "avg")


class Column:
    """A column in sight: how it may be written, and its type. One of an outer query is written with its table."""

    def __init__(self, table, name, kind):
        self.table, self.name, self.kind = table, name, kind

    @property
    def full(self):
        return f"{self.table}.{self.name}" if self.table else self.name


class QueryGenerator:
    def __init__(self, chance):
        self.chance = chance
        self.pick = chance.choice
        self.numbers = itertools.count(1)
        self.tables = dict(TABLES)

    def maybe(self, probability):
        return self.chance.random() < probability

    def fresh(self, letter):
        return f"{letter}{next(self.numbers)}"

    def query(self):
        """A whole statement. Its tables and columns are numbered from one."""
        self.numbers = itertools.count(1)
        self.tables = dict(TABLES)
        makers = [self.select] * 6 + [self.grouped] * 5 + [self.windowed] * 3 + [self.sets] * 2 + [
            self.common, self.common, self.piped, self.piped, self.piped, self.pivoted, self.unpivoted, self.ordered, self.ordered]
        return self.pick(makers)(3, named=self.maybe(0.5))[0]

    # MARK: Expressions

    def fill(self, form, columns, depth):
        """The form with an expression in each of its braces."""
        text = ""
        for part in form.split("{"):
            kind, brace, rest = part.partition("}")
            if not brace:
                text += part
            elif kind == "any":
                text += self.pick(columns).full if columns else "1"
            elif kind == "plain":
                text += self.expression(self.pick(PLAIN), columns, depth)
            else:
                inner = self.expression(kind, columns, depth)
                text += f"({inner})" if " " in inner and not inner.endswith(")") else inner
            text += rest if brace else ""
        return text

    def expression(self, kind, columns, depth=2, asks=False):
        """An expression of a type; where it asks, with a subquery now and then."""
        matching = [c for c in columns if c.kind == kind]
        if asks and self.maybe(0.25) and depth > 0:
            found = self.subquery_value(kind, columns)
            if found:
                return found
        if depth <= 0 or self.maybe(0.45):
            if matching and self.maybe(0.85):
                column = self.pick(matching)
                unique = sum(c.name == column.name for c in columns) == 1
                return column.name if unique and self.maybe(0.5) else column.full
            return self.pick(LITERALS[kind])
        return self.fill(self.pick(FORMS[kind]), columns, depth - 1)

    def subquery_value(self, kind, columns):
        """A scalar subquery, or a predicate that asks one."""
        inner, relation = self.table()
        here = self.correlation(inner, columns)
        if kind == "BOOLEAN":
            own = self.pick(["INT", "STRING", "BIGINT", "DATE"])
            value = self.expression(own, inner, 1)
            where = f" WHERE {here}" if self.maybe(0.5) else ""
            return self.pick([
                f"EXISTS (SELECT 1 FROM {relation} WHERE {here})", f"NOT EXISTS (SELECT * FROM {relation} WHERE {here})",
                f"{self.expression(own, columns, 1)} IN (SELECT {value} FROM {relation}{where})",
                f"{self.expression(own, columns, 1)} NOT IN (SELECT {value} FROM {relation}{where})",
                f"({self.expression(own, columns, 0)}, {self.expression('INT', columns, 0)}) IN (SELECT {value}, {self.expression('INT', inner, 0)} FROM {relation})",
            ])
        if kind not in AGGREGATES:
            return None
        call = self.fill(self.pick([a for a in AGGREGATES[kind] if "grouping" not in a]), inner, 1)
        where = f" WHERE {here}" if self.maybe(0.7) else ""
        return f"(SELECT {call} FROM {relation}{where})"

    def correlation(self, inner, outer):
        """A condition between the columns of a subquery and of the query round it."""
        pairs = [(i, o) for i in inner for o in outer if i.kind == o.kind and i.kind in PLAIN]
        if not pairs:
            return self.expression("BOOLEAN", inner, 1)
        own, other = self.pick(pairs)
        operator = self.pick(["=", "=", "=", "=", "<=>", "<", ">="])
        condition = f"{own.full} {operator} {other.full}"
        if self.maybe(0.4):
            condition += f" AND {self.expression('BOOLEAN', inner, 1)}"
        return condition

    # MARK: Relations

    def table(self):
        """The columns of a table under a fresh name, and its text."""
        name = self.pick(list(self.tables))
        alias = self.fresh("r")
        return [Column(alias, n, k) for n, k in self.tables[name]], f"{name} {self.pick(['', 'AS '])}{alias}"

    def relation(self, depth, alone=True):
        """What stands behind FROM, or where it is not alone there, beside JOIN."""
        choice = self.chance.random()
        if depth <= 0 or choice < 0.4:
            return self.table()
        if choice < 0.65:
            return self.join(depth)
        if choice < 0.83:
            text, columns = self.pick([self.select, self.grouped, self.windowed, self.sets, self.ordered, self.unpivoted])(depth - 1, named=True)
            alias = self.fresh("q")
            return [Column(alias, c.name, c.kind) for c in columns], f"({text}) AS {alias}"
        if choice < 0.93 and alone:
            return self.lateral(depth)
        return self.values()

    def values(self):
        kinds = self.chance.sample(PLAIN, self.chance.randint(1, 3))
        rows = [", ".join(self.pick(LITERALS[k]) for k in kinds) for _ in range(self.chance.randint(1, 4))]
        alias = self.fresh("v")
        columns = [Column(alias, self.fresh("c"), k) for k in kinds]
        typed = ", ".join(f"CAST({c.name} AS {'DECIMAL(10,2)' if c.kind == 'DECIMAL' else c.kind}) AS {c.name}" for c in columns)
        names = ", ".join(c.name for c in columns)
        return columns, f"(SELECT {typed} FROM VALUES {', '.join(f'({r})' for r in rows)} AS w({names})) AS {alias}"

    def join(self, depth):
        left, first = self.relation(depth - 1, alone=False)
        right, second = self.relation(depth - 2, alone=False)
        if " JOIN " in second and not second.startswith("("):
            second = f"({second})"
        kind = self.pick(["JOIN", "LEFT JOIN", "RIGHT JOIN", "FULL JOIN", "LEFT SEMI JOIN", "LEFT ANTI JOIN", "CROSS JOIN", "NATURAL JOIN", "JOIN", "LEFT JOIN"])
        shared = [c.name for c in left if sum(x.name == c.name for x in left) == 1 and sum(x.name == c.name for x in right) == 1
                  and c.kind in PLAIN and [x for x in right if x.name == c.name][0].kind == c.kind]
        if kind == "CROSS JOIN":
            return left + right, f"{first} CROSS JOIN {second}"
        if kind == "NATURAL JOIN" or (shared and self.maybe(0.25)):
            using = shared if kind == "NATURAL JOIN" else [self.pick(shared)]
            if not using or kind == "NATURAL JOIN" and len([c for c in left if c.name in {x.name for x in right}]) != len(using):
                return left + right, f"{first} CROSS JOIN {second}"
            text = f"{first} NATURAL JOIN {second}" if kind == "NATURAL JOIN" else f"{first} {kind} {second} USING ({', '.join(using)})"
            common = [Column(None, n, [c for c in left if c.name == n][0].kind) for n in using]
            others = [c for c in left if c.name not in using]
            if "SEMI" not in kind and "ANTI" not in kind:
                others += [c for c in right if c.name not in using]
            return common + others, text
        pairs = [(a, b) for a in left for b in right if a.kind == b.kind and a.kind in PLAIN and a.table and b.table]
        condition = self.expression("BOOLEAN", left + right, 1)
        if pairs and self.maybe(0.85):
            own, other = self.pick(pairs)
            equality = f"{own.full} {self.pick(['=', '=', '=', '<=>', '<'])} {other.full}"
            condition = equality if self.maybe(0.6) else f"{equality} AND {condition}"
        columns = left if "SEMI" in kind or "ANTI" in kind else left + right
        return columns, f"{first} {kind} {second} ON {condition}"

    def lateral(self, depth):
        left, first = self.relation(depth - 1, alone=False)
        alias, name = self.fresh("l"), self.fresh("e")
        array = self.expression("ARRAY", left, 1)
        choice = self.chance.random()
        if choice < 0.25:
            return left + [Column(alias, name, "INT")], f"{first} LATERAL VIEW {self.pick(['', 'OUTER '])}explode({array}) {alias} AS {name}"
        if choice < 0.4:
            place = self.fresh("p")
            return (left + [Column(alias, place, "INT"), Column(alias, name, "INT")],
                    f"{first} LATERAL VIEW {self.pick(['', 'OUTER '])}posexplode({array}) {alias} AS {place}, {name}")
        if choice < 0.6:
            return left + [Column(alias, name, "INT")], f"{first}, LATERAL explode({array}) AS {alias}({name})"
        right, second = self.table()
        condition = self.correlation(right, left)
        if choice < 0.8:
            kind = self.pick(list(AGGREGATES))
            call = self.fill(self.pick([a for a in AGGREGATES[kind] if "grouping" not in a]), right, 1)
            return (left + [Column(alias, name, kind)],
                    f"{first} {self.pick([',', 'JOIN', 'LEFT JOIN'])} LATERAL (SELECT {call} AS {name} FROM {second} WHERE {condition}) AS {alias}"
                    .replace(" ,", ","))
        kind = self.pick(PLAIN)
        return (left + [Column(alias, name, kind)],
                f"{first}{self.pick([',', ' LEFT JOIN'])} LATERAL (SELECT {self.expression(kind, right, 1)} AS {name} FROM {second} WHERE {condition}) AS {alias}")

    # MARK: Queries

    def output(self, kinds, make, named):
        """A select list with an expression of each type, and its columns."""
        items, columns = [], []
        for kind in kinds:
            name = self.fresh("c")
            text = make(kind)
            items.append(f"{text} AS {name}" if named or self.maybe(0.4) else text)
            columns.append(Column(None, name, kind))
        return ", ".join(items), columns

    def kinds(self, most=3):
        return [self.pick(PLAIN + ["INT", "STRING", "ARRAY"]) for _ in range(self.chance.randint(1, most))]

    def where(self, columns, depth, word="WHERE"):
        if not self.maybe(0.6):
            return ""
        return f" {word} {self.expression('BOOLEAN', columns, 2, asks=depth > 0)}"

    def select(self, depth, named=True, kinds=None):
        columns, relation = self.relation(depth)
        distinct = "DISTINCT " if self.maybe(0.15) else ""
        make = lambda kind: self.expression(kind, columns, 2, asks=depth > 0 and not distinct)
        items, found = self.output(kinds or self.kinds(), make, named)
        return f"SELECT {distinct}{items} FROM {relation}{self.where(columns, depth)}", found

    def grouped(self, depth, named=True, kinds=None):
        columns, relation = self.relation(depth - 1)
        keys = [self.expression(self.pick(PLAIN), columns, 1) for _ in range(self.chance.randint(0, 3))]
        keys = [k for k in dict.fromkeys(keys) if any(c.name in k for c in columns)]
        wanted = kinds or [self.pick(list(AGGREGATES)) for _ in range(self.chance.randint(1, 3))]

        clause = self.group_clause(keys)
        hasSets = clause.startswith((" GROUP BY CUBE", " GROUP BY ROLLUP", " GROUP BY GROUPING"))

        def make(kind):
            calls = AGGREGATES.get(kind)
            if not calls:
                return self.pick(LITERALS[kind])
            call = self.fill(self.pick(calls), columns, 1)
            if call.startswith("grouping"):
                return call if hasSets else "count(*)"
            isPlain = not call.startswith(("CAST", "array_"))
            return f"{call} FILTER (WHERE {self.expression('BOOLEAN', columns, 1)})" if isPlain and self.maybe(0.15) else call

        items, found = self.output(wanted, make, named)
        if keys and not kinds:
            items = ", ".join([f"{k} AS k{i}" if named else k for i, k in enumerate(keys)] + [items])
        having = ""
        if keys and self.maybe(0.3):
            having = " HAVING " + self.pick(["count(*) > 1", "bool_or(true) OR count(*) > 3", f"({keys[0]}) IS NOT NULL"])
        return f"SELECT {items} FROM {relation}{self.where(columns, depth - 1)}{clause}{having}", found

    def group_clause(self, keys):
        if not keys:
            return ""
        listed = ", ".join(keys)
        sets = ", ".join(f"({', '.join(self.chance.sample(keys, self.chance.randint(0, len(keys))))})" for _ in range(self.chance.randint(1, 3)))
        return " GROUP BY " + self.pick([
            listed, listed, listed, f"ROLLUP({listed})", f"CUBE({listed})", f"GROUPING SETS ({sets}, ({listed}))", f"{listed} WITH ROLLUP",
        ])

    def windowed(self, depth, named=True, kinds=None):
        columns, relation = self.relation(depth - 1)
        wanted = kinds or [self.pick(list(WINDOWED)) for _ in range(self.chance.randint(1, 2))]

        def make(kind):
            if kind not in WINDOWED:
                return self.expression(kind, columns, 1)
            call = self.fill(self.pick(WINDOWED[kind]), columns, 1)
            return f"{call} OVER ({self.window(columns, call)})"

        items, found = self.output(wanted, make, named)
        key = self.pick(columns)
        qualify = f" QUALIFY {make('INT')} {self.pick(['> 1', '= 1', 'IS NOT NULL'])}" if self.maybe(0.2) else ""
        if kinds:
            return f"SELECT {items} FROM {relation}{self.where(columns, 0)}{qualify}", found
        return f"SELECT {key.full}{' AS k0' if named else ''}, {items} FROM {relation}{self.where(columns, 0)}{qualify}", found

    def window(self, columns, call):
        """Partition, order and frame. Frames of rows would depend on the order of equal rows: only ranges are made."""
        orderable = [c for c in columns if c.kind in PLAIN]
        parts = f"PARTITION BY {self.pick(orderable).full}" if orderable and self.maybe(0.6) else ""
        if not orderable or (call.startswith(FRAMED) and self.maybe(0.3)):
            return parts if call.startswith(FRAMED) else f"{parts} ORDER BY 1".strip()
        key = self.pick(orderable)
        direction = self.pick(["", " DESC", " ASC NULLS LAST", " DESC NULLS FIRST"])
        text = f"{parts} ORDER BY {key.full}{direction}".strip()
        if not call.startswith(FRAMED):
            return text
        whole = ["", " RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW", " ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING",
                 " RANGE BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING"]
        if key.kind in ("INT", "BIGINT", "DECIMAL", "DOUBLE"):
            whole += [" RANGE BETWEEN 1 PRECEDING AND 2 FOLLOWING", " RANGE BETWEEN 3 PRECEDING AND 1 PRECEDING", " RANGE 2 PRECEDING"]
        if key.kind == "DATE":
            whole += [" RANGE BETWEEN INTERVAL '30' DAY PRECEDING AND CURRENT ROW", " RANGE BETWEEN 1 PRECEDING AND 1 FOLLOWING"]
        return text + self.pick(whole)

    def sets(self, depth, named=True, kinds=None):
        kinds = kinds or [self.pick(PLAIN) for _ in range(self.chance.randint(1, 3))]
        parts = [self.select(depth - 2, named=named, kinds=kinds) for _ in range(self.chance.randint(2, 3))]
        text = parts[0][0]
        for other, _ in parts[1:]:
            text += f" {self.pick(['UNION', 'UNION ALL', 'INTERSECT', 'EXCEPT', 'MINUS', 'INTERSECT ALL', 'EXCEPT ALL'])} {other}"
        return text, parts[0][1]

    def common(self, depth, named=True, kinds=None):
        name = self.fresh("w")
        text, columns = self.pick([self.select, self.grouped, self.windowed, self.sets])(depth - 1, named=True)
        self.tables[name] = [(c.name, c.kind) for c in columns]
        # The names of keys and such come first: what is asked for by name alone.
        body, found = self.pick([self.select, self.grouped, self.windowed, self.ordered])(depth - 1, named=named)
        del self.tables[name]
        return f"WITH {name} AS ({text}) {body}", found

    def ordered(self, depth, named=True, kinds=None):
        """Sorted by all of its columns, so that a limit takes the same rows everywhere."""
        kinds = [self.pick(PLAIN) for _ in range(self.chance.randint(1, 3))]
        text, columns = self.pick([self.select, self.sets, self.select])(depth - 1, named=True, kinds=kinds)
        keys = [f"{self.pick([c.name, str(i + 1)])}{self.pick(['', ' DESC', ' NULLS LAST', ' DESC NULLS FIRST'])}" for i, c in enumerate(columns)]
        self.chance.shuffle(keys)
        limit = self.pick(["", f" LIMIT {self.chance.randint(0, 5)}", f" LIMIT {self.chance.randint(1, 4)} OFFSET {self.chance.randint(0, 3)}", f" OFFSET {self.chance.randint(0, 4)}"])
        return f"SELECT * FROM ({text}) ORDER BY {', '.join(keys)}{limit}", columns

    def pivoted(self, depth, named=True, kinds=None):
        columns, relation = self.relation(depth - 2)
        source = (f"SELECT {self.expression('STRING', columns, 1)} AS p, {self.expression(self.pick(PLAIN), columns, 1)} AS g, "
                  f"{self.expression('INT', columns, 1)} AS n FROM {relation}")
        calls = self.chance.sample(["sum(n)", "count(*)", "max(n) AS top", "min(n + 1)", "avg(n) AS mean"], self.chance.randint(1, 2))
        values = self.pick(["'a', 'B'", "'a' AS first, NULL AS none", "'', 'zz' AS z, 'a'"])
        return f"SELECT * FROM ({source}) PIVOT ({', '.join(calls)} FOR p IN ({values}))", []

    def unpivoted(self, depth, named=True, kinds=None):
        columns, relation = self.relation(depth - 2)
        kind = self.pick(["INT", "STRING", "DECIMAL", "DATE"])
        source = f"SELECT {self.expression('STRING', columns, 1)} AS g, {self.expression(kind, columns, 1)} AS n1, {self.expression(kind, columns, 1)} AS n2 FROM {relation}"
        return (f"SELECT g, name, value FROM ({source}) UNPIVOT {self.pick(['', 'INCLUDE NULLS ', 'EXCLUDE NULLS '])}(value FOR name IN (n1, n2{self.pick(['', ' AS second'])}))",
                [Column(None, "g", "STRING"), Column(None, "name", "STRING"), Column(None, "value", kind)])

    def piped(self, depth, named=True, kinds=None):
        columns, relation = self.relation(depth - 1)
        text = f"FROM {relation}"
        for _ in range(self.chance.randint(1, 4)):
            step, columns = self.step(columns)
            text += f" |> {step}"
        return text, columns

    def step(self, columns):
        """A step behind |> and the columns after it."""
        choice = self.chance.randint(0, 8)
        if choice == 0 or not columns:
            return f"WHERE {self.expression('BOOLEAN', columns, 2)}", columns
        if choice == 1:
            items, found = self.output(self.kinds(), lambda kind: self.expression(kind, columns, 2), True)
            return f"SELECT {items}", found
        if choice == 2:
            items, found = self.output(self.kinds(2), lambda kind: self.expression(kind, columns, 2), True)
            return f"EXTEND {items}", columns + found
        if choice == 3:
            wanted = [self.pick(list(AGGREGATES)) for _ in range(self.chance.randint(1, 2))]
            call = lambda kind: self.fill(self.pick([c for c in AGGREGATES[kind] if "grouping" not in c]), columns, 1)
            items, found = self.output(wanted, call, True)
            if self.maybe(0.3):
                return f"AGGREGATE {items}", found
            key = self.pick(PLAIN)
            name = self.fresh("k")
            return f"AGGREGATE {items} GROUP BY {self.expression(key, columns, 1)} AS {name}", [Column(None, name, key)] + found
        if choice == 4:
            right, second = self.table()
            pairs = [(a, b) for a in columns for b in right if a.kind == b.kind and a.kind in PLAIN and (a.table or all(a.name != x.name for x in right))]
            if not pairs:
                return f"WHERE {self.expression('BOOLEAN', columns, 2)}", columns
            own, other = self.pick(pairs)
            return f"{self.pick(['', 'LEFT ', 'FULL '])}JOIN {second} ON {own.full} = {other.full}", columns + right
        if choice == 5:
            unique = [c for c in columns if sum(x.name == c.name for x in columns) == 1]
            if not unique:
                return "WHERE true", columns
            column = self.pick(unique)
            kind = self.pick(PLAIN)
            text = self.expression(kind, columns, 1)
            return f"SET {column.name} = {text}", [Column(None, c.name, kind) if c is column else c for c in columns]
        if choice == 6:
            unique = [c for c in columns if sum(x.name == c.name for x in columns) == 1]
            if len(unique) < 2:
                return "WHERE true", columns
            column = self.pick(unique)
            return f"DROP {column.name}", [c for c in columns if c is not column]
        if choice == 7:
            alias = self.fresh("u")
            return f"AS {alias}", [Column(alias, c.name, c.kind) for c in columns]
        limit = self.chance.randint(0, 2)
        return f"WHERE {limit} = {limit}", columns
