import Columns
import Expressions
import Query

/// What a table's columns take from an INSERT: `SET spark.sql.storeAssignmentPolicy`.
enum StoreAssignment: String {
    /// Numbers for numbers, moments for moments, anything plain for texts; what does not fit is an error.
    case ansi
    /// Whatever can be cast.
    case legacy
    /// Only what loses nothing.
    case strict

    init(_ settings: [String: String]) {
        let name = settings["spark.sql.storeAssignmentPolicy"]?.lowercased()
        self = name.flatMap { StoreAssignment(rawValue: $0) } ?? .ansi
    }

    /// A value as a column of a table keeps it.
    ///
    /// - Throws: `INCOMPATIBLE_DATA_FOR_TABLE.CANNOT_SAFELY_CAST`, `DATATYPE_MISMATCH.CAST_…`.
    func stored(
        _ value: Expression, as field: Field, of table: String, at range: Range<Int>
    ) throws(StatementError) -> Expression {
        let type = field.type
        if self == .legacy {
            guard value.type == type || Cast.exists(value.type, to: type) else {
                throw .query(
                    QueryError(
                        Cast.refusal(value.type, to: type),
                        "Cannot cast \"\(value.type.description.uppercased())\" to "
                            + "\"\(type.description.uppercased())\".", at: range))
            }
            return value.cast(to: type)
        }
        // A column that is not named holds the null of its own type.
        let isTaken =
            self == .strict
            ? Self.isKept(value.type.withoutCollations, as: type.withoutCollations)
            : Self.mayStore(value.type.withoutCollations, as: type.withoutCollations)
        guard isTaken else {
            if let difference = Self.difference(value.type, type) {
                throw .query(
                    QueryError(
                        "INCOMPATIBLE_DATA_FOR_TABLE." + difference,
                        "Cannot write incompatible data for the table `\(table)`: `\(field.name)` is "
                            + "a \"\(type.description)\" and no \"\(value.type.description)\".",
                        at: range))
            }
            throw .query(
                QueryError(
                    "INCOMPATIBLE_DATA_FOR_TABLE.CANNOT_SAFELY_CAST",
                    "Cannot write incompatible data for the table `\(table)`: cannot safely cast "
                        + "`\(field.name)` \"\(value.type.description)\" to "
                        + "\"\(type.description)\".", at: range))
        }
        return value.cast(to: type, .ansi)
    }

    /// What keeps one struct from being another, where that is how many fields it has.
    private static func difference(_ from: DataType, _ to: DataType) -> String? {
        switch (from.withoutCollations, to.withoutCollations) {
        case (.structure(let a), .structure(let b)):
            if a.count < b.count { return "STRUCT_MISSING_FIELDS" }
            if a.count > b.count { return "EXTRA_STRUCT_FIELDS" }
            return zip(a, b).lazy.compactMap { difference($0.type, $1.type) }.first
        case (.array(let a), .array(let b)): return difference(a, b)
        case (.map(let a, let b), .map(let c, let d)):
            return difference(a, c) ?? difference(b, d)
        default: return nil
        }
    }

    /// Spark's ANSI rule of store assignment.
    static func mayStore(_ from: DataType, as to: DataType) -> Bool {
        if from == to || from == .void { return true }
        switch (from, to) {
        case (.array, .string), (.map, .string), (.structure, .string), (.variant, .string):
            return false
        case (_, .string): return true
        case (.date, .timestamp), (.date, .timestampNTZ), (.timestamp, .date),
            (.timestampNTZ, .date), (.timestamp, .timestampNTZ), (.timestampNTZ, .timestamp),
            (.timestamp, .time), (.timestampNTZ, .time), (.time, .timestamp),
            (.time, .timestampNTZ), (.time, .date):
            return true
        case (.time(let a), .time(let b)): return a <= b
        case (.array(let a), .array(let b)): return mayStore(a, as: b)
        case (.map(let a, let b), .map(let c, let d)):
            return mayStore(a, as: c) && mayStore(b, as: d)
        case (.structure(let a), .structure(let b)):
            return a.count == b.count
                && zip(a, b).allSatisfy { mayStore($0.type, as: $1.type) }
        case (.dayTimeInterval, .dayTimeInterval), (.yearMonthInterval, .yearMonthInterval):
            return true
        default: return from.isNumeric && to.isNumeric
        }
    }

    /// Spark's rule of casts that lose nothing.
    private static func isKept(_ from: DataType, as to: DataType) -> Bool {
        if from == to { return true }
        switch (from, to) {
        case (.void, _): return false
        case (.array(let a), .array(let b)): return isKept(a, as: b)
        case (.map(let a, let b), .map(let c, let d)): return isKept(a, as: c) && isKept(b, as: d)
        case (.structure(let a), .structure(let b)):
            return a.count == b.count && zip(a, b).allSatisfy { isKept($0.type, as: $1.type) }
        case (.array, _), (.map, _), (.structure, _), (.variant, _): return false
        case (_, .string): return true
        case (.date, .timestamp), (.date, .timestampNTZ), (.timestamp, .timestampNTZ),
            (.timestampNTZ, .timestamp):
            return true
        default: return holds(to, all: from)
        }
    }

    /// Whether each number of one type is one of the other.
    private static func holds(_ wider: DataType, all type: DataType) -> Bool {
        guard type.isNumeric, wider.isNumeric else { return false }
        switch (type, wider) {
        case (.decimal(let precision, let scale), _) where wider.isIntegral:
            guard let (digits, _) = DecimalRules.of(wider) else { return false }
            return scale == 0 && precision < digits
        case (_, .decimal(let precision, let scale)):
            guard let (own, places) = DecimalRules.of(type) else { return false }
            return precision - scale >= own - places && scale >= places
        case (.decimal, _): return false
        default:
            let order: [DataType] = [.tinyint, .smallint, .int, .bigint, .float, .double]
            guard let one = order.firstIndex(of: type), let other = order.firstIndex(of: wider)
            else { return false }
            return one <= other
        }
    }
}
