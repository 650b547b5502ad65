/// Text made to fit a column exactly.
enum Fitted {
    /// Cut, or filled up with spaces at the right.
    static func left(_ text: String, _ columns: Int) -> String {
        let width = Grid.width(of: text)
        if width <= columns { return text + String(repeating: " ", count: columns - width) }
        let cut = cut(text, columns)
        return cut + String(repeating: " ", count: max(0, columns - Grid.width(of: cut)))
    }

    /// Cut, or filled up with spaces at the left.
    static func right(_ text: String, _ columns: Int) -> String {
        let cut = Grid.width(of: text) > columns ? cut(text, columns) : text
        return String(repeating: " ", count: max(0, columns - Grid.width(of: cut))) + cut
    }

    /// Cut in the middle: names that begin alike differ at their ends.
    static func middle(_ text: String, _ columns: Int) -> String {
        guard Grid.width(of: text) > columns, columns > 2 else { return text }
        var (head, tail) = (Array(text), [Character]())
        var room = columns - 1
        var start: [Character] = []
        // A column more at the beginning than at the end.
        while let next = start.count <= tail.count ? head.first : head.last {
            let width = Grid.width(of: String(next))
            guard width <= room else { break }
            room -= width
            if start.count <= tail.count {
                start.append(head.removeFirst())
            } else {
                tail.insert(head.removeLast(), at: 0)
            }
        }
        return String(start) + "…" + String(tail)
    }

    /// In lines that fit, broken between words where that is possible; one line at least.
    static func lines(_ text: String, _ columns: Int) -> [String] {
        var lines = [""]
        for word in text.split(separator: " ", omittingEmptySubsequences: false) {
            let longer =
                lines[lines.count - 1].isEmpty ? String(word) : lines[lines.count - 1] + " " + word
            if Grid.width(of: longer) <= columns {
                lines[lines.count - 1] = longer
                continue
            }
            if !lines[lines.count - 1].isEmpty { lines.append("") }
            for character in word {
                let piece = lines[lines.count - 1] + String(character)
                if Grid.width(of: piece) <= columns || lines[lines.count - 1].isEmpty {
                    lines[lines.count - 1] = piece
                } else {
                    lines.append(String(character))
                }
            }
        }
        return lines
    }

    /// Ends in "…" where something is cut off.
    private static func cut(_ text: String, _ columns: Int) -> String {
        var grid = Grid(size: Size(rows: 1, columns: max(1, columns)))
        grid.put(text, row: 0, column: 0)
        return String(grid.text.dropLast())
    }
}
