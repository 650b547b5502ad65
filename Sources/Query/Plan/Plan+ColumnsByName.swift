public import Columns
import Expressions

extension Plan {
    /// The same plan with each column told by its rank among the names of its operator's input: the same for
    /// tables whose columns stand in another order. It is for comparing, and does not run.
    ///
    /// Columns that count by their place, as those of `orderedInputs` do, it does not tell.
    public var rankingColumns: Plan {
        if case .project(let input, let columns) = self, Self.isOrder(columns, of: input.schema) {
            return input.rankingColumns
        }
        let ranks = Self.ranks(of: inputs.flatMap(\.schema))
        switch mappingInputs({ $0.rankingColumns }) {
        case .scan(var scan):
            let order = Self.order(of: scan.schema)
            scan.columns = order.map { scan.columns[$0] }
            scan.schema = order.map { scan.schema[$0] }
            return .scan(scan)
        case .join(var ranked):
            guard case .join(let join) = self else { preconditionFailure("the same operator") }
            let left = Self.ranks(of: join.left.schema)
            let right = Self.ranks(of: join.right.schema)
            ranked.keys = join.keys.map { ($0.left.ranked(left), $0.right.ranked(right)) }
            ranked.residual = join.residual?.ranked(ranks)
            return .join(ranked)
        case .project(let input, let columns):
            let ranked = columns.map { NamedExpression($0.name, $0.expression.ranked(ranks)) }
            let order = Self.order(of: schema)
            return .project(input, order.map { ranked[$0] })
        case .watermark(var ranked):
            guard case .watermark(let own) = self else { preconditionFailure("the same operator") }
            ranked.column = Self.place(of: own.column, own.input.schema, in: ranked.input.schema)
            return .watermark(ranked)
        case .deduplicate(var ranked):
            guard case .deduplicate(let own) = self else {
                preconditionFailure("the same operator")
            }
            ranked.keys = own.keys.map {
                Self.place(of: $0, own.input.schema, in: ranked.input.schema)
            }
            return .deduplicate(ranked)
        case let ranked: return ranked.mappingExpressions { $0.ranked(ranks) }
        }
    }

    /// The columns of all inputs of unions and set operations, which meet by place.
    public var orderedInputs: [Schema] {
        let below = inputs.flatMap(\.orderedInputs)
        switch self {
        case .union, .setOperation: return inputs.map(\.schema) + below
        default: return below
        }
    }

    /// Whether a projection gives all columns under their names, in whatever order, but for columns of one name:
    /// nothing but their order tells those apart.
    private static func isOrder(_ columns: [NamedExpression], of schema: Schema) -> Bool {
        let places = columns.compactMap { column -> Int? in
            guard case .column(let place, _) = column.expression,
                schema.indices.contains(place), schema[place].name == column.name
            else { return nil }
            return place
        }
        guard places.count == columns.count, places.sorted() == Array(schema.indices) else {
            return false
        }
        var last: [String: Int] = [:]
        return places.allSatisfy { place in
            last.updateValue(place, forKey: schema[place].name).map { $0 < place } ?? true
        }
    }

    /// Where a column of a schema stands in the ranked one, in which those of one name are in the same order.
    private static func place(of column: Int, _ schema: Schema, in ranked: Schema) -> Int {
        let name = schema[column].name
        let before = schema[..<column].count { $0.name == name }
        return ranked.indices.filter { ranked[$0].name == name }[before]
    }

    /// Positions in the order of the names; columns of one name stay in the order in which they stand.
    private static func order(of schema: Schema) -> [Int] {
        schema.indices.sorted { (schema[$0].name, $0) < (schema[$1].name, $1) }
    }

    private static func ranks(of schema: [Field]) -> [Int] {
        var ranks = Array(schema.indices)
        for (rank, position) in order(of: schema).enumerated() { ranks[position] = rank }
        return ranks
    }
}

extension Expression {
    /// Lambdas' parameters stand behind the input's columns, and stay there.
    fileprivate func ranked(_ ranks: [Int]) -> Expression {
        mappingColumns { $0 < ranks.count ? ranks[$0] : $0 }
    }
}
