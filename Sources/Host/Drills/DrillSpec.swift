public import Engine
import Telemetry

/// Reads `kill-worker@batch=5`, `slow-worker:300ms@3s`, `stop-source:5s@batch=2`.
public enum DrillSpec {
    public static func parse(_ text: String) throws(HostError) -> PlannedDrill {
        let halves = text.split(separator: "@", maxSplits: 1)
        guard halves.count == 2 else {
            throw refuse(text, "a moment is missing: @batch=5 or @3s")
        }
        let trigger: PlannedDrill.Trigger
        if halves[1].hasPrefix("batch="), let batch = Int64(halves[1].dropFirst(6)),
            (0...lastBatch).contains(batch)
        {
            trigger = .batch(batch)
        } else if let milliseconds = milliseconds(halves[1]) {
            trigger = .time(microseconds: Int64(milliseconds * 1000))
        } else {
            throw refuse(text, "'\(halves[1])' is no moment: batch=5 or 3s")
        }
        let parts = halves[0].split(separator: ":", maxSplits: 1)
        let amount = parts.count > 1 ? String(parts[1]) : nil
        let drill = try drill(parts.first.map(String.init) ?? "", amount, in: text)
        guard drill.isPossible else { throw refuse(text, "an hour is the longest fault") }
        return PlannedDrill(drill: drill, trigger: trigger, spec: text)
    }

    private static func drill(_ name: String, _ amount: String?, in text: String)
        throws(HostError) -> Drill
    {
        func whole(_ otherwise: Int) throws(HostError) -> Int {
            guard let amount else { return otherwise }
            guard let number = Int(amount), (0...100_000).contains(number) else {
                throw refuse(text, "'\(amount)' is no number")
            }
            return number
        }
        func seconds(_ otherwise: Double) throws(HostError) -> Double {
            guard let amount else { return otherwise }
            guard let time = milliseconds(amount) else {
                throw refuse(text, "'\(amount)' is no time: 300ms or 5s")
            }
            return time / 1000
        }
        switch name {
        case "kill-worker": return .killWorker(try whole(0))
        case "kill-driver" where amount == nil: return .killDriver
        case "lose-blocks": return .loseBlocks(try whole(0))
        case "slow-worker": return .slowWorker(0, milliseconds: try seconds(0.3) * 1000)
        case "stop-source": return .stopSource(seconds: try seconds(5))
        case "fail-sink": return .failSink(seconds: try seconds(1))
        case "fill-disk": return .fillDisk(seconds: try seconds(1))
        case "squeeze-memory": return .squeezeMemory(seconds: try seconds(2))
        case "poison": return .poison(records: max(1, try whole(3)))
        default:
            throw refuse(
                text,
                "'\(name)' is none of kill-worker, kill-driver, lose-blocks, slow-worker:300ms, "
                    + "stop-source:5s, fail-sink, fill-disk, squeeze-memory, poison")
        }
    }

    private static func refuse(_ text: String, _ reason: String) -> HostError {
        HostError("--drill \(text): \(reason)", isUsage: true)
    }

    /// No pipeline comes so far: what is beyond is a slip of the hand.
    private static let lastBatch: Int64 = 1 << 53

    /// A year: what is longer is a slip of the hand.
    private static let longest = 366 * 86_400_000.0

    /// `500ms`, `2s`, `1m`; a bare number is milliseconds. nil beyond a year.
    public static func milliseconds(_ text: some StringProtocol) -> Double? {
        let digits = text.prefix { $0.isNumber || $0 == "." }
        guard let number = Double(digits), number.isFinite else { return nil }
        let unit: Double
        switch text.dropFirst(digits.count) {
        case "ms", "": unit = 1
        case "s": unit = 1000
        case "m", "min": unit = 60_000
        case "h": unit = 3_600_000
        default: return nil
        }
        return number * unit <= longest ? number * unit : nil
    }
}
