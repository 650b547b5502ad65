import Columns
import Testing

@testable import Formats

/// The reader's tiers must not be told apart by what they give: here each record is read with a
/// reader that has learnt from the ones before, and with one that has learnt nothing.
@Suite("JSON lines, tier by tier")
struct JSONTiersTests {
    static let schema: Schema = [
        Field("id", .bigint), Field("name", .string), Field("ratio", .double),
        Field("at", .timestamp), Field("tags", .array(.int)), Field("good", .boolean),
    ]

    @Test("A reader with a memory gives what a fresh one gives", arguments: 0..<60)
    func tiers(seed: Int) {
        var random = SplitMix(state: UInt64(seed))
        let lines = (0..<400).map { _ in Self.record(&random) }
        let filter: (Int, [UInt8])? = seed % 3 == 0 ? (1, Array("view".utf8)) : nil
        let reader = JSONLinesReader(schema: Self.schema, prefilter: filter)
        let memory = reader.makeMemory()
        // Twice, so that the second time all layouts are known from the start.
        _ = Self.read(reader, memory, lines)
        let learned = Self.read(reader, memory, lines)
        let fresh = Self.readOneByOne(reader, lines)
        #expect(learned == fresh, "seed \(seed)")
    }

    @Test("Whole numbers of every length are read as Int64 reads them")
    func integers() {
        var random = SplitMix(state: 7)
        for length in 1...20 {
            for _ in 0..<200 {
                var text = (0..<length).map { _ in Character("\(random.below(10))") }
                if random.below(4) == 0 { text[random.below(length)] = "x" }
                if random.below(4) == 0 { text.insert("-", at: 0) }
                var string = String(text)
                let expected = Int64(string)
                #expect(string.withUTF8 { FieldParser.integer($0) } == expected, "\(string)")
            }
        }
    }

    @Test("Blank lines are none, lines of other control characters are records that are malformed")
    func zeros() {
        let lines = ["\0\0\0", #"{"id":1}"#, " \t ", "", "\0", #"{"id":2}"#]
        let reader = JSONLinesReader(schema: Self.schema)
        let outcome = Self.read(reader, reader.makeMemory(), lines)
        #expect(outcome.rows.count == 2)
        #expect(outcome.rejected.count == 2)
    }

    struct Outcome: Equatable {
        var rows: [[String]] = []
        var rejected: [String] = []
        var filtered = 0
    }

    private static func read(
        _ reader: JSONLinesReader, _ memory: JSONLinesReader.Memory, _ lines: [String]
    ) -> Outcome {
        let bytes = Array((lines.joined(separator: "\n") + "\n").utf8)
        let result = bytes.withUnsafeBufferPointer { reader.read($0, memory) }
        var outcome = Outcome(filtered: result.filtered)
        for row in 0..<result.batch.count {
            outcome.rows.append(result.batch.columns.map { "\($0.value(at: row))" })
        }
        outcome.rejected = result.rejects.map { "\($0.reason): \($0.text)" }
        #expect(result.rejects.allSatisfy { lines[$0.line] == $0.text })
        #expect(result.lines == lines.count)
        return outcome
    }

    private static func readOneByOne(_ reader: JSONLinesReader, _ lines: [String]) -> Outcome {
        var all = Outcome()
        for line in lines {
            let bytes = Array(line.utf8)
            let result = bytes.withUnsafeBufferPointer { reader.read($0, reader.makeMemory()) }
            all.filtered += result.filtered
            for row in 0..<result.batch.count {
                all.rows.append(result.batch.columns.map { "\($0.value(at: row))" })
            }
            all.rejected += result.rejects.map { "\($0.reason): \($0.text)" }
        }
        return all
    }

    private static func record(_ random: inout SplitMix) -> String {
        if random.below(40) == 0 {
            return ["", "{", "[]", "null", "{}", "{\"id\":1}}"][random.below(6)]
        }
        var fields: [String] = []
        let space = random.below(8) == 0 ? " " : ""
        func add(_ name: String, _ values: [String]) {
            guard random.below(12) != 0 else { return }
            fields.append("\"\(name)\":\(space)\(values[random.below(values.count)])")
        }
        add(
            "id",
            [
                "1", "-17", "12345678901234", "9223372036854775807", "9223372036854775808", "01",
                "1.5", "null", "\"3\"",
            ])
        add(
            "other",
            [
                "\"plain\"", "\"esc\\\"aped\"", "[1,{\"a\":\"}\"}]", "1e5", "true", "\"bad\\x\"",
                "\"a string of more than sixteen bytes\"",
            ])
        add(
            "name",
            [
                "\"view\"", "\"click\"", "\"with \\u00e9\"", "\"\"", "7", "true", "null",
                "\"sixteen bytes ok\"",
            ])
        add("ratio", ["1.25", "-0", "3e2", "\"NaN\"", "12345678", "null", "1.", "x"])
        add("at", ["\"2026-01-02T03:04:05Z\"", "\"no time\"", "null"])
        add("tags", ["[1,2,3]", "[]", "[\"x\"]", "null"])
        add("good", ["true", "false", "null", "1"])
        if random.below(10) == 0 { fields.shuffle(using: &random) }
        if random.below(30) == 0, let first = fields.first { fields.append(first) }
        let record = "{" + fields.joined(separator: ",\(space)") + "}"
        return random.below(40) == 0 ? String(record.dropLast(random.below(5))) : record
    }
}

/// SplitMix64, so that a seed gives the same records everywhere.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
}
