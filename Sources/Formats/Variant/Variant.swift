/// A VARIANT value as it lies in a column: Spark's binary encoding of it, the names before the value.
///
/// ```
/// names   header │ count │ offset 0 … offset count │ bytes of all names, end to end
///           │        └──────────┴─ as many bytes each as the header says
///           └ version 1 (4 bits), sorted (1), –, bytes of an offset − 1 (2)
///
/// value   header │ contents              the lower two bits of the header tell the kind:
///   0 primitive    type (6 bits)         │ contents of its length; of BINARY and STRING a UInt32
///                                          with their length before them
///   1 short text   length (6 bits)       │ up to 63 bytes
///   2 object       offset − 1 (2), number of a name − 1 (2), is large (1)
///                                        │ count │ numbers of names │ offsets │ values
///   3 array        offset − 1 (2), is large (1)
///                                        │ count │ offsets │ values
/// ```
/// Numbers are little endian. The names of an object's members stand in the order of their bytes, and
/// there is one more offset than there are values, so a member is found by bisection and nothing else of
/// the value is looked at. A part of a value is its bytes behind the same names.
public struct Variant {
    /// The whole of what a value is part of.
    let bytes: UnsafeBufferPointer<UInt8>
    /// Where the value starts.
    let start: Int

    /// - Parameter bytes: As `VariantNode.encoded` makes them.
    public init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        start = Self.lengthOfNames(bytes)
    }

    private init(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
        self.bytes = bytes
        self.start = start
    }

    enum Primitive: UInt8 {
        case null, isTrue, isFalse, int8, int16, int32, int64, double, decimal4, decimal8, decimal16
        case date, timestamp, timestampNTZ, float, binary, string
    }

    /// Where an object's or array's parts lie.
    private struct Layout {
        var count: Int
        var numbers: Int
        var numberSize: Int
        var offsets: Int
        var offsetSize: Int
        var values: Int
    }

    private static func lengthOfNames(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        let size = Int(bytes[0] >> 6) + 1
        let count = unsigned(bytes, 1, size)
        let offsets = 1 + size
        return offsets + (count + 1) * size + unsigned(bytes, offsets + count * size, size)
    }

    private static func unsigned(
        _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ size: Int
    ) -> Int {
        var value = 0
        for index in (0..<size).reversed() { value = value << 8 | Int(bytes[at + index]) }
        return value
    }

    private func signed(_ size: Int, at: Int) -> Int128 {
        var value: UInt128 = 0
        for index in (0..<size).reversed() { value = value << 8 | UInt128(bytes[at + index]) }
        let shift = UInt128(128 - size * 8)
        return Int128(bitPattern: value << shift) >> Int128(shift)
    }

    private var header: UInt8 { bytes[start] }
    public var isObject: Bool { header & 3 == 2 }
    public var isArray: Bool { header & 3 == 3 }
    public var isNull: Bool { header == 0 }

    private var layout: Layout {
        let bits = Int(header >> 2)
        let isLarge = isObject ? bits >> 4 & 1 : bits >> 2 & 1
        let countSize = isLarge == 1 ? 4 : 1
        let count = Self.unsigned(bytes, start + 1, countSize)
        let numbers = start + 1 + countSize
        let numberSize = isObject ? (bits >> 2 & 3) + 1 : 0
        let offsetSize = (bits & 3) + 1
        let offsets = numbers + count * numberSize
        return Layout(
            count: count, numbers: numbers, numberSize: numberSize, offsets: offsets,
            offsetSize: offsetSize, values: offsets + (count + 1) * offsetSize)
    }

    /// How many members or elements there are; 0 of a scalar.
    public var count: Int { isObject || isArray ? layout.count : 0 }

    private func part(_ index: Int, _ layout: Layout) -> Variant {
        let offset = Self.unsigned(
            bytes, layout.offsets + index * layout.offsetSize, layout.offsetSize)
        return Variant(bytes, at: layout.values + offset)
    }

    /// The member or element at a place; nil beyond the last.
    public func part(at index: Int) -> Variant? {
        guard isObject || isArray else { return nil }
        let layout = layout
        return index < layout.count ? part(index, layout) : nil
    }

    /// The name of the member at a place of an object.
    public func name(at index: Int) -> UnsafeBufferPointer<UInt8> { name(index, layout) }

    private func name(_ index: Int, _ layout: Layout) -> UnsafeBufferPointer<UInt8> {
        let number = Self.unsigned(
            bytes, layout.numbers + index * layout.numberSize, layout.numberSize)
        let size = Int(bytes[0] >> 6) + 1
        let names = 1 + size
        let text = names + (Self.unsigned(bytes, 1, size) + 1) * size
        let from = Self.unsigned(bytes, names + number * size, size)
        let to = Self.unsigned(bytes, names + (number + 1) * size, size)
        return UnsafeBufferPointer(rebasing: bytes[text + from..<text + to])
    }

    /// The member of that name.
    ///
    /// Complexity: O(log *n*) in the number of members.
    public func member(_ wanted: [UInt8]) -> Variant? {
        guard isObject else { return nil }
        let layout = layout
        var (low, high) = (0, layout.count)
        while low < high {
            let middle = (low + high) / 2
            let name = name(middle, layout)
            if name.elementsEqual(wanted) { return part(middle, layout) }
            if name.lexicographicallyPrecedes(wanted) { low = middle + 1 } else { high = middle }
        }
        return nil
    }

    /// How many bytes the value takes.
    private var length: Int {
        switch header & 3 {
        case 1: return 1 + Int(header >> 2)
        case 2, 3:
            let layout = layout
            let last = layout.offsets + layout.count * layout.offsetSize
            return layout.values - start + Self.unsigned(bytes, last, layout.offsetSize)
        default:
            switch Primitive(rawValue: header >> 2) {
            case .int8: return 2
            case .int16: return 3
            case .int32, .date, .float: return 5
            case .int64, .double, .timestamp, .timestampNTZ: return 9
            case .decimal4: return 6
            case .decimal8: return 10
            case .decimal16: return 18
            case .binary, .string: return 5 + Self.unsigned(bytes, start + 1, 4)
            default: return 1
            }
        }
    }

    /// The value by itself, with the names of the whole.
    public var encoded: [UInt8] {
        let names = Self.lengthOfNames(bytes)
        return Array(bytes[..<names]) + Array(bytes[start..<start + length])
    }

    /// The value taken apart.
    public var node: VariantNode {
        switch header & 3 {
        case 1: return .string(Array(bytes[start + 1..<start + length]))
        case 2:
            let layout = layout
            return .object(
                (0..<layout.count).map { (Array(name($0, layout)), part($0, layout).node) })
        case 3:
            let layout = layout
            return .array((0..<layout.count).map { part($0, layout).node })
        default: return primitive
        }
    }

    private var primitive: VariantNode {
        let at = start + 1
        func whole(_ size: Int) -> Int64 { Int64(signed(size, at: at)) }
        func decimal(_ size: Int) -> VariantNode {
            .decimal(signed(size, at: at + 1), scale: Int(bytes[at]))
        }
        switch Primitive(rawValue: header >> 2) {
        case .isTrue: return .boolean(true)
        case .isFalse: return .boolean(false)
        case .int8: return .integer(whole(1))
        case .int16: return .integer(whole(2))
        case .int32: return .integer(whole(4))
        case .int64: return .integer(whole(8))
        case .double: return .double(Double(bitPattern: UInt64(bitPattern: whole(8))))
        case .decimal4: return decimal(4)
        case .decimal8: return decimal(8)
        case .decimal16: return decimal(16)
        case .date: return .date(whole(4))
        case .timestamp: return .timestamp(whole(8))
        case .timestampNTZ: return .timestampNTZ(whole(8))
        case .float:
            return .float(Double(Float(bitPattern: UInt32(truncatingIfNeeded: whole(4)))))
        case .binary: return .binary(Array(bytes[start + 5..<start + length]))
        case .string: return .string(Array(bytes[start + 5..<start + length]))
        default: return .null
        }
    }
}

extension [UInt8] {
    /// Reads the bytes as a VARIANT value.
    public func withVariant<Result>(_ body: (Variant) -> Result) -> Result {
        withUnsafeBufferPointer { body(Variant($0)) }
    }
}
