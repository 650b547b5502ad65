import Testing

@testable import Formats

/// Well-known binary, made here byte by byte.
@Suite struct WKBTests {
    /// A shape's bytes in one order.
    private struct Writer {
        var bytes: [UInt8] = []
        let isBigEndian: Bool

        mutating func start(_ type: UInt32) {
            bytes.append(isBigEndian ? 0 : 1)
            number(type)
        }

        mutating func number<Number: FixedWidthInteger>(_ number: Number) {
            withUnsafeBytes(of: isBigEndian ? number.bigEndian : number.littleEndian) {
                bytes += $0
            }
        }

        mutating func points(_ numbers: [Double]) { for one in numbers { number(one.bitPattern) } }
    }

    private static func square(_ writer: inout Writer) {
        writer.start(3)
        writer.number(UInt32(1))
        writer.number(UInt32(5))
        writer.points([0, 0, 1, 0, 1, 1, 0, 1, 0, 0])
    }

    /// A collection of a point, a line, a square and two points.
    private static func shapes(isBigEndian: Bool) -> [UInt8] {
        var writer = Writer(isBigEndian: isBigEndian)
        writer.start(7)
        writer.number(UInt32(4))
        writer.start(1)
        writer.points([1.5, -2])
        writer.start(2)
        writer.number(UInt32(2))
        writer.points([0, 0, 1, 1])
        square(&writer)
        writer.start(4)
        writer.number(UInt32(2))
        for place in 1...2 {
            writer.start(1)
            writer.points([Double(place), 0.25])
        }
        return writer.bytes
    }

    @Test("Shapes are the same in both byte orders", arguments: [false, true])
    func orders(isBigEndian: Bool) throws {
        let input = Self.shapes(isBigEndian: isBigEndian)
        for other in [false, true] {
            let found = try WKBTranscoder.transcoded(input, isGeographic: true, bigEndian: other)
            #expect(found == Self.shapes(isBigEndian: other))
        }
    }

    @Test("What ends too early is no shape", arguments: [false, true])
    func ends(isBigEndian: Bool) {
        let input = Self.shapes(isBigEndian: isBigEndian)
        for count in 0..<input.count {
            #expect(throws: WKBError.self) {
                try WKBTranscoder.transcoded(Array(input.prefix(count)), isGeographic: false)
            }
        }
    }

    @Test("Counts that no bytes follow and endless nesting are refused")
    func hostile() {
        var many = Writer(isBigEndian: false)
        many.start(2)
        many.number(UInt32.max)
        var deep = Writer(isBigEndian: false)
        for _ in 0..<100_000 {
            deep.start(7)
            deep.number(UInt32(1))
        }
        for bytes in [many.bytes, deep.bytes] {
            #expect(throws: WKBError.self) {
                try WKBTranscoder.transcoded(bytes, isGeographic: false)
            }
        }
    }

    @Test("Bytes changed by chance never trap", arguments: UInt64(1)...40)
    func changed(seed: UInt64) {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
        func random(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(bound))
        }
        for _ in 0..<200 {
            var bytes = Self.shapes(isBigEndian: random(2) == 0)
            for _ in 0...random(3) { bytes[random(bytes.count)] = UInt8(random(256)) }
            let found = try? WKBTranscoder.transcoded(bytes, isGeographic: false)
            // What was accepted is accepted again as it was written.
            if let found {
                let again = try? WKBTranscoder.transcoded(found, isGeographic: false)
                #expect(again == found, "seed \(seed)")
            }
        }
    }

    @Test("A value carries the number of its system")
    func values() {
        let value = SpatialValue(srid: 102_100, shape: [1, 2, 3])
        #expect(SpatialValue(encoded: value.encoded).srid == 102_100)
        #expect(SpatialValue(encoded: value.encoded).shape == [1, 2, 3])
    }

    @Test(
        "Systems are known by their numbers",
        arguments: [
            (0, true, false), (4326, true, true), (3857, true, false), (17, false, false),
            (104_000, true, true), (-1, false, false), (2293, false, false), (2973, true, false),
        ])
    func systems(srid: Int, onPlane: Bool, onGlobe: Bool) {
        #expect(SpatialReferences.isKnown(srid, isGeographic: false) == onPlane)
        #expect(SpatialReferences.isKnown(srid, isGeographic: true) == onGlobe)
    }
}
