import Testing

@testable import Host

@Suite struct BlockSealTests {
    @Test("What is sealed is opened; any flipped bit, and any missing end, is seen")
    func flips() {
        let content = Array("{\"n\":1}\n{\"n\":22}\n".utf8)
        let sealed = BlockSeal.seal(content)
        #expect(BlockSeal.open(sealed) == content)
        #expect(BlockSeal.open(BlockSeal.seal([])) == [])
        for place in sealed.indices {
            for bit in 0..<8 {
                var changed = sealed
                changed[place] ^= 1 << UInt8(bit)
                #expect(BlockSeal.open(changed) == nil)
            }
            #expect(BlockSeal.open(Array(sealed[..<place])) == nil)
        }
    }
}
