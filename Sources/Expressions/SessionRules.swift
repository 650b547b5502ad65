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
    /// `spark.sql.ansi.enforceReservedKeywords`: words that standard SQL reserves are no names.
    public var reservesKeywords = false
    /// `spark.sql.crossJoin.enabled`: a join without a condition need not say CROSS.
    public var joinsFreely = true
    /// `spark.sql.legacy.followThreeValuedLogicInArrayExists`: `exists` may give null.
    public var leavesExistsOpen = true
    /// `spark.sql.operatorPipeSyntaxEnabled`: `|>` is there.
    public var takesPipes = true
    /// `spark.sql.allowNamedFunctionArguments`: `name => value` is there.
    public var namesArguments = true
    /// `spark.sql.scripting.enabled`: `BEGIN … END` is there.
    public var takesScripts = true

    /// The settings that rules follow, each with the word that switches its rule on. Their order and names are part
    /// of what stored states know their queries by.
    private static let settings:
        [(name: String, word: String, rule: any WritableKeyPath<SessionRules, Bool> & Sendable)] = [
            ("groupByOrdinal", "TRUE", \.groupsByOrdinal),
            ("orderByOrdinal", "TRUE", \.ordersByOrdinal),
            ("groupByAliases", "TRUE", \.groupsByAliases),
            ("lateralColumnAlias.enableImplicitResolution", "TRUE", \.seesItemsBefore),
            ("caseSensitive", "TRUE", \.tellsCasesApart),
            ("timestampType", "TIMESTAMP_NTZ", \.timestampHasNoZone),
            ("mapKeyDedupPolicy", "LAST_WIN", \.keepsLastKey),
            ("legacy.sizeOfNull", "TRUE", \.countsNullAsMinusOne),
            ("legacy.negativeIndexInArrayInsert", "TRUE", \.insertsBeforeLast),
            ("legacy.integerGroupingId", "TRUE", \.numbersGroupsByInt),
            ("parser.quotedRegexColumnNames", "TRUE", \.matchesQuotedNames),
            ("parser.escapedStringLiterals", "TRUE", \.keepsEscapes),
            ("ansi.doubleQuotedIdentifiers", "TRUE", \.quotesNamesDoubly),
            ("legacy.setopsPrecedence.enabled", "TRUE", \.combinesInOrder),
            ("legacy.parser.havingWithoutGroupByAsWhere", "TRUE", \.filtersByLoneHaving),
            ("legacy.exponentLiteralAsDecimal.enabled", "TRUE", \.readsExponentsAsDecimals),
            ("legacy.bangEqualsNot", "TRUE", \.takesBangForNot),
            ("ansi.enforceReservedKeywords", "TRUE", \.reservesKeywords),
            ("crossJoin.enabled", "TRUE", \.joinsFreely),
            ("legacy.followThreeValuedLogicInArrayExists", "TRUE", \.leavesExistsOpen),
            ("operatorPipeSyntaxEnabled", "TRUE", \.takesPipes),
            ("allowNamedFunctionArguments", "TRUE", \.namesArguments),
            ("scripting.enabled", "TRUE", \.takesScripts),
        ]

    @TaskLocal public static var current = SessionRules()

    /// The settings whose rules are not the standard ones, by their names behind `spark.sql.`.
    public var unusual: [String] {
        let standard = SessionRules()
        return Self.settings.filter { self[keyPath: $0.rule] != standard[keyPath: $0.rule] }
            .map(\.name)
    }

    public init() {}

    /// - Parameter settings: What was set, by name.
    public init(_ settings: [String: String]) {
        for (name, word, rule) in Self.settings {
            guard let value = settings["spark.sql." + name] else { continue }
            self[keyPath: rule] = value.uppercased() == word
        }
        if settings["spark.sql.ansi.enabled"].map({ $0.uppercased() != "TRUE" }) ?? false {
            quotesNamesDoubly = false
            reservesKeywords = false
        }
    }
}

extension ScalarOverload {
    /// The same, run by the rules that hold now, wherever it is run.
    public func keepingRules() -> ScalarOverload {
        let rules = SessionRules.current
        guard rules != SessionRules() else { return self }
        var kept = self
        let body = kernel
        kept.kernel = { arguments, rows, context in
            SessionRules.$current.withValue(rules) { body(arguments, rows, &context) }
        }
        if let body = higherOrder {
            kept.higherOrder = { arguments, lambdas, rows, context in
                SessionRules.$current.withValue(rules) { body(arguments, lambdas, rows, &context) }
            }
        }
        return kept
    }
}
