import Columns
import Glibc

/// How many values differ, told from the leading zeros of their hashes.
///
/// ```
/// 2^p registers of a byte   each the longest run of zeros + 1 of the hashes that fall to it
/// ```
/// Source: HyperLogLog++ (Heule, Nunkesser and Hall, 2013), without its sparse form, as Spark has it.
struct DistinctSketch: Sendable {
    private(set) var registers: [UInt8]
    private let precision: Int

    /// - Parameter deviation: the relative standard deviation that is allowed.
    static func precision(deviation: Double) -> Int {
        max(4, Int((2 * log(1.106 / deviation) / log(2)).rounded(.up)))
    }

    init(precision: Int) {
        self.precision = precision
        registers = []
    }

    mutating func insert(hash: UInt64) {
        if registers.isEmpty { registers = [UInt8](repeating: 0, count: 1 << precision) }
        let index = Int(hash >> UInt64(64 - precision))
        let rest = hash << UInt64(precision) | 1 << UInt64(precision - 1)
        registers[index] = max(registers[index], UInt8(rest.leadingZeroBitCount + 1))
    }

    mutating func merge(_ other: [UInt8]) {
        guard !other.isEmpty else { return }
        guard !registers.isEmpty else {
            registers = other
            return
        }
        for index in registers.indices { registers[index] = max(registers[index], other[index]) }
    }

    private static let thresholds: [Double] = [
        10, 20, 40, 80, 220, 400, 900, 1800, 3100, 6500, 15_500, 20_000, 50_000, 120_000, 350_000,
    ]

    var estimate: Int64 {
        guard !registers.isEmpty else { return 0 }
        let size = Double(registers.count)
        var inverse = 0.0
        var empty = 0.0
        for register in registers {
            inverse += 1 / Double(UInt64(1) << UInt64(register))
            if register == 0 { empty += 1 }
        }
        let alpha: Double =
            switch precision {
            case 4: 0.673
            case 5: 0.697
            case 6: 0.709
            default: 0.7213 / (1 + 1.079 / size)
            }
        let raw = alpha * size * size / inverse
        let corrected =
            precision < 19 && raw < 5 * size
            ? raw - DistinctBias.of(raw, precision: precision) : raw
        guard empty > 0 else { return Int64(corrected.rounded()) }
        let linear = size * log(size / empty)
        let isSmall =
            (precision < 19 && linear <= Self.thresholds[precision - 4]) || raw <= 2.5 * size
        return Int64((isSmall ? linear : corrected).rounded())
    }
}

/// `approx_count_distinct`: a sketch for each group.
struct DistinctAccumulator: Accumulator {
    let type: DataType
    let precision: Int
    private var sketches: [DistinctSketch] = []

    static let partial: [DataType] = [.binary]

    init(type: DataType, precision: Int) {
        self.type = type
        self.precision = precision
    }

    mutating func grow(toGroups count: Int) {
        while sketches.count < count { sketches.append(DistinctSketch(precision: precision)) }
    }

    mutating func update(
        groups: [Int32], arguments: [Datum], context: inout EvaluationContext
    ) {
        if case .column(let column) = arguments[0], case .integer(let numbers) = column.vector {
            for row in 0..<groups.count where column.validity?[row] != 0 {
                let hash = SparkHashes.xxhash64(numbers[row], type)
                sketches[Int(groups[row])].insert(hash: hash)
            }
            return
        }
        for (row, group) in groups.enumerated() {
            var value = arguments[0].value(at: row)
            if value.isNull { continue }
            if case .floating(let number) = value {
                // NaN is one value, and so is 0.
                value = .floating(number == 0 ? 0 : number.isNaN ? .nan : number)
            }
            sketches[Int(group)].insert(hash: SparkHashes.xxhash64(value, type))
        }
    }

    mutating func merge(groups: [Int32], partial: [Column]) {
        for (row, group) in groups.enumerated() {
            sketches[Int(group)].merge(partial[0].value(at: row).bytes)
        }
    }

    func partial(of groups: Selection) -> [Column] {
        [Column(.binary, values: groups.map { .binary(sketches[Int($0)].registers) })]
    }

    func finish(_ groups: Selection, context: inout EvaluationContext) -> Column {
        Column(.bigint, .integer(groups.map { sketches[Int($0)].estimate }))
    }

    mutating func reset(_ groups: Selection) {
        for group in groups { sketches[Int(group)] = DistinctSketch(precision: precision) }
    }

    var sizeInBytes: Int { sketches.reduce(0) { $0 + 32 + $1.registers.count } }
}
