import Columns
import Testing

@testable import Expressions

@Suite struct EncryptionTests {
    @Test(
        "A stream's batch is encrypted alike each time, and no two texts with one vector",
        arguments: [("GCM", 12), ("CBC", 16)])
    func vectorsAreOfTexts(mode: String, length: Int) throws {
        let call = try ScalarCall.bind(
            "aes_encrypt",
            [
                .column(0, .string), .literal(.string("0123456789abcdef"), .string),
                .literal(.string(mode), .string),
            ])
        // With one seed, all draw the same.
        func encrypted(_ text: String) -> [UInt8] {
            var context = EvaluationContext()
            context.seed = 7
            let batch = Batch(
                schema: [Field("text", .string)],
                columns: [Column(.string, values: [.string(text)])], count: 1)
            return call.evaluate(over: batch, &context).value(at: 0).bytes
        }
        let (first, again, other) = (encrypted("first"), encrypted("first"), encrypted("other"))
        #expect(first.count > length)
        #expect(first == again)
        #expect(first.prefix(length) != other.prefix(length))
    }
}
