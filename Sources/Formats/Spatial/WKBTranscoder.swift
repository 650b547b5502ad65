/// Why bytes are no shape.
public struct WKBError: Error, Sendable, Equatable {
    public var problem: String
    /// Of the byte where it was met.
    public var position: Int
}

/// Shapes as well-known binary, read and checked, and written in one byte order.
///
/// ```
/// shape        order: 0 big, 1 little endian │ type (4 bytes) │ body
/// type         1 point, 2 line, 3 polygon, 4 … 6 several of these, 7 shapes of any kind
///              + 1000 with Z, + 2000 with M, + 3000 with both
/// body         point: coordinates · line: count, points · polygon: count, rings as lines · else: count, shapes
/// ```
///
/// Source: OGC 06-103r4, "Simple feature access", 8.2; ISO 13249-3 for more than two dimensions.
public struct WKBTranscoder {
    private let input: [UInt8]
    private var position = 0
    private var isBigEndian = false
    private var output: [UInt8] = []
    private let writesBigEndian: Bool
    private let isGeographic: Bool

    private init(_ input: [UInt8], isGeographic: Bool, bigEndian: Bool) {
        self.input = input
        self.isGeographic = isGeographic
        writesBigEndian = bigEndian
        output.reserveCapacity(input.count)
    }

    /// The same shape in one byte order. What stands behind it is left out.
    ///
    /// - Parameter isGeographic: Its coordinates are degrees of longitude and latitude, and checked as such.
    public static func transcoded(
        _ input: [UInt8], isGeographic: Bool, bigEndian: Bool = false
    ) throws(WKBError) -> [UInt8] {
        var transcoder = WKBTranscoder(input, isGeographic: isGeographic, bigEndian: bigEndian)
        try transcoder.shape(kinds: 1...7, dimensions: nil, depth: 0)
        return transcoder.output
    }

    private static let deepest = 200

    /// - Parameters:
    ///   - kinds: What may stand here.
    ///   - dimensions: Those of the shape around, by thousands of its type.
    private mutating func shape(
        kinds: ClosedRange<UInt32>, dimensions: UInt32?, depth: Int
    ) throws(WKBError) {
        let start = position
        let order = try byte()
        guard order <= 1 else {
            throw WKBError(problem: "Invalid byte order \(order)", position: start)
        }
        isBigEndian = order == 0
        output.append(writesBigEndian ? 0 : 1)
        let place = position
        let type = try whole()
        let (kind, extra) = (type % 1000, type / 1000)
        guard (1...7).contains(kind), extra <= 3, depth < Self.deepest else {
            throw WKBError(problem: "Invalid or unsupported type \(type)", position: place)
        }
        guard kinds.contains(kind), dimensions == nil || dimensions == extra else {
            throw WKBError(
                problem: "Unexpected type \(type) inside of another shape", position: place)
        }
        write(type)
        let width = [2, 3, 3, 4][Int(extra)]
        switch kind {
        case 1: try coordinates(width, standsAlone: true)
        case 2: try line(width)
        case 3:
            let rings = try count(ofSize: 4)
            for _ in 0..<rings { try ring(width) }
        default:
            let inner = kind == 7 ? 1...7 : kind - 3...kind - 3
            for _ in 0..<(try count(ofSize: 5)) {
                try shape(kinds: inner, dimensions: extra, depth: depth + 1)
            }
        }
    }

    private mutating func line(_ width: Int) throws(WKBError) {
        let place = position
        let points = try count(ofSize: 8 * width)
        guard points != 1 else {
            throw WKBError(problem: "Too few points in linestring", position: place)
        }
        for _ in 0..<points { try coordinates(width) }
    }

    private mutating func ring(_ width: Int) throws(WKBError) {
        let place = position
        let points = try count(ofSize: 8 * width)
        guard points >= 4 else {
            throw WKBError(problem: "Too few points in ring", position: place)
        }
        let first = output.count
        for _ in 0..<points { try coordinates(width) }
        let size = 8 * width
        // Where it ends in the plane: heights and measures may differ.
        guard output[first..<first + 16] == output[output.count - size..<output.count - size + 16]
        else {
            throw WKBError(problem: "Found non-closed ring", position: place)
        }
    }

    /// A point; of one that stands alone each coordinate may be missing.
    private mutating func coordinates(
        _ width: Int, standsAlone: Bool = false
    ) throws(WKBError) {
        let start = position
        var numbers: [Double] = []
        for _ in 0..<width {
            let bits = try bits()
            numbers.append(Double(bitPattern: bits))
            write(bits)
        }
        var isValid = numbers.allSatisfy { $0.isFinite || standsAlone && $0.isNaN }
        if isGeographic {
            let isOutside = abs(numbers[0]) > 180 || abs(numbers[1]) > 90
            isValid = isValid && !isOutside
        }
        guard isValid else {
            throw WKBError(problem: "Invalid coordinate value found", position: start)
        }
    }

    // MARK: Bytes

    private func expect(_ count: Int) throws(WKBError) {
        guard input.count - position >= count else {
            throw WKBError(problem: "Unexpected end of WKB buffer", position: position)
        }
    }

    private mutating func byte() throws(WKBError) -> UInt8 {
        try expect(1)
        defer { position += 1 }
        return input[position]
    }

    private mutating func number<Number: FixedWidthInteger>(_: Number.Type) throws(WKBError)
        -> Number
    {
        let size = Number.bitWidth / 8
        try expect(size)
        var number: Number = 0
        for place in 0..<size {
            let next = input[position + (isBigEndian ? place : size - 1 - place)]
            number = number << 8 | Number(truncatingIfNeeded: next)
        }
        position += size
        return number
    }

    private mutating func whole() throws(WKBError) -> UInt32 { try number(UInt32.self) }

    private mutating func bits() throws(WKBError) -> UInt64 { try number(UInt64.self) }

    /// A count of parts, each of which takes so many bytes at least.
    private mutating func count(ofSize size: Int) throws(WKBError) -> Int {
        let place = position
        let count = Int(try whole())
        guard count <= (input.count - position) / size else {
            throw WKBError(problem: "Unexpected end of WKB buffer", position: place)
        }
        write(UInt32(count))
        return count
    }

    private mutating func write<Number: FixedWidthInteger>(_ number: Number) {
        let size = Number.bitWidth / 8
        for place in 0..<size {
            let shift = 8 * (writesBigEndian ? size - 1 - place : place)
            output.append(UInt8(truncatingIfNeeded: number >> Number(shift)))
        }
    }
}
