import Columns
import Testing

@Suite struct CollationCodecTests {
    @Test func collationsComeBack() throws {
        let languages = ["UNICODE", "de_AUT"].flatMap { name in
            [(false, false), (true, false), (false, true), (true, true)].compactMap {
                LanguageOrder(name, ignoresCase: $0.0, ignoresAccents: $0.1)
            }
        }
        #expect(languages.count == 8)
        let orders = [Collation.Order.binary, .lowercase, .indeterminate]
        for order in orders + languages.map({ .language($0) }) {
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
