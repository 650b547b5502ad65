/// Styled cells in rows; whatever is put beyond its edges is dropped.
///
/// ```
/// cells  row 0: ╭ ─ ─ ╮   row 1: │ a b │   …   rows × columns, row by row
/// ```
public struct Grid: Equatable, Sendable {
    public let size: Size
    public private(set) var cells: [Cell]

    public init(size: Size) {
        self.size = size
        cells = Array(repeating: Cell(), count: size.rows * size.columns)
    }

    public subscript(row: Int, column: Int) -> Cell {
        cells[row * size.columns + column]
    }

    /// Writes text, made visible, from a place on; returns the column after it.
    ///
    /// What is wider than `limit` columns is cut and ends in "…".
    @discardableResult
    public mutating func put(
        _ text: String, row: Int, column: Int, role: Role = .text, limit: Int = .max
    ) -> Int {
        let limit = min(limit, size.columns - column)
        guard row >= 0, row < size.rows, column >= 0, limit > 0 else { return column }
        let isCut = Grid.width(of: text) > limit
        var target = column
        write(text, row: row, at: &target, end: column + limit - (isCut ? 1 : 0), role: role)
        if isCut { write("…", row: row, at: &target, end: column + limit, role: role) }
        return target
    }

    /// Writes text so that it ends before `column`.
    public mutating func putRight(
        _ text: String, row: Int, endingAt column: Int, role: Role = .text, limit: Int = .max
    ) {
        let width = min(Grid.width(of: text), limit)
        put(text, row: row, column: column - width, role: role, limit: width)
    }

    private mutating func write(
        _ text: String, row: Int, at column: inout Int, end: Int, role: Role
    ) {
        for scalar in text.unicodeScalars {
            switch Visible(scalar) {
            case .scalar(let width):
                guard column + width <= end else { return }
                set(Cell(scalar: scalar, role: role, width: UInt8(width)), row: row, column: column)
                column += width
            case .mark:
                mark(scalar, row: row, before: column)
            case .escaped(let picture):
                guard column + picture.unicodeScalars.count <= end else { return }
                for part in picture.unicodeScalars {
                    set(Cell(scalar: part, role: role), row: row, column: column)
                    column += 1
                }
            }
        }
    }

    private mutating func mark(_ scalar: Unicode.Scalar, row: Int, before column: Int) {
        guard column > 0 else { return }
        var index = row * size.columns + column - 1
        if cells[index].width == 0 { index -= 1 }
        cells[index].marks.append(scalar)
    }

    /// Replaces a cell and mends a wide one that it cuts in half.
    public mutating func set(_ cell: Cell, row: Int, column: Int) {
        guard row >= 0, row < size.rows, column >= 0,
            column + Int(cell.width) <= size.columns
        else { return }
        let index = row * size.columns + column
        if cells[index].width == 0, column > 0 { cells[index - 1] = Cell() }
        let last = index + max(1, Int(cell.width)) - 1
        if cells[last].width == 2, column + Int(cell.width) < size.columns {
            cells[last + 1] = Cell()
        }
        cells[index] = cell
        if cell.width == 2 {
            cells[index + 1] = Cell(role: cell.role, width: 0)
        }
    }

    /// Gives a stretch of a row another role.
    public mutating func paint(_ role: Role, row: Int, columns: Range<Int>) {
        guard row >= 0, row < size.rows else { return }
        for column in columns.clamped(to: 0..<size.columns) {
            cells[row * size.columns + column].role = role
        }
    }

    public mutating func paste(_ other: Grid, row: Int, column: Int) {
        for y in 0..<other.size.rows {
            if isWhole(row: row + y, from: column, count: other.size.columns) {
                let source = y * other.size.columns
                let target = (row + y) * size.columns + column
                for x in 0..<other.size.columns { cells[target + x] = other.cells[source + x] }
                continue
            }
            for x in 0..<other.size.columns where other[y, x].width > 0 {
                set(other[y, x], row: row + y, column: column + x)
            }
        }
    }

    /// The stretch lies within the grid and cuts no wide cell at its ends.
    private func isWhole(row: Int, from column: Int, count: Int) -> Bool {
        let end = column + count
        guard row >= 0, row < size.rows, column >= 0, count > 0, end <= size.columns else {
            return false
        }
        return self[row, column].width > 0 && (end == size.columns || self[row, end].width > 0)
    }

    public mutating func map(_ transform: (Cell) -> Cell) {
        for index in cells.indices { cells[index] = transform(cells[index]) }
    }

    /// The rows as text, without the spaces that end them.
    public var text: String {
        var lines = ""
        for row in 0..<size.rows {
            var line = String.UnicodeScalarView()
            for column in 0..<size.columns where self[row, column].width > 0 {
                line.append(self[row, column].scalar)
                line.append(contentsOf: self[row, column].marks.scalars)
            }
            while line.last == " " { line.removeLast() }
            lines += String(line) + "\n"
        }
        return lines
    }

    /// The columns that a text takes once it is made visible.
    public static func width(of text: String) -> Int {
        var width = 0
        for scalar in text.unicodeScalars {
            switch Visible(scalar) {
            case .scalar(let columns): width += columns
            case .mark: break
            case .escaped(let picture): width += picture.unicodeScalars.count
            }
        }
        return width
    }
}
