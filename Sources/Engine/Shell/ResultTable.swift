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
///
/// One text of several lines, such as a plan, is written as it is.
public struct ResultTable {
    /// Values that take more columns of the terminal are cut; nil leaves them whole.
    public var widest: Int?
    /// The columns of a terminal that a text takes.
    public var width: (String) -> Int

    public init(widest: Int? = nil, width: @escaping (String) -> Int = { $0.count }) {
        self.widest = widest
        self.width = width
    }

    public func text(_ schema: Schema, _ batches: [Batch]) -> String {
        if let text = Self.onlyText(schema, batches), text.contains("\n") {
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            let visible = lines.map { Self.visible(String($0)) }.joined(separator: "\n")
            return visible.hasSuffix("\n") ? visible : visible + "\n"
        }
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
        var widths = names.map { max(width($0), 3) }
        for line in lines {
            for (index, text) in line.enumerated() {
                widths[index] = max(widths[index], width(text))
            }
        }
        let areRight = schema.map(\.type.isNumeric)
        let rule = "+" + widths.map { String(repeating: "-", count: $0) + "+" }.joined() + "\n"
        var text = rule + row(names, widths, areRight) + rule
        for line in lines { text += row(line, widths, areRight) }
        return text + rule
    }

    /// The value of a single text.
    private static func onlyText(_ schema: Schema, _ batches: [Batch]) -> String? {
        guard schema.count == 1, schema[0].type == .string,
            batches.reduce(0, { $0 + $1.count }) == 1,
            let batch = batches.first(where: { $0.count == 1 }),
            case .string(let text) = batch.columns[0].value(at: 0)
        else { return nil }
        return text
    }

    private func row(_ cells: [String], _ widths: [Int], _ areRight: [Bool]) -> String {
        var line = "|"
        for (index, cell) in cells.enumerated() {
            let space = String(repeating: " ", count: widths[index] - width(cell))
            line += areRight[index] ? space + cell : cell + space
            line += "|"
        }
        return line + "\n"
    }

    private func cell(_ value: Value, _ type: DataType) -> String {
        guard !value.isNull else { return "NULL" }
        let text = Self.visible(TextFormat.text(value, type))
        guard let widest, width(text) > widest else { return text }
        var cut = text.prefix(widest - 1)
        while width(String(cut)) > widest - 1 { cut.removeLast() }
        return cut + "…"
    }

    /// Without characters that would break the table or drive the terminal.
    private static func visible(_ text: String) -> String {
        var visible = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n": visible += "\\n"
            case "\t": visible += "\\t"
            case "\r": visible += "\\r"
            default:
                let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
                visible.unicodeScalars.append(isControl ? "\u{FFFD}" : scalar)
            }
        }
        return visible
    }
}
