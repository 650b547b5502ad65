public import Columns

/// Batches as JSON objects, one a line, as Spark writes them: null members left out, timestamps in
/// ISO 8601, doubles as Java prints them.
///
/// Column by column first, so that types are decided once, then row by row:
/// ```
/// column ─► texts end to end, and where each row's text lies ─┐
/// column ─► …                                                 ├─► {"a":text,"b":text}⏎ …
/// ```
public struct JSONLinesWriter: Sendable {
    /// Keeps null members, for people to read.
    public var keepsNulls: Bool

    public init(keepsNulls: Bool = false) { self.keepsNulls = keepsNulls }

    /// Adds each row as a line with its line feed.
    public func append(_ batch: Batch, to bytes: inout [UInt8]) {
        bytes += objects(batch, ending: 0x0A).bytes
    }

    /// The objects as texts, one for each row.
    public func texts(of batch: Batch) -> StringVector { objects(batch, ending: nil) }

    /// - Parameter ending: What stands behind each object.
    private func objects(_ batch: Batch, ending: UInt8?) -> StringVector {
        let cells = zip(batch.schema, batch.columns).map { field, column in
            JSONCells(field.name, column, null: keepsNulls ? Array("null".utf8) : nil)
        }
        // Braces and the ending; a comma and the key before each value.
        let size = cells.reduce(batch.count * 3) { $0 + $1.sizeInBytes(keyed: batch.count) }
        var result = StringVector()
        result.offsets.reserveCapacity(batch.count + 1)
        result.bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            guard var at = buffer.baseAddress else { return }
            let first = at
            for row in 0..<batch.count {
                at.initialize(to: UInt8(ascii: "{"))
                at += 1
                var isFirst = true
                for cell in cells { cell.write(row, at: &at, isFirst: &isFirst) }
                at.initialize(to: UInt8(ascii: "}"))
                at += 1
                if let ending {
                    at.initialize(to: ending)
                    at += 1
                }
                result.offsets.append(Int32(truncatingIfNeeded: at - first))
            }
            count = at - first
        }
        return result
    }
}

/// The texts of a column's values, end to end.
private struct JSONTexts {
    private(set) var bytes: [UInt8] = []
    /// Where each text starts, with one entry more for the end of the last.
    private(set) var offsets: [Int32] = [0]

    /// - Parameter column: any but one of a dictionary.
    init(_ column: Column) {
        offsets.reserveCapacity(column.count + 1)
        switch (column.vector, column.type) {
        case (.string(let strings), .string): append(strings)
        case (.integer(let values), .timestamp):
            bytes.reserveCapacity(values.count * 29)
            var writer = TimestampText.ISOWriter()
            for value in values {
                bytes.append(0x22)
                writer.append(value, to: &bytes)
                bytes.append(0x22)
                end()
            }
        case (.integer(let values), let type) where type.isIntegral:
            bytes.reserveCapacity(values.count * 8)
            for value in values {
                NumberText.append(value, to: &bytes)
                end()
            }
        default:
            for row in 0..<column.count {
                JSONText.append(column.value(at: row), column.type, to: &bytes)
                end()
            }
        }
    }

    init(_ strings: StringVector) { append(strings) }

    private mutating func append(_ strings: StringVector) {
        offsets.reserveCapacity(strings.count + 1)
        bytes.reserveCapacity(strings.bytes.count + strings.count * 2)
        for index in 0..<strings.count {
            let range = Int(strings.offsets[index])..<Int(strings.offsets[index + 1])
            JSONText.append(string: strings.bytes[range], to: &bytes)
            end()
        }
    }

    private mutating func end() { offsets.append(Int32(bytes.count)) }
}

/// The texts of one column's rows. A class of constants: what is read for every cell is neither
/// copied nor checked for being changed meanwhile.
private final class JSONCells {
    /// The key with its colon, a comma before it.
    private let key: [UInt8]
    private let text: [UInt8]
    private let offsets: [Int32]
    /// For each row the number of its text; nil where text `row` is row `row`'s.
    private let codes: [Int32]?
    private let validity: [UInt8]?
    private let null: [UInt8]?

    init(_ name: String, _ column: Column, null: [UInt8]?) {
        var key: [UInt8] = [0x2C]
        JSONText.append(string: name.utf8, to: &key)
        key.append(0x3A)
        self.key = key
        self.null = null
        validity =
            column.type == .void ? Array(repeating: 0, count: column.count) : column.validity
        let texts: JSONTexts
        if case .dictionary(let dictionary) = column.vector, column.type == .string {
            codes = dictionary.codes
            texts = JSONTexts(dictionary.values)
        } else {
            codes = nil
            texts = JSONTexts(column)
        }
        text = texts.bytes
        offsets = texts.offsets
    }

    /// No less than what `rows` rows take with their keys.
    func sizeInBytes(keyed rows: Int) -> Int {
        var size = rows * (key.count + (null?.count ?? 0))
        if let codes {
            for code in codes { size += Int(offsets[Int(code) + 1] - offsets[Int(code)]) }
        } else {
            size += text.count
        }
        return size
    }

    @inline(__always)
    func write(_ row: Int, at target: inout UnsafeMutablePointer<UInt8>, isFirst: inout Bool) {
        let isNull = validity.map { $0[row] == 0 } ?? false
        if isNull, null == nil { return }
        // The comma is the key's first byte.
        Self.copy(key, isFirst ? 1..<key.count : 0..<key.count, to: &target)
        isFirst = false
        if isNull, let null {
            Self.copy(null, 0..<null.count, to: &target)
            return
        }
        let index = codes.map { Int($0[row]) } ?? row
        Self.copy(text, Int(offsets[index])..<Int(offsets[index + 1]), to: &target)
    }

    @inline(__always)
    private static func copy(
        _ bytes: [UInt8], _ range: Range<Int>, to target: inout UnsafeMutablePointer<UInt8>
    ) {
        bytes.withUnsafeBufferPointer { source in
            guard let base = source.baseAddress, !range.isEmpty else { return }
            target.initialize(from: base + range.lowerBound, count: range.count)
        }
        target += range.count
    }
}
