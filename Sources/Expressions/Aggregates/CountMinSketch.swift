import Columns
import Foundation

/// How often values come, in a table of few counters: each value counts in one of every row, and the
/// least of its counters is the estimate.
///
/// The bytes of a sketch, all numbers with their highest byte first:
/// ```
/// Int32 version = 1 │ Int64 values │ Int32 rows │ Int32 columns │ Int64 factor × rows │ Int64 × rows × columns
/// ```
/// Source: Spark's `CountMinSketchImpl`.
struct CountMinSketch {
    static let functions: [AggregateFunction] = [aggregate]

    private let width: Int
    /// What whole numbers are multiplied by, for each row.
    private let factors: [Int64]
    private var counters: [Int64]
    private var total: Int64 = 0

    /// The most counters that a sketch may have: 64 MB.
    private static let most = 1 << 23

    /// - Parameters:
    ///   - error: Of an estimate, as a share of all values; above 0.
    ///   - confidence: That the error is no larger; between 0 and 1.
    /// - Throws: `VALUE_LIMIT_EXCEEDED` where the table would not fit.
    init(error: Double, confidence: Double, seed: Int32) throws(EvaluationError) {
        let columns = (2 / error).rounded(.up)
        let rows = max((-log1p(-confidence) / log(2)).rounded(.up), 1)
        try ValueLimit.check(elements: columns * rows > Double(Self.most) ? .max : 0)
        width = Int(columns)
        var random = JavaRandom(seed: Int64(seed))
        factors = (0..<Int(rows)).map { _ in Int64(random.next(below: .max)) }
        counters = [Int64](repeating: 0, count: width * factors.count)
    }

    mutating func add(_ value: Value) {
        switch value {
        case .integer(let number): add(number)
        case .string(let text): add(Array(text.utf8))
        case .binary(let bytes): add(bytes)
        default: break
        }
    }

    private mutating func add(_ number: Int64) {
        for (row, factor) in factors.enumerated() {
            var hash = factor &* number
            hash &+= hash >> 32
            let place = Int(Int32(truncatingIfNeeded: hash & 0x7FFF_FFFF)) % width
            counters[row * width + place] += 1
        }
        total += 1
    }

    private mutating func add(_ bytes: [UInt8]) {
        let first = Murmur3.bytes(bytes, 0)
        let second = Murmur3.bytes(bytes, first)
        for row in factors.indices {
            let hash = Int32(bitPattern: first &+ UInt32(row) &* second)
            counters[row * width + Int((hash % Int32(width)).magnitude)] += 1
        }
        total += 1
    }

    var bytes: [UInt8] {
        var result: [UInt8] = []
        func append(_ value: some FixedWidthInteger) {
            withUnsafeBytes(of: value.bigEndian) { result += $0 }
        }
        append(Int32(1))
        append(total)
        append(Int32(factors.count))
        append(Int32(width))
        for factor in factors { append(factor) }
        for counter in counters { append(counter) }
        return result
    }

    // MARK: As a function

    private static let name = "count_min_sketch"

    private static let aggregate = AggregateFunction(
        name, summary: "\(name)(x, error, confidence, seed): how often values come, as a sketch"
    ) { arguments throws(FunctionError) in
        try arguments.expect(4...4, of: name)
        let type = arguments[0].type
        guard type.isIntegral || [.string, .binary, .void].contains(type) else {
            throw .wrongType(name, 0, type, wanted: "integral\" or \"string\" or \"binary")
        }
        let error = try number(arguments, 1, .double).floating
        let confidence = try number(arguments, 2, .double).floating
        let seed = try number(arguments, 3, .int).integer
        guard error > 0, confidence > 0, confidence < 1 else {
            throw FunctionError(
                "DATATYPE_MISMATCH.VALUE_OUT_OF_RANGE",
                error > 0
                    ? "The confidence of `\(name)` must be between (0.0, 1.0)."
                    : "The error of `\(name)` must be above 0.0.")
        }
        var overload = Collections.overload(type, .binary) { (values) throws(EvaluationError) in
            var sketch = try CountMinSketch(
                error: error, confidence: confidence, seed: Int32(truncatingIfNeeded: seed))
            for value in values { sketch.add(value) }
            return .binary(sketch.bytes)
        }
        overload.parameters = [type, .double, .double, .int]
        return overload
    }

    /// A constant argument that is not null.
    private static func number(
        _ arguments: [Argument], _ index: Int, _ type: DataType
    ) throws(FunctionError) -> Value {
        let argument = arguments[index]
        if argument.type == .void {
            throw FunctionError(
                "DATATYPE_MISMATCH.UNEXPECTED_NULL",
                "The arguments of `\(name)` but the first must not be null.")
        }
        guard argument.type == type || type == .int && argument.type == .bigint else {
            throw .wrongType(name, index, argument.type, wanted: type.description)
        }
        guard let literal = argument.literal else {
            throw FunctionError(
                "DATATYPE_MISMATCH.NON_FOLDABLE_INPUT",
                "The arguments of `\(name)` but the first must be constants.")
        }
        guard !literal.isNull else {
            throw FunctionError(
                "DATATYPE_MISMATCH.UNEXPECTED_NULL",
                "The arguments of `\(name)` but the first must not be null.")
        }
        return literal
    }
}
