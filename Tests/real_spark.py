"""What all comparisons with a real Spark need: its session, and types as the case files write them."""

import os

from pyspark.sql import SparkSession
from pyspark.sql.types import ArrayType, DecimalType, MapType, StructType


def ddl(kind):
    """A type as the case files write it."""
    if isinstance(kind, ArrayType):
        return f"ARRAY<{ddl(kind.elementType)}>"
    if isinstance(kind, MapType):
        return f"MAP<{ddl(kind.keyType)}, {ddl(kind.valueType)}>"
    if isinstance(kind, StructType):
        return "STRUCT<" + ", ".join(f"{f.name}: {ddl(f.dataType)}" for f in kind.fields) + ">"
    if isinstance(kind, DecimalType):
        return f"DECIMAL({kind.precision},{kind.scale})"
    return kind.simpleString().upper()


def start(cores=1, **settings):
    """A Spark in this process that says nothing; a setting's name has `_` for its dots."""
    builder = (
        SparkSession.builder.master(f"local[{cores}]")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.sql.shuffle.partitions", "1")
        .config("spark.sql.warehouse.dir", f"/tmp/weir-spark-warehouse-{os.getpid()}")
        .config("spark.log.level", "OFF")
    )
    for name, value in settings.items():
        builder = builder.config(name.replace("_", "."), value)
    return builder.getOrCreate()
