"""Single functions over rows of range(), each as one aggregate whose answer is compared.

Each job is a name, a query for weir over {rows}, and one for DuckDB over a table `t` with the same numbers
in a column `id`; where DuckDB's text is None, weir's is good for both with `t` in place of range().
"""

JOBS = [
    ("sum of decimals", "SELECT sum(CAST(id AS DECIMAL(18,2)) * 1.05) FROM {rows}", None),
    ("texts of numbers", "SELECT sum(length(concat('k', CAST(id AS STRING), 'x'))) FROM {rows}", None),
    ("parts of texts", "SELECT count(DISTINCT upper(substr(CAST(id * 7919 AS STRING), 1, 4))) FROM {rows}", None),
    ("LIKE", "SELECT count(*) FROM {rows} WHERE CAST(id AS STRING) LIKE '%99%'", None),
    (
        "a regular expression",
        "SELECT count(*) FROM {rows} WHERE CAST(id AS STRING) RLIKE '9[0-4]+7'",
        "SELECT count(*) FROM t WHERE regexp_matches(id::VARCHAR, '9[0-4]+7')",
    ),
    (
        "regexp_replace",
        "SELECT sum(length(regexp_replace(CAST(id AS STRING), '[135]+', '-'))) FROM {rows}",
        "SELECT sum(length(regexp_replace(id::VARCHAR, '[135]+', '-', 'g'))) FROM t",
    ),
    (
        "regexp_extract",
        "SELECT sum(length(regexp_extract(concat('a', id, 'b', id % 7), 'a([0-9]+)b([0-9]+)', 2))) FROM {rows}",
        None,
    ),
    (
        "texts split and exploded",
        "SELECT count(*) FROM (SELECT explode(split(concat(id, ',', id, ',x'), ',')) FROM {rows})",
        "SELECT count(*) FROM (SELECT unnest(string_split(concat(id, ',', id, ',x'), ',')) FROM t)",
    ),
    ("md5", "SELECT count(DISTINCT substr(md5(CAST(id AS STRING)), 1, 2)) FROM {rows}", None),
    (
        "months of moments",
        "SELECT count(*), max(n) FROM (SELECT date_trunc('month', timestamp_seconds(id * 60)) AS m, count(*) AS n "
        "FROM {rows} GROUP BY 1)",
        "SELECT count(*), max(n) FROM (SELECT date_trunc('month', make_timestamp(id * 60000000)) AS m, count(*) AS n "
        "FROM t GROUP BY 1)",
    ),
    (
        "moments in a pattern",
        "SELECT count(DISTINCT date_format(timestamp_seconds(id * 600), 'yyyy-MM-dd')) FROM {rows}",
        "SELECT count(DISTINCT strftime(make_timestamp(id * 600000000), '%Y-%m-%d')) FROM t",
    ),
    (
        "moments from a pattern",
        "SELECT max(to_timestamp(concat(lpad(CAST(id % 28 + 1 AS STRING), 2, '0'), '/01/2024 10:00'), "
        "'dd/MM/yyyy HH:mm')) FROM {rows}",
        "SELECT max(strptime(concat(lpad((id % 28 + 1)::VARCHAR, 2, '0'), '/01/2024 10:00'), '%d/%m/%Y %H:%M')) FROM t",
    ),
    (
        "years and months of dates",
        "SELECT sum(y * m) FROM (SELECT year(d) AS y, month(d) AS m FROM "
        "(SELECT date_add(DATE'1970-01-01', CAST(id % 40000 AS INT)) AS d FROM {rows}))",
        "SELECT sum(y * m) FROM (SELECT year(d) AS y, month(d) AS m FROM "
        "(SELECT DATE '1970-01-01' + (id % 40000)::INT AS d FROM t))",
    ),
    ("greatest, coalesce", "SELECT sum(greatest(id % 5, id % 7, 3)), sum(coalesce(nullif(id % 3, 0), 9)) FROM {rows}", None),
    (
        "CASE",
        "SELECT sum(CASE WHEN id % 3 = 0 THEN id WHEN id % 5 = 0 THEN id * 2 ELSE 3 END) FROM {rows}",
        None,
    ),
    (
        "IN with 100 numbers",
        "SELECT count(*) FROM {rows} WHERE id % 1000 IN (" + ", ".join(str(n * 7) for n in range(100)) + ")",
        None,
    ),
    ("powers", "SELECT sum(pow(id % 10, 3)) FROM {rows}", None),
    ("count(DISTINCT)", "SELECT count(DISTINCT id % 1000000) FROM {rows}", None),
    ("count(DISTINCT) twice", "SELECT count(DISTINCT id % 100000), count(DISTINCT id % 777) FROM {rows}", None),
    ("min_by, max_by", "SELECT sum(a), sum(b) FROM (SELECT id % 100 AS k, min_by(id, -id) AS a, max_by(id, id) AS b "
     "FROM {rows} GROUP BY 1)", None),
    (
        "medians of groups",
        "SELECT sum(m) FROM (SELECT id % 100 AS k, percentile(id, 0.5) AS m FROM {rows} GROUP BY 1)",
        "SELECT sum(m) FROM (SELECT id % 100 AS k, quantile_cont(id, 0.5) AS m FROM t GROUP BY 1)",
    ),
    (
        "percentile_approx",
        "SELECT count(m) FROM (SELECT id % 100 AS k, percentile_approx(id, 0.5) AS m FROM {rows} GROUP BY 1)",
        "SELECT count(m) FROM (SELECT id % 100 AS k, approx_quantile(id, 0.5) AS m FROM t GROUP BY 1)",
    ),
    (
        "collect_list",
        "SELECT sum(size(l)) FROM (SELECT id % 1000 AS k, collect_list(id) AS l FROM {rows} GROUP BY 1)",
        "SELECT sum(len(l)) FROM (SELECT id % 1000 AS k, list(id) AS l FROM t GROUP BY 1)",
    ),
    (
        "listagg",
        "SELECT sum(length(l)) FROM (SELECT id % 1000 AS k, listagg(CAST(id AS STRING), ',') AS l FROM {rows} GROUP BY 1)",
        "SELECT sum(length(l)) FROM (SELECT id % 1000 AS k, string_agg(id::VARCHAR, ',') AS l FROM t GROUP BY 1)",
    ),
    (
        "get_json_object",
        "SELECT sum(CAST(get_json_object(concat('{{\"a\":', id, ',\"b\":\"x\"}}'), '$.a') AS BIGINT)) FROM {rows}",
        "SELECT sum(json_extract(concat('{{\"a\":', id, ',\"b\":\"x\"}}'), '$.a')::BIGINT) FROM t",
    ),
    (
        "from_json",
        "SELECT sum(j.a) FROM (SELECT from_json(concat('{{\"a\":', id, ',\"b\":\"x\"}}'), 'a BIGINT, b STRING') AS j "
        "FROM {rows})",
        "SELECT sum(j.a) FROM (SELECT from_json(concat('{{\"a\":', id, ',\"b\":\"x\"}}'), "
        "'{{\"a\":\"BIGINT\",\"b\":\"VARCHAR\"}}') AS j FROM t)",
    ),
    (
        "transform, aggregate",
        "SELECT sum(aggregate(transform(sequence(1L, 5L), x -> x + id), 0L, (a, x) -> a + x)) FROM {rows}",
        "SELECT sum(list_sum(list_transform(range(1, 6), lambda x: x + id))) FROM t",
    ),
    (
        "members of maps",
        "SELECT sum(map('a', id, 'b', 2)['a']) FROM {rows}",
        "SELECT sum(map {{'a': id, 'b': 2}}['a']) FROM t",
    ),
    ("rows that are alike", "SELECT count(*) FROM (SELECT DISTINCT id % 2000000 AS a, id % 7 AS b FROM {rows})", None),
    ("INTERSECT", "SELECT count(*) FROM (SELECT id FROM {rows} INTERSECT SELECT id * 2 FROM {rows})", None),
    ("ROLLUP", "SELECT count(*), max(n) FROM (SELECT id % 10 AS a, id % 7 AS b, count(*) AS n FROM {rows} "
     "GROUP BY ROLLUP (id % 10, id % 7))", None),
    ("CUBE", "SELECT count(*), max(n), max(s) FROM (SELECT id % 10 AS a, id % 7 AS b, id % 3 AS c, count(*) AS n, "
     "sum(id) AS s FROM {rows} GROUP BY CUBE (id % 10, id % 7, id % 3))", None),
    (
        "rows without a partner",
        "SELECT count(*) FROM {rows} AS a WHERE NOT EXISTS (SELECT 1 FROM range(1000000) AS b WHERE b.id * 3 = a.id)",
        "SELECT count(*) FROM t AS a WHERE NOT EXISTS (SELECT 1 FROM t AS b WHERE b.id < 1000000 AND b.id * 3 = a.id)",
    ),
    (
        "parts of URLs",
        "SELECT count(DISTINCT parse_url(concat('http://a.org/p?n=', id, '&ref=', id % 1000), 'QUERY', 'ref')) FROM {rows}",
        "SELECT count(DISTINCT regexp_extract(concat('http://a.org/p?n=', id, '&ref=', id % 1000), "
        "'[?&]ref=([^&]*)', 1)) FROM t",
    ),
    (
        "from_json, objects in objects",
        "SELECT sum(j.u.a) FROM (SELECT from_json(concat('{{\"u\":{{\"a\":', id, '}},\"b\":\"x\"}}'), "
        "'u STRUCT<a: BIGINT>, b STRING') AS j FROM {rows})",
        "SELECT sum(j.u.a) FROM (SELECT from_json(concat('{{\"u\":{{\"a\":', id, '}},\"b\":\"x\"}}'), "
        "'{{\"u\":{{\"a\":\"BIGINT\"}},\"b\":\"VARCHAR\"}}') AS j FROM t)",
    ),
    (
        "windows of scattered moments",
        "SELECT count(*), max(n) FROM (SELECT window(timestamp_seconds(id * 7919 % 1000003 * 60), '15 minutes') AS w, "
        "count(*) AS n FROM {rows} GROUP BY 1)",
        "SELECT count(*), max(n) FROM (SELECT time_bucket(INTERVAL 15 MINUTES, "
        "make_timestamp(id * 7919 % 1000003 * 60000000)) AS w, count(*) AS n FROM t GROUP BY 1)",
    ),
    (
        "weeks of dates, hours of moments",
        "SELECT sum(weekofyear(date_add(DATE'1970-01-01', CAST(id % 40000 AS INT)))), "
        "sum(hour(timestamp_seconds(id * 60))) FROM {rows}",
        "SELECT sum(weekofyear(DATE '1970-01-01' + (id % 40000)::INT)), sum(hour(make_timestamp(id * 60000000))) FROM t",
    ),
    (
        "34,000 groups of two keys",
        "SELECT count(*), max(n) FROM (SELECT concat('c', id * 7919 % 300) AS a, id * 7919 % 113 AS b, count(*) AS n "
        "FROM {rows} GROUP BY 1, 2)",
        None,
    ),
    (
        "ROLLUP of 90,000 groups",
        "SELECT count(*), max(n) FROM (SELECT id * 7919 % 300 AS a, id * 7919 % 301 AS b, count(*) AS n FROM {rows} "
        "GROUP BY ROLLUP (id * 7919 % 300, id * 7919 % 301))",
        None,
    ),
    (
        "join by a number and a text",
        "SELECT count(*), sum(a.id) FROM (SELECT id, id * 7919 % 500000 AS k, CAST(id * 7919 % 500 AS STRING) AS s "
        "FROM {rows}) AS a JOIN (SELECT id AS k, CAST(id % 500 AS STRING) AS s FROM range(400000)) AS b "
        "ON a.k = b.k AND a.s = b.s",
        "SELECT count(*), sum(a.id) FROM (SELECT id, id * 7919 % 500000 AS k, (id * 7919 % 500)::VARCHAR AS s FROM t) AS a "
        "JOIN (SELECT range AS k, (range % 500)::VARCHAR AS s FROM range(400000)) AS b ON a.k = b.k AND a.s = b.s",
    ),
    (
        "the first 100 by text",
        "SELECT sum(id) FROM (SELECT id, CAST(id * 7919 % 1000003 AS STRING) AS s FROM {rows} ORDER BY s, id LIMIT 100)",
        None,
    ),
    (
        "sort with nulls",
        "SELECT count(*), max(id) FROM (SELECT id, nullif(id * 7919 % 1000003, 5) / 8.0D AS x FROM {rows} "
        "ORDER BY x NULLS FIRST, id LIMIT 100 OFFSET 2000000)",
        "SELECT count(*), max(id) FROM (SELECT id, nullif(id * 7919 % 1000003, 5) / 8.0::DOUBLE AS x FROM t "
        "ORDER BY x NULLS FIRST, id LIMIT 100 OFFSET 2000000)",
    ),
    ("lag", "SELECT sum(id - l) FROM (SELECT id, lag(id) OVER (PARTITION BY id % 100 ORDER BY id) AS l FROM {rows})", None),
]


def queries(rows):
    """Name, weir's query and DuckDB's."""
    for name, weir, duckdb in JOBS:
        yield name, weir.format(rows=f"range({rows})"), (duckdb or weir).format(rows="t")
