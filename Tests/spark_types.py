"""What both comparisons with a real Spark need."""

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
