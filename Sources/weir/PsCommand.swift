import ArgumentParser
import Dashboard
import Host
import Telemetry

struct PsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ps", abstract: "Lists the pipelines that run.")

    private static func interval(_ milliseconds: Double) -> String {
        milliseconds == milliseconds.rounded()
            ? "\(Int(milliseconds)) ms" : "\(milliseconds) ms"
    }

    func run() throws {
        var rows = [["NAME", "PID", "STATE", "BATCH", "ROWS IN", "INTERVAL", "FOLDER"]]
        for pipeline in RunningPipeline.all() {
            let status = pipeline.status
            rows.append([
                pipeline.entry.name, "\(pipeline.entry.pid)",
                status?.state.rawValue ?? "no answer",
                status.map { $0.batch < 0 ? "–" : "\($0.batch)" } ?? "–",
                status.map { "\($0.rowsIn)" } ?? "–",
                status.map { Self.interval($0.intervalInMilliseconds) } ?? "–",
                pipeline.entry.state.path,
            ])
        }
        let widths = rows[0].indices.map { column in
            rows.map { Grid.width(of: $0[column]) }.max() ?? 0
        }
        for row in rows {
            let cells = zip(row, widths).map { cell, width in
                cell + String(repeating: " ", count: width - Grid.width(of: cell))
            }
            let line = cells.joined(separator: "  ")
            print(Complaint.visible(String(line.reversed().drop { $0 == " " }.reversed())))
        }
    }
}
