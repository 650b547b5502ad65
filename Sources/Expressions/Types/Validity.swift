import Columns

/// Null masks of operands put together.
public enum Validity {
    /// Valid where both are; nil means everywhere.
    public static func both(_ left: [UInt8]?, _ right: [UInt8]?) -> [UInt8]? {
        guard let left else { return right }
        guard let right else { return left }
        var result = left
        for row in 0..<result.count { result[row] &= right[row] }
        return result
    }

    /// Valid where every argument is.
    static func all(_ arguments: [Datum], rows: Int) -> [UInt8]? {
        var result: [UInt8]?
        for argument in arguments {
            switch argument {
            case .scalar(let value, _):
                if value.isNull { return [UInt8](repeating: 0, count: rows) }
            case .column(let column):
                if column.type == .void { return [UInt8](repeating: 0, count: rows) }
                result = both(result, column.validity)
            }
        }
        return result
    }
}
