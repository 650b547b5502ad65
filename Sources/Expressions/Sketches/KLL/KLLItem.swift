import Columns
import Formats

/// What `KLLSketch` may hold: BIGINT, DOUBLE or FLOAT.
protocol KLLItem: Comparable, BitwiseCopyable, Sendable {
    /// As functions of their sketches are named after it: `kll_sketch_agg_bigint`.
    static var name: String { get }
    /// As the summary of a sketch names it.
    static var plural: String { get }
    static var type: DataType { get }
    /// The types that are taken as it.
    static var sources: [DataType] { get }
    static var zero: Self { get }
    /// nil where a column's vector holds no such numbers.
    static func items(of vector: Vector) -> [Self]?
    /// No number, which a sketch passes over.
    var isMissing: Bool { get }
    var value: Value { get }
    var text: String { get }
    init(_ value: Value)
}

extension Int64: KLLItem {
    static var name: String { "bigint" }
    static var plural: String { "Longs" }
    static var type: DataType { .bigint }
    static var sources: [DataType] { [.tinyint, .int, .bigint, .smallint] }

    static func items(of vector: Vector) -> [Int64]? {
        if case .integer(let numbers) = vector { numbers } else { nil }
    }

    var isMissing: Bool { false }
    var value: Value { .integer(self) }
    var text: String { description }
    init(_ value: Value) { self = value.integer }
}

extension Double: KLLItem {
    static var name: String { "double" }
    static var plural: String { "Doubles" }
    static var type: DataType { .double }
    static var sources: [DataType] { [.float, .double] }

    static func items(of vector: Vector) -> [Double]? {
        if case .floating(let numbers) = vector { numbers } else { nil }
    }

    var isMissing: Bool { isNaN }
    var value: Value { .floating(self) }

    var text: String {
        var bytes: [UInt8] = []
        NumberText.append(self, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    init(_ value: Value) { self = value.floating }
}

extension Float: KLLItem {
    static var name: String { "float" }
    static var plural: String { "Floats" }
    static var type: DataType { .float }
    static var sources: [DataType] { [.float] }

    static func items(of vector: Vector) -> [Float]? {
        if case .floating(let numbers) = vector { numbers.map { Float($0) } } else { nil }
    }

    var isMissing: Bool { isNaN }
    var value: Value { .floating(Double(self)) }

    var text: String {
        var bytes: [UInt8] = []
        NumberText.append(float: Double(self), to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    init(_ value: Value) { self = Float(value.floating) }
}
