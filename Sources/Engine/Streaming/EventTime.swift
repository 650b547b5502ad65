import Columns
import Expressions
import Query

/// Which columns hold event time, as it passes from a `WATERMARK` clause up through a plan.
struct EventTime {
    enum Kind {
        /// A timestamp.
        case time
        /// A struct of start and end.
        case window
    }

    /// By position in the operator's output.
    var columns: [Int: Kind] = [:]
    /// How late rows may come, by the clause.
    var delay: Int64 = 0
    /// How far the watermark of what comes next stays behind the flow's: joins hold rows back.
    var offset: Int64 = 0

    /// What an expression over these columns is, as event time.
    func kind(of expression: Expression) -> Kind? {
        if case .column(let index, _) = expression { return columns[index] }
        if case .call(let call) = expression, call.name == "window_time",
            let argument = call.arguments.first, kind(of: argument) == .window
        {
            return .time
        }
        let type = expression.type
        let reads = expression.columns.contains { columns[$0] != nil }
        guard reads else { return nil }
        if Self.isWindow(type) { return .window }
        if case .array(let element) = type, Self.isWindow(element) { return .window }
        return nil
    }

    /// After a projection.
    func projected(_ expressions: [Expression]) -> EventTime {
        var result = self
        result.columns = [:]
        for (index, expression) in expressions.enumerated() {
            if let kind = kind(of: expression) { result.columns[index] = kind }
        }
        return result
    }

    static func isWindow(_ type: DataType) -> Bool {
        guard case .structure(let fields) = type, fields.count == 2 else { return false }
        return fields[0].name == "start" && fields[1].name == "end"
            && (fields[1].type == .timestamp || fields[1].type == .timestampNTZ)
    }
}
