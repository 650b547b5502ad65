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

    private struct Phase {
        var name: String
        var milliseconds: Double
        /// Of all batches: what matters least goes first.
        var sum: Double

        var figure: String { Figures.milliseconds(milliseconds) }
        /// Each figure keeps three columns, so that the line never jumps.
        var width: Int { name.utf8.count + max(3, Grid.width(of: figure)) + 2 }
    }

    private func phases(row: Int, on grid: inout Grid) {
        guard let batch = state.shown.batches.last else { return }
        let shown = phases(of: batch, columns: grid.size.columns)
        let longest = shown.map(\.milliseconds).max() ?? 0
        var column = 0
        for phase in shown {
            let start = grid.put(phase.name, row: row, column: column, role: .dim) + 1
            let isLongest = phase.milliseconds == longest && longest > 0
            grid.put(phase.figure, row: row, column: start, role: isLongest ? .title : .text)
            column += phase.width
        }
        grid.put("ms", row: row, column: column, role: .dim)
    }

    /// What the line has room for: names are shortened first, then the phases go that take least.
    private func phases(of batch: BatchReport, columns: Int) -> [Phase] {
        let (own, sums) = (batch.phases, state.shown.phaseSums)
        // A phase that an engine does not tell apart is left out.
        var shown = [
            Phase(name: "plan", milliseconds: own.plan, sum: sums.plan),
            Phase(name: "read", milliseconds: own.read, sum: sums.read),
            Phase(name: "shuffle", milliseconds: own.shuffle, sum: sums.shuffle),
            Phase(name: "reduce", milliseconds: own.reduce, sum: sums.reduce),
            Phase(name: "publish", milliseconds: own.publish, sum: sums.publish),
            Phase(name: "commit", milliseconds: own.commit, sum: sums.commit),
        ].filter { $0.sum > 0 }
        func isTooWide() -> Bool { shown.reduce(2) { $0 + $1.width } > columns }
        let short = ["shuffle": "shuf", "publish": "publ"]
        if isTooWide() {
            for index in shown.indices {
                shown[index].name = short[shown[index].name] ?? shown[index].name
            }
        }
        while isTooWide(), let least = shown.indices.min(by: { shown[$0].sum < shown[$1].sum }) {
            shown.remove(at: least)
        }
        return shown
    }

    private func rates(row: Int, on grid: inout Grid) {
        guard let last = state.shown.batches.last else { return }
        let recent = self.recent
        let rows = recent.reduce(0.0) { $0 + Double(max(0, $1.rowsIn)) }
        let inRows = hasPaused(after: last) ? 0 : rows
        let rates = state.shown.batches.suffix(grid.size.columns > 90 ? 40 : 16).map(rate)
        var column = grid.put("in ", row: row, column: 0, role: .dim)
        column = grid.put(Sparkline.text(rates), row: row, column: column, role: .graph) + 1
        let span = recent.reduce(0) {
            $0 + max($1.intervalInMilliseconds, $1.milliseconds, 0.001)
        }
        grid.putRight(Figures.short(inRows / span * 1000), row: row, endingAt: column + 6)
        column = grid.put(" rows/s", row: row, column: column + 6, role: .dim) + 2
        column = grid.put("able ", row: row, column: column, role: .dim)
        let work = recent.reduce(0.001) { $0 + max(0, $1.milliseconds) }
        let able = rows > 0 ? Figures.short(rows / work * 1000) : "–"
        grid.putRight(able, row: row, endingAt: column + 6)
        column = grid.put(" rows/s", row: row, column: column + 6, role: .dim) + 2
        if last.tasksRepeated > 0 {
            grid.put("↺ \(last.tasksRepeated) repeated", row: row, column: column, role: .attention)
        }
    }

    /// Nothing came for so long that the last batch's rate tells nothing of now.
    private func hasPaused(after last: BatchReport) -> Bool {
        let time = max(0, last.intervalInMilliseconds, last.milliseconds)
        guard time.isFinite, time < 1e12 else { return false }
        let now = state.snapshot.pipeline.nowInMicroseconds
        let (age, overflow) = now.subtractingReportingOverflow(last.startInMicroseconds)
        return !overflow && Double(age) > time * 1000 + 2_000_000
    }

    /// The batches of the last two seconds; one batch alone may have had nothing to read. The rates of
    /// queries are those of the same batches.
    private var recent: [BatchReport] {
        var span = 0.0
        return state.shown.batches.reversed().prefix { batch in
            defer { span += max(batch.intervalInMilliseconds, batch.milliseconds, 1) }
            return span < 2000
        }
    }

    /// Rows a second that a batch took in; it lasts its interval, or longer when it is slow.
    private func rate(_ batch: BatchReport) -> Double {
        let time = max(batch.intervalInMilliseconds, batch.milliseconds, 0.001)
        return Double(max(0, batch.rowsIn)) / time * 1000
    }
}
