public import Expressions

/// What a pipeline's `SET` statements change about its answers. As in Spark, names of settings are told apart by
/// case, and for the whole file the last of several counts.
public struct PipelineSettings: Sendable, Hashable {
    /// Which of a flow's watermarks is the flow's own.
    public enum WatermarkPolicy: String, Sendable {
        /// No row of any stream is late that its own watermark lets pass.
        case min
        /// The fastest stream decides for all.
        case max
    }

    /// Whether what cannot be computed fails; else it gives null.
    public var isANSI = true
    /// Whether decimals that grow too long lose digits behind the point; else they overflow.
    public var allowsPrecisionLoss = true
    public var watermarkPolicy = WatermarkPolicy.min
    /// Whether a batch without rows follows where the watermark has moved, so that windows close; else they wait
    /// for the next rows.
    public var closesWithoutRows = true
    /// Into how many partitions a new state's keys are divided, where the file says so. A state keeps its own, as
    /// Spark's checkpoints do: no answer depends on it.
    public var partitions: Int?

    /// How the file is read and its queries are bound.
    public var rules = SessionRules()

    /// Each partition costs each batch a task and a block of each split: more than this would only slow down a
    /// machine.
    private static let mostPartitions = 8
    /// What Spark has where nothing is said, and so what says nothing here.
    private static let usualPartitionsOfSpark = 200

    public init() {}

    /// - Parameter settings: As `SET` gave them, and as `SessionSettings.check` let them pass.
    init(_ settings: [String: String]) {
        isANSI = settings["spark.sql.ansi.enabled"]?.lowercased() != "false"
        allowsPrecisionLoss =
            settings["spark.sql.decimalOperations.allowPrecisionLoss"]?.lowercased() != "false"
        let policy = settings[SessionSettings.watermarkPolicy]?.lowercased()
        closesWithoutRows =
            settings["spark.sql.streaming.noDataMicroBatches.enabled"]?.lowercased() != "false"
        watermarkPolicy = policy.flatMap { WatermarkPolicy(rawValue: $0) } ?? .min
        partitions = settings[SessionSettings.partitions].flatMap { Int($0) }.flatMap {
            $0 == Self.usualPartitionsOfSpark ? nil : min($0, Self.mostPartitions)
        }
        rules = SessionRules(settings)
    }

    /// What differs from the defaults, in words: part of what tells a changed query from the one that made a state.
    public var text: String {
        var parts: [String] = []
        if !isANSI { parts.append("not ansi") }
        if !allowsPrecisionLoss { parts.append("whole decimals") }
        if watermarkPolicy == .max { parts.append("highest watermark") }
        return (parts + rules.unusual).joined(separator: ", ")
    }

    /// Reads and binds something by the rules that they choose.
    func applied<Value, Failure: Error>(
        to body: () throws(Failure) -> Value
    ) throws(Failure) -> Value {
        var binding = BindingRules()
        binding.isANSI = isANSI
        binding.allowsPrecisionLoss = allowsPrecisionLoss
        binding.session = rules
        return try binding.applied(to: body)
    }
}

extension Script {
    /// What its `SET` statements set, by name, of several the last: `SET` is read by no rule that it could choose.
    /// What cannot be read is for `parse` to tell.
    public var settings: [String: String] {
        var settings: [String: String] = [:]
        for index in ranges.indices where text(of: index).prefix(3).uppercased() == "SET" {
            guard case .set(let key?, let value?)? = (try? parse(index))?.kind else { continue }
            settings[key] = value
        }
        return settings
    }
}
