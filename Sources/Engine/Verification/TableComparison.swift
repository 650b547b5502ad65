public import Columns
import Expressions
import Formats

/// Compares what is published in a table with what should be, as multisets of rows: duplicates count,
/// order does not.
///
/// Rows are compared as the bytes that the table's format gives them. Those without a twin are looked
/// at again where columns hold floating point numbers, whose sums depend on the order of adding: equal
/// within a billionth is equal.
public struct TableComparison {
    public let schema: Schema
    private let isCSV: Bool
    /// Wanted less found, by line.
    private var balance: [[UInt8]: Int] = [:]
    public private(set) var rowsExpected = 0
    public private(set) var rowsPublished = 0

    public init(_ schema: Schema, isCSV: Bool) {
        self.schema = schema
        self.isCSV = isCSV
    }

    public mutating func expect(_ rows: Batch) {
        var bytes: [UInt8] = []
        if isCSV {
            CSVWriter().append(rows, to: &bytes)
        } else {
            JSONLinesWriter().append(rows, to: &bytes)
        }
        rowsExpected += rows.count
        add(bytes, 1)
    }

    /// - Parameter bytes: whole lines, without a header.
    public mutating func found(_ bytes: [UInt8]) { rowsPublished += add(bytes, -1) }

    @discardableResult
    private mutating func add(_ bytes: [UInt8], _ amount: Int) -> Int {
        var count = 0
        var start = 0
        RecordEnds(isCSV: isCSV).scan(bytes) { end in
            let line = Array(bytes[start..<(end - 1)])
            start = end
            count += 1
            let sum = (balance[line] ?? 0) + amount
            balance[line] = sum == 0 ? nil : sum
            return true
        }
        return count
    }

    /// Different rows without a twin so far: what is held in memory.
    public var linesHeld: Int { balance.count }

    /// Lets go of rows that differ in the last digits of numbers alone; nothing where there are none. What
    /// comes later does not meet them any more.
    public mutating func settle() {
        if hasFractions { cancelNearlyEqual(&balance) }
    }

    private var hasFractions: Bool {
        schema.contains { $0.type == .double || $0.type == .float }
    }

    /// In what two tables differ as multisets of rows.
    public struct Difference: Sendable {
        /// Rows that should be there, or more often; with how often they lack.
        public var missing: [(line: String, count: Int)] = []
        /// Rows that should not be there, or less often.
        public var extra: [(line: String, count: Int)] = []

        public var rowsMissing: Int { missing.reduce(0) { $0 + $1.count } }
        public var rowsExtra: Int { extra.reduce(0) { $0 + $1.count } }
        public var isEmpty: Bool { missing.isEmpty && extra.isEmpty }
    }

    public func difference() -> Difference {
        var rest = balance
        if hasFractions { cancelNearlyEqual(&rest) }
        var result = Difference()
        let lines = rest.map { (line: String(decoding: $0.key, as: UTF8.self), count: $0.value) }
        for entry in lines.sorted(by: { $0.line < $1.line }) {
            if entry.count > 0 {
                result.missing.append(entry)
            } else {
                result.extra.append((entry.line, -entry.count))
            }
        }
        return result
    }

    // MARK: - Floating point

    private func cancelNearlyEqual(_ rest: inout [[UInt8]: Int]) {
        var wanted: [[Value]: [(line: [UInt8], numbers: [Double])]] = [:]
        for line in rest.keys where rest[line]! > 0 {
            guard let (key, numbers) = parts(line) else { continue }
            wanted[key, default: []].append((line, numbers))
        }
        for line in rest.keys where (rest[line] ?? 0) < 0 {
            guard let (key, numbers) = parts(line) else { continue }
            for twin in wanted[key] ?? [] {
                guard let left = rest[twin.line], left > 0, let lack = rest[line], lack < 0,
                    zip(twin.numbers, numbers).allSatisfy(Self.areNear)
                else { continue }
                let count = min(left, -lack)
                rest[twin.line] = left == count ? nil : left - count
                rest[line] = lack == -count ? nil : lack + count
            }
        }
    }

    private static func areNear(_ a: Double, _ b: Double) -> Bool {
        if a == b || (a.isNaN && b.isNaN) { return true }
        return (a - b).magnitude <= 1e-9 * max(a.magnitude, b.magnitude, 1e-9)
    }

    /// A row's exact values with the numbers taken out, and these; nil for what is no row.
    private func parts(_ line: [UInt8]) -> (key: [Value], numbers: [Double])? {
        let block = line + [0x0A]
        let result = block.withUnsafeBufferPointer { bytes -> ReadResult in
            if isCSV {
                let reader = CSVReader(fileSchema: schema, projection: Array(schema.indices))
                return reader.read(bytes, reader.makeMemory())
            }
            let reader = JSONLinesReader(schema: schema)
            return reader.read(bytes, reader.makeMemory())
        }
        guard result.batch.count == 1, var row = result.batch.rows.first else { return nil }
        var numbers: [Double] = []
        for index in row.indices {
            if case .floating(let number) = row[index] {
                numbers.append(number)
                row[index] = .floating(0)
            }
        }
        return (row, numbers)
    }
}
