import Columns

/// `x IN (constant, …)` as a loop: over whole numbers and over texts.
///
/// ```
/// few numbers        compared with each of them, without a branch
/// a narrow range     number − least ─► [1, 0, 0, 1, …]
/// others             mix(number) >> shift ─► [place in the list + 1, 0, …] ─► next slot on a collision
/// texts              numbered by a dictionary; each of a column's own dictionary is looked up once
/// ```
enum Membership {
    /// nil where the values are of another kind, or the list holds more than constants.
    static func computed(_ arguments: [Datum], _ rows: Int) -> Column? {
        guard case .column(let column) = arguments[0] else { return nil }
        var constants: [Value] = []
        var hasNull = false
        for argument in arguments.dropFirst() {
            guard case .scalar(let value, _) = argument else { return nil }
            if value.isNull { hasNull = true } else { constants.append(value) }
        }
        let truths: [UInt8]
        switch column.vector {
        case .integer(let values): truths = self.truths(of: values, among: constants.map(\.integer))
        case .string(let texts): truths = self.truths(of: texts, among: constants)
        case .dictionary(let dictionary):
            guard dictionary.values.count <= rows else { return nil }
            truths = gather(self.truths(of: dictionary.values, among: constants), dictionary.codes)
        default: return nil
        }
        var validity = column.validity
        if hasNull {
            // What equals none of the others may equal the null.
            validity = Validity.both(validity, truths)
        }
        return Column(.boolean, .boolean(truths), validity: validity)
    }

    private static func truths(of values: [Int64], among constants: [Int64]) -> [UInt8] {
        var truths = [UInt8](repeating: 0, count: values.count)
        guard let least = constants.min(), let most = constants.max() else { return truths }
        if constants.count <= 16 {
            for wanted in constants {
                for row in 0..<values.count { truths[row] |= values[row] == wanted ? 1 : 0 }
            }
            return truths
        }
        let (width, overflows) = most.subtractingReportingOverflow(least)
        if !overflows, width < 1 << 16 {
            var isWanted = [UInt8](repeating: 0, count: Int(width) + 1)
            for constant in constants { isWanted[Int(constant - least)] = 1 }
            let end = UInt64(width)
            for row in 0..<values.count {
                let place = UInt64(bitPattern: values[row] &- least)
                truths[row] = place <= end ? isWanted[Int(place)] : 0
            }
            return truths
        }
        let table = NumberSet(constants)
        for row in 0..<values.count { truths[row] = table.contains(values[row]) ? 1 : 0 }
        return truths
    }

    private static func truths(of texts: StringVector, among constants: [Value]) -> [UInt8] {
        var builder = DictionaryBuilder()
        for constant in constants {
            constant.bytes.withUnsafeBufferPointer { _ = builder.code(of: $0) }
        }
        return texts.bytes.withUnsafeBufferPointer { bytes in
            (0..<texts.count).map { row in
                let range = Int(texts.offsets[row])..<Int(texts.offsets[row + 1])
                return builder.contains(UnsafeBufferPointer(rebasing: bytes[range])) ? 1 : 0
            }
        }
    }
}

/// Some numbers to look for.
private struct NumberSet {
    private let numbers: [Int64]
    private var slots: [Int32]
    private let shift: UInt64

    init(_ numbers: [Int64]) {
        self.numbers = numbers
        let bits = UInt64(Int.bitWidth - (numbers.count * 4).leadingZeroBitCount)
        shift = 64 - bits
        slots = [Int32](repeating: 0, count: 1 << Int(bits))
        for (place, number) in numbers.enumerated() where !contains(number) {
            var slot = Int(RowHash.mix(UInt64(bitPattern: number)) &>> shift)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(place + 1)
        }
    }

    func contains(_ number: Int64) -> Bool {
        var slot = Int(RowHash.mix(UInt64(bitPattern: number)) &>> shift)
        while slots[slot] != 0 {
            if numbers[Int(slots[slot]) - 1] == number { return true }
            slot = (slot &+ 1) & (slots.count &- 1)
        }
        return false
    }
}
