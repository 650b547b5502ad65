import Columns
public import Expressions

/// Turns syntax into plans: finds what names mean, gives types, puts joins in place of subqueries.
public struct Binder {
    let catalog: any Catalog
    /// Queries that `WITH` names, by name's key.
    var commonTables: [String: CommonTable] = [:]
    /// Those of them that no WITH within hides, where outer ones are preferred.
    var lastingTables: Set<String> = []
    /// Those of them that the WITH of the query to come must not hide.
    var refusedTables: Set<String> = []
    /// The scopes of the queries around, the nearest first, where this one is a subquery.
    var outers: [Scope] = []
    /// Where this is a subquery of HAVING: the aggregates of the query around.
    var outerAggregates: OuterAggregates?
    /// How many views stand around.
    var viewDepth = 0
    let budget: Budget
    /// Computes a query of WITH that names itself, over what other names stand for; nil where it cannot
    /// be.
    var recursion: Recursion?

    public typealias Recursion =
        (CommonTableSyntax, [String: Plan]) throws(QueryError) -> Plan

    /// Bounds the size of a plan: `WITH` can double it with every line.
    final class Budget {
        var remaining = 50_000
    }

    public init(catalog: any Catalog, recursion: Recursion? = nil) {
        self.catalog = catalog
        self.recursion = recursion
        budget = Budget()
    }

    /// The plan of a query, not optimised yet.
    public static func bind(
        _ query: QuerySyntax, catalog: any Catalog, recursion: Recursion? = nil
    ) throws(QueryError) -> Plan {
        var binder = Binder(catalog: catalog, recursion: recursion)
        let plan: Plan
        do {
            plan = try binder.query(query).trimmed().plan
        } catch
            where error.errorClass.hasPrefix("UNRESOLVED_COLUMN")
            || error.errorClass == "TABLE_OR_VIEW_NOT_FOUND"
        {
            // Functions are looked up before tables and columns.
            throw unknownFunction(in: query, catalog) ?? error
        }
        guard plan.isSettled else {
            throw QueryError(
                "UNSUPPORTED_FEATURE",
                "A part of this query cannot be computed where it stands; compute it in a subquery.",
                at: query.range)
        }
        return plan
    }

    /// The first call of a function that there is not.
    private static func unknownFunction(
        in query: QuerySyntax, _ catalog: any Catalog
    ) -> QueryError? {
        for (call, range) in query.expressions.flatMap(\.calls) {
            let alone = ExpressionSyntax(.call(CallSyntax(name: call.name, arguments: [])), range)
            do {
                _ = try constant(alone, catalog: catalog)
            } catch  where error.errorClass == "UNRESOLVED_ROUTINE" {
                return error
            } catch {}
        }
        return nil
    }

    /// What is noted of a query's columns: of those that are columns of tables.
    public static func notes(
        of query: QuerySyntax, catalog: any Catalog
    ) throws(QueryError) -> [ColumnNote] {
        var binder = Binder(catalog: catalog)
        return try binder.query(query).trimmed().scope.columns.map(\.note)
    }

    /// The plan of a query as it should run.
    public static func plan(
        _ query: QuerySyntax, catalog: any Catalog, recursion: Recursion? = nil
    ) throws(QueryError) -> Plan {
        let plan = try bind(query, catalog: catalog, recursion: recursion)
        let optimized = Optimizer.optimized(CollationLowering.applied(to: plan))
        try checkProducts(of: optimized, at: query.range)
        return optimized
    }

    /// Refuses joins of all rows that do not say CROSS, where they have to.
    ///
    /// - Parameter plan: What is left of the query when conditions stand where they are tested.
    /// - Throws: `_LEGACY_ERROR_TEMP_1211`.
    static func checkProducts(of plan: Plan, at range: Range<Int>) throws(QueryError) {
        guard !SessionRules.current.joinsFreely, let join = plan.firstProduct else { return }
        throw QueryError(
            "_LEGACY_ERROR_TEMP_1211",
            "Detected implicit cartesian product for \(join.kind.rawValue.uppercased()) join: its "
                + "condition is missing or trivial. Write CROSS JOIN, or set "
                + "spark.sql.crossJoin.enabled=true.", at: range)
    }

    /// Binds an expression without columns, and computes it if it is constant.
    public static func constant(
        _ syntax: ExpressionSyntax, catalog: any Catalog = EmptyCatalog()
    ) throws(QueryError) -> Expression {
        var binder = ExpressionBinder(Binder(catalog: catalog), Scope())
        let bound = try binder.bind(syntax)
        guard bound.holdsCollation else { return bound.folded() }
        let plain = bound.withoutCollations.folded()
        return plain.cast(to: bound.type).folded()
    }

    /// A binder for a subquery: the same tables, this scope around it.
    func inner(around scope: Scope) -> Binder {
        var binder = self
        binder.outers.insert(scope, at: 0)
        binder.outerAggregates = nil
        return binder
    }

    func spend(_ plan: Plan, at range: Range<Int>) throws(QueryError) {
        budget.remaining -= plan.nodeCount
        if budget.remaining < 0 {
            throw QueryError(
                "QUERY_TOO_LARGE",
                "This query grows to more than 50,000 operators; read fewer times from its WITH "
                    + "queries and views.", at: range)
        }
    }
}

/// A query of `WITH`.
struct CommonTable {
    var relation: Relation
    /// How many queries stood around where it was bound.
    var depth: Int
}

extension QueryError {
    init(_ error: FunctionError, at range: Range<Int>) {
        self.init(error.errorClass, error.message, at: range)
    }

    static func unsupported(_ message: String, at range: Range<Int>) -> QueryError {
        QueryError("UNSUPPORTED_FEATURE", message, at: range)
    }
}
