/// A panel's border with its title, and a note at the right.
///
/// ```
/// ╭ Workers ────────── 2 of 2 ─╮
/// │                            │   the content is (rows − 2) × (columns − 4)
/// ╰────────────────────────────╯
/// ```
struct Frame {
    var title: String
    var note = ""
    var noteRole = Role.text
    var isFocused = false

    func around(_ size: Size, content: (Size) -> Grid) -> Grid {
        var grid = Grid(size: size)
        let (rows, columns) = (size.rows, size.columns)
        guard rows >= 2, columns >= 6 else { return grid }
        let line = String(repeating: "─", count: columns - 2)
        let border = isFocused ? Role.title : .border
        grid.put("╭" + line + "╮", row: 0, column: 0, role: border)
        grid.put("╰" + line + "╯", row: rows - 1, column: 0, role: border)
        for row in 1..<(rows - 1) {
            grid.put("│", row: row, column: 0, role: border)
            grid.put("│", row: row, column: columns - 1, role: border)
        }
        let heading = (isFocused ? "▸" : " ") + title + " "
        let end = grid.put(heading, row: 0, column: 1, role: .title, limit: columns - 3)
        if !note.isEmpty, columns - 3 - end > 4 {
            grid.putRight(
                " " + note + " ", row: 0, endingAt: columns - 2, role: noteRole,
                limit: columns - 3 - end)
        }
        grid.paste(content(Size(rows: rows - 2, columns: columns - 4)), row: 1, column: 2)
        return grid
    }
}
