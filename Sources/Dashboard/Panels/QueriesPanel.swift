import Telemetry

/// The running queries.
struct QueriesPanel {
    var state: DashboardState

    func view(_ size: Size) -> Grid {
        let queries = state.queries
        let all = state.snapshot.queries.count
        var note = queries.count == all ? "\(all)" : "\(queries.count) of \(all)"
        if !state.filter.isEmpty { note = "/\(state.filter)  " + note }
        let frame = Frame(title: "Queries", note: note, isFocused: state.focus == .queries)
        return frame.around(size) { size in
            let chosen =
                state.focus == .queries
                ? queries.firstIndex { $0.name == state.chosenQuery } : nil
            return Table(
                columns: columns(of: size.columns), rows: queries.map(row), chosen: chosen,
                emptyText: state.filter.isEmpty || all == 0
                    ? "no queries yet" : "no query's name holds \(state.filter)"
            ).view(size)
        }
    }

    /// - Parameter room: Columns within the frame. Where they are many, long names take the place of
    ///   figures that matter less.
    private func columns(of room: Int) -> [Table.Column] {
        let longest = state.snapshot.queries.map { Grid.width(of: $0.name) }.max() ?? 0
        let name = room > 100 ? max(20, min(longest, room / 3)) : 20
        func title(_ text: String, _ sorting: DashboardState.Sorting) -> String {
            guard state.sorting == sorting else { return text }
            return text + ((sorting == .name) != state.isSortingReversed ? "▴" : "▾")
        }
        return [
            .init(
                title: title("query", .name), width: name, rank: 0, isFigure: false,
                isName: true),
            .init(title: title("in/s", .rate), width: 6, rank: 1),
            .init(title: "out/s", width: 6, rank: 6),
            .init(title: title("rows out", .out), width: 9, rank: 2),
            .init(title: "p50 ms", width: 6, rank: 7),
            .init(title: title("p99 ms", .p99), width: 7, rank: 3),
            .init(title: title("state", .state), width: 6, rank: 4),
            .init(title: "bytes", width: 6, rank: 9),
            .init(title: title("late", .late), width: 5, rank: 5),
            .init(title: "rejected", width: 8, rank: 11),
            .init(title: "watermark", width: 16, rank: 10),
            .init(title: "kind", width: 17, rank: 12, isFigure: false),
            .init(title: "mode", width: 8, rank: 13, isFigure: false),
        ]
    }

    private func row(_ query: QueryStatus) -> [Table.Entry] {
        let now = state.snapshot.pipeline.nowInMicroseconds
        let out = Figures.grouped(query.rowsOut)
        return [
            .init(text: query.name),
            .init(text: Figures.short(query.rowsInPerSecond)),
            .init(text: Figures.short(query.rowsOutPerSecond)),
            .init(text: out.count > 9 ? Figures.short(query.rowsOut) : out),
            .init(text: Figures.milliseconds(query.p50InMilliseconds)),
            .init(text: Figures.milliseconds(query.p99InMilliseconds)),
            .init(text: Figures.short(query.stateRows)),
            .init(text: Figures.bytes(query.stateBytes)),
            .init(
                text: query.rowsLate > 0 ? "▲" + Figures.short(query.rowsLate) : "0",
                role: query.rowsLate > 0 ? .attention : .dim),
            .init(
                text: query.rowsRejected > 0 ? "▲" + Figures.short(query.rowsRejected) : "0",
                role: query.rowsRejected > 0 ? .attention : .dim),
            .init(text: Figures.watermark(query.watermarkInMicroseconds, now: now)),
            .init(text: query.kind, role: .dim),
            .init(text: query.mode, role: .dim),
        ]
    }
}
