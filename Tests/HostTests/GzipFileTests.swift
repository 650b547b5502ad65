import Foundation
import Testing

@testable import Host

@Suite struct GzipFileTests {
    /// Five lines of `{"id":1}`, as Python's gzip packs them.
    static let packed = Array(
        Data(base64Encoded: "H4sIAAAAAAAC/6tWykxRsjKs5aomggEAIUdm3y0AAAA=")!)
    static let plain = Array(String(repeating: "{\"id\":1}\n", count: 5).utf8)

    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func unpack(
        _ bytes: [UInt8], name: String = "f.gz", limit: Int = GzipReader.defaultLimit, step: Int = 7
    ) throws -> [UInt8] {
        let reader = try GzipReader(folder.write(name, bytes), limit: limit)
        var all: [UInt8] = []
        let room = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: step)
        defer { room.deallocate() }
        while true {
            let count = try reader.read(into: room)
            if count == 0 { return all }
            all += room[..<count]
        }
    }

    @Test("A member is unpacked, and several are put together", arguments: [1, 2, 7, 5000])
    func members(count: Int) throws {
        let bytes = Array(repeatElement(Self.packed, count: count).joined())
        let expected = Array(repeatElement(Self.plain, count: count).joined())
        #expect(try unpack(bytes, step: count > 100 ? 4096 : 7) == expected)
    }

    @Test("Zeros behind the last member are padding, other bytes are damage")
    func padding() throws {
        #expect(try unpack(Self.packed + [0, 0, 0]) == Self.plain)
        #expect(throws: HostError.self) { try unpack(Self.packed + [1, 2, 3]) }
    }

    @Test("What is not packed passes through where the name does not say that it is")
    func plain() throws {
        #expect(try unpack(Self.plain, name: "f.json") == Self.plain)
        #expect(try unpack([], name: "f.json") == [])
        #expect(throws: HostError.self) { try unpack(Self.plain) }
    }

    @Test("A file that was cut off anywhere is refused, and named")
    func truncation() {
        for length in 0..<Self.packed.count {
            let error = #expect(throws: HostError.self) {
                try unpack(Array(Self.packed[..<length]), name: "cut.gz")
            }
            #expect(error?.message.contains("cut.gz") == true)
        }
    }

    @Test("A flipped bit in the data or the checksum is refused")
    func damage() throws {
        for position in 10..<Self.packed.count {
            var bytes = Self.packed
            bytes[position] ^= 0x10
            // A flip may leave another packing of the same content, but never other content.
            if let content = try? unpack(bytes) {
                #expect(content == Self.plain, "byte \(position)")
            }
        }
        var bytes = Self.packed
        bytes[bytes.count - 8] ^= 1
        #expect(throws: HostError.self) { try unpack(bytes) }
    }

    @Test("More than the limit is refused as a bomb")
    func bomb() {
        #expect(throws: HostError.self) {
            try unpack(Self.packed, limit: Self.plain.count - 1)
        }
    }
}
