import Telemetry

/// Who is busy, who is lost, and what each one holds.
struct WorkersPanel {
    var state: DashboardState

    func view(_ size: Size) -> Grid {
        let workers = state.snapshot.workers
        let lost = workers.count { WorkersPanel.isGone($0) }
        let isFull = memory.share > 0.9
        let note = "\(memory.text)\(workers.count - lost) of \(workers.count)"
        let frame = Frame(
            title: "Workers", note: lost > 0 ? "✗ " + note : (isFull ? "▲ " + note : note),
            noteRole: lost > 0 ? .broken : (isFull ? .attention : .text),
            isFocused: state.focus == .workers)
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
                inSight: workers.firstIndex { WorkersPanel.isGone($0) }, emptyText: "no workers yet"
            )
            var grid = table.view(size)
            // What there is to tell of the workers goes under the table, where there is room.
            var line = workers.count + 1
            for worker in workers where !worker.note.isEmpty && line < size.rows {
                let role = WorkersPanel.isGone(worker) ? Role.attention : .dim
                grid.put("  \(worker.id) \(worker.note)", row: line, column: 0, role: role)
                line += 1
            }
            // Without that room, why a worker is gone stands in the place of its figures.
            if size.rows < workers.count + 2 {
                for (row, worker) in workers[table.shown(size)].enumerated()
                where WorkersPanel.isGone(worker) && !worker.note.isEmpty {
                    let text = Fitted.left(worker.note, max(1, size.columns - 15))
                    grid.put(text, row: row + 1, column: 15, role: .attention)
                }
            }
            if line < size.rows {
                grid.put(storage(columns: size.columns), row: size.rows - 1, column: 0, role: .dim)
            }
            return grid
        }
    }

    /// Where blocks go, and what they take: "storage memory   12 blocks, 840 k   on disk 0". That there
    /// are none on disk goes unsaid where room is short.
    private func storage(columns: Int) -> String {
        let snapshot = state.snapshot
        let status = snapshot.pipeline
        let isTold = status.blocksInMemory > 0 || status.blocksOnDisk > 0
        let held = snapshot.workers.reduce((0, Int64(0))) {
            ($0.0 &+ $1.blocks, $0.1 &+ $1.blockBytes)
        }
        let blocks = isTold ? status.blocksInMemory : held.0
        let bytes = isTold ? status.blockBytesInMemory : held.1
        var text = "storage \(status.storage)   \(blocks) blocks"
        if blocks > 0 { text += ", " + Figures.bytes(bytes) }
        let disk = "   on disk \(status.blocksOnDisk)"
        if status.blocksOnDisk == 0 {
            return Grid.width(of: text + disk) > columns ? text : text + disk
        }
        return text + disk + ", " + Figures.bytes(status.blockBytesOnDisk)
    }

    /// "62 M of 512 M   " of all processes, and the share of the budget.
    private var memory: (text: String, share: Double) {
        let status = state.snapshot.pipeline
        guard status.memoryInBytes > 0 else { return ("", 0) }
        let used = "mem " + Figures.bytes(status.memoryInBytes)
        guard status.memoryBudgetInBytes > 0 else { return (used + "   ", 0) }
        return (
            used + " of " + Figures.bytes(status.memoryBudgetInBytes) + "   ",
            Double(status.memoryInBytes) / Double(status.memoryBudgetInBytes)
        )
    }

    static func isGone(_ worker: WorkerStatus) -> Bool {
        worker.state == .lost || worker.state == .excluded || worker.state == .frozen
    }

    private func row(_ worker: WorkerStatus, bar: Int) -> [Table.Entry] {
        let (glyph, role) = WorkersPanel.light(worker.state)
        let isGone = worker.state == .lost || worker.state == .excluded
        let name = WorkersPanel.word(worker.state)
        let load = isGone ? 0 : worker.load
        return [
            .init(text: "\(glyph) \(worker.id) \(name)", role: role),
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

    static func word(_ state: WorkerStatus.State) -> String {
        state == .excluded ? "left out" : state.rawValue
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
