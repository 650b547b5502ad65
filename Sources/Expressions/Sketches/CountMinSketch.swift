import Columns
import Glibc

/// How often values came, never told too low: Spark's `CountMinSketch`.
///
/// ```
/// depth rows of width counters      a value counts once in each row, where the row's hash puts it
/// ```
/// Source: Cormode and Muthukrishnan (2005).
struct CountMinSketch: GroupSketch {
    private let width: Int
    /// One for each row; the first step of the hash of numbers.
    private let factors: [Int64]
    private var total: Int64 = 0
    /// Row by row; nothing until the first value.
    private var counters: [Int64] = []

    /// How many counters a group may have: 128 MB.
    static let limit = 1 << 24

    /// - Returns: nil where so small an error needs more counters than `limit`.
    init?(error: Double, confidence: Double, seed: Int32) {
        let width = (2 / error).rounded(.up)
        let depth = (-log1p(-confidence) / log(2)).rounded(.up)
        guard width * depth <= Double(Self.limit) else { return nil }
        self.width = Int(width)
        var random = JavaRandom(seed: Int64(seed))
        factors = (0..<Int(depth)).map { _ in Int64(random.next(below: .max)) }
    }

    var sizeInBytes: Int { counters.count * 8 }

    private mutating func count(in row: Int, _ column: Int) {
        counters[row &* width &+ column] &+= 1
    }

    private mutating func begin() {
        if counters.isEmpty {
            counters = [Int64](repeating: 0, count: width * factors.count)
        }
        total &+= 1
    }

    mutating func add(_ number: Int64) {
        begin()
        for (row, factor) in factors.enumerated() {
            var hash = factor &* number
            // Modulo the prime 2^31 − 1.
            hash &+= hash &>> 32
            hash &= 0x7FFF_FFFF
            count(in: row, Int(hash) % width)
        }
    }

    mutating func add(_ bytes: [UInt8]) {
        begin()
        let first = Murmur3.bytes(bytes, 0)
        let second = Murmur3.bytes(bytes, first)
        for row in factors.indices {
            let hash = Int32(bitPattern: first &+ UInt32(row) &* second)
            count(in: row, abs(Int(hash) % width))
        }
    }

    // MARK: - As bytes

    /// Version, total, depth, width, factors and counters, big-endian.
    var state: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(20 + (factors.count + factors.count * width) * 8)
        func append<Number: FixedWidthInteger>(_ number: Number) {
            withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
        }
        append(Int32(1))
        append(total)
        append(Int32(factors.count))
        append(Int32(width))
        for factor in factors { append(factor) }
        for counter in counters { append(counter) }
        if counters.isEmpty {
            bytes.append(contentsOf: repeatElement(0, count: factors.count * width * 8))
        }
        return bytes
    }

    mutating func merge(state: [UInt8]) {
        let start = 20 + factors.count * 8
        precondition(
            state.count == start + width * factors.count * 8, "a state is what its sketch wrote")
        func number(_ at: Int) -> Int64 {
            state.withUnsafeBytes {
                Int64(bigEndian: $0.loadUnaligned(fromByteOffset: at, as: Int64.self))
            }
        }
        let others = number(4)
        if others == 0 { return }
        begin()
        total &+= others &- 1
        for index in counters.indices { counters[index] &+= number(start + index * 8) }
    }

    var result: Value { .binary(state) }
}

extension CountMinSketch {
    static let functions: [AggregateFunction] = [
        AggregateFunction(
            "count_min_sketch",
            summary: "count_min_sketch(x, eps, confidence, seed): a sketch of how often values come"
        ) { arguments throws(FunctionError) in
            let name = "count_min_sketch"
            try arguments.expect(4...4, of: name)
            let types: [DataType] = [.tinyint, .smallint, .int, .bigint, .string, .binary]
            if arguments[0].type != .void, !types.contains(arguments[0].type) {
                throw .wrongType(
                    name, 0, arguments[0].type, wanted: "integral\" or \"string\" or \"binary")
            }
            let error = try share(arguments, 1, "eps")
            let confidence = try share(arguments, 2, "confidence")
            try arguments.expect([.int, .bigint], at: 3, of: name)
            guard let seed = arguments[3].literal else { throw .unfoldable(name, "seed") }
            if seed.isNull { throw .unexpectedNull(name, "seed") }
            guard error > 0 else { throw outOfRange("eps", "(0.0, 1.7976931348623157E308]", error) }
            guard confidence > 0, confidence < 1 else {
                throw outOfRange("confidence", "(0.0, 1.0)", confidence)
            }
            guard
                let empty = CountMinSketch(
                    error: error, confidence: confidence,
                    seed: Int32(truncatingIfNeeded: seed.integer))
            else { throw outOfRange("eps", "large enough for \(limit) counters", error) }
            return SketchAccumulator.overload(arguments, empty: empty) { sketch, value in
                if case .integer(let number) = value {
                    sketch.add(number)
                } else {
                    sketch.add(value.bytes)
                }
            }
        }
    ]

    private static func share(_ arguments: [Argument], _ index: Int, _ parameter: String)
        throws(FunctionError) -> Double
    {
        try arguments.expect([.double], at: index, of: "count_min_sketch")
        guard let literal = arguments[index].literal else {
            throw .unfoldable("count_min_sketch", parameter)
        }
        if literal.isNull { throw .unexpectedNull("count_min_sketch", parameter) }
        return literal.floating
    }

    private static func outOfRange(_ parameter: String, _ range: String, _ value: Double)
        -> FunctionError
    {
        FunctionError(
            "DATATYPE_MISMATCH.VALUE_OUT_OF_RANGE",
            "Cannot resolve \"count_min_sketch\" due to data type mismatch: the \(parameter) must be "
                + "between \(range) (current value = \(value)).")
    }
}
