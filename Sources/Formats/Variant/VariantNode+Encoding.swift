extension VariantNode {
    /// The value as a column keeps it: see `Variant`.
    public var encoded: [UInt8] {
        var names: Set<[UInt8]> = []
        collect(&names)
        let sorted = names.sorted { $0.lexicographicallyPrecedes($1) }
        var bytes: [UInt8] = []
        Self.append(names: sorted, to: &bytes)
        var numbers: [[UInt8]: Int] = [:]
        for (number, name) in sorted.enumerated() { numbers[name] = number }
        append(numbers, to: &bytes)
        return bytes
    }

    private func collect(_ names: inout Set<[UInt8]>) {
        switch self {
        case .array(let elements): for element in elements { element.collect(&names) }
        case .object(let members):
            for member in members {
                names.insert(member.name)
                member.value.collect(&names)
            }
        default: break
        }
    }

    private static func append(names: [[UInt8]], to bytes: inout [UInt8]) {
        let length = names.reduce(0) { $0 + $1.count }
        let size = size(of: max(length, names.count))
        bytes.append(1 | 1 << 4 | UInt8(size - 1) << 6)
        append(names.count, size, to: &bytes)
        var offset = 0
        append(offset, size, to: &bytes)
        for name in names {
            offset += name.count
            append(offset, size, to: &bytes)
        }
        for name in names { bytes += name }
    }

    /// How many bytes a number takes.
    private static func size(of number: Int) -> Int {
        number < 1 << 8 ? 1 : number < 1 << 16 ? 2 : number < 1 << 24 ? 3 : 4
    }

    private static func append(_ number: Int, _ size: Int, to bytes: inout [UInt8]) {
        for index in 0..<size { bytes.append(UInt8(truncatingIfNeeded: number >> (8 * index))) }
    }

    private func append(_ numbers: [[UInt8]: Int], to bytes: inout [UInt8]) {
        switch self {
        case .array(let elements):
            Self.append(elements, numbers, to: &bytes) { offsetSize, isLarge, bytes in
                bytes.append(3 | UInt8(offsetSize - 1) << 2 | (isLarge ? 1 << 4 : 0))
                Self.append(elements.count, isLarge ? 4 : 1, to: &bytes)
            }
        case .object(let members):
            let numberSize = Self.size(of: numbers.count)
            Self.append(members.map(\.value), numbers, to: &bytes) { offsetSize, isLarge, bytes in
                bytes.append(
                    2 | UInt8(offsetSize - 1) << 2 | UInt8(numberSize - 1) << 4
                        | (isLarge ? 1 << 6 : 0))
                Self.append(members.count, isLarge ? 4 : 1, to: &bytes)
                for member in members {
                    Self.append(numbers[member.name]!, numberSize, to: &bytes)
                }
            }
        default: appendScalar(to: &bytes)
        }
    }

    /// Parts behind their offsets, behind what `head` writes.
    private static func append(
        _ parts: [VariantNode], _ numbers: [[UInt8]: Int], to bytes: inout [UInt8],
        head: (_ offsetSize: Int, _ isLarge: Bool, inout [UInt8]) -> Void
    ) {
        var values: [UInt8] = []
        var offsets = [0]
        for part in parts {
            part.append(numbers, to: &values)
            offsets.append(values.count)
        }
        let size = size(of: values.count)
        head(size, parts.count > 255, &bytes)
        for offset in offsets { append(offset, size, to: &bytes) }
        bytes += values
    }

    private func appendScalar(to bytes: inout [UInt8]) {
        func primitive(_ type: Variant.Primitive, _ number: Int128 = 0, size: Int = 0) {
            bytes.append(type.rawValue << 2)
            for index in 0..<size {
                bytes.append(UInt8(truncatingIfNeeded: number >> Int128(8 * index)))
            }
        }
        switch self {
        case .boolean(let truth): primitive(truth ? .isTrue : .isFalse)
        case .integer(let number):
            if Int8(exactly: number) != nil {
                primitive(.int8, Int128(number), size: 1)
            } else if Int16(exactly: number) != nil {
                primitive(.int16, Int128(number), size: 2)
            } else if Int32(exactly: number) != nil {
                primitive(.int32, Int128(number), size: 4)
            } else {
                primitive(.int64, Int128(number), size: 8)
            }
        case .decimal(let unscaled, let scale):
            // The scale is the byte before the number.
            let number = unscaled << 8 | Int128(scale)
            if unscaled.magnitude < 1_000_000_000, scale <= 9 {
                primitive(.decimal4, number, size: 5)
            } else if unscaled.magnitude < 1_000_000_000_000_000_000, scale <= 18 {
                primitive(.decimal8, number, size: 9)
            } else {
                primitive(.decimal16, Int128(scale), size: 1)
                for index in 0..<16 {
                    bytes.append(UInt8(truncatingIfNeeded: unscaled >> Int128(8 * index)))
                }
            }
        case .double(let number):
            primitive(.double, Int128(number.bitPattern), size: 8)
        case .float(let number):
            primitive(.float, Int128(Float(number).bitPattern), size: 4)
        case .date(let days): primitive(.date, Int128(days), size: 4)
        case .timestamp(let micros): primitive(.timestamp, Int128(micros), size: 8)
        case .timestampNTZ(let micros): primitive(.timestampNTZ, Int128(micros), size: 8)
        case .string(let text) where text.count < 64:
            bytes.append(1 | UInt8(text.count) << 2)
            bytes += text
        case .string(let text):
            primitive(.string, Int128(text.count), size: 4)
            bytes += text
        case .binary(let data):
            primitive(.binary, Int128(data.count), size: 4)
            bytes += data
        default: primitive(.null)
        }
    }
}
