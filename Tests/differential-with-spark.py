"""Asks generated queries of weir and of a real Spark, and prints every difference in names, types, rows and errors.

    python differential-with-spark.py PATH/TO/weir [--queries 1000] [--seed 1]     needs pyspark 4.3 and Java 17

Where Spark itself fails with an error that has no class, the query is left out.
"""

import argparse
import os
import random
import re

from pyspark.errors import PySparkException
from pyspark.sql import functions as F
from query_generator import SETUP, QueryGenerator
from shell_answers import answers
from real_spark import ddl, start



def answer(spark, query):
    """What `answers` gives for weir; None where Spark has no word for what went wrong."""
    try:
        frame = spark.sql(query)
        columns = [(field.name, ddl(field.dataType)) for field in frame.schema]
        names = [f"c{index}" for index in range(len(columns))]
        rows = frame.toDF(*names).select([F.col(name).cast("string") for name in names]).collect()
        return columns, [list(row) for row in rows]
    except PySparkException as error:
        return error.getCondition()
    except Exception as error:  # of the runtime, its class in brackets
        found = re.search(r"\[([A-Z][A-Z_0-9.]+)\]", str(error))
        return found and found[1]


def isSorted(query):
    return re.search(r"ORDER BY [^()]*$", query) is not None


def same(query, one, other):
    if isinstance(one, str) or isinstance(other, str):
        return one == other
    if one[0] != other[0]:
        return False
    if isSorted(query):
        return one[1] == other[1]
    return sorted(one[1], key=repr) == sorted(other[1], key=repr)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("weir")
    parser.add_argument("--queries", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    generator = QueryGenerator(random.Random(arguments.seed))
    queries = [generator.query() for _ in range(arguments.queries)]
    ours = answers(arguments.weir, SETUP + queries)[len(SETUP) :]
    spark = start()
    for statement in SETUP:
        spark.sql(statement)
    different = left = 0
    for query, own in zip(queries, ours):
        theirs = answer(spark, query)
        if theirs is None:
            left += 1
        elif not same(query, own, theirs):
            different += 1
            print(f"seed {arguments.seed}: {query}\n  weir  {own}\n  spark {theirs}")
    print(f"seed {arguments.seed}: {len(queries)} queries, {different} different, {left} that Spark failed at")
    raise SystemExit(1 if different else 0)


main()
