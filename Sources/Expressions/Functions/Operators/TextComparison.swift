import Columns
import Glibc

/// A column of strings against one string, byte by byte: UTF-8's bytes are ordered as its characters.
enum TextComparison {
    /// nil where the operands are others.
    static func against(_ name: String, _ left: Datum, _ right: Datum) -> Column? {
        guard case .column(let column) = left, case .string(let strings) = column.vector,
            column.type == .string, case .scalar(.string(let text), _) = right
        else { return nil }
        let wanted = Array(text.utf8)
        let truth = truth(of: name)
        let truths = [UInt8](unsafeUninitializedCapacity: strings.count) { truths, initialized in
            strings.bytes.withUnsafeBufferPointer { bytes in
                strings.offsets.withUnsafeBufferPointer { offsets in
                    wanted.withUnsafeBufferPointer { wanted in
                        for row in 0..<truths.count {
                            let start = Int(offsets[row])
                            let count = Int(offsets[row + 1]) &- start
                            if truth.less == truth.greater, count != wanted.count {
                                truths[row] = truth.less
                                continue
                            }
                            let order = order(bytes, start, count, wanted)
                            truths[row] =
                                order == 0 ? truth.equal : order < 0 ? truth.less : truth.greater
                        }
                    }
                }
            }
            initialized = strings.count
        }
        return Column(.boolean, .boolean(truths), validity: column.validity)
    }

    /// Negative, zero or positive as the string is below, equal to or above the wanted one.
    @inline(__always)
    private static func order(
        _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ count: Int,
        _ wanted: UnsafeBufferPointer<UInt8>
    ) -> Int {
        let shared = min(count, wanted.count)
        guard shared > 0 else { return count - wanted.count }
        let order = Int(memcmp(bytes.baseAddress! + start, wanted.baseAddress!, shared))
        return order != 0 ? order : count - wanted.count
    }

    /// What a comparison gives for strings below, equal to and above the wanted one.
    private static func truth(of name: String) -> (less: UInt8, equal: UInt8, greater: UInt8) {
        switch name {
        case "=": (0, 1, 0)
        case "!=": (1, 0, 1)
        case "<": (1, 0, 0)
        case "<=": (1, 1, 0)
        case ">": (0, 0, 1)
        default: (0, 1, 1)
        }
    }
}
