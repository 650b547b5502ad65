import Columns
import Glibc
import Synchronization

/// Spark's `XORShiftRandom`: Marsaglia's xorshift over a seed hashed by MurmurHash3, with the rest of
/// `java.util.Random` above it.
struct SparkRandom {
    private var state: Int64
    private var spare: Double?

    init(seed: Int64) {
        let bytes = (0..<8).map { UInt8(truncatingIfNeeded: seed >> Int64(56 - $0 * 8)) }
        let low = Self.murmur(bytes, 0x3C07_4A61)
        let high = Self.murmur(bytes, low)
        state = Int64(high) << 32 | Int64(UInt32(bitPattern: low))
    }

    mutating func nextByte() -> UInt8 { UInt8(truncatingIfNeeded: bits(8)) }

    mutating func nextLong() -> Int64 {
        let high = bits(32) << 32
        return high | bits(32)
    }

    private mutating func bits(_ count: Int64) -> Int64 {
        var next = state ^ (state << 21)
        next ^= Int64(bitPattern: UInt64(bitPattern: next) >> 35)
        next ^= next << 4
        state = next
        return next & ((1 << count) - 1)
    }

    /// Java's `nextInt`.
    mutating func nextInt() -> Int32 { Int32(truncatingIfNeeded: bits(32)) }

    /// From 0 up to 1.
    mutating func nextDouble() -> Double {
        let high = bits(26) << 27
        return Double(high + bits(27)) * 0x1p-53
    }

    /// Of the normal curve, by Marsaglia's polar method.
    mutating func nextGaussian() -> Double {
        if let spare {
            self.spare = nil
            return spare
        }
        while true {
            let x = 2 * nextDouble() - 1
            let y = 2 * nextDouble() - 1
            let size = x * x + y * y
            if size >= 1 || size == 0 { continue }
            let factor = (-2 * StrictMath.log(size) / size).squareRoot()
            spare = y * factor
            return x * factor
        }
    }

    /// MurmurHash3 (x86, 32 bits) as Scala's library computes it over bytes.
    private static func murmur(_ bytes: [UInt8], _ seed: Int32) -> Int32 {
        func rotate(_ value: UInt32, _ count: UInt32) -> UInt32 {
            value << count | value >> (32 - count)
        }
        var hash = UInt32(bitPattern: seed)
        for start in stride(from: 0, to: bytes.count, by: 4) {
            var word: UInt32 = 0
            for place in 0..<4 { word |= UInt32(bytes[start + place]) << UInt32(place * 8) }
            word = rotate(word &* 0xCC9E_2D51, 15) &* 0x1B87_3593
            hash = rotate(hash ^ word, 13) &* 5 &+ 0xE654_6B64
        }
        hash ^= UInt32(bytes.count)
        hash = (hash ^ hash >> 16) &* 0x85EB_CA6B
        hash = (hash ^ hash >> 13) &* 0xC2B2_AE35
        return Int32(bitPattern: hash ^ hash >> 16)
    }
}

/// `rand`, `randn`, `uniform`: the same numbers as Spark gives for a seed in one partition.
enum RandomNumbers {
    static let functions: [ScalarFunction] = [
        drawing("rand", aliases: ["random"]) { $0.nextDouble() },
        drawing("randn", aliases: []) { $0.nextGaussian() },
        ScalarFunction(
            "uniform", summary: "uniform(low, high [, seed]): between them", isDeterministic: false
        ) { arguments throws(FunctionError) in
            try arguments.expect(2...3, of: "uniform")
            for (index, argument) in arguments.prefix(2).enumerated() {
                guard argument.type.isNumeric || argument.type == .void else {
                    throw .wrongType("uniform", index, argument.type, wanted: "numeric")
                }
            }
            let common = between(arguments[0].type, arguments[1].type)
            let seed = try seed(arguments, at: 2, of: "uniform")
            let parameters = [.double, .double] + arguments.dropFirst(2).map(\.type)
            let call = nextCall()
            return ScalarOverload(parameters: parameters, result: common) {
                arguments, rows, context in
                let (low, high) = (arguments[0].floatings(rows), arguments[1].floatings(rows))
                let drawn = context.drawing(call: call, seed: seed) { random in
                    (0..<rows).map { low[$0] + (high[$0] - low[$0]) * random.nextDouble() }
                }
                let validity = Validity.all(Array(arguments.prefix(2)), rows: rows)
                let values = drawn.enumerated().map { row, number -> Value in
                    if let validity, validity[row] == 0 { return .null }
                    let from = Value.floating(common.isIntegral ? number.rounded(.down) : number)
                    return (try? Cast.convert(from, .double, common)) ?? .null
                }
                return Column(common, values: values)
            }
        },
        ScalarFunction(
            "randstr", summary: "randstr(length [, seed]): letters and digits by chance",
            isDeterministic: false
        ) { arguments throws(FunctionError) in
            try arguments.expect(1...2, of: "randstr")
            let seed = try seed(arguments, at: 1, of: "randstr")
            guard Coercion.isImplicit(arguments[0].type, to: .int) else {
                throw .wrongType("randstr", 0, arguments[0].type, wanted: "int\" or \"smallint")
            }
            guard let literal = arguments[0].literal else {
                throw FunctionError(
                    "DATATYPE_MISMATCH.NON_FOLDABLE_INPUT",
                    "The length given to `randstr` must be a constant.")
            }
            let length: Int64
            do throws(EvaluationError) {
                length = try Cast.convert(literal, arguments[0].type, .int).integer
            } catch {
                throw FunctionError(error.errorClass, error.message)
            }
            guard length >= 0 else {
                throw FunctionError(
                    "DATATYPE_MISMATCH.VALUE_OUT_OF_RANGE",
                    "The length given to `randstr` must be between [0, 2147483647].")
            }
            let call = nextCall()
            return .init(parameters: [.int] + arguments.dropFirst().map(\.type), result: .string) {
                _, rows, context in
                var limit = ValueLimit()
                var builder = ColumnBuilder(.string, capacity: rows)
                for row in 0..<rows {
                    do throws(EvaluationError) {
                        try ValueLimit.check(bytes: Int(length))
                        let text = context.drawing(call: call, seed: seed) { random in
                            (0..<length).map { _ in letter(Int(random.nextInt() % 62).magnitude) }
                        }
                        let value = Value.string(String(decoding: text, as: UTF8.self))
                        try limit.take(value)
                        builder.append(value)
                    } catch {
                        context.fail(row: row, error)
                        builder.appendNull()
                    }
                }
                return builder.build()
            }
        },
        ScalarFunction(
            "monotonically_increasing_id", summary: "monotonically_increasing_id(): 0, 1, 2 …",
            isDeterministic: false
        ) { arguments throws(FunctionError) in
            try arguments.expect(0...0, of: "monotonically_increasing_id")
            let call = nextCall()
            return ScalarOverload(parameters: [], result: .bigint) { _, rows, context in
                Column(.bigint, .integer(Array(context.numbers(call: call, of: rows))))
            }
        },
    ]

    /// The type of numbers between two: of whole ones the wider, a decimal as it is written.
    private static func between(_ low: DataType, _ high: DataType) -> DataType {
        if low == .void || high == .void || low == .double || high == .double { return .double }
        if low == .float || high == .float { return .float }
        switch (low, high) {
        case (.decimal(let one, let scale), .decimal(let other, let otherScale)):
            return one - scale > other - otherScale ? low : high
        case (.decimal, _): return low
        case (_, .decimal): return high
        default: return Coercion.common(low, high) ?? .bigint
        }
    }

    /// Digits, small letters, capital letters.
    private static func letter(_ number: UInt) -> UInt8 {
        switch number {
        case 0..<10: UInt8(ascii: "0") + UInt8(number)
        case 10..<36: UInt8(ascii: "a") + UInt8(number - 10)
        default: UInt8(ascii: "A") + UInt8(number - 36)
        }
    }

    private static let calls = Atomic<Int>(0)

    /// A number for a call in a query: calls draw apart. The same in every process that compiles the
    /// same text first.
    static func nextCall() -> Int { calls.add(1, ordering: .relaxed).newValue }

    /// A constant seed; nil where none is given.
    static func seed(_ arguments: [Argument], at index: Int, of name: String)
        throws(FunctionError) -> Int64?
    {
        guard index < arguments.count else { return nil }
        let argument = arguments[index]
        guard argument.type.isIntegral || argument.type == .void else {
            throw .wrongType(name, index, argument.type, wanted: "int\" or \"bigint")
        }
        guard let literal = argument.literal else {
            throw FunctionError(
                "SEED_EXPRESSION_IS_UNFOLDABLE",
                "The seed given to `\(name)` must be a constant.")
        }
        return literal.integer
    }

    private static func drawing(
        _ name: String, aliases: [String],
        _ draw: @escaping @Sendable (inout SparkRandom) -> Double
    ) -> ScalarFunction {
        ScalarFunction(
            name, aliases: aliases, summary: "\(name)([seed]): another number for each row",
            isDeterministic: false
        ) { arguments throws(FunctionError) in
            try arguments.expect(0...1, of: name)
            let seed = try seed(arguments, at: 0, of: name)
            let call = nextCall()
            return ScalarOverload(parameters: arguments.map(\.type), result: .double) {
                _, rows, context in
                context.drawing(call: call, seed: seed) { random in
                    Column(.double, .floating((0..<rows).map { _ in draw(&random) }))
                }
            }
        }
    }
}
