import Telemetry

/// The rows of a query's table under their columns' names.
struct ResultRows {
    var detail: QueryDetail
    /// The table is replaced as a whole, so its order is the query's own; else the newest is first.
    var isOrdered: Bool

    init(_ detail: QueryDetail, mode: String) {
        self.detail = detail
        isOrdered = mode == "complete"
    }

    /// At most 200 of them, each column as wide as its widest value, 30 at most; what stands beyond the
    /// screen is cut with the line.
    func lines() -> [[(text: String, role: Role)]] {
        let kept = detail.rows.suffix(200)
        let rows = (isOrdered ? Array(kept) : kept.reversed()).map { $0.map(ResultRows.shown) }
        let widths = detail.columns.indices.map { index in
            let cells = rows.map { index < $0.count ? Grid.width(of: $0[index]) : 0 }
            return min(30, max(Grid.width(of: detail.columns[index]), cells.max() ?? 0))
        }
        // A column of numbers ends at the right, and so does its name.
        let areFigures = detail.columns.indices.map { index in
            let cells = rows.compactMap { index < $0.count ? $0[index] : nil }
            return cells.contains { Double($0) != nil }
                && cells.allSatisfy { Double($0) != nil || $0 == "–" }
        }
        func line(_ cells: [String]) -> String {
            var text = ""
            for (index, cell) in cells.prefix(widths.count).enumerated() {
                text +=
                    areFigures[index]
                    ? Fitted.right(cell, widths[index]) : Fitted.left(cell, widths[index])
                text += "  "
            }
            return text
        }
        return [[(line(detail.columns), .title)]] + rows.map { [(line($0), .text)] }
    }

    /// Times of day without their empty fractions, and no more than three decimals of a long
    /// fraction: the table's files have them all.
    static func shown(_ value: String) -> String {
        let bytes = Array(value.utf8)
        if bytes.count == 24, bytes[10] == UInt8(ascii: "T"), value.hasSuffix(".000Z") {
            return value.prefix(10) + " " + value.dropFirst(11).prefix(8)
        }
        guard let point = bytes.firstIndex(of: UInt8(ascii: ".")), bytes.count - point > 7,
            let number = Double(value), number.magnitude < 1e9, number.magnitude >= 0.001
        else { return value }
        return String((number * 1000).rounded() / 1000)
    }
}
