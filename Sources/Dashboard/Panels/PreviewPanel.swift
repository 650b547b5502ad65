import Telemetry

/// What the chosen query says: its table's rows, beside the panels where there is room.
struct PreviewPanel {
    var state: DashboardState

    func view(_ size: Size) -> Grid {
        let name = state.chosenQuery ?? ""
        let query = state.snapshot.queries.first { $0.name == name }
        let isOrdered = query?.mode == "complete"
        let note = isOrdered ? "as ordered" : "newest first"
        return Frame(title: name, note: note, noteRole: .dim).around(size) { size in
            var page = Page()
            guard let detail = state.detail(of: name) else {
                page.add("waiting for \(name) …", .dim)
                return page.view(size, scroll: 0)
            }
            let lines = ResultRows(detail, mode: query?.mode ?? "").lines()
            page.lines = Array(lines.prefix(size.rows))
            if detail.rows.isEmpty { page.add("no rows yet", .dim) }
            return page.view(size, scroll: 0)
        }
    }
}
