import Foundation
import Testing

@testable import Host

@Suite struct GzipFileTests {
    /// Five lines of `{"id":1}`, as Python's gzip packs them.
    static let packed = Array(
        Data(base64Encoded: "H4sIAAAAAAAC/6tWykxRsjKs5aomggEAIUdm3y0AAAA=")!)
    static let plain = Array(String(repeating: "{\"id\":1}\n", count: 5).utf8)

    @Test("A member is unpacked, and several are put together", arguments: [1, 2, 7])
    func members(count: Int) throws {
        let bytes = Array(repeatElement(Self.packed, count: count).joined())
        let expected = Array(repeatElement(Self.plain, count: count).joined())
        #expect(GzipFile.isGzip(bytes))
        #expect(try GzipFile.inflate(bytes, path: "f") == expected)
    }

    @Test("A file that was cut off anywhere is refused, and named")
    func truncation() {
        for length in 0..<Self.packed.count {
            let error = #expect(throws: HostError.self) {
                try GzipFile.inflate(Array(Self.packed[..<length]), path: "cut.gz")
            }
            #expect(error?.message.contains("cut.gz") == true)
        }
    }

    @Test("A flipped bit in the data or the checksum is refused")
    func damage() {
        for position in 10..<Self.packed.count {
            var bytes = Self.packed
            bytes[position] ^= 0x10
            // A flip may leave another packing of the same content, but never other content.
            if let content = try? GzipFile.inflate(bytes, path: "f") {
                #expect(content == Self.plain, "byte \(position)")
            }
        }
        var bytes = Self.packed
        bytes[bytes.count - 8] ^= 1
        #expect(throws: HostError.self) { try GzipFile.inflate(bytes, path: "f") }
    }

    @Test("More than the limit is refused as a bomb")
    func bomb() {
        #expect(throws: HostError.self) {
            try GzipFile.inflate(Self.packed, path: "f", limit: Self.plain.count - 1)
        }
    }
}
