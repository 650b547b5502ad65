import Columns

/// Where a reader puts one column's values while it goes through a block.
///
/// A class with raw buffers, because readers write a value here for every field of every record: an
/// array within a struct within an array costs a check of ownership each time. Buffers are kept from
/// block to block.
final class ColumnSink {
    let type: DataType
    let physical: DataType.Physical
    private var integers: UnsafeMutablePointer<Int64>
    private var validity: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private(set) var count = 0
    private var nulls = 0
    /// Strings by number while they are few, end to end when they are not.
    private var dictionary = DictionaryBuilder()
    private var isDictionary = true
    private var strings = StringVector()
    /// Values of nested types, wide decimals and other slow ones.
    private var builder: ColumnBuilder

    /// More distinct strings than this are written out.
    private static let dictionaryLimit = 1 << 14

    init(_ type: DataType) {
        self.type = type
        physical = type.physical
        capacity = 1024
        integers = .allocate(capacity: capacity)
        validity = .allocate(capacity: capacity)
        builder = ColumnBuilder(type)
        isDictionary = type != .variant
    }

    deinit {
        integers.deallocate()
        validity.deallocate()
    }

    @inline(__always)
    private func reserve() {
        if count == capacity { grow() }
    }

    @inline(never)
    private func grow() {
        let larger = capacity * 2
        let newIntegers = UnsafeMutablePointer<Int64>.allocate(capacity: larger)
        newIntegers.update(from: integers, count: count)
        integers.deallocate()
        integers = newIntegers
        let newValidity = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
        newValidity.update(from: validity, count: count)
        validity.deallocate()
        validity = newValidity
        capacity = larger
    }

    @inline(__always)
    func append(integer: Int64) {
        reserve()
        integers[count] = integer
        validity[count] = 1
        count &+= 1
    }

    @inline(__always)
    func append(floating: Double) { append(integer: Int64(bitPattern: floating.bitPattern)) }

    @inline(__always)
    func append(boolean: Bool) { append(integer: boolean ? 1 : 0) }

    @inline(__always)
    func append(string: UnsafeBufferPointer<UInt8>) {
        if isDictionary {
            append(integer: Int64(dictionary.code(of: string)))
            if dictionary.count > Self.dictionaryLimit { leaveDictionary() }
        } else {
            strings.append(string)
            append(integer: 0)
        }
    }

    /// A string with what is no UTF-8 in it replaced.
    func append(repaired text: UnsafeBufferPointer<UInt8>) {
        var string = String(decoding: text, as: UTF8.self)
        string.withUTF8 { append(string: $0) }
    }

    func append(string: [UInt8], times: Int) {
        string.withUnsafeBufferPointer { text in
            guard times > 0 else { return }
            append(string: text)
            for _ in 1..<max(1, times) {
                if isDictionary {
                    append(integer: integers[count - 1])
                } else {
                    append(string: text)
                }
            }
        }
    }

    /// Strings that lie in a block: `JSONSpans` tells how starts and lengths are meant.
    func append(
        strings rows: Range<Int>, _ starts: UnsafePointer<UInt32>,
        _ lengths: UnsafePointer<UInt32>, _ base: UnsafePointer<UInt8>
    ) {
        guard isDictionary else {
            for row in rows {
                if lengths[row] == JSONSpans.null {
                    appendNull()
                } else {
                    append(
                        string: UnsafeBufferPointer(
                            start: base + Int(starts[row]), count: Int(lengths[row])))
                }
            }
            return
        }
        while count &+ rows.count > capacity { grow() }
        dictionary.encode(
            count: rows.count, starts: starts + rows.lowerBound,
            lengths: lengths + rows.lowerBound, null: JSONSpans.null, base: base,
            into: integers + count)
        for (place, row) in rows.enumerated() {
            let isNull = lengths[row] == JSONSpans.null
            validity[count &+ place] = isNull ? 0 : 1
            nulls &+= isNull ? 1 : 0
        }
        count &+= rows.count
        if dictionary.count > Self.dictionaryLimit { leaveDictionary() }
    }

    /// Whole numbers that lie in a block, as with strings.
    ///
    /// - Returns: The first row whose text is no whole number; the rows before it are there.
    func append(
        integers rows: Range<Int>, _ starts: UnsafePointer<UInt32>,
        _ lengths: UnsafePointer<UInt32>, _ base: UnsafePointer<UInt8>
    ) -> Int? {
        while count &+ rows.count > capacity { grow() }
        let (values, valid) = (integers + count, validity + count)
        let first = rows.lowerBound
        var absent = 0
        var misfit: Int?
        var row = first
        while row < rows.upperBound {
            let length = lengths[row]
            if length == JSONSpans.null {
                (values[row &- first], valid[row &- first]) = (0, 0)
                absent &+= 1
            } else {
                let text = UnsafeBufferPointer(start: base + Int(starts[row]), count: Int(length))
                guard let value = FieldParser.integer(text) else {
                    misfit = row
                    break
                }
                (values[row &- first], valid[row &- first]) = (value, 1)
            }
            row &+= 1
        }
        count &+= row &- first
        nulls &+= absent
        return misfit
    }

    func append(value: Value) {
        if value.isNull { return appendNull() }
        builder.append(value)
        append(integer: 0)
    }

    func appendNull() {
        reserve()
        integers[count] = 0
        validity[count] = 0
        count &+= 1
        nulls &+= 1
        switch physical {
        case .string:
            if isDictionary {
                integers[count - 1] = Int64(
                    dictionary.code(of: UnsafeBufferPointer(start: nil, count: 0)))
            } else {
                strings.append(EmptyCollection())
            }
        case .boolean, .integer, .floating: break
        default: builder.appendNull()
        }
    }

    /// Takes back the values of the record in hand: it turned out to be malformed.
    func truncate(to rows: Int) {
        while count > rows {
            count -= 1
            if validity[count] == 0 { nulls -= 1 }
            if physical == .string, !isDictionary {
                strings.offsets.removeLast()
                strings.bytes.removeLast(strings.bytes.count - Int(strings.offsets.last!))
            }
        }
        switch physical {
        case .string, .boolean, .integer, .floating, .none: break
        default:
            if builder.count > rows {
                let kept = builder.build().slice(0..<rows)
                builder = ColumnBuilder(type)
                for row in 0..<rows { builder.append(kept.value(at: row)) }
            }
        }
    }

    /// Whether the last value is this string.
    func lastString(equals text: [UInt8]) -> Bool {
        guard physical == .string, count > 0, validity[count - 1] == 1 else { return false }
        let (values, index) =
            isDictionary ? (dictionary.values, Int(integers[count - 1])) : (strings, count - 1)
        return values.bytes[Int(values.offsets[index])..<Int(values.offsets[index + 1])]
            .elementsEqual(text)
    }

    private func leaveDictionary() {
        isDictionary = false
        strings = dictionary.values.gather((0..<count).map { Int32(integers[$0]) })
        dictionary = DictionaryBuilder()
    }

    /// The column so far; the sink starts anew, its dictionary kept.
    func take() -> Column {
        defer {
            count = 0
            nulls = 0
            strings = StringVector()
            builder = ColumnBuilder(type)
        }
        let valid =
            nulls == 0 ? nil : Array(UnsafeBufferPointer(start: validity, count: count))
        let raw = UnsafeBufferPointer(start: integers, count: count)
        switch physical {
        case .integer: return Column(type, .integer(Array(raw)), validity: valid)
        case .boolean:
            return Column(
                type, .boolean(raw.map { UInt8(truncatingIfNeeded: $0) }), validity: valid)
        case .floating:
            return Column(
                type, .floating(raw.map { Double(bitPattern: UInt64(bitPattern: $0)) }),
                validity: valid)
        case .string:
            if isDictionary {
                let codes = raw.map { Int32(truncatingIfNeeded: $0) }
                return Column(
                    type, .dictionary(DictionaryVector(codes: codes, values: dictionary.values)),
                    validity: valid)
            }
            return Column(type, .string(strings), validity: valid)
        case .none: return Column(type, .none(count: count))
        case .wide, .list, .map, .structure: return builder.build()
        }
    }
}
