import Columns
import Expressions
import Formats
import Query

/// What a stage costs in state, in words: of what it keeps a row, how large that is, and for how long.
extension StageOperator {
    public var cost: [String] {
        switch self {
        case .aggregate(let work): [cost(of: work)]
        case .rows(let schema, _):
            [
                "every row (\(names(schema))), \(Self.atLeast(schema)) each, for good: the view is "
                    + "recomputed from them"
            ]
        case .deduplicate(let work): [cost(of: work)]
        case .join(let work):
            [cost(of: work.left, "left"), cost(of: work.right, "right")]
        case .limit: ["how many rows have come"]
        }
    }

    private func cost(of work: Aggregation) -> String {
        let keys = work.groups.map(\.name)
        let size = Self.atLeast(
            work.groups.map { Field($0.name, $0.expression.type) }, more: work.calls.count)
        let what =
            keys.isEmpty
            ? "one group"
            : "a \(work.isSession ? "session" : "group") for each (\(keys.joined(separator: ", ")))"
        guard let time = work.timeGroup else {
            return "\(what), \(size)\(keys.isEmpty ? "" : " each, for good")"
        }
        return "\(what), \(size) each, until the watermark\(Self.behind(work.offset)) passes "
            + keys[time]
    }

    private func cost(of work: Deduplication) -> String {
        let kept = work.keys.map { work.schema[$0] }
        let what = "a key for each (\(names(kept))), \(Self.atLeast(kept)) each"
        guard let time = work.timeColumn else { return "\(what), for good" }
        return "\(what), until the watermark\(Self.behind(work.offset)) passes "
            + work.schema[time].name + Self.after(work.lingering)
    }

    private func cost(of side: StreamJoin.Side, _ name: String) -> String {
        let what = "\(name) rows (\(names(side.schema))), \(Self.atLeast(side.schema)) each"
        guard let expiry = side.expiry else {
            return "\(what), for good: no condition bounds how long a row waits"
                + (side.isPreserved ? ", and those that meet none never appear" : "")
        }
        return "\(what), until the watermark passes "
            + PlanPrinter.text(expiry.time, over: side.schema) + Self.after(expiry.lingering)
    }

    private func names(_ schema: Schema) -> String {
        schema.map(\.name).joined(separator: ", ")
    }

    private static func after(_ microseconds: Int64) -> String {
        microseconds == 0
            ? "" : (microseconds > 0 ? " + " : " − ") + interval(microseconds)
    }

    private static func behind(_ microseconds: Int64) -> String {
        microseconds == 0 ? "" : ", \(interval(microseconds)) behind,"
    }

    private static func interval(_ microseconds: Int64) -> String {
        IntervalText.dayTime(abs(microseconds), .day, .second)
    }

    /// The memory that a row takes in columns, without what its texts, lists and maps hold; a call keeps
    /// two numbers or more.
    private static func atLeast(_ schema: Schema, more calls: Int = 0) -> String {
        let bytes = schema.reduce(calls * 16) { $0 + $1.type.bytesOfValue }
        return schema.contains { $0.type.isOpenEnded } ? "\(bytes) B and its texts" : "\(bytes) B"
    }
}

extension DataType {
    /// In a column: texts, lists and maps have their place there and what they hold elsewhere.
    fileprivate var bytesOfValue: Int {
        switch self {
        case .structure(let fields): fields.reduce(0) { $0 + $1.type.bytesOfValue }
        default:
            switch physical {
            case .none: 0
            case .boolean: 1
            case .integer, .floating: 8
            case .wide, .string, .list, .map, .structure: 16
            }
        }
    }

    /// Values of it have no common size.
    fileprivate var isOpenEnded: Bool {
        switch self {
        case .string, .binary, .variant, .array, .map: true
        case .structure(let fields): fields.contains { $0.type.isOpenEnded }
        default: false
        }
    }
}
