import Telemetry

/// The time of each batch as bars of braille dots, the newest at the right, a dot column a batch.
///
/// ```
/// 500 ms┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄✗┄┄┄▲   the interval in force, dashed; a loss; a batch beyond the scale
///                      ⢀⣧  ⢸ 1.2 s     … with its time; over its interval it wants attention
///      0 ⣀⣀⣠⣀⣀⣀⣄⣀⣀⣀⣠⣀⣾⣿⣄⣀⣸
/// ```
struct LatencyGraph {
    var batches: [BatchReport]
    var events: [Event]

    private static let axis = 8

    func view(_ size: Size) -> Grid {
        var grid = Grid(size: size)
        let width = size.columns - LatencyGraph.axis
        guard size.rows > 0, width > 0 else { return grid }
        let shown = Array(batches.suffix(width * 2))
        guard let top = scale(shown) else {
            grid.put("no batch yet", row: size.rows / 2, column: LatencyGraph.axis, role: .dim)
            return grid
        }
        // The newest batch stands in the right dot column of the last cell.
        let offset = width * 2 - shown.count
        for cell in 0..<width {
            let pair = [cell * 2 - offset, cell * 2 + 1 - offset].map { index in
                shown.indices.contains(index) ? shown[index] : nil
            }
            draw(pair, top: top, column: LatencyGraph.axis + cell, on: &grid)
        }
        label(shown, top: top, on: &grid)
        mark(shown, offset: offset, on: &grid)
        tellCut(shown, top: top, offset: offset, on: &grid)
        return grid
    }

    /// The scale's figures; that of the interval goes first, since its line must be told apart.
    private func label(_ shown: [BatchReport], top: Double, on grid: inout Grid) {
        let rows = grid.size.rows
        let end = LatencyGraph.axis - 1
        grid.putRight(
            Figures.duration(milliseconds: top), row: 0, endingAt: end, role: .dim)
        if rows > 1 { grid.putRight("0", row: rows - 1, endingAt: end, role: .dim) }
        let interval = finite(shown.last?.intervalInMilliseconds ?? 0)
        let text = Figures.duration(milliseconds: interval)
        if interval > top {
            grid.put("↑ interval " + text, row: 0, column: LatencyGraph.axis, role: .dim)
        } else if rows > 1, interval > 0 {
            let row = line(interval, top: top, rows: rows)
            grid.put(String(repeating: " ", count: end), row: row, column: 0)
            grid.putRight(text + "┄", row: row, endingAt: end + 1, role: .dim)
        }
    }

    /// The top in milliseconds, such that one slow batch does not flatten all others: what takes more
    /// than four times the third quartile is cut. The interval is shown unless it is far above.
    private func scale(_ shown: [BatchReport]) -> Double? {
        guard !shown.isEmpty else { return nil }
        let times = shown.map { finite($0.milliseconds) }.sorted()
        let limit = times[(times.count - 1) * 3 / 4] * 4
        let slowest = times.last { $0 <= limit } ?? 0
        let interval = shown.map { finite($0.intervalInMilliseconds) }.max() ?? 0
        let wanted = max(slowest * 4 >= interval ? max(interval, slowest) : slowest * 1.2, 1)
        var step = 1.0
        while step * 10 <= wanted { step *= 10 }
        let nice = [1, 1.5, 2, 3, 5, 7.5, 10].first { $0 * step >= wanted } ?? 10
        return nice * step
    }

    /// A batch beyond the scale ends in an arrow, and its time stands beside it where there is room.
    private func tellCut(
        _ shown: [BatchReport], top: Double, offset: Int, on grid: inout Grid
    ) {
        guard grid.size.rows > 1 else { return }
        for (index, batch) in shown.enumerated().reversed() {
            let time = finite(batch.milliseconds)
            guard time > top else { continue }
            let isSlow = time > finite(batch.intervalInMilliseconds)
            let role = isSlow ? Role.attention : .graph
            let column = LatencyGraph.axis + (offset + index) / 2
            // A mark of what made it slow tells more than the arrow.
            if Visible.isBraille(grid[0, column].scalar) {
                grid.put(isSlow ? "▲" : "↑", row: 0, column: column, role: role)
            }
            let text = Figures.duration(milliseconds: time)
            let width = Grid.width(of: text)
            // Below the marks where the bars are low, else among them.
            for row in [1, 0] {
                if isFree(row: row, from: column + 1, to: column + width + 3, on: grid) {
                    grid.put(" \(text) ", row: row, column: column + 1, role: isSlow ? role : .dim)
                } else if isFree(row: row, from: column - width - 3, to: column, on: grid) {
                    let start = column - width - 2
                    grid.put(" \(text) ", row: row, column: start, role: isSlow ? role : .dim)
                } else {
                    continue
                }
                break
            }
        }
    }

    private func finite(_ value: Double) -> Double {
        value.isFinite ? min(max(value, 0), 1e12) : 0
    }

    /// The row that a time stands in.
    private func line(_ time: Double, top: Double, rows: Int) -> Int {
        max(0, rows - 1 - Int(time / top * Double(rows) - 0.001))
    }

    private func draw(
        _ pair: [BatchReport?], top: Double, column: Int, on grid: inout Grid
    ) {
        let rows = grid.size.rows
        let dots = rows * 4
        let heights = pair.map { batch in
            batch.map { max(1, Int((finite($0.milliseconds) / top * Double(dots)).rounded())) } ?? 0
        }
        let areSlow = pair.map { batch in
            batch.map { $0.milliseconds > $0.intervalInMilliseconds } ?? false
        }
        let interval = pair.compactMap { $0?.intervalInMilliseconds }.last.map(finite)
        for row in 0..<rows {
            let below = (rows - 1 - row) * 4
            var bits: UInt32 = 0
            // A cell has one colour: a slow batch does not lend its own to its neighbour.
            var isSlow = true
            for (side, height) in heights.enumerated() {
                let own = LatencyGraph.bits[side][min(max(height - below, 0), 4)]
                bits |= own
                if own != 0, !areSlow[side] { isSlow = false }
            }
            if bits != 0, let scalar = Unicode.Scalar(0x2800 + bits) {
                let role = isSlow ? Role.attention : .graph
                grid.set(Cell(scalar: scalar, role: role), row: row, column: column)
            } else if let interval, rows > 1 {
                if interval <= top, row == line(interval, top: top, rows: rows) {
                    grid.set(Cell(scalar: "┄", role: .dim), row: row, column: column)
                }
            }
        }
    }

    /// Braille dots of a column filled from below, 0 to 4 high, at the left and at the right.
    private static let bits: [[UInt32]] = [
        [0, 0x40, 0x44, 0x46, 0x47], [0, 0x80, 0xA0, 0xB0, 0xB8],
    ]

    /// Drills, losses and changes of the interval, in the first row above the batch in hand.
    private func mark(_ shown: [BatchReport], offset: Int, on grid: inout Grid) {
        guard let first = shown.first, let last = shown.last else { return }
        var marks: [(column: Int, text: String)] = []
        for event in events where event.batch >= first.id {
            guard let (glyph, role) = LatencyGraph.glyph(event.kind) else { continue }
            let index =
                event.batch > last.id
                ? shown.count - 1
                : shown.firstIndex { $0.id >= event.batch } ?? shown.count - 1
            let column = LatencyGraph.axis + (offset + index) / 2
            grid.put(glyph, row: 0, column: column, role: role)
            marks.append((column, event.text))
        }
        guard grid.size.rows > 2 else { return }
        for mark in marks.reversed() {
            let width = Grid.width(of: mark.text)
            // A space stands at either side; on the right of the marker, else on its left.
            if isFree(row: 0, from: mark.column + 1, to: mark.column + width + 3, on: grid) {
                grid.put(" \(mark.text) ", row: 0, column: mark.column + 1, role: .dim)
            } else if isFree(
                row: 0, from: mark.column - width - 2, to: mark.column, on: grid)
            {
                grid.put(
                    " \(mark.text) ", row: 0, column: mark.column - width - 2, role: .dim)
            }
        }
    }

    /// Nothing but the interval's line stands there.
    private func isFree(row: Int, from start: Int, to end: Int, on grid: Grid) -> Bool {
        guard start >= LatencyGraph.axis, end <= grid.size.columns else { return false }
        return (start..<end).allSatisfy {
            grid[row, $0].scalar == " " || grid[row, $0].scalar == "┄"
        }
    }

    private static func glyph(_ kind: Event.Kind) -> (String, Role)? {
        switch kind {
        case .drill, .lost: return ("✗", .broken)
        case .interval: return ("↕", .chosen)
        case .failed: return ("✗", .broken)
        case .recovered, .rejected, .notice, .verdict: return nil
        }
    }
}
