"""Runs the SQL cases on a real Spark and prints every difference.

    python compare-cases-with-spark.py [--write] [FILE.sql ...]     needs pyspark 4 and Java 17

With --write, Spark's answers become the expected ones.
"""

import glob
import os
import re
import sys

from pyspark.errors import PySparkException
from pyspark.sql import functions as F
from pyspark.sql.types import VariantType
from real_spark import ddl, start

HERE = os.path.dirname(os.path.abspath(__file__))


def cases(path):
    """Statements with the lines that are expected of them; scripts end with a line that begins with END."""
    text, found, script, fresh = [], [], False, True
    for line in open(path, encoding="utf-8").read().split("\n"):
        if line.startswith(("--> ", "--! ")) or line == "-->":
            found[-1][1].append(line)
            continue
        text.append(line)
        script = script or fresh and line.startswith("BEGIN")
        fresh = fresh and (not line or line.startswith("--"))
        if line.endswith(";") and (not script or line.startswith(("BEGIN", "END"))):
            found.append(("\n".join(text), []))
            text, script, fresh = [], False, True
    return found


def lines(spark, text):
    try:
        frame = spark.sql(text.rstrip().rstrip(";"))
        if not frame.columns:
            return []
        schema = frame.schema
        names = [f"c{i}" for i in range(len(schema))]
        cells = [
            F.to_json(name) if isinstance(field.dataType, VariantType) else F.col(name).cast("string")
            for name, field in zip(names, schema)
        ]
        rows = frame.toDF(*names).select(cells).collect()
    except PySparkException as error:
        return ["--! " + (error.getCondition() or "?")]
    except Exception as error:  # Java errors of the runtime, their class in brackets
        found = re.search(r"\[([A-Z][A-Z_0-9.]+)\]", str(error))
        return ["--! " + (found[1] if found else str(error).split("\n")[0])]
    head = ", ".join(f"{f.name} {ddl(f.dataType)}" for f in schema)
    body = [
        "--> " + "|".join("NULL" if v is None else v.replace("\n", "\\n") for v in row)
        for row in rows
    ]
    return ["--> " + head.replace("\n", "\\n")] + (body if "order by" in text.lower() else sorted(body))


def clear(session):
    """Takes away what a file left in the catalogue, which all sessions share.

    The session is one without settings of its own, which could forbid this very SQL.
    """
    for table in session.catalog.listTables():
        if not table.isTemporary:
            kind = "VIEW" if table.tableType == "VIEW" else "TABLE"
            session.sql(f"DROP {kind} IF EXISTS `{table.name}`")
    # DROP FUNCTION refuses one that is named like a builtin.
    catalog = session._jsparkSession.sessionState().catalog().externalCatalog()
    for (name,) in session.sql("SHOW USER FUNCTIONS IN default").collect():
        if name.startswith("spark_catalog.default."):
            catalog.dropFunction("default", name.split(".")[-1])
    for table in session.catalog.listTables("global_temp"):
        if table.namespace == ["global_temp"]:
            session.sql(f"DROP VIEW IF EXISTS global_temp.`{table.name}`")
    for (name,) in session.sql("SHOW DATABASES").collect():
        if name != "default":
            session.sql(f"DROP DATABASE IF EXISTS `{name}` CASCADE")


def main():
    writes = "--write" in sys.argv
    paths = [path for path in sys.argv[1:] if path != "--write"] or sorted(glob.glob(HERE + "/EngineTests/Cases/*.sql"))
    spark = start()
    different = total = 0
    for path in paths:
        session = spark.newSession()
        answers = []
        for text, expected in cases(path):
            total += 1
            found = lines(session, text)
            answers.append(text + "".join("\n" + line for line in found))
            if found != expected:
                different += 1
            if found != expected and not writes:
                print(f"== {os.path.basename(path)}\n{text}")
                print("\n".join("  ours  " + line for line in expected))
                print("\n".join("  spark " + line for line in found))
        if writes:
            open(path, "w", encoding="utf-8").write("\n".join(answers) + "\n")
        clear(spark)
    print(f"{total} cases, {different} different")


main()
