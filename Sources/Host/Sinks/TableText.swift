import CSystem
import Columns
import Formats
import Glibc
import Query

/// A table's rows as text in a file: JSON lines or CSV.
struct TableText {
    let isCSV: Bool
    let schema: Schema

    init(_ table: TableDefinition, schema: Schema) throws(HostError) {
        switch table.format {
        case "", "json": isCSV = false
        case "csv": isCSV = true
        default:
            throw HostError(
                "table \(table.name): the format \"\(table.format)\" cannot be written; json, csv "
                    + "and sqlite can", isUsage: true)
        }
        self.schema = schema
    }

    /// Rejected records: always JSON lines.
    init() { (isCSV, schema) = (false, []) }

    var suffix: String { isCSV ? ".csv" : ".jsonl" }

    /// What a file begins with.
    var header: [UInt8] {
        guard isCSV else { return [] }
        var bytes: [UInt8] = []
        CSVWriter().appendHeader(schema, to: &bytes)
        return bytes
    }

    func append(_ batch: Batch, to bytes: inout [UInt8]) {
        if isCSV {
            CSVWriter().append(batch, to: &bytes)
        } else {
            JSONLinesWriter().append(batch, to: &bytes)
        }
    }

    // MARK: - Read back, for people

    /// How much of a file's end, or beginning, is looked at.
    private static let reach: Int64 = 64 << 10

    func rows(of path: String, upTo length: Int64, last count: Int) -> [[String]] {
        let start = max(0, length - Self.reach)
        guard var bytes = Self.read(path, from: start, to: length) else { return [] }
        if start > 0 {
            guard let first = bytes.firstIndex(of: 0x0A) else { return [] }
            bytes.removeFirst(first + 1)
        }
        return rows(lines(bytes, skippingHeader: start == 0).suffix(count))
    }

    func rows(of path: String, upTo length: Int64, first count: Int) -> [[String]] {
        let end = min(length, Self.reach)
        guard var bytes = Self.read(path, from: 0, to: end) else { return [] }
        if end < length {
            guard let last = bytes.lastIndex(of: 0x0A) else { return [] }
            bytes.removeSubrange((last + 1)...)
        }
        return rows(lines(bytes, skippingHeader: true).prefix(count))
    }

    private func lines(_ bytes: [UInt8], skippingHeader: Bool) -> ArraySlice<ArraySlice<UInt8>> {
        let lines = bytes.split(separator: 0x0A)
        return isCSV && skippingHeader ? lines.dropFirst() : lines[...]
    }

    private func rows(_ lines: ArraySlice<ArraySlice<UInt8>>) -> [[String]] {
        let block = Array(lines.joined(separator: [0x0A]))
        let schema = schema.map { Field($0.name, .string) }
        let batch = block.withUnsafeBufferPointer { block -> Batch in
            if isCSV {
                let reader = CSVReader(fileSchema: schema, projection: Array(schema.indices))
                return reader.read(block, reader.makeMemory()).batch
            }
            let reader = JSONLinesReader(schema: schema)
            return reader.read(block, reader.makeMemory()).batch
        }
        return batch.rows.map { row in
            row.map { value in
                if case .string(let text) = value { text } else { "–" }
            }
        }
    }

    private static func read(_ path: String, from start: Int64, to end: Int64) -> [UInt8]? {
        guard end > start else { return nil }
        let descriptor = weir_open(path, O_RDONLY, 0)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: Int(end - start))
        let got = pread(descriptor, &bytes, bytes.count, off_t(start))
        return got > 0 ? Array(bytes[..<got]) : nil
    }
}
