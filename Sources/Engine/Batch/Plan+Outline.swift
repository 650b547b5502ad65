import Columns
import Expressions
public import Query

extension Plan {
    /// The plan as `EXPLAIN` prints it: an operator a line, inputs below and further right.
    public var outline: String {
        var lines = "== Plan ==\n"
        append(to: &lines, depth: 0)
        return lines
    }

    private func append(to lines: inout String, depth: Int) {
        let indent = depth == 0 ? "" : String(repeating: "   ", count: depth - 1) + "+- "
        let names = schema.map { "\($0.name):\($0.type.description)" }.joined(separator: ", ")
        lines += "\(indent)\(operatorName) [\(names)]\n"
        for input in inputs { input.append(to: &lines, depth: depth + 1) }
    }
}

extension ExecutionMetrics {
    /// The plan as `EXPLAIN ANALYZE` prints it: rows out and time of each operator and those below.
    public var outline: String {
        var lines = "== Plan ==\n"
        for node in operators {
            let indent =
                node.depth == 0 ? "" : String(repeating: "   ", count: node.depth - 1) + "+- "
            let microseconds = node.nanoseconds / 1000
            let kilobytes = (node.peakInBytes + 1023) / 1024
            let memory = kilobytes > 0 ? "  memory \(kilobytes) KB" : ""
            lines +=
                "\(indent)\(node.name)  rows \(node.rowsOut)  time \(microseconds) µs\(memory)\n"
        }
        return lines
    }
}
