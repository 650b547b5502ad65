import Columns
import Engine
import Query

/// What `weir check` prints: each query's plan, and what it keeps as state.
public enum PipelineCheck {
    public static func text(file: String, variables: [String: String]) throws -> String {
        let (text, base) = try RunPreparation.read(file)
        let filled = try PipelineSession.fill(text, variables, file: file)
        let session = try PipelineSession(
            text: filled, name: RunPreparation.name(of: file), base: base,
            partitions: DriverOptions.partitions, file: file)
        var lines: [String] = []
        for flow in session.program.flows {
            let sink = session.program.sinks[flow.sink]
            lines.append("\(sink.table.kind.rawValue) \(flow.name) (\(flow.mode.rawValue))")
            for field in sink.schema {
                lines.append("    \(field.name) \(field.type.description.uppercased())")
            }
            for line in flow.operators {
                lines.append(
                    "  " + String(repeating: "  ", count: line.depth + 1) + line.text)
            }
            let stages = flow.stages.map { session.program.stages[$0] }
            lines.append(
                stages.isEmpty
                    ? "  state: none"
                    : "  state: \(stages.count) stage\(stages.count == 1 ? "" : "s"), "
                        + "\(stages.map { "\($0.partitions)" }.joined(separator: " + ")) partitions"
            )
            lines.append("")
        }
        lines.append("\(session.program.flows.count) queries: good")
        return lines.joined(separator: "\n")
    }
}
