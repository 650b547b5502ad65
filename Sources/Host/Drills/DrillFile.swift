import Engine
import Telemetry

/// What `weir drill` is told to rehearse: SPECs, and files of SPECs, one a line.
///
/// A SPEC without a moment gets a batch of its own, in the order in which they stand. Batches count
/// from where the rehearsal begins.
public enum DrillFile {
    /// - Parameter first: the first batch of the rehearsal.
    public static func specs(_ arguments: [String], first: Int64) throws(HostError) -> [String] {
        var lines: [String] = []
        for argument in arguments {
            if argument.contains("@") || !File.exists(argument) {
                lines.append(argument)
                continue
            }
            let text = String(decoding: try File.read(argument), as: UTF8.self)
            for line in text.split(separator: "\n") {
                let spec = line.prefix { $0 != "#" }.filter { !$0.isWhitespace }
                if !spec.isEmpty { lines.append(spec) }
            }
        }
        var specs: [String] = []
        for (index, line) in lines.enumerated() {
            var spec = line.contains("@") ? line : "\(line)@batch=\(index + 1)"
            let planned = try DrillSpec.parse(spec)
            if case .batch(let batch) = planned.trigger, first > 0 {
                let what = spec.prefix { $0 != "@" }
                spec = "\(what)@batch=\(batch + first)"
            }
            specs.append(spec)
        }
        guard !specs.isEmpty else {
            throw HostError("there is nothing to rehearse: name a drill", isUsage: true)
        }
        return specs
    }
}
