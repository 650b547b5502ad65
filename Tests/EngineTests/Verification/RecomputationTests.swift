import Columns
import Expressions
import Formats
import Query
import Testing

@testable import Engine
@testable import Simulation

/// The naive recomputation against the engine, which share how an expression is computed, and no more.
@Suite("The independent recomputation")
struct RecomputationTests {
    static let source = """
        CREATE TABLE events (ts TIMESTAMP, k STRING, v BIGINT) USING json LOCATION 'events';
        CREATE TABLE names (k STRING, name STRING) USING json LOCATION 'names';

        """
    static let watermarked = "STREAM events WATERMARK ts DELAY OF INTERVAL 10 SECONDS"

    static let queries: [String] = [
        "CREATE STREAMING TABLE t AS SELECT k, v + 1 AS w FROM STREAM events WHERE v > 5;",
        """
        CREATE STREAMING TABLE t AS SELECT window.start AS s, k, count(*) AS n, sum(v) AS total,
          avg(v) AS mean, min(v) AS low, max(v) AS high,
          collect_list(v) FILTER (WHERE v > 10) AS large
        FROM \(watermarked) GROUP BY window(ts, '7 seconds'), k;
        """,
        """
        CREATE STREAMING TABLE t AS SELECT window.start AS s, theta_sketch_agg(v, 4) AS values,
          count_min_sketch(k, 0.5D, 0.9D, 3) AS keys
        FROM \(watermarked) GROUP BY window(ts, '7 seconds');
        """,
        """
        CREATE STREAMING TABLE t AS SELECT window.start AS s, count(*) AS n
        FROM \(watermarked) GROUP BY window(ts, '10 seconds', '4 seconds');
        """,
        """
        CREATE STREAMING TABLE t AS SELECT session_window.start AS s, session_window.end AS e, k,
          count(*) AS n, sum(v) AS total
        FROM \(watermarked) GROUP BY session_window(ts, '3 seconds'), k;
        """,
        "CREATE STREAMING TABLE t AS SELECT DISTINCT ts, k FROM \(watermarked);",
        """
        CREATE STREAMING TABLE t AS SELECT e.ts, e.k, n.name
        FROM STREAM events e LEFT JOIN names n ON e.k = n.k;
        """,
        """
        CREATE STREAMING TABLE t AS SELECT n.name, e.v
        FROM names n JOIN STREAM events e ON e.k = n.k AND e.v > 3;
        """,
        """
        CREATE STREAMING TABLE t AS SELECT a.ts, a.k, b.ts AS other, b.v
        FROM STREAM events AS a WATERMARK ts DELAY OF INTERVAL 5 SECONDS
        LEFT JOIN STREAM events AS b WATERMARK ts DELAY OF INTERVAL 8 SECONDS
          ON a.k = b.k AND b.ts >= a.ts AND b.ts <= a.ts + INTERVAL 3 SECONDS;
        """,
        """
        CREATE STREAMING TABLE t AS SELECT e.c, e.v, n.name
        FROM (SELECT if(v % 2 = 0, upper(k), k) COLLATE UTF8_LCASE AS c, v FROM STREAM events) e
        JOIN (SELECT k COLLATE UTF8_LCASE AS c, name FROM names) n ON e.c = n.c
        WHERE e.c <> 'A';
        CREATE MATERIALIZED VIEW m AS SELECT c, count(*) AS n, min(c) AS low, max(c) AS high
        FROM t GROUP BY c;
        """,
        """
        CREATE STREAMING TABLE t AS SELECT window.start AS s, count(*) AS n, max(c) AS high,
          min(c) AS low
        FROM (SELECT ts, if(v % 3 = 0, upper(k), k) COLLATE UTF8_LCASE_RTRIM AS c FROM \(watermarked))
        GROUP BY window(ts, '7 seconds');
        CREATE MATERIALIZED VIEW m AS SELECT DISTINCT if(v % 2 = 0, upper(k), k) COLLATE UTF8_LCASE AS c
        FROM events;
        """,
        """
        CREATE STREAMING TABLE large AS SELECT ts, k, v FROM STREAM events WHERE v > 5;
        CREATE STREAMING TABLE t AS SELECT window.start AS s, sum(v) AS total
        FROM STREAM large WATERMARK ts DELAY OF INTERVAL 4 SECONDS GROUP BY window(ts, '5 seconds');
        CREATE MATERIALIZED VIEW m AS SELECT k, count(*) AS n FROM large GROUP BY k;
        """,
        """
        CREATE MATERIALIZED VIEW m AS SELECT n.name, count(*) AS n, sum(e.v) AS total
        FROM events e JOIN names n ON e.k = n.k GROUP BY n.name HAVING count(*) > 2
        ORDER BY total DESC, n.name LIMIT 3;
        """,
        """
        CREATE MATERIALIZED VIEW a AS SELECT k, max(v) AS best FROM events GROUP BY k;
        CREATE MATERIALIZED VIEW m AS SELECT k, best, rank() OVER (ORDER BY best DESC) AS place
        FROM a WHERE k IS NOT NULL;
        """,
    ]

    @Test("gives what the engine publishes, batch by batch", arguments: queries)
    func agrees(query: String) throws {
        for seed in [UInt64(1), 2, 3] {
            try check(query, seed: seed)
        }
    }

    private func check(_ query: String, seed: UInt64) throws {
        let pipeline = try PipelineCompiler.compile(Self.source + query, name: "test") { _ in [] }
        let names = Batch(
            schema: [Field("k", .string), Field("name", .string)],
            rows: (0..<4).map { [.string("k\($0)"), .string("name \($0)")] })
        var harness = try StreamHarness(
            pipeline, partitions: 3, workers: 2, tables: ["names": names])
        let program = harness.program
        let recomputation = Recomputation(program) { index in
            let table = program.staticTables[index]
            return [names.project(table.columns)]
        }
        var stream = RandomStream(seed: seed)
        var tables = program.sinks.map { TableComparison($0.schema, isCSV: false) }
        for number in 0..<8 {
            let rows = number < 6 ? stream.batch() : []
            let batch = Batch(schema: StreamPlans.schema, rows: rows)
            try harness.runBatch(rows.isEmpty ? [] : [[batch]])
            let plan = BatchPlan(
                batch: Int64(number), timeInMicroseconds: 0, splits: [], cursors: [],
                watermarks: harness.watermarks)
            let wanted = program.sources[0].schema.map(\.name)
            let narrow = batch.project(
                wanted.map { name in batch.schema.firstIndex { $0.name == name }! })
            for (sink, appended) in try recomputation.add(plan, [0: [narrow]]) {
                tables[sink].expect(appended)
            }
        }
        for (sink, description) in program.sinks.enumerated() {
            if description.replaces {
                tables[sink].expect(try recomputation.view(ofSink: sink).rows)
            }
            var bytes: [UInt8] = []
            JSONLinesWriter().append(
                Batch(schema: description.schema, rows: harness.published[sink] ?? []), to: &bytes)
            tables[sink].found(bytes)
            let difference = tables[sink].difference()
            #expect(
                difference.isEmpty, "seed \(seed), sink \(sink): \(difference) \(query)")
        }
    }
}
