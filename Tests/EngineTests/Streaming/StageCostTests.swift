import Engine
import Query
import Testing

/// What `weir check` says of a stage's state.
@Suite struct StageCostTests {
    private static let source = """
        CREATE TABLE ev (k BIGINT, name STRING, ts TIMESTAMP) USING json LOCATION 'ev';
        CREATE TABLE other (k BIGINT, ts TIMESTAMP) USING json LOCATION 'other';

        """

    @Test(
        "A stage's cost tells what is kept, how large it is and for how long",
        arguments: [
            (
                """
                CREATE STREAMING TABLE t AS SELECT window.start AS s, name, count(*) AS n
                FROM STREAM ev WATERMARK ts DELAY OF INTERVAL 1 HOUR
                GROUP BY window(ts, '1 hour'), name;
                """,
                [
                    "a group for each (window, name), 48 B and its texts each, "
                        + "until the watermark passes window"
                ]
            ),
            (
                "CREATE MATERIALIZED VIEW t AS SELECT k, sum(k) AS n FROM ev GROUP BY k;",
                ["a group for each (k), 24 B each, for good"]
            ),
            (
                "CREATE MATERIALIZED VIEW t AS SELECT count(*) AS n FROM ev;",
                ["one group, 16 B"]
            ),
            (
                """
                CREATE MATERIALIZED VIEW t AS
                SELECT k, row_number() OVER (PARTITION BY k ORDER BY ts) AS n FROM ev;
                """,
                ["every row (k, ts), 16 B each, for good: the view is recomputed from them"]
            ),
            (
                """
                CREATE STREAMING TABLE t AS SELECT a.name
                FROM STREAM ev WATERMARK ts DELAY OF INTERVAL 1 HOUR a
                JOIN STREAM other WATERMARK ts DELAY OF INTERVAL 1 HOUR b
                ON a.k = b.k AND b.ts >= a.ts;
                """,
                [
                    "left rows (k, name, ts), 32 B and its texts each, for good: "
                        + "no condition bounds how long a row waits",
                    "right rows (k, ts), 16 B each, until the watermark passes "
                        + "ts + INTERVAL '0 00:00:00.001' DAY TO SECOND",
                ]
            ),
        ])
    func cost(of query: String, is expected: [String]) throws {
        let pipeline = try PipelineCompiler.compile(Self.source + query, name: "p") { _ in [] }
        let program = try Program.compile(pipeline, partitions: 2)
        #expect(program.stages.flatMap(\.work.cost) == expected)
    }
}
