import Columns

/// How the numbers of equal values go together.
enum SummaryMode: UInt8, Sendable {
    case sum, min, max, alwaysOne

    /// - Parameter name: In whatever case.
    init?(named name: String) {
        switch name.lowercased() {
        case "sum": self = .sum
        case "min": self = .min
        case "max": self = .max
        case "alwaysone": self = .alwaysOne
        default: return nil
        }
    }
}

/// The number that a tuple sketch keeps with each value.
protocol TupleSummary: Sendable {
    /// As functions' names end in it.
    static var summaryName: String { get }
    /// Of the column that it comes from.
    static var summaryType: DataType { get }
    /// Of all numbers together.
    static var totalType: DataType { get }

    /// What changes no other number in a mode.
    static func neutral(_ mode: SummaryMode) -> Self

    init(summary value: Value)
    func combined(with other: Self, _ mode: SummaryMode) -> Self
    /// All numbers of a sketch together.
    static func total(_ numbers: [Self], _ mode: SummaryMode) -> Value

    func writeSummary(to writer: inout ByteWriter)
    init(summaryFrom reader: inout ByteReader) throws(CodecError)
}

extension Double: TupleSummary {
    static var summaryName: String { "double" }
    static var summaryType: DataType { .double }
    static var totalType: DataType { .double }

    static func neutral(_ mode: SummaryMode) -> Double {
        switch mode {
        case .sum: 0
        case .min: .infinity
        case .max: -.infinity
        case .alwaysOne: 1
        }
    }

    init(summary value: Value) {
        if case .floating(let number) = value { self = number } else { self = 0 }
    }

    func combined(with other: Double, _ mode: SummaryMode) -> Double {
        switch mode {
        case .sum: self + other
        // What is no number is neither less nor greater: in whatever order they come, it is passed over.
        case .min: other < self ? other : self
        case .max: other > self ? other : self
        case .alwaysOne: 1
        }
    }

    static func total(_ numbers: [Double], _ mode: SummaryMode) -> Value {
        if mode == .alwaysOne { return .floating(Double(numbers.count)) }
        return .floating(numbers.reduce(neutral(mode)) { $0.combined(with: $1, mode) })
    }

    func writeSummary(to writer: inout ByteWriter) { writer.write(self) }

    init(summaryFrom reader: inout ByteReader) throws(CodecError) { self = try reader.readDouble() }
}

extension Int32: TupleSummary {
    static var summaryName: String { "integer" }
    static var summaryType: DataType { .int }
    static var totalType: DataType { .bigint }

    static func neutral(_ mode: SummaryMode) -> Int32 {
        switch mode {
        case .sum: 0
        case .min: .max
        case .max: .min
        case .alwaysOne: 1
        }
    }

    init(summary value: Value) { self = Int32(truncatingIfNeeded: value.integer) }

    /// Sums wrap around, as those of Java.
    func combined(with other: Int32, _ mode: SummaryMode) -> Int32 {
        switch mode {
        case .sum: self &+ other
        case .min: Swift.min(self, other)
        case .max: Swift.max(self, other)
        case .alwaysOne: 1
        }
    }

    static func total(_ numbers: [Int32], _ mode: SummaryMode) -> Value {
        switch mode {
        case .alwaysOne: return .integer(Int64(numbers.count))
        case .sum: return .integer(numbers.reduce(0) { $0 &+ Int64($1) })
        case .min, .max:
            return .integer(Int64(numbers.reduce(neutral(mode)) { $0.combined(with: $1, mode) }))
        }
    }

    func writeSummary(to writer: inout ByteWriter) { writer.writeFixed(self) }

    init(summaryFrom reader: inout ByteReader) throws(CodecError) {
        self = Int32(bitPattern: try reader.readUInt32())
    }
}
