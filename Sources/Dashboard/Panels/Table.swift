/// Rows under column titles; the columns that matter least go first when the room is small.
struct Table {
    struct Column {
        var title: String
        var width: Int
        /// 0 stays always; the highest goes first.
        var rank: Int
        var isFigure = true
        /// Too long a text loses its middle instead of its end.
        var isName = false
    }

    struct Entry {
        var text: String
        var role = Role.text
    }

    /// The first takes the room that is left.
    var columns: [Column]
    var rows: [[Entry]]
    var chosen: Int?
    /// Scrolled to where nothing is chosen: what must not be missed.
    var inSight: Int?
    /// Shown where there are no rows.
    var emptyText: String

    func view(_ size: Size) -> Grid {
        var grid = Grid(size: size)
        guard size.rows > 0, !columns.isEmpty else { return grid }
        let (kept, widths) = fitted(to: size.columns)
        var column = 0
        for (index, width) in zip(kept, widths) {
            put(
                Entry(text: columns[index].title, role: .dim), row: 0, column: column,
                width: width, isFigure: columns[index].isFigure, on: &grid)
            column += width + 2
        }
        if rows.isEmpty {
            grid.put(emptyText, row: 1, column: 0, role: .dim)
            return grid
        }
        let shown = shown(size)
        for (offset, row) in rows[shown].enumerated() {
            let isChosen = shown.lowerBound + offset == chosen
            draw(row, at: offset + 1, isChosen: isChosen, kept, widths, on: &grid)
        }
        if shown.count < min(rows.count, size.rows - 1) {
            let above = shown.lowerBound > 0 ? "↑ \(shown.lowerBound)  " : ""
            let below = rows.count - shown.upperBound
            grid.put(
                above + (below > 0 ? "↓ \(below) more" : ""), row: size.rows - 1, column: 0,
                role: .dim)
        }
        return grid
    }

    /// The rows that stand below the titles.
    func shown(_ size: Size) -> Range<Int> {
        let room = max(0, size.rows - 1)
        // A small table spends its rows on rows: the title's count tells that there are more.
        let count = min(rows.count, rows.count > room && room > 5 ? room - 1 : room)
        let first = max(0, min((chosen ?? inSight ?? 0) - count / 2, rows.count - count))
        return first..<first + count
    }

    private func draw(
        _ row: [Entry], at line: Int, isChosen: Bool, _ kept: [Int], _ widths: [Int],
        on grid: inout Grid
    ) {
        var column = 0
        for (index, width) in zip(kept, widths) {
            if index < row.count {
                var entry = row[index]
                if columns[index].isName { entry.text = Fitted.middle(entry.text, width) }
                put(
                    entry, row: line, column: column, width: width,
                    isFigure: columns[index].isFigure, on: &grid)
            }
            column += width + 2
        }
        if isChosen { grid.paint(.chosen, row: line, columns: 0..<grid.size.columns) }
    }

    private func put(
        _ entry: Entry, row: Int, column: Int, width: Int, isFigure: Bool, on grid: inout Grid
    ) {
        if isFigure {
            grid.putRight(
                entry.text, row: row, endingAt: column + width, role: entry.role, limit: width)
        } else {
            grid.put(entry.text, row: row, column: column, role: entry.role, limit: width)
        }
    }

    private func fitted(to room: Int) -> (kept: [Int], widths: [Int]) {
        var kept = Array(columns.indices)
        func total() -> Int { kept.reduce(-2) { $0 + columns[$1].width + 2 } }
        while total() > room,
            let least = kept.max(by: { columns[$0].rank < columns[$1].rank }),
            columns[least].rank > 0
        {
            kept.removeAll { $0 == least }
        }
        var widths = kept.map { columns[$0].width }
        if !widths.isEmpty { widths[0] = max(1, widths[0] + room - total()) }
        return (kept, widths)
    }
}
