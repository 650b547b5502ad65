import Columns

/// The form in which DataSketches stores counters of frequent items, with items as Spark writes them.
///
/// ```
/// 0  words of the head: 1, or 4       4  log of the table's size      8  items            16  total
/// 1  version 1                        5  flags: 5 empty               12  –               24  offset
/// 2  family 10                        6  –                            32  counts, items
/// 3  log of its limit
/// ```
extension FrequentItems {
    private static let family: UInt8 = 10
    private static let emptyFlags: UInt8 = 5
    /// The log of the limit for a million items.
    private static let mostBits: UInt8 = 21

    var encoded: [UInt8] {
        var writer = ByteWriter()
        let places = self.places
        for byte in [
            places.isEmpty ? 1 : 4, 1, Self.family, UInt8(limit.trailingZeroBitCount),
            UInt8(size.trailingZeroBitCount), places.isEmpty ? Self.emptyFlags : 0, 0, 0,
        ] {
            writer.write(byte)
        }
        if places.isEmpty { return writer.bytes }
        writer.write(UInt32(places.count))
        writer.write(UInt32(0))
        writer.write(total)
        writer.write(offset)
        for place in places { writer.write(place.count) }
        return writer.bytes + ItemCodec(type: type).encoded(places.map(\.item))
    }

    /// - Throws: Where the bytes are no such counters of items of the type.
    init(_ bytes: ArraySlice<UInt8>, of type: DataType) throws(CodecError) {
        var reader = ByteReader(Array(bytes))
        let head = try reader.readElements(8, of: UInt8.self)
        guard head[1] == 1, head[2] == Self.family, (3...Self.mostBits).contains(head[3]),
            (3...head[3]).contains(head[4])
        else { throw CodecError("no head of counters", offset: 0) }
        let limit = 1 << Int(head[3])
        self.init(limit: limit, size: 1 << Int(head[4]), of: type)
        if head[5] & Self.emptyFlags != 0 { return }
        let count = Int(try reader.readUInt32())
        _ = try reader.readUInt32()
        let total = try reader.readInt64()
        let offset = try reader.readInt64()
        let counts = try reader.readElements(count, of: Int64.self)
        let items = try ItemCodec(type: type).items(count, from: &reader)
        guard Self.isCountable(counts), offset >= 0, total >= 0,
            count <= size * 3 / 4 + 1
        else { throw CodecError("counts that are none", offset: 32) }
        merge(zip(items, counts).map { ($0, $1) }, offset: offset, total: total)
    }

    /// Counts above 0 whose sum fits.
    private static func isCountable(_ counts: [Int64]) -> Bool {
        var sum: Int64 = 0
        for count in counts {
            let (next, isTooLarge) = sum.addingReportingOverflow(count)
            if count <= 0 || isTooLarge { return false }
            sum = next
        }
        return true
    }
}

/// Values of one type as bytes: as Spark hands them to DataSketches.
struct ItemCodec {
    let type: DataType

    private enum Form {
        /// Eight in a byte, the lowest bit first.
        case bits
        /// Little-endian behind a byte that names the width.
        case marked(mark: UInt8, width: Int)
        case word
        /// Big-endian behind a length, or text.
        case bytes
    }

    private var form: Form {
        switch type {
        case .boolean: .bits
        case .tinyint: .marked(mark: 2, width: 1)
        case .smallint: .marked(mark: 3, width: 2)
        case .float: .marked(mark: 6, width: 4)
        case .int, .date: .marked(mark: 9, width: 4)
        case .decimal(let precision, _) where precision <= 9: .marked(mark: 9, width: 4)
        case .decimal(let precision, _) where precision > 18: .bytes
        case .string: .bytes
        default: .word
        }
    }

    func encoded(_ items: [Value]) -> [UInt8] {
        var writer = ByteWriter()
        switch form {
        case .bits:
            for start in stride(from: 0, to: items.count, by: 8) {
                let byte = items[start..<min(start + 8, items.count)].enumerated().reduce(
                    UInt8(0)
                ) { $0 | ($1.element.truth ? 1 << UInt8($1.offset) : 0) }
                writer.write(byte)
            }
        case .marked(let mark, let width):
            for item in items {
                writer.write(mark)
                let word = bits(item)
                for index in 0..<width {
                    writer.write(UInt8(truncatingIfNeeded: word >> UInt64(8 * index)))
                }
            }
        case .word: for item in items { writer.write(bits(item)) }
        case .bytes:
            for item in items {
                let bytes =
                    if case .wide(let number) = item { number.signedBytes } else { item.bytes }
                writer.write(UInt32(bytes.count))
                writer.writeElements(bytes)
            }
        }
        return writer.bytes
    }

    private func bits(_ item: Value) -> UInt64 {
        switch item {
        case .floating(let number) where type == .float: UInt64(Float(number).bitPattern)
        case .floating(let number): number.bitPattern
        default: UInt64(bitPattern: item.integer)
        }
    }

    func items(_ count: Int, from reader: inout ByteReader) throws(CodecError) -> [Value] {
        var items: [Value] = []
        switch form {
        case .bits:
            let bytes = try reader.readElements((count + 7) / 8, of: UInt8.self)
            items = (0..<count).map { .boolean(bytes[$0 / 8] >> UInt8($0 % 8) & 1 == 1) }
        case .marked(let mark, let width):
            for _ in 0..<count {
                guard try reader.readByte() == mark else {
                    throw CodecError("an item of another type", offset: reader.offset - 1)
                }
                let bytes = try reader.readElements(width, of: UInt8.self)
                items.append(value(bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }, width))
            }
        case .word: for _ in 0..<count { items.append(value(try reader.readUInt64(), 8)) }
        case .bytes:
            for _ in 0..<count {
                let length = Int(try reader.readUInt32())
                let bytes = try reader.readElements(length, of: UInt8.self)
                if type == .string {
                    items.append(.string(String(decoding: bytes, as: UTF8.self)))
                } else if let number = Int128(signedBytes: bytes) {
                    items.append(.wide(number))
                } else {
                    throw CodecError("a number of too many bytes", offset: reader.offset)
                }
            }
        }
        return items
    }

    /// - Parameter width: How many bytes of the word were stored.
    private func value(_ word: UInt64, _ width: Int) -> Value {
        switch type {
        case .float: return .floating(Double(Float(bitPattern: UInt32(truncatingIfNeeded: word))))
        case .double: return .floating(Double(bitPattern: word))
        default:
            let unused = Int64(64 - width * 8)
            return .integer((Int64(bitPattern: word) << unused) >> unused)
        }
    }
}

extension Int128 {
    /// Two's complement in as few bytes as hold it, the highest first.
    fileprivate var signedBytes: [UInt8] {
        var bytes: [UInt8] = []
        var rest = self
        repeat {
            bytes.append(UInt8(truncatingIfNeeded: rest))
            rest >>= 8
        } while rest != (bytes[bytes.count - 1] < 0x80 ? 0 : -1)
        return bytes.reversed()
    }

    /// nil where there are none or too many.
    fileprivate init?(signedBytes bytes: [UInt8]) {
        guard let first = bytes.first, bytes.count <= 16 else { return nil }
        self = bytes.reduce(first < 0x80 ? 0 : -1) { $0 << 8 | Int128($1) }
    }
}
