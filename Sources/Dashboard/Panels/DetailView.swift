import Telemetry

/// A query in depth: its text, its plan with rows and time, its newest rows.
struct DetailView {
    var state: DashboardState
    var query: String
    var scroll: Int

    func view(_ size: Size) -> Grid {
        let frame = Frame(title: query, note: "Esc closes", noteRole: .dim, isFocused: true)
        return frame.around(size) { size in
            page(columns: size.columns).view(size, scroll: scroll)
        }
    }

    private func page(columns: Int) -> Page {
        var page = Page()
        guard let detail = state.snapshot.detail, detail.name == query else {
            page.add("waiting for \(query) …", .dim)
            return page
        }
        page.lines += SQLHighlight.lines(detail.sql)
        page.add()
        plan(detail.operators, columns: columns, on: &page)
        page.add()
        rows(detail, columns: columns, on: &page)
        return page
    }

    /// Figures stand in columns at the right: rows out, milliseconds, and the share of the time.
    private func plan(_ operators: [OperatorStatus], columns: Int, on page: inout Page) {
        let room = max(10, columns - 26)
        let heading = DetailView.fill("plan", room)
        page.add(heading + DetailView.right("rows", 9) + DetailView.right("ms", 8), .dim)
        let total = operators.reduce(0) { $0 + max(0, $1.milliseconds) }
        for step in operators.prefix(500) {
            let indent = String(repeating: "  ", count: min(max(step.depth, 0), 20))
            let branch = step.depth > 0 ? "└ " : ""
            let share = total > 0 ? step.milliseconds / total : 0
            page.lines.append([
                (indent + branch, .border),
                (DetailView.fill(step.text, room - Grid.width(of: indent + branch)), .text),
                (DetailView.right(Figures.short(step.rowsOut), 9), .text),
                (DetailView.right(Figures.milliseconds(step.milliseconds), 8), .text),
                (" " + Sparkline.bar(share, columns: 8), .graph),
            ])
        }
    }

    private func rows(_ detail: QueryDetail, columns: Int, on page: inout Page) {
        page.add("newest rows, newest first", .dim)
        guard !detail.rows.isEmpty else {
            page.add("no rows yet", .dim)
            return
        }
        let newest = Array(detail.rows.suffix(200).reversed())
        let widths = detail.columns.indices.map { index in
            let cells = newest.map { index < $0.count ? Grid.width(of: $0[index]) : 0 }
            return min(30, max(Grid.width(of: detail.columns[index]), cells.max() ?? 0))
        }
        func line(_ cells: [String], _ role: Role) {
            var text = ""
            for (cell, width) in zip(cells, widths) {
                let isNumber = Double(cell) != nil
                text += isNumber ? DetailView.right(cell, width) : DetailView.fill(cell, width)
                text += "  "
            }
            page.add(text, role)
        }
        line(detail.columns, .title)
        for row in newest { line(row, .text) }
    }

    /// Cut or filled up with spaces to exactly so many columns.
    private static func fill(_ text: String, _ columns: Int) -> String {
        let width = Grid.width(of: text)
        if width <= columns { return text + String(repeating: " ", count: columns - width) }
        var grid = Grid(size: Size(rows: 1, columns: max(1, columns)))
        grid.put(text, row: 0, column: 0)
        let cut = String(grid.text.dropLast())
        return cut + String(repeating: " ", count: max(0, columns - Grid.width(of: cut)))
    }

    private static func right(_ text: String, _ columns: Int) -> String {
        let cut = Grid.width(of: text) > columns ? fill(text, columns) : text
        return String(repeating: " ", count: max(0, columns - Grid.width(of: cut))) + cut
    }
}
