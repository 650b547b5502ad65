import Columns
import Engine
import Query

/// What `weir check` prints: each query's plan, and what it keeps as state.
public enum PipelineCheck {
    public static func text(file: String, variables: [String: String]) throws -> String {
        let (session, _) = try RunPreparation.session(
            file: file, variables: variables, name: RunPreparation.name(of: file))
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
            lines += state(of: flow, in: session.program)
            lines.append("")
        }
        lines += session.program.pipeline.notes.map { "note: " + $0 }
        lines += TableCheck.notes(session)
        let count = session.program.flows.count
        lines.append("\(count) \(count == 1 ? "query" : "queries"): good")
        return lines.joined(separator: "\n")
    }

    /// What each of a flow's stateful stages keeps, and over how many partitions.
    private static func state(of flow: Program.FlowProgram, in program: Program) -> [String] {
        guard !flow.stages.isEmpty else { return ["  state: none"] }
        return flow.stages.flatMap { index in
            let stage = program.stages[index]
            let parts = "\(stage.partitions) partition\(stage.partitions == 1 ? "" : "s")"
            return stage.work.cost.map { "  state: \($0); \(parts)" }
        }
    }
}
