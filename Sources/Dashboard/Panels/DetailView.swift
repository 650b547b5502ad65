import Telemetry

/// A query in depth: how it does, its text, its plan with rows and time, its table's rows.
struct DetailView: OpenedView {
    var state: DashboardState
    var query: String
    var scroll: Int

    func view(_ size: Size) -> Grid {
        let note = status.map { "\($0.kind), \($0.mode)" } ?? ""
        let frame = Frame(title: query, note: note, noteRole: .dim, isFocused: true)
        return frame.around(size) { size in
            page(columns: size.columns).view(size, scroll: scroll)
        }
    }

    private var status: QueryStatus? { state.snapshot.queries.first { $0.name == query } }

    func page(columns: Int) -> Page {
        var page = Page()
        if let status { figures(status, columns: columns, on: &page) }
        guard let detail = state.detail(of: query) else {
            page.add("waiting for \(query) …", .dim)
            return page
        }
        page.add()
        page.lines += SQLHighlight.lines(detail.sql)
        page.add()
        let table = OperatorTable(
            operators: detail.operators, batch: detail.batch, isTotal: state.isDetailTotal)
        page.lines += table.lines(columns: columns)
        page.add()
        let mode = status?.mode ?? ""
        page.add(mode == "complete" ? "rows, as ordered" : "newest rows, newest first", .dim)
        page.lines += ResultRows(detail, mode: mode).lines()
        if detail.rows.isEmpty { page.add("no rows yet", .dim) }
        return page
    }

    /// Name and figure in turn, as many a line as fit.
    private func figures(_ status: QueryStatus, columns: Int, on page: inout Page) {
        let now = state.snapshot.pipeline.nowInMicroseconds
        var all: [(String, String, Role)] = [
            ("in", Figures.short(status.rowsInPerSecond) + " rows/s", .text),
            ("out", Figures.short(status.rowsOutPerSecond) + " rows/s", .text),
            ("published", Figures.grouped(status.rowsOut), .text),
            ("p50", Figures.duration(milliseconds: status.p50InMilliseconds), .text),
            ("p99", Figures.duration(milliseconds: status.p99InMilliseconds), .text),
        ]
        let state = Figures.short(status.stateRows) + " rows, " + Figures.bytes(status.stateBytes)
        all.append(("state", state, .text))
        if status.watermarkInMicroseconds != nil {
            let text = Figures.watermark(status.watermarkInMicroseconds, now: now)
            all.append(("watermark", text, .text))
        }
        let losses = [("late", status.rowsLate), ("rejected", status.rowsRejected)]
        for (name, count) in losses {
            let sign = count > 0 ? "▲" : ""
            all.append((name, sign + Figures.short(count), count > 0 ? .attention : .dim))
        }
        var line: [(text: String, role: Role)] = []
        var width = 0
        for (name, figure, role) in all {
            let more = Grid.width(of: name + figure) + 1
            if width + more + 3 > columns, !line.isEmpty {
                page.lines.append(line)
                line = []
                width = 0
            }
            let gap = line.isEmpty ? "" : "   "
            line += [(gap + name + " ", .dim), (figure, role)]
            width += more + gap.utf8.count
        }
        page.lines.append(line)
    }
}
