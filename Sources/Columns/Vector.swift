/// The values of a column in memory, one case per physical layout.
///
/// ```
/// BOOLEAN                                   boolean   [UInt8]    0 or 1
/// TINYINT … BIGINT, DATE, TIMESTAMP[_NTZ],
///   TIME, intervals, DECIMAL to 18 digits   integer   [Int64]    decimals unscaled
/// FLOAT, DOUBLE                             floating  [Double]   FLOAT rounded to 24 bits
/// DECIMAL above 18 digits                   wide      [Int128]   unscaled
/// STRING, BINARY, VARIANT                   string    offsets ─► bytes
///                                           dictionary codes ─► offsets ─► bytes
/// ARRAY                                     list      offsets ─► element column
/// MAP                                       map       offsets ─► key column, value column
/// STRUCT, INTERVAL (months, days, µs)       structure one column a member
/// VOID                                      none      count
/// ```
/// A slot that the column's validity marks as null holds a value of no meaning (zero, empty), which
/// kernels may compute with and must not trap on.
public enum Vector: Sendable {
    case none(count: Int)
    case boolean([UInt8])
    case integer([Int64])
    case floating([Double])
    case wide([Int128])
    case string(StringVector)
    case dictionary(DictionaryVector)
    indirect case list(ListVector)
    indirect case map(MapVector)
    case structure([Column], count: Int)

    public var count: Int {
        switch self {
        case .none(let count): count
        case .boolean(let values): values.count
        case .integer(let values): values.count
        case .floating(let values): values.count
        case .wide(let values): values.count
        case .string(let strings): strings.count
        case .dictionary(let dictionary): dictionary.codes.count
        case .list(let list): list.offsets.count - 1
        case .map(let map): map.offsets.count - 1
        case .structure(_, let count): count
        }
    }
}

/// Strings end to end: string `i` is `bytes[offsets[i] ..< offsets[i + 1]]`, in UTF-8.
public struct StringVector: Sendable {
    /// One more than there are strings; the first is 0.
    public var offsets: [Int32]
    public var bytes: [UInt8]

    @inlinable
    public init(offsets: [Int32] = [0], bytes: [UInt8] = []) {
        self.offsets = offsets
        self.bytes = bytes
    }

    @inlinable public var count: Int { offsets.count - 1 }

    /// The string at `index`, with invalid UTF-8 repaired. For slow paths.
    public func string(at index: Int) -> String {
        String(decoding: bytes[Int(offsets[index])..<Int(offsets[index + 1])], as: UTF8.self)
    }

    @inlinable
    public mutating func append(_ string: some Collection<UInt8>) {
        bytes.append(contentsOf: string)
        offsets.append(Int32(bytes.count))
    }
}

/// Strings by number: row `i` is `values[codes[i]]`. Values are distinct.
public struct DictionaryVector: Sendable {
    public var codes: [Int32]
    public var values: StringVector

    @inlinable
    public init(codes: [Int32], values: StringVector) {
        self.codes = codes
        self.values = values
    }
}

/// Arrays end to end: array `i` is `elements[offsets[i] ..< offsets[i + 1]]`.
public struct ListVector: Sendable {
    public var offsets: [Int32]
    public var elements: Column

    @inlinable
    public init(offsets: [Int32], elements: Column) {
        self.offsets = offsets
        self.elements = elements
    }
}

/// Maps end to end, as a list of keys beside a list of values.
public struct MapVector: Sendable {
    public var offsets: [Int32]
    public var keys: Column
    public var values: Column

    @inlinable
    public init(offsets: [Int32], keys: Column, values: Column) {
        self.offsets = offsets
        self.keys = keys
        self.values = values
    }
}
