import Columns

/// What `approx_top_k_accumulate` and `approx_top_k_combine` give: counters that can be put together.
///
/// ```
/// STRUCT< sketch: BINARY              counters as DataSketches stores them │ nulls (8 bytes, big-endian)
///         maxItemsTracked: INT
///         itemDataType                null of the items' type
///         itemDataTypeDDL: STRING >   "item BIGINT NOT NULL"
/// ```
struct TopKState {
    var items: FrequentItems
    /// Nulls are counted apart, exactly.
    var nulls: Int64
    var tracked: Int

    static let usualTracked = 10_000
    static let mostTracked = 1_000_000

    static func type(of item: DataType) -> DataType {
        .structure([
            Field("sketch", .binary), Field("maxItemsTracked", .int),
            Field("itemDataType", item), Field("itemDataTypeDDL", .string),
        ])
    }

    /// - Throws: Where there are fewer counters than are asked for.
    static func check(tracked: Int, covers k: Int) throws(EvaluationError) {
        guard tracked >= k else {
            throw EvaluationError(
                "APPROX_TOP_K_MAX_ITEMS_TRACKED_LESS_THAN_K",
                "The max items tracked `maxItemsTracked`(\(tracked)) of `approx_top_k` should be "
                    + "greater than or equal to `k`(\(k)).")
        }
    }

    /// - Precondition: The other one's items have the same type.
    mutating func merge(_ other: TopKState) {
        items.merge(other.items.entries, offset: other.items.offset, total: other.items.total)
        nulls &+= other.nulls
    }

    /// The same as it is read back from its bytes: counters come to lie as if they came in their order.
    var stored: TopKState {
        guard let items = try? FrequentItems(items.encoded[...], of: items.type) else {
            preconditionFailure("counters are read as they were written")
        }
        return TopKState(items: items, nulls: nulls, tracked: tracked)
    }

    // MARK: - As a value

    var sketch: [UInt8] {
        items.encoded
            + (0..<8).reversed().map {
                UInt8(truncatingIfNeeded: UInt64(bitPattern: nulls) >> UInt64(8 * $0))
            }
    }

    var value: Value {
        .structure([
            .binary(sketch), .integer(Int64(tracked)), .null,
            .string(Self.definition(of: items.type)),
        ])
    }

    /// - Throws: Where the bytes, the number or the type's name are not what such a function gave.
    init(sketch: [UInt8], tracked: Int, definition: String) throws(EvaluationError) {
        guard let type = Self.itemType(of: definition), sketch.count >= 8,
            (1...Self.mostTracked).contains(tracked),
            let items = try? FrequentItems(sketch.dropLast(8), of: type)
        else {
            throw EvaluationError(
                "FAILED_FUNCTION_CALL",
                "The state is none that `approx_top_k_accumulate` or `approx_top_k_combine` gave.")
        }
        self.items = items
        nulls = sketch.suffix(8).reduce(0) { $0 << 8 | Int64($1) }
        self.tracked = tracked
    }

    init(items: FrequentItems, nulls: Int64 = 0, tracked: Int) {
        self.items = items
        self.nulls = nulls
        self.tracked = tracked
    }

    // MARK: - Types by name

    static func definition(of type: DataType) -> String {
        // Spark writes this one type in its own way.
        type == .string
            ? "item string not null" : "item \(type.description.uppercased()) NOT NULL"
    }

    /// nil where the text names no type that can be counted.
    static func itemType(of definition: String) -> DataType? {
        let words = definition.lowercased().split(separator: " ")
        guard words.count == 4, words[0] == "item", words[2...] == ["not", "null"] else {
            return nil
        }
        let name = String(words[1])
        if let type = plainTypes.first(where: { $0.description == name }) { return type }
        let parts = name.split { "(,)".contains($0) }
        let numbers = parts.dropFirst().compactMap { Int($0) }
        switch (parts.first, numbers.count) {
        case ("decimal", 2)
        where (1...38).contains(numbers[0]) && (0...numbers[0]).contains(numbers[1]):
            return .decimal(precision: numbers[0], scale: numbers[1])
        case ("time", 1): return .time(precision: numbers[0])
        default: return nil
        }
    }

    private static let plainTypes: [DataType] = [
        .boolean, .tinyint, .smallint, .int, .bigint, .float, .double, .date, .timestamp,
        .timestampNTZ, .string,
    ]

    static func isCountable(_ type: DataType) -> Bool {
        switch type {
        case .decimal, .time: true
        default: plainTypes.contains(type)
        }
    }
}
