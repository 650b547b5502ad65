/// What lies over the panels while it is read: a page within a frame.
protocol OpenedView {
    /// - Parameter columns: within the frame.
    func page(columns: Int) -> Page
    func view(_ size: Size) -> Grid
}

/// Lines of styled stretches that scroll.
struct Page {
    var lines: [[(text: String, role: Role)]] = []

    mutating func add(_ text: String = "", _ role: Role = .text) {
        lines.append([(text, role)])
    }

    /// Scrolling ends with the last line at the bottom.
    ///
    /// - Parameter isTelling: says how many lines there are below, over the end of the last one.
    func view(_ size: Size, scroll: Int, isTelling: Bool = true) -> Grid {
        var grid = Grid(size: size)
        let first = max(0, min(scroll, lines.count - size.rows))
        for (row, line) in lines.dropFirst(first).prefix(size.rows).enumerated() {
            var column = 0
            for part in line {
                column = grid.put(part.text, row: row, column: column, role: part.role)
            }
        }
        let below = lines.count - first - size.rows
        if isTelling, below > 0, size.rows > 0 {
            grid.putRight(
                " ↓ \(below) more", row: size.rows - 1, endingAt: size.columns, role: .dim)
        }
        return grid
    }
}
