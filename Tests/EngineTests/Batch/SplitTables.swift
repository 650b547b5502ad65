import Columns
import Dispatch
import Query
import Synchronization
import Testing

@testable import Engine
@testable import Simulation

/// Tables of seeded random rows, `facts` and `names`, cut into splits of several batches.
struct SplitTables: ExternalTables {
    static let declarations = """
        CREATE TABLE facts (k INT, s STRING, v BIGINT, d DOUBLE, n INT) USING made LOCATION 'facts';
        CREATE TABLE names (k INT, name STRING) USING made LOCATION 'names';
        """
    private let splits: [String: [[Batch]]]

    /// The rows that a query over the tables gives.
    func rows(_ query: String, _ resources: ExecutionResources) throws -> [[Value]] {
        var shell = SQLShell(external: self, resources: resources)
        var rows: [[Value]]?
        shell.run(script: SplitTables.declarations + query, keepsGoing: false) { _, result in
            switch result {
            case .rows(_, let batches): rows = batches.flatMap(\.rows)
            case .failure(let failure): Issue.record("\(failure.message)")
            }
        }
        return try #require(rows)
    }

    init(seed: UInt64, rows: Int, keys: Int) {
        var random = RandomColumns(seed: seed)
        let facts: Schema = [
            Field("k", .int), Field("s", .string), Field("v", .bigint), Field("d", .double),
            Field("n", .int),
        ]
        let names: Schema = [Field("k", .int), Field("name", .string)]
        var number: Int64 = 0
        func split(_ schema: Schema, _ rows: Int) -> [[Batch]] {
            // Of many splits some neighbours are worked through together.
            let (splits, batches) = seed % 2 == 0 ? (5, 3) : (17, 1)
            return (0..<splits).map { _ in
                (0..<batches).map { _ in
                    let count = 1 + random.below(rows / 8)
                    var columns = schema.map {
                        random.column($0.type, rows: count, spread: keys)
                    }
                    if schema.count == 5 {
                        let numbers = number..<number + Int64(count)
                        columns[4] = Column(.int, .integer(Array(numbers)))
                        number += Int64(count)
                    }
                    return Batch(schema: schema, columns: columns, count: count)
                }
            }
        }
        splits = ["facts": split(facts, rows), "names": split(names, max(rows / 8, 16))]
    }

    func schema(of table: TableDefinition) -> Schema { [] }

    func open(_ table: TableDefinition, schema: Schema, _ scan: Scan) -> any BatchStream {
        StoredBatches(chosen(table, scan).flatMap { $0 })
    }

    func split(_ table: TableDefinition, schema: Schema, _ scan: Scan) -> [any BatchStream] {
        chosen(table, scan).map { StoredBatches($0) }
    }

    private func chosen(_ table: TableDefinition, _ scan: Scan) -> [[Batch]] {
        (splits[table.location ?? ""] ?? []).map { batches in
            batches.map { batch in
                Batch(
                    schema: scan.schema, columns: scan.columns.map { batch.columns[$0] },
                    count: batch.count)
            }
        }
    }
}

/// Several threads at a time, in any order.
struct TestThreads: Parallelism {
    let width: Int

    func run(_ count: Int, _ body: @Sendable (Int) -> Void) {
        DispatchQueue.concurrentPerform(iterations: count, execute: body)
    }
}

/// What is put aside stays in memory, and is counted.
final class TestSpillSpace: SpillSpace {
    private let bytes = Mutex<[UInt8]>([])

    var count: Int { bytes.withLock { $0.count } }

    func append(_ more: [UInt8]) -> Int {
        bytes.withLock { bytes in
            defer { bytes += more }
            return bytes.count
        }
    }

    func read(_ range: Range<Int>) -> [UInt8] { bytes.withLock { Array($0[range]) } }
}
