/// Figures as blocks from a low one for zero to a full one for the largest.
enum Sparkline {
    static func text(_ values: [Double]) -> String {
        let blocks: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
        let largest = max(values.filter(\.isFinite).max() ?? 0, 1e-9)
        return String(
            values.map { value in
                let share = value.isFinite ? min(max(value / largest, 0), 1) : 0
                return blocks[Int((share * 7).rounded())]
            })
    }

    /// A bar to an eighth of a column, filled up with spaces.
    static func bar(_ share: Double, columns: Int) -> String {
        let share = share.isFinite ? min(max(share, 0), 1) : 0
        let eighths = Int((share * Double(columns * 8)).rounded())
        var text = String(repeating: "█", count: eighths / 8)
        if eighths % 8 > 0, let part = Unicode.Scalar(UInt32(0x2590 - eighths % 8)) {
            text.unicodeScalars.append(part)
        }
        return text + String(repeating: " ", count: columns - text.unicodeScalars.count)
    }
}
