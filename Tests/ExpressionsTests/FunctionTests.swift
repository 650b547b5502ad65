import Columns
import Testing

@testable import Expressions

/// Functions of constants against the answers that Spark's documentation gives.
@Suite struct FunctionTests {
    private static func text(_ value: String) -> Expression { .literal(.string(value), .string) }
    private static func whole(_ value: Int64) -> Expression { .literal(.integer(value), .int) }

    @Test("sentences searches a text of points once")
    func points() throws {
        let text = "Hi" + String(repeating: ".-", count: 100_000) + "a"
        let sentences = try ScalarCall.bind("sentences", [Self.text(text)]).folded()
        guard case .literal(.list(let found), _) = sentences else {
            Issue.record("\(sentences)")
            return
        }
        #expect(found == [.list([.string("Hi"), .string("a")])])
    }

    private static let cases: [(String, [Expression], Value)] = [
        ("md5", [text("Spark")], .string("8cde774d6f7333752ed72cacddb05126")),
        ("sha1", [text("Spark")], .string("85f5955f4b27a9a4c2aab6ffe5d7189fc298b92c")),
        (
            "sha2", [text("Spark"), whole(256)],
            .string("529bc3b07127ecb7e53a4dcf1991d9152c24537d919178022b2c42657f79a26b")
        ),
        ("crc32", [text("Spark")], .integer(1_557_323_817)),
        ("hex", [text("Spark SQL")], .string("537061726B2053514C")),
        ("hex", [whole(17)], .string("11")),
        ("soundex", [text("Miller")], .string("M460")),
        ("levenshtein", [text("kitten"), text("sitting")], .integer(3)),
        ("lpad", [text("hi"), whole(5), text("??")], .string("???hi")),
        ("rpad", [text("hi"), whole(1), text("??")], .string("h")),
        ("trim", [text("SSparkSQLS"), text("SL")], .string("parkSQ")),
        ("initcap", [text("sPark sql")], .string("Spark Sql")),
        ("locate", [text("bar"), text("foobarbar"), whole(5)], .integer(7)),
        (
            "substring_index", [text("www.apache.org"), text("."), whole(2)],
            .string("www.apache")
        ),
        ("split_part", [text("11.12.13"), text("."), whole(-3)], .string("11")),
        ("find_in_set", [text("ab"), text("abc,b,ab,c,def")], .integer(3)),
        ("translate", [text("AaBbCc"), text("abc"), text("123")], .string("A1B2C3")),
        (
            "overlay", [text("Spark SQL"), text("ANSI "), whole(7), whole(0)],
            .string("Spark ANSI SQL")
        ),
        ("regexp_extract", [text("100-200"), text("(\\d+)-(\\d+)"), whole(1)], .string("100")),
        ("regexp_replace", [text("100-200"), text("(\\d+)"), text("num")], .string("num-num")),
        ("conv", [text("100"), whole(2), whole(10)], .string("4")),
        ("pmod", [whole(-10), whole(3)], .integer(2)),
        ("try_divide", [whole(1), whole(0)], .null),
        ("greatest", [whole(10), whole(9), .literal(.null, .void)], .integer(10)),
        ("datediff", [text("2009-07-31"), text("2009-07-30")], .integer(1)),
        ("weekofyear", [text("2008-02-20")], .integer(8)),
        (
            "months_between", [text("1997-02-28 10:30:00"), text("1996-10-30")],
            .floating(3.94959677)
        ),
        ("split", [text("a1b2"), text("[12]")], .list([.string("a"), .string("b"), .string("")])),
    ]

    @Test("A function gives what Spark gives", arguments: cases.indices)
    func givesWhatSparkGives(index: Int) throws {
        let (name, arguments, expected) = Self.cases[index]
        let call = try ScalarCall.bind(name, arguments)
        var context = EvaluationContext()
        let batch = Batch(schema: [], columns: [], count: 1)
        let value = call.evaluate(over: batch, &context).value(at: 0)
        #expect(context.failures.isEmpty, "\(name): \(context.failures)")
        #expect(value == expected, "\(name)")
    }
}
