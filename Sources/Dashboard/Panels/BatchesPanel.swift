import Telemetry

/// How long each batch took, where its time went, and whether the rates keep up.
struct BatchesPanel {
    var state: DashboardState

    func view(_ size: Size) -> Grid {
        let frame = Frame(
            title: "Batches", note: percentiles, isFocused: state.focus == .batches)
        return frame.around(size) { size in
            var grid = Grid(size: size)
            let lines = size.rows > 4 ? 2 : (size.rows > 2 ? 1 : 0)
            let graph = LatencyGraph(batches: state.shown.batches, events: state.shown.events)
            let room = Size(rows: size.rows - lines, columns: size.columns)
            grid.paste(graph.view(room), row: 0, column: 0)
            if lines > 0 { phases(row: room.rows, on: &grid) }
            if lines > 1 { rates(row: room.rows + 1, on: &grid) }
            return grid
        }
    }

    private var percentiles: String {
        let history = state.shown
        guard let p50 = history.percentile(0.5), let p95 = history.percentile(0.95),
            let p99 = history.percentile(0.99)
        else { return "" }
        return "p50 " + Figures.duration(milliseconds: p50) + "  p95 "
            + Figures.duration(milliseconds: p95) + "  p99 "
            + Figures.duration(milliseconds: p99)
    }

    private func phases(row: Int, on grid: inout Grid) {
        guard let batch = state.shown.batches.last else { return }
        let phases = batch.phases
        let all = [
            ("plan", phases.plan), ("read", phases.read), ("shuffle", phases.shuffle),
            ("reduce", phases.reduce), ("publish", phases.publish), ("commit", phases.commit),
        ]
        let longest = all.map(\.1).max() ?? 0
        var column = 0
        for (name, time) in all {
            // Each figure keeps three columns, so that the line never jumps.
            column = grid.put(name, row: row, column: column, role: .dim) + 1
            let figure = Figures.milliseconds(time)
            let role = time == longest && time > 0 ? Role.title : .text
            let start = column
            column = grid.put(figure, row: row, column: column, role: role)
            column = max(column, start + 3) + 1
        }
        grid.put("ms", row: row, column: column, role: .dim)
    }

    private func rates(row: Int, on grid: inout Grid) {
        guard let last = state.shown.batches.last else { return }
        let rates = state.shown.batches.suffix(grid.size.columns > 90 ? 40 : 16).map(rate)
        var column = grid.put("in ", row: row, column: 0, role: .dim)
        column = grid.put(Sparkline.text(rates), row: row, column: column, role: .graph) + 1
        grid.putRight(Figures.short(rate(last)), row: row, endingAt: column + 6)
        column = grid.put(" rows/s", row: row, column: column + 6, role: .dim) + 2
        column = grid.put("able ", row: row, column: column, role: .dim)
        let able = Double(last.rowsIn) / max(last.milliseconds, 0.001) * 1000
        grid.putRight(Figures.short(able), row: row, endingAt: column + 6)
        column = grid.put(" rows/s", row: row, column: column + 6, role: .dim) + 2
        if last.tasksRepeated > 0 {
            grid.put("↺ \(last.tasksRepeated) repeated", row: row, column: column, role: .attention)
        }
    }

    /// Rows a second that a batch took in; it lasts its interval, or longer when it is slow.
    private func rate(_ batch: BatchReport) -> Double {
        let time = max(batch.intervalInMilliseconds, batch.milliseconds, 0.001)
        return Double(max(0, batch.rowsIn)) / time * 1000
    }
}
