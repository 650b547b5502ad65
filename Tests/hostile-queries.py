"""Generated queries that a shell must survive: every one gets rows or an error, and none ends the process.

    python3 hostile-queries.py PATH/TO/weir [--queries 1000] [--seed 1]

Most are of the right types, so that they run; numbers at the edges of their types, nulls, NaN, empty and
repeated values are among the data. What ends the process is printed with the seed that makes it again.
"""

import argparse
import json
import random
import re
import subprocess
import sys

SETUP = [
    "CREATE TEMPORARY VIEW t AS SELECT * FROM VALUES"
    " (1, 'a', 1.5D, 1.25, date'2020-01-01', timestamp'2020-01-01 01:00:00', true, array(1, 2), map('a', 1),"
    " named_struct('a', 1, 'b', 'x'), interval 1 day, time'01:02:03.5'),"
    " (2, NULL, double('NaN'), NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),"
    " (NULL, 'b', -0.0D, -9.99, date'1900-02-28', timestamp'1969-12-31 23:59:59.9', false, array(),"
    " map('b', NULL), named_struct('a', NULL, 'b', NULL), interval -2 hours, time'00:00:00'),"
    " (3, 'a,b', 1e18D, 100, date'2024-02-29', timestamp'2024-02-29 12:00:00', true, array(3, NULL, 1), map(),"
    " named_struct('a', 5, 'b', 'é'), interval 3 days, time'23:59:59.999999')"
    " AS t(i, s, d, m, dt, ts, bo, a, mp, st, it, ck)",
    "CREATE TEMPORARY VIEW u AS SELECT * FROM VALUES (1, 10), (1, 20), (3, NULL), (NULL, 4) AS u(i, x)",
]
# For each type: its columns, then its literals.
VALUES = {
    "int": ["i", "1", "0", "-1", "NULL", "7", "2147483647", "100", "1Y", "3L"],
    "str": ["s", "'a'", "''", "'é☃'", "NULL", "'2020-01-01'", "'a,b'", "'{\"a\":[1]}'", "'%s'", "'12'", "' x '"],
    "dbl": ["d", "1.5D", "-0.0D", "double('NaN')", "double('Infinity')", "NULL", "1e300D", "0.1D"],
    "dec": ["m", "1.25", "-9.99", "NULL", "0.00", "12345678901234567890.12", "99.5BD"],
    "day": ["dt", "date'2020-01-31'", "date'1900-02-28'", "NULL", "date'9999-12-31'", "date'0001-01-01'"],
    "mom": ["ts", "timestamp'2020-01-01 10:00:00.5'", "timestamp'1969-12-31 23:59:59.999999'", "NULL"],
    "clk": ["ck", "time'12:34:56.789'", "time'23:59:59.999999'", "time'00:00:00'", "NULL"],
    "var": ["parse_json('{\"a\":[1,{\"b\":null}],\"c\":1.5}')", "parse_json('[1,\"x\",1e400]')", "parse_json('null')",
            "try_parse_json(s)", "NULL"],
    "log": ["bo", "true", "false", "NULL"],
    "arr": ["a", "array(1, 2, NULL)", "array()", "array(3, 1)", "cast(NULL AS array<int>)"],
    "dic": ["mp", "map('a', 1)", "map()", "map('b', NULL)", "cast(NULL AS map<string, int>)"],
    "rec": ["st", "named_struct('a', 1, 'b', 'x')", "cast(NULL AS struct<a: int, b: string>)"],
    "gap": ["it", "interval 1 day", "interval 90 minutes", "interval '1 02:03:04' day to second"],
}
# For each type what makes it; the names of types stand for expressions.
FORMS = {
    "int": """length(str)|abs(int)|size(arr)|size(dic)|instr(str, str)|levenshtein(str, str)|ascii(str)|year(day)
        |month(mom)|dayofweek(day)|hour(mom)|weekofyear(day)|datediff(day, day)|element_at(arr, int)|array_max(arr)
        |array_position(arr, int)|crc32(str)|hash(int, str)|hash(arr)|bit_count(int)|unix_date(day)
        |greatest(int, int)|coalesce(int, int)|nullif(int, int)|if(log, int, int)|pmod(int, int)|ceil(dbl)
        |floor(dec)|round(int, -1)|try_add(int, int)|st.a|mp['a']|a[0]|json_array_length(str)|get(arr, int)
        |aggregate(arr, 0, (x, y) -> x + y)|shiftleft(int, 2)|width_bucket(dbl, dbl, dbl, 5)|unix_timestamp(mom)
        |regexp_count(str, 'a')|bround(dec)|factorial(int)|try_cast(str AS int)|cast(dbl AS int)|cast(dec AS bigint)
        |int + int|int * int|int % int|int div int|int & int
        |hour(clk)|time_diff('SECOND', clk, clk)|time_to_millis(clk)|cast(clk AS int)|try_variant_get(var, '$.c', 'int')|try_cast(var AS int)""",
    "str": """upper(str)|concat(str, str)|substring(str, int, int)|trim(str)|lpad(str, int, str)|repeat(str, int)
        |reverse(str)|initcap(str)|replace(str, str, str)|translate(str, str, str)|split_part(str, ',', 1)
        |regexp_replace(str, 'a', str)|regexp_extract(str, '(b)', 1)|md5(str)|hex(int)|date_format(mom, 'yyyy-MM')
        |concat_ws(',', str, str)|array_join(arr, ',')|to_json(rec)|to_json(dic)|get_json_object(str, '$.a')
        |left(str, int)|overlay(str, str, int)|soundex(str)|format_string('%s-%d', str, int)|format_number(dbl, int)
        |elt(1, str, str)|st.b|cast(int AS string)|cast(dbl AS string)|cast(mom AS string)|cast(dic AS string)
        |cast(rec AS string)|cast(gap AS string)|mask(str)|to_char(dec, '999.99')|conv(str, 16, 10)|chr(int)
        |space(int)|dayname(day)|nvl(str, str)|str || str
        |cast(clk AS string)|date_format(clk, 'hh:mm a')|cast(var AS string)|to_json(var)|schema_of_variant(var)""",
    "dbl": """sqrt(dbl)|exp(dbl)|ln(dbl)|power(dbl, int)|sin(dbl)|atan2(dbl, dbl)|cbrt(dbl)|round(dbl, int)
        |nanvl(dbl, dbl)|cast(int AS double)|cast(dec AS double)|try_cast(str AS double)|int / int|dbl + dbl|dbl * dbl
        |dbl % dbl|try_divide(dbl, dbl)|months_between(day, day)|greatest(dbl, dbl)|- dbl""",
    "dec": """dec + dec|dec - dec|dec * dec|dec / dec|dec % dec|abs(dec)|round(dec, 1)|cast(int AS decimal(10, 2))
        |cast(dbl AS decimal(12, 3))|try_cast(str AS decimal(8, 2))|coalesce(dec, dec)|ceil(dec, 1)""",
    "day": """date_add(day, int)|date_sub(day, int)|last_day(day)|next_day(day, 'MON')|add_months(day, int)
        |trunc(day, 'MM')|to_date(str)|cast(mom AS date)|make_date(2020, int, int)|try_cast(str AS date)
        |date_from_unix_date(int)|greatest(day, day)""",
    "mom": """date_trunc('HOUR', mom)|mom + gap|mom - gap|to_timestamp(str)|cast(day AS timestamp)|timestamp_seconds(int)
        |from_utc_timestamp(mom, 'Europe/Berlin')|timestampadd(HOUR, int, mom)|make_timestamp(2020, 1, int, 1, 1, 1)
        |try_cast(str AS timestamp)|window(ts, '1 day').start""",
    "clk": """make_time(int, int, dec)|to_time(str)|try_to_time(str, 'HH:mm')|time_trunc('MINUTE', clk)|clk + gap
        |clk - gap|cast(mom AS time(3))|cast(clk AS time(0))|time_from_micros(int)|time_from_seconds(dec)
        |greatest(clk, clk)|if(log, clk, clk)|try_cast(str AS time)|current_time(3)""",
    "var": """try_parse_json(str)|parse_json(to_json(rec))|variant_get(var, '$.a[1]')|var:a|var:c.d[0]|cast(int AS variant)
        |cast(str AS variant)|cast(dec AS variant)|cast(arr AS variant)|to_variant_object(rec)|to_variant_object(dic)
        |variant_insert(var, '$.z', int)|variant_set(var, '$.a[3]', str)|variant_delete(var, '$.a', '$.c')
        |variant_array_append(var, '$.a', dbl)|variant_strip_nulls(var)|coalesce(var, var)|if(log, var, var)
        |from_json(str, 'variant')|cast(mom AS variant)|try_variant_set(var, '$.c', var)""",
    "log": """int = int|int < int|str < str|dbl > dbl|dec <= dec|day < day|mom >= mom|clk < clk|is_variant_null(var)|int <=> int|arr = arr|rec = rec
        |isnull(int)|isnan(dbl)|str LIKE 'a%'|str RLIKE 'a'|contains(str, str)|array_contains(arr, int)
        |exists(arr, x -> x > 1)|forall(arr, x -> x > 0)|arrays_overlap(arr, arr)|NOT log|log AND log|log OR log
        |int BETWEEN int AND int|int IN (int, int)|str NOT IN (str, str)|map_contains_key(dic, str)|log IS TRUE
        |gap > gap|int IS DISTINCT FROM int|EXISTS (SELECT 1 FROM u WHERE u.i = t.i)|i NOT IN (SELECT x FROM u)
        |EXISTS (SELECT 1 FROM u WHERE exists(t.a, x -> x > u.i))|i IN (SELECT i FROM u)""",
    "arr": """array(int, int)|array_distinct(arr)|array_union(arr, arr)|array_except(arr, arr)|array_remove(arr, int)
        |array_append(arr, int)|array_insert(arr, int, int)|array_compact(arr)|array_repeat(int, int)|slice(arr, 1, 2)
        |sort_array(arr)|reverse(arr)|concat(arr, arr)|transform(arr, x -> x + 1)|filter(arr, x -> x > 1)
        |sequence(int, int)|map_values(dic)|flatten(array(arr, arr))|zip_with(arr, arr, (x, y) -> x + y)
        |array_sort(arr, (x, y) -> y - x)|if(log, arr, arr)""",
    "dic": """map(str, int)|map_concat(dic, dic)|map_filter(dic, (k, v) -> v > 0)|coalesce(dic, dic)
        |transform_values(dic, (k, v) -> v + 1)|map_from_arrays(array(str), array(int))
        |map_zip_with(dic, dic, (k, x, y) -> x)|if(log, dic, dic)""",
    "rec": "named_struct('a', int, 'b', str)|from_json(str, 'a INT, b STRING')|coalesce(rec, rec)|if(log, rec, rec)",
    "gap": "mom - mom|clk - clk|gap + gap|- gap|gap * 2|gap / 3|make_dt_interval(int, 0, 0)|coalesce(gap, gap)",
}
FORMS = {kind: [form.strip() for form in re.split(r"\|(?!\|)(?<!\|\|)", forms)] for kind, forms in FORMS.items()}
AGGREGATES = {
    "int": ["count(*)", "sum(i)", "max(int)", "count(DISTINCT str)", "first(int)", "max_by(int, dbl)", "mode(int)",
            "percentile_approx(int, 0.5)", "approx_count_distinct(str)", "count_if(log)", "bit_xor(i)"],
    "str": ["max(str)", "min(str)", "listagg(str, ',')", "max_by(str, int)"],
    "dbl": ["avg(int)", "sum(dbl)", "stddev(dbl)", "median(int)", "corr(dbl, int)", "percentile(int, 0.3)"],
    "dec": ["sum(dec)", "avg(dec)", "max(dec)"], "day": ["max(day)"], "mom": ["min(mom)"], "clk": ["max(clk)", "median(clk)"], "var": ["first(var)", "max_by(var, int)"],
    "log": ["bool_and(log)", "bool_or(log)"], "arr": ["collect_list(int)", "collect_set(int)"],
    "dic": ["first(dic)", "max_by(dic, int)"], "rec": ["max(rec)", "first(rec)"], "gap": ["sum(gap)", "max(gap)"],
}
WINDOWS = ["row_number()", "rank()", "lag(int)", "lead(int, 2, 0)", "sum(i)", "ntile(2)", "first_value(int)",
           "last_value(int) IGNORE NULLS", "nth_value(int, 2)", "cume_dist()", "collect_list(int)"]
SOURCES = ["t", "t", "t", "t JOIN u USING (i)", "t LEFT JOIN u USING (i)", "t LEFT SEMI JOIN u ON t.i = u.i",
           "t LEFT ANTI JOIN u ON t.i <=> u.i AND u.x > 5", "(SELECT * FROM t UNION ALL SELECT * FROM t) t",
           "t LEFT JOIN (SELECT i AS j, x FROM u) u ON t.i = j AND log", "(SELECT * FROM t ORDER BY i LIMIT 2) t",
           "t, LATERAL (SELECT max(x) AS y FROM u WHERE u.i = t.i)", "t LATERAL VIEW OUTER explode(a) v AS e",
           "t FULL JOIN (SELECT i AS j FROM u) u ON t.i = j"]
GROUPS = ["", "int", "str", "ROLLUP(i, s)", "CUBE(i, bo)", "GROUPING SETS ((i), (s), (), ())", "arr", "rec", "day, log"]


class Generator:
    def __init__(self, seed):
        self.dice = random.Random(seed)

    def fill(self, form, depth):
        """The form with expressions in the places of types."""
        # `cast(x AS int)` keeps its type.
        parts = re.split(r"( AS \w+(?:\([\d, ]+\))?)", form)
        return "".join(
            part if part.startswith(" AS ") else re.sub(
                r"\b(" + "|".join(VALUES) + r")\b(?!\()", lambda found: self.value(found[1], depth - 1), part)
            for part in parts)

    def value(self, kind, depth):
        dice = self.dice
        if depth <= 0 or dice.random() < 0.12:
            column, *literals = VALUES[kind]
            return column if dice.random() < 0.5 else dice.choice(literals)
        if dice.random() < 0.05:
            return f"CASE WHEN {self.value('log', depth - 1)} THEN {self.value(kind, depth - 1)} " \
                   f"ELSE {self.value(kind, depth - 1)} END"
        return f"({self.fill(dice.choice(FORMS[kind]), depth)})"

    def aggregate(self, kind):
        return self.fill(self.dice.choice(AGGREGATES[kind]), 2)

    def window(self):
        order = self.value(self.dice.choice(["int", "str", "dbl", "dec", "mom"]), 1)
        part = self.dice.choice(["", f"PARTITION BY {self.value(self.dice.choice(['int', 'str', 'log']), 1)}"])
        return f"{self.fill(self.dice.choice(WINDOWS), 2)} OVER ({part} ORDER BY {order})"

    def query(self):
        dice = self.dice
        depth = dice.choice([1, 2, 2, 3])
        source = self.fill(dice.choice(SOURCES), 1)
        where = f" WHERE {self.value('log', depth)}" if dice.random() < 0.4 else ""
        kinds = [dice.choice(list(VALUES)) for _ in range(dice.choice([1, 2, 3]))]
        shape = dice.random()
        if shape < 0.45:
            items = ", ".join(self.value(kind, depth) for kind in kinds)
            text = f"SELECT {dice.choice(['', '', 'DISTINCT '])}{items} FROM {source}{where}"
        elif shape < 0.75:
            items = ", ".join(self.aggregate(kind) for kind in kinds)
            groups = self.fill(dice.choice(GROUPS), 2)
            having = f" HAVING {self.aggregate('log')}" if dice.random() < 0.3 else ""
            text = f"SELECT {items} FROM {source}{where}{' GROUP BY ' + groups if groups else ''}{having}"
        elif shape < 0.9:
            text = f"SELECT i, {self.window()}, {self.window()} FROM {source}{where}"
        else:
            left, right = (", ".join(self.value(kind, depth) for kind in kinds) for _ in range(2))
            word = dice.choice(["UNION", "UNION ALL", "EXCEPT", "INTERSECT", "EXCEPT ALL", "INTERSECT ALL"])
            text = f"SELECT {left} FROM {source}{where} {word} SELECT {right} FROM t"
        return text + dice.choice(["", "", "", " ORDER BY 1", " LIMIT 3"])


def run(weir, statements):
    script = "".join(f"{text};\n" for text in statements)
    done = subprocess.run(
        [weir, "sql", "--format", "json", "--keep-going"], input=script, capture_output=True, text=True,
        errors="replace", timeout=300)
    return done.returncode, [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")], done.stderr


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("weir")
    parser.add_argument("--queries", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    generator = Generator(options.seed)
    queries = [generator.query() for _ in range(options.queries)]
    status, answers, complaint = run(options.weir, SETUP + queries)
    if status < 0 or len({answer["statement"] for answer in answers}) < len(queries):
        # The guilty one is near the end of what was answered.
        last = max((answer["statement"] for answer in answers), default=0)
        for text in (SETUP + queries)[max(last - 3, len(SETUP)) : last + 3]:
            if run(options.weir, SETUP + [text])[0] < 0:
                print(f"seed {options.seed}: this ends the process:\n{text}")
        sys.exit(f"seed {options.seed}: {len(answers)} answers to {len(queries)} queries\n{complaint[-2000:]}")
    answered = sum("error" not in answer for answer in answers)
    if answered < len(queries) // 3:
        sys.exit(f"seed {options.seed}: only {answered} of {len(queries)} queries run: what do they test?")
    print(f"seed {options.seed}: {len(queries)} hostile queries, {answered} with rows, none ended the shell")


if __name__ == "__main__":
    main()
