import Telemetry

/// Each failure and what it made the engine compute again, the newest first, in two lines.
struct ReplaysPanel {
    var state: DashboardState

    func view(_ size: Size) -> Grid {
        let replays = state.shown.replays
        let isRunning = replays.contains { $0.milliseconds == nil }
        let frame = Frame(
            title: "Replays", note: isRunning ? "↺ \(replays.count)" : "\(replays.count)",
            noteRole: isRunning ? .attention : .text, isFocused: state.focus == .replays)
        return frame.around(size) { size in
            var grid = Grid(size: size)
            if replays.isEmpty {
                grid.put("✓ nothing had to be replayed", row: 0, column: 0, role: .fine)
                return grid
            }
            var row = 0
            for replay in replays.dropFirst(min(state.replayScroll, replays.count - 1)) {
                guard row < size.rows else { break }
                row = draw(replay, row: row, on: &grid)
            }
            return grid
        }
    }

    private func draw(_ replay: Replay, row: Int, on grid: inout Grid) -> Int {
        var column =
            grid.put(
                Figures.timeOfDay(replay.startInMicroseconds), row: row, column: 0, role: .dim) + 1
        let isDone = replay.milliseconds != nil
        let glyph = isDone ? "✓ " : "↺ "
        let role = isDone ? Role.fine : .attention
        column = grid.put(glyph, row: row, column: column, role: role)
        column = grid.put(replay.cause, row: row, column: column) + 1
        let from =
            replay.fromSnapshot >= 0
            ? "  from snapshot " + Figures.grouped(replay.fromSnapshot) : ""
        let batches =
            replay.firstBatch == replay.lastBatch
            ? "batch " + Figures.grouped(replay.firstBatch)
            : "batches " + Figures.grouped(replay.firstBatch) + "–"
                + Figures.grouped(replay.lastBatch)
        let time = replay.milliseconds.map { Figures.duration(milliseconds: $0) } ?? "running"
        let rows = Figures.short(replay.rows) + " rows"
        let long = "\(batches)\(from)  \(replay.partitions) partitions  \(rows)  \(time)"
        if grid.size.columns - column >= Grid.width(of: long) + 1 || row + 1 >= grid.size.rows {
            grid.put(
                grid.size.columns - column >= Grid.width(of: long) + 1 ? long : "\(rows)  \(time)",
                row: row, column: column + 1, role: .dim)
            return row + 1
        }
        grid.put(long, row: row + 1, column: 11, role: .dim)
        return row + 2
    }
}
