extension Grid {
    /// The same screen for a terminal whose locale is not UTF-8: a glyph for a glyph, so that the
    /// layout stays, and "?" for what has no likeness.
    public func inASCII() -> Grid {
        var copy = self
        copy.map { cell in
            guard !cell.scalar.isASCII || !cell.marks.isEmpty || cell.width != 1 else {
                return cell
            }
            if cell.width == 0 { return Cell(role: cell.role) }
            return Cell(scalar: Grid.likeness(of: cell.scalar), role: cell.role)
        }
        return copy
    }

    private static func likeness(of scalar: Unicode.Scalar) -> Unicode.Scalar {
        if (0x2800...0x28FF).contains(scalar.value) {
            let levels: [Unicode.Scalar] = [" ", ".", ".", ":", ":", "|", "|", "#", "#"]
            return levels[(scalar.value - 0x2800).nonzeroBitCount]
        }
        if (0x2581...0x258F).contains(scalar.value) {
            if scalar.value <= 0x2588 {
                let levels: [Unicode.Scalar] = [".", ".", ":", ":", "|", "|", "#", "#"]
                return levels[Int(scalar.value - 0x2581)]
            }
            return scalar.value <= 0x258C ? "=" : "-"
        }
        return likenesses[scalar] ?? (scalar.isASCII ? scalar : "?")
    }

    private static let likenesses: [Unicode.Scalar: Unicode.Scalar] = [
        "─": "-", "│": "|", "╭": "+", "╮": "+", "╰": "+", "╯": "+", "├": "+", "┤": "+", "└": "`",
        "┄": "-",
        "┊": ":", "●": "*", "○": "o", "◐": "~", "▲": "!", "✗": "x", "✓": "y", "▸": ">", "▾": "v",
        "▴": "^", "↺": "@", "↕": "%", "■": "#", "…": "~", "−": "-", "–": "-", "·": ".", "⏎": ">",
        "›": ">", "‖": "=", "↑": "^", "↓": "v", "→": ">", "␛": "^", "▏": "|",
    ]
}
