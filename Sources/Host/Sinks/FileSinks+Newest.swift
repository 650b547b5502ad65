import CSystem
import Columns
import Engine
import Formats
import Glibc
import Query

extension FileSinks {
    /// How much of a file's end is looked at for its newest rows.
    private static let tailSize: Int64 = 64 << 10

    /// The newest published rows of a table as text, the newest last; of a view, its first rows.
    func newest(_ sink: Int, count: Int) -> [[String]] {
        let own = program.sinks[sink]
        guard let position = position(of: .table(sink)) else { return [] }
        let path = folder(.table(sink)) + "/" + position.file
        guard let file = SourceFile.at(path, name: position.file) else { return [] }
        let start = own.replaces ? 0 : max(0, file.sizeInBytes - Self.tailSize)
        guard var bytes = Self.read(path, from: start) else { return [] }
        if start > 0, let first = bytes.firstIndex(of: 0x0A) { bytes.removeFirst(first + 1) }
        var lines = bytes.split(separator: 0x0A)
        if own.table.format == "csv", start == 0 { lines = Array(lines.dropFirst()) }
        let chosen = own.replaces ? lines.prefix(count) : lines.suffix(count)
        let block = Array(chosen.joined(separator: [0x0A]))
        let schema = own.schema.map { Field($0.name, .string) }
        let batch = block.withUnsafeBufferPointer { block -> Batch in
            if own.table.format == "csv" {
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

    private static func read(_ path: String, from start: Int64) -> [UInt8]? {
        let descriptor = weir_open(path, O_RDONLY, 0)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: Int(tailSize))
        let got = pread(descriptor, &bytes, bytes.count, off_t(start))
        return got > 0 ? Array(bytes[..<got]) : nil
    }
}
