import Expressions

extension Plan {
    /// A join of all rows of both sides that does not say CROSS: what `spark.sql.crossJoin.enabled=false`
    /// refuses.
    var firstProduct: Join? {
        if case .join(let join) = self, join.isProduct { return join }
        for input in inputs {
            if let join = input.firstProduct { return join }
        }
        return nil
    }
}

extension Join {
    fileprivate var isProduct: Bool {
        guard subquery == nil, keys.isEmpty, [.inner, .left, .right, .full].contains(kind) else {
            return false
        }
        let width = left.schema.count
        let columns = residual?.columns ?? []
        return !columns.contains { $0 < width } || !columns.contains { $0 >= width }
    }
}
