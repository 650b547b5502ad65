/// The rules of reading and binding that `SET spark.sql.…` chooses among, beside those of `Dialect`.
///
/// What has been bound keeps the rules it was bound by.
public struct SessionRules: Sendable, Hashable {
    /// `spark.sql.groupByOrdinal`: a number in GROUP BY is the place of an item of SELECT.
    public var groupsByOrdinal = true
    /// `spark.sql.orderByOrdinal`: a number in ORDER BY is the place of an item of SELECT.
    public var ordersByOrdinal = true
    /// `spark.sql.groupByAliases`: GROUP BY takes names that SELECT gives.
    public var groupsByAliases = true
    /// `spark.sql.lateralColumnAlias.enableImplicitResolution`: an item of SELECT takes names of items
    /// before it.
    public var seesItemsBefore = true
    /// `spark.sql.caseSensitive`: names of columns that differ in their letters' case differ.
    public var tellsCasesApart = false
    /// `spark.sql.timestampType`: TIMESTAMP is TIMESTAMP_NTZ.
    public var timestampHasNoZone = false
    /// `spark.sql.mapKeyDedupPolicy`: of equal keys the last stays.
    public var keepsLastKey = false
    /// `spark.sql.legacy.sizeOfNull`: the size of null is -1 where ANSI rules do not hold.
    public var countsNullAsMinusOne = true
    /// `spark.sql.legacy.negativeIndexInArrayInsert`: -1 is before the last element, not behind it.
    public var insertsBeforeLast = false
    /// `spark.sql.legacy.integerGroupingId`: `grouping_id` gives INT.
    public var numbersGroupsByInt = false
    /// `spark.sql.parser.quotedRegexColumnNames`: a name in backquotes is a pattern in SELECT.
    public var matchesQuotedNames = false
    /// `spark.sql.parser.escapedStringLiterals`: texts are taken as they are written.
    public var keepsEscapes = false
    /// `spark.sql.ansi.doubleQuotedIdentifiers`: `"a"` is a name.
    public var quotesNamesDoubly = false
    /// `spark.sql.legacy.setopsPrecedence.enabled`: INTERSECT binds as UNION does.
    public var combinesInOrder = false
    /// `spark.sql.legacy.parser.havingWithoutGroupByAsWhere`.
    public var filtersByLoneHaving = false
    /// `spark.sql.legacy.exponentLiteralAsDecimal.enabled`: `1e3` is a DECIMAL.
    public var readsExponentsAsDecimals = false
    /// `spark.sql.legacy.bangEqualsNot`: `a ! IN (b)` is `a NOT IN (b)`.
    public var takesBangForNot = false

    @TaskLocal public static var current = SessionRules()

    /// Names of the rules that are not the standard ones, in their order here.
    public var unusual: [String] {
        zip(Mirror(reflecting: self).children, Mirror(reflecting: SessionRules()).children)
            .compactMap { own, standard in
                own.value as? Bool == standard.value as? Bool ? nil : own.label
            }
    }

    public init() {}

    /// - Parameter settings: What was set, by name.
    public init(_ settings: [String: String]) {
        func isOn(_ name: String, _ standard: Bool) -> Bool {
            settings["spark.sql." + name].map { $0.lowercased() == "true" } ?? standard
        }
        func has(_ name: String, _ value: String) -> Bool {
            settings["spark.sql." + name]?.uppercased() == value
        }
        groupsByOrdinal = isOn("groupByOrdinal", true)
        ordersByOrdinal = isOn("orderByOrdinal", true)
        groupsByAliases = isOn("groupByAliases", true)
        seesItemsBefore = isOn("lateralColumnAlias.enableImplicitResolution", true)
        tellsCasesApart = isOn("caseSensitive", false)
        timestampHasNoZone = has("timestampType", "TIMESTAMP_NTZ")
        keepsLastKey = has("mapKeyDedupPolicy", "LAST_WIN")
        countsNullAsMinusOne = isOn("legacy.sizeOfNull", true)
        insertsBeforeLast = isOn("legacy.negativeIndexInArrayInsert", false)
        numbersGroupsByInt = isOn("legacy.integerGroupingId", false)
        matchesQuotedNames = isOn("parser.quotedRegexColumnNames", false)
        keepsEscapes = isOn("parser.escapedStringLiterals", false)
        let isANSI = isOn("ansi.enabled", true)
        quotesNamesDoubly = isANSI && isOn("ansi.doubleQuotedIdentifiers", false)
        combinesInOrder = isOn("legacy.setopsPrecedence.enabled", false)
        filtersByLoneHaving = isOn("legacy.parser.havingWithoutGroupByAsWhere", false)
        readsExponentsAsDecimals = isOn("legacy.exponentLiteralAsDecimal.enabled", false)
        takesBangForNot = isOn("legacy.bangEqualsNot", false)
    }
}

extension ScalarOverload {
    /// The same, run by the rules that hold now, wherever it is run.
    func keepingRules() -> ScalarOverload {
        let rules = SessionRules.current
        var kept = self
        let body = kernel
        kept.kernel = { arguments, rows, context in
            SessionRules.$current.withValue(rules) { body(arguments, rows, &context) }
        }
        return kept
    }
}
