import Telemetry

/// Records that could not be used, the newest first, in two lines: where and why, and what it was.
struct RejectedView: OpenedView {
    var state: DashboardState
    var scroll: Int

    func view(_ size: Size) -> Grid {
        let total = state.snapshot.pipeline.rowsRejected
        let note = total > 0 ? "▲ " + Figures.grouped(total) : "0"
        let frame = Frame(
            title: "Rejected records", note: note, noteRole: total > 0 ? .attention : .text,
            isFocused: true)
        return frame.around(size) { page(columns: $0.columns).view($0, scroll: scroll) }
    }

    func page(columns: Int) -> Page {
        let records = state.shown.rejected
        let total = state.snapshot.pipeline.rowsRejected
        var page = Page()
        for record in records.reversed() {
            let line = record.line.map { "line " + Figures.grouped(Int64($0)) + ", " } ?? ""
            let place = "\(record.source): \(line)byte " + Figures.grouped(record.offset)
            let query = record.query.map { " in \($0)" } ?? ""
            page.lines.append([
                (Figures.timeOfDay(record.timeInMicroseconds) + " ", .dim),
                ("▲ ", .attention), (record.table + query + "  ", .title),
                (place + "  ", .text),
                (record.reason, .attention),
            ])
            page.add("  " + record.text, .dim)
        }
        if records.isEmpty {
            page.add(
                total > 0
                    ? "none since this dashboard is watching; all of them stand in the files"
                    : "✓ every record could be used", total > 0 ? .dim : .fine)
        }
        if total > 0, !state.snapshot.pipeline.stateFolder.isEmpty {
            page.add()
            page.add(state.snapshot.pipeline.stateFolder + "/rejected/ has them all", .dim)
        }
        return page
    }
}
