"""The Yahoo benchmark on Spark Structured Streaming, as `bench.py`'s job `spark` runs it.

Usage: PYTHON spark_stream.py FOLDER CHECKPOINT, where PYTHON has pyspark and FOLDER is the benchmark's

Prints seconds from the start of the query to its end, and the counts, as JSON. The start of Spark itself
is not in them.
"""

import json
import sys
import time

from pyspark.sql import SparkSession

SCHEMA = (
    "user_id STRING, page_id STRING, ad_id STRING, ad_type STRING, event_type STRING, "
    "event_time BIGINT, ip_address STRING"
)


def main():
    folder, checkpoint = sys.argv[1:]
    settings = {
        "spark.master": "local[2]",
        "spark.driver.memory": "4g",
        "spark.driver.host": "127.0.0.1",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.ui.enabled": "false",
        "spark.sql.shuffle.partitions": "2",
    }
    builder = SparkSession.builder
    for name, value in settings.items():
        builder = builder.config(name, value)
    session = builder.getOrCreate()
    ads = session.read.option("header", True).schema("ad_id STRING, campaign_id STRING").csv(f"{folder}/ads.csv")
    ads.cache().count()
    ads.createOrReplaceTempView("ads")
    # A file of the benchmark holds a million events: a batch each.
    events = session.readStream.schema(SCHEMA).option("maxFilesPerTrigger", 1).json(f"{folder}/events")
    events.createOrReplaceTempView("events")
    counts = session.sql(
        "SELECT campaign_id, event_time - event_time % 10000 AS w, count(*) AS n "
        "FROM events JOIN ads USING (ad_id) WHERE event_type = 'view' "
        "GROUP BY campaign_id, event_time - event_time % 10000"
    )
    table = {}

    def keep(changed, _):
        table.update({(row.campaign_id, row.w): row.n for row in changed.collect()})

    writer = counts.writeStream.outputMode("update").foreachBatch(keep)
    writer = writer.option("checkpointLocation", checkpoint).trigger(availableNow=True)
    start = time.time()
    query = writer.start()
    query.awaitTermination()
    seconds = time.time() - start
    print(json.dumps({"seconds": seconds, "rows": sorted([*key, n] for key, n in table.items())}))
    session.stop()


main()
