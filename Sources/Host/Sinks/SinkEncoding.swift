import Columns
import Query

/// How a worker hands rows to a sink: as text that is only appended, or as blocks that the driver
/// takes apart.
enum SinkEncoding {
    case text(TableText)
    /// Batches of the block codec, each behind its length as a little-endian u32.
    case rows

    init(_ table: TableDefinition, schema: Schema) throws(HostError) {
        self = table.format == "sqlite" ? .rows : .text(try TableText(table, schema: schema))
    }

    func append(_ batch: Batch, to bytes: inout [UInt8]) {
        switch self {
        case .text(let text): text.append(batch, to: &bytes)
        case .rows:
            let block = BlockCodec.encode(batch)
            withUnsafeBytes(of: UInt32(block.count).littleEndian) { bytes += $0 }
            bytes += block
        }
    }

    /// The batches of a block of `rows`; nil where it is damaged.
    static func batches(_ bytes: [UInt8]) -> [Batch]? {
        var batches: [Batch] = []
        var at = 0
        while at < bytes.count {
            guard bytes.count - at >= 4 else { return nil }
            let length = (0..<4).reduce(0) { $0 | Int(bytes[at + $1]) << (8 * $1) }
            at += 4
            guard length <= bytes.count - at,
                let batch = try? BlockCodec.decode(Array(bytes[at..<at + length]))
            else { return nil }
            batches.append(batch)
            at += length
        }
        return batches
    }
}
