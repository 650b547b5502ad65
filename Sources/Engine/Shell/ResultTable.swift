public import Columns
import Formats

/// Rows as a table of characters, as Spark's `show` draws it, numbers to the right:
/// ```
/// +----+---+
/// |city|  n|
/// +----+---+
/// |Oslo| 42|
/// +----+---+
/// ```
public enum ResultTable {
    /// Values longer than this many characters are cut in tables.
    private static let widest = 80

    public static func text(_ schema: Schema, _ batches: [Batch]) -> String {
        var lines: [[String]] = []
        for batch in batches {
            for row in 0..<batch.count {
                lines.append(
                    batch.columns.enumerated().map { index, column in
                        cell(column.value(at: row), schema[index].type)
                    })
            }
        }
        let names = schema.map { cell(.string($0.name), .string) }
        var widths = names.map { max($0.count, 3) }
        for line in lines {
            for (index, text) in line.enumerated() {
                widths[index] = max(widths[index], text.count)
            }
        }
        let areRight = schema.map(\.type.isNumeric)
        let rule = "+" + widths.map { String(repeating: "-", count: $0) + "+" }.joined() + "\n"
        var text = rule + row(names, widths, areRight) + rule
        for line in lines { text += row(line, widths, areRight) }
        return text + rule
    }

    private static func row(_ cells: [String], _ widths: [Int], _ areRight: [Bool]) -> String {
        var line = "|"
        for (index, cell) in cells.enumerated() {
            let space = String(repeating: " ", count: widths[index] - cell.count)
            line += areRight[index] ? space + cell : cell + space
            line += "|"
        }
        return line + "\n"
    }

    /// Without characters that would break the table or drive the terminal.
    private static func cell(_ value: Value, _ type: DataType) -> String {
        guard !value.isNull else { return "NULL" }
        var text = ""
        for scalar in TextFormat.text(value, type).unicodeScalars {
            switch scalar {
            case "\n": text += "\\n"
            case "\t": text += "\\t"
            case "\r": text += "\\r"
            default:
                let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
                text.unicodeScalars.append(isControl ? "\u{FFFD}" : scalar)
            }
        }
        return text.count <= widest ? text : text.prefix(widest - 1) + "…"
    }
}
