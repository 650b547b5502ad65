import Telemetry

/// Who is busy, who is lost, and what each one holds.
struct WorkersPanel {
    var state: DashboardState

    func view(_ size: Size) -> Grid {
        let workers = state.snapshot.workers
        let lost = workers.filter { $0.state == .lost || $0.state == .excluded }.count
        let note = "\(workers.count - lost) of \(workers.count)"
        let frame = Frame(
            title: "Workers", note: lost > 0 ? "✗ " + note : note,
            noteRole: lost > 0 ? .broken : .text, isFocused: state.focus == .workers)
        return frame.around(size) { size in
            let isWide = size.columns > 66
            let bar = isWide ? 14 : 8
            let columns: [Table.Column] = [
                .init(title: "worker", width: 11, rank: 0, isFigure: false),
                .init(title: "pid", width: 7, rank: 5),
                .init(title: "load", width: bar, rank: 2, isFigure: false),
                .init(title: "", width: 4, rank: 1),
                .init(title: "tasks", width: 6, rank: 3),
                .init(title: "cpu", width: 4, rank: 4),
                .init(title: "mem", width: 6, rank: 4),
                .init(title: "blocks", width: 6, rank: 6),
                .init(title: "held", width: 6, rank: 7),
                .init(title: "state", width: 5, rank: 8),
            ]
            let chosen =
                state.focus == .workers
                ? workers.firstIndex { $0.id == state.chosenWorker?.id } : nil
            let table = Table(
                columns: columns, rows: workers.map { row($0, bar: bar) }, chosen: chosen,
                emptyText: "no workers yet")
            var grid = table.view(size)
            // What there is to tell of the workers goes under the table, where there is room.
            var line = workers.count + 1
            for worker in workers where !worker.note.isEmpty && line < size.rows {
                grid.put("  \(worker.id) \(worker.note)", row: line, column: 0, role: .dim)
                line += 1
            }
            return grid
        }
    }

    private func row(_ worker: WorkerStatus, bar: Int) -> [Table.Entry] {
        let (glyph, role) = WorkersPanel.light(worker.state)
        let isGone = worker.state == .lost || worker.state == .excluded
        let load = isGone ? 0 : worker.load
        return [
            .init(text: "\(glyph) \(worker.id) \(worker.state.rawValue)", role: role),
            .init(text: "\(worker.pid)", role: .dim),
            .init(text: Sparkline.bar(load, columns: bar), role: .graph),
            .init(text: isGone ? "–" : Figures.percent(load)),
            .init(text: Figures.short(worker.tasksDone)),
            .init(text: isGone ? "–" : Figures.percent(worker.cpu)),
            .init(text: isGone ? "–" : Figures.bytes(worker.memoryInBytes)),
            .init(text: Figures.short(Int64(worker.blocks))),
            .init(text: Figures.bytes(worker.blockBytes)),
            .init(text: "\(worker.statePartitions)"),
        ]
    }

    private static func light(_ state: WorkerStatus.State) -> (String, Role) {
        switch state {
        case .idle: return ("○", .text)
        case .busy: return ("●", .fine)
        case .starting: return ("◐", .attention)
        case .slowed: return ("▲", .attention)
        case .replaying: return ("↺", .attention)
        case .frozen, .lost, .excluded: return ("✗", .broken)
        }
    }
}
