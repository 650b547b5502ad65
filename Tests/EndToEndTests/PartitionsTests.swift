import Foundation
import Testing

/// Into how many partitions a state's keys are divided.
@Suite struct PartitionsTests {
    private static let pipeline = """
        CREATE TABLE events (ts TIMESTAMP, k STRING, v BIGINT) USING json LOCATION 'events';
        CREATE MATERIALIZED VIEW totals AS SELECT v % 7 AS k, count(*) AS n FROM STREAM events GROUP BY v % 7;

        """

    private func numbers(_ command: String) throws -> [Int] {
        try shell(command).split(separator: "\n").compactMap { Int($0) }
    }

    @Test("a state keeps its partitions, whatever the settings say later")
    func kept() throws {
        let scratch = try Scratch()
        let state = scratch.folder.appending(path: "state")
        let settings = [
            "SET spark.sql.shuffle.partitions = 3;\n", "SET spark.sql.shuffle.partitions = 8;\n",
            "",
        ]
        for (file, setting) in settings.enumerated() {
            try VerifyTests.write(file, rows: 100, to: scratch)
            let path = try scratch.write("p.sql", setting + Self.pipeline)
            let done = try Weir.run([
                "run", path.path, "--once", "--headless", "--state", state.path,
            ])
            #expect(done.code == 0, "\(done.errors)")
            let counts = try numbers(
                "cat \(state.path)/tables/totals/part-* | grep -o '\"n\":[0-9]*' | cut -d: -f2")
            #expect(counts.reduce(0, +) == 100 * (file + 1))
            #expect(counts.count == 7)
            let partitions = try numbers("ls \(state.path)/state | grep 'state$' | cut -d- -f3")
            #expect(Set(partitions) == [0, 1, 2])
        }
        let verified = try Weir.run([
            "verify", scratch.folder.appending(path: "p.sql").path, "--state", state.path,
        ])
        #expect(verified.code == 0, "\(verified.output) \(verified.errors)")
    }
}
