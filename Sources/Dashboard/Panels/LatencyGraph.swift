import Telemetry

/// The time of each batch as bars of braille dots, the newest at the right, a dot column a batch.
///
/// ```
/// 500 ms ┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄✗┄┄┄┄   the interval in force, dashed
///                      ⢀⣧        a bar of a batch over its interval wants attention
///   0 ms ⣀⣀⣠⣀⣀⣀⣄⣀⣀⣀⣠⣀⣾⣿⣄⣀
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
        let label = Figures.duration(milliseconds: top)
        grid.putRight(label, row: 0, endingAt: LatencyGraph.axis - 1, role: .dim)
        if size.rows > 1 {
            grid.putRight("0", row: size.rows - 1, endingAt: LatencyGraph.axis - 1, role: .dim)
        }
        // The newest batch stands in the right dot column of the last cell.
        let offset = width * 2 - shown.count
        for cell in 0..<width {
            let pair = [cell * 2 - offset, cell * 2 + 1 - offset].map { index in
                shown.indices.contains(index) ? shown[index] : nil
            }
            draw(pair, top: top, column: LatencyGraph.axis + cell, on: &grid)
        }
        let interval = finite(shown.last?.intervalInMilliseconds ?? 0)
        let text = Figures.duration(milliseconds: interval)
        if interval > top {
            let column = LatencyGraph.axis
            grid.put("↑ interval " + text, row: 0, column: column, role: .dim)
        } else {
            // The interval's line has its figure on the axis, as the top has.
            let row = line(interval, top: top, rows: size.rows)
            if row > 0, row < size.rows - 1 {
                grid.putRight(text, row: row, endingAt: LatencyGraph.axis - 1, role: .dim)
            }
        }
        mark(shown, offset: offset, on: &grid)
        return grid
    }

    /// The top in milliseconds: the interval is shown unless every batch is far below it.
    private func scale(_ shown: [BatchReport]) -> Double? {
        guard !shown.isEmpty else { return nil }
        let slowest = shown.map { finite($0.milliseconds) }.max() ?? 0
        let interval = shown.map { finite($0.intervalInMilliseconds) }.max() ?? 0
        let wanted = max(slowest * 4 >= interval ? max(interval, slowest) : slowest * 1.5, 1)
        var step = 1.0
        while step * 10 <= wanted { step *= 10 }
        let nice = [1, 1.5, 2, 3, 5, 7.5, 10].first { $0 * step >= wanted } ?? 10
        return nice * step
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
        let isSlow = pair.contains {
            $0.map { $0.milliseconds > $0.intervalInMilliseconds } ?? false
        }
        let interval = pair.compactMap { $0?.intervalInMilliseconds }.last.map(finite)
        for row in 0..<rows {
            let below = (rows - 1 - row) * 4
            var bits: UInt32 = 0
            for (side, height) in heights.enumerated() {
                bits |= LatencyGraph.bits[side][min(max(height - below, 0), 4)]
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
            if isFree(from: mark.column + 1, to: mark.column + width + 3, on: grid) {
                grid.put(" \(mark.text) ", row: 0, column: mark.column + 1, role: .dim)
            } else if isFree(from: mark.column - width - 2, to: mark.column, on: grid) {
                grid.put(
                    " \(mark.text) ", row: 0, column: mark.column - width - 2, role: .dim)
            }
        }
    }

    /// Nothing but the interval's line stands there.
    private func isFree(from start: Int, to end: Int, on grid: Grid) -> Bool {
        guard start >= LatencyGraph.axis, end <= grid.size.columns else { return false }
        return (start..<end).allSatisfy {
            grid[0, $0].scalar == " " || grid[0, $0].scalar == "┄"
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
