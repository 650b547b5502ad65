import CSystem
import Columns

/// The first tier of reading JSON lines: the order of keys that one record showed, expected of the
/// next.
///
/// ```
/// {"user_id":"…","page_id":"…","ad_id":"…", … }
/// └────┬────┘   └────┬─────┘  one run of bytes a field, compared as a whole;
///    key 0          key 1     behind it a string (passed over to the next quote) or a number
/// ```
/// A record that differs in any way, has an escape, a control character or a nested value is `other`
/// and goes the general way.
struct JSONLayout {
    struct FieldLayout {
        /// From the comma or brace before the key to the colon, and the opening quote if the value
        /// is a string.
        var key: [UInt8]
        var isString: Bool
        /// nil where the field is not wanted.
        var column: Int?
    }

    enum Outcome {
        /// Behind the record's line feed.
        case record(end: Int)
        case filtered(end: Int)
        case other
    }

    let fields: [FieldLayout]

    /// - Returns: nil where the record has a form that this tier does not read, or lacks a column.
    init?(
        _ record: UnsafeBufferPointer<UInt8>, _ reader: JSONLinesReader,
        _ memory: JSONLinesReader.Memory
    ) {
        var fields: [FieldLayout] = []
        var scanner = JSONScanner(record)
        var wanted = Set(memory.names.indices)
        guard scanner.peek == UInt8(ascii: "{") else { return nil }
        while true {
            let start = scanner.at
            scanner.at += 1
            guard scanner.peek == 0x22, let name = try? scanner.string(), scanner.peek == 0x3A
            else { return nil }
            let column = memory.names.firstIndex { $0.elementsEqual(name) }
            scanner.at += 1
            let isString = scanner.peek == 0x22
            let keyEnd = scanner.at + (isString ? 1 : 0)
            guard isString || scanner.peek == 0x2D || (0x30...0x39).contains(scanner.peek),
                (try? scanner.skipValue()) != nil
            else { return nil }
            if let column {
                guard wanted.remove(column) != nil,
                    Self.reads(memory.sinks[column].type, isString: isString)
                else { return nil }
            }
            fields.append(
                FieldLayout(key: Array(record[start..<keyEnd]), isString: isString, column: column))
            if scanner.peek == 0x2C { continue }
            guard scanner.peek == UInt8(ascii: "}"), scanner.at + 1 == record.count else {
                return nil
            }
            break
        }
        guard wanted.isEmpty else { return nil }
        self.fields = fields
    }

    private static func reads(_ type: DataType, isString: Bool) -> Bool {
        switch type {
        case .string, .timestamp, .timestampNTZ, .date: isString
        case .tinyint, .smallint, .int, .bigint, .double, .float: !isString
        default: false
        }
    }

    func read(
        _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ reader: JSONLinesReader,
        _ memory: JSONLinesReader.Memory, row: Int
    ) -> Outcome {
        let count = bytes.count
        guard let base = bytes.baseAddress else { return .other }
        var at = start
        var keeps = true
        for field in fields {
            let length = field.key.count
            guard at &+ length < count, Self.equals(base + at, field.key) else { return .other }
            at &+= length
            let valueStart = at
            if field.isString {
                at = Self.quote(base, from: at, to: count)
                guard at < count, base[at] == 0x22 else { return .other }
            } else {
                if base[at] == 0x2D { at &+= 1 }
                let digits = at
                while at < count, base[at] &- 0x30 <= 9 { at &+= 1 }
                // A leading zero or anything but digits is for the general reader.
                guard at < count, at > digits, at &- digits == 1 || base[digits] != 0x30,
                    base[at] == 0x2C || base[at] == 0x7D || field.column == nil
                else { return .other }
                if base[at] != 0x2C, base[at] != 0x7D { return .other }
            }
            if let column = field.column, keeps {
                let text = UnsafeBufferPointer(start: base + valueStart, count: at &- valueStart)
                if let prefilter = reader.prefilter, prefilter.column == column {
                    keeps =
                        text.count == prefilter.equals.count
                        && Self.equals(base + valueStart, prefilter.equals)
                }
                if keeps {
                    guard FieldParser.append(text, to: memory.sinks[column], reader.options) else {
                        return .other
                    }
                }
            }
            if field.isString { at &+= 1 }
        }
        guard at < count, base[at] == UInt8(ascii: "}") else { return .other }
        at &+= 1
        guard at == count || base[at] == 0x0A else { return .other }
        if keeps { return .record(end: at &+ 1) }
        for sink in memory.sinks where sink.count > row { sink.truncate(to: row) }
        return .filtered(end: at &+ 1)
    }

    @inline(__always)
    private static func equals(_ pointer: UnsafePointer<UInt8>, _ key: [UInt8]) -> Bool {
        key.withUnsafeBufferPointer { key in
            let count = key.count
            let (left, right) = (UnsafeRawPointer(pointer), UnsafeRawPointer(key.baseAddress!))
            var at = 0
            while at &+ 8 <= count {
                if left.loadUnaligned(fromByteOffset: at, as: UInt64.self)
                    != right.loadUnaligned(fromByteOffset: at, as: UInt64.self)
                {
                    return false
                }
                at &+= 8
            }
            while at < count {
                if pointer[at] != key[at] { return false }
                at &+= 1
            }
            return true
        }
    }

    /// The closing quote of a string without escapes; something else where there is an escape, a
    /// control character or no quote.
    @inline(__always)
    private static func quote(_ base: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int {
        var at = start
        while at &+ 16 <= end {
            let mask = weir_mask_string16(base + at)
            if mask != 0 { return at &+ mask.trailingZeroBitCount }
            at &+= 16
        }
        while at < end, base[at] != 0x22, base[at] != 0x5C, base[at] >= 0x20 { at &+= 1 }
        return at
    }
}
