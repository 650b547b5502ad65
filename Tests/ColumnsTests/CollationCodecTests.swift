import Columns
import Testing

@Suite struct CollationCodecTests {
    @Test func collationsComeBack() throws {
        for order in [Collation.Order.binary, .lowercase, .indeterminate] {
            for ignoresTrailingBlanks in [false, true] {
                let type = DataType.collated(
                    Collation(order, ignoresTrailingBlanks: ignoresTrailingBlanks))
                var writer = ByteWriter()
                writer.write(type)
                var reader = ByteReader(writer.bytes)
                #expect(try reader.readType() == type)
            }
        }
    }

    @Test(arguments: [3, 4, 5, 19, 32, 255] as [UInt8])
    func unknownOrdersAreDamage(flags: UInt8) {
        var reader = ByteReader([22, flags, 0])
        #expect(throws: CodecError.self) { try reader.readType() }
    }
}
