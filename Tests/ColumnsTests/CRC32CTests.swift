import Testing

@testable import Columns

@Suite struct CRC32CTests {
    @Test("The checksum is Castagnoli's, by the instruction and by tables")
    func known() {
        let text = Array("123456789".utf8)
        #expect(CRC32C.checksum(text) == 0xE306_9283)
        #expect(text.withUnsafeBytes { CRC32C.byTables($0) } == 0xE306_9283)
        #expect(CRC32C.checksum([]) == 0)
        #expect(CRC32C.checksum([UInt8](repeating: 0, count: 32)) == 0x8A91_36AA)
    }

    @Test("Both ways agree at every length and start, and go on from what was before")
    func agree() {
        var generator = SystemRandomNumberGenerator()
        let bytes = (0..<300).map { _ in UInt8.random(in: 0...255, using: &generator) }
        bytes.withUnsafeBytes { all in
            for start in 0..<9 {
                for end in start...all.count {
                    let part = UnsafeRawBufferPointer(rebasing: all[start..<end])
                    let whole = CRC32C.checksum(part)
                    #expect(whole == CRC32C.byTables(part), "\(start)..<\(end) of \(bytes)")
                    let middle = part.count / 3
                    let first = CRC32C.checksum(UnsafeRawBufferPointer(rebasing: part[..<middle]))
                    let rest = UnsafeRawBufferPointer(rebasing: part[middle...])
                    #expect(whole == CRC32C.checksum(rest, after: first))
                }
            }
        }
    }
}
