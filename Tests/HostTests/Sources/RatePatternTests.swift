import Columns
import Query
import Testing

@testable import Host

/// The count of the rate sources, beside the words of Spark's manual.
@Suite struct RatePatternTests {
    private func pattern(_ options: [String: String], _ format: String = "rate") throws
        -> RatePattern
    {
        try RatePattern(
            TableDefinition(name: "r", kind: .source, format: format, options: options))
    }

    @Test("Without a ramp, so many rows each second, evenly, at whole milliseconds")
    func steady() throws {
        let own = try pattern(["rowspersecond": "3"])
        #expect((0...4).map { own.rows(afterMicroseconds: $0 * 1_000_000) } == [0, 3, 6, 9, 12])
        #expect(own.rows(afterMicroseconds: 500_000) == 1)
        #expect(
            own.times(of: 2..<6, start: 5_000_000) == [5_666_000, 6_000_000, 6_333_000, 6_666_000])
    }

    @Test("Of more rows a batch than can be counted there is no table")
    func tooMany() throws {
        for (rows, isGood) in [(Int64(1) << 40, true), ((1 << 40) + 1, false), (.max, false)] {
            let own = try? pattern(["rowsperbatch": "\(rows)"], "rate-micro-batch")
            #expect((own != nil) == isGood, "\(rows)")
        }
    }

    /// Spark: while it ramps up, second `s` has `s` steps of `rowsPerSecond / (rampUp + 1)`.
    @Test("With a ramp, each second has a step more than the one before")
    func ramp() throws {
        let own = try pattern(["rowspersecond": "10", "rampuptime": "4s"])
        #expect(
            (0...7).map { own.rows(afterMicroseconds: $0 * 1_000_000) }
                == [0, 2, 6, 12, 20, 30, 40, 50])
    }

    @Test("Rows come in the order of their times, and none before it is due", arguments: 1...50)
    func due(seed: UInt64) throws {
        var random = SplitMix(state: seed)
        let own = try pattern([
            "rowspersecond": "\(1 + random.next() % 2000)", "rampuptime": "\(random.next() % 9)s",
        ])
        var taken: Int64 = 0
        var now: Int64 = 0
        var times: [Int64] = []
        for _ in 0..<30 {
            now += Int64(random.next() % 1_500_000)
            let end = own.rows(afterMicroseconds: now)
            #expect(end >= taken, "seed \(seed)")
            let more = own.times(of: taken..<end, start: 0)
            #expect(more.allSatisfy { $0 <= now }, "seed \(seed)")
            times += more
            taken = end
        }
        #expect(times == times.sorted(), "seed \(seed)")
        #expect(times == own.times(of: 0..<taken, start: 0), "seed \(seed)")
    }

    @Test("By the batch, all rows of one have its time")
    func perBatch() throws {
        let own = try pattern(
            ["rowsperbatch": "2", "starttimestamp": "1000", "advancemillisperbatch": "50"],
            "rate-micro-batch")
        #expect(
            own.times(of: 1..<5, start: 77) == [1_000_000, 1_050_000, 1_050_000, 1_100_000])
    }

    @Test(
        "A wrong option is named",
        arguments: [
            (["rowspersecond": "0"], "rate", "rowsPerSecond"),
            (["rampuptime": "soon"], "rate", "rampUpTime"),
            ([:], "rate-micro-batch", "rowsPerBatch"),
        ])
    func wrong(options: [String: String], format: String, name: String) {
        #expect {
            try pattern(options, format)
        } throws: { error in
            (error as? HostError)?.message.contains(name) ?? false
        }
    }
}
