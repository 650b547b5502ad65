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
    /// `spark.sql.caseSensitive`: names that differ in their letters' case differ, but for those of functions.
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
    /// `spark.sql.parser.singleCharacterPipeOperator.enabled`: `|` before a step is `|>`.
    public var takesSinglePipes = true
    /// `spark.sql.allowNamedFunctionArguments`: `name => value` is there.
    public var namesArguments = true
    /// `spark.sql.scripting.enabled`: `BEGIN … END` is there.
    public var takesScripts = true

    /// `spark.sql.legacy.timeParserPolicy`: patterns of dates and times are read as before Spark 3 …
    public var readsTimesAsBefore = false
    /// … or it is an error where that would have read what cannot be read now.
    public var tellsChangedTimes = false
    /// `spark.sql.legacy.castComplexTypesToString.enabled`: texts of collections have nothing where a null is, and
    /// square brackets.
    public var hidesNullsInTexts = false
    /// `spark.sql.legacy.ctePrecedencePolicy`: of queries of WITH that share a name the outer one counts …
    public var prefersOuterQueries = false
    /// … or it is an error that they do.
    public var refusesHiddenQueries = false
    /// `spark.sql.legacy.interval.enabled`: literals and differences of times are of the one type INTERVAL.
    public var makesCalendarIntervals = false
    /// `spark.sql.legacy.charVarcharAsString`: CHAR and VARCHAR hold texts of any length, and are not padded.
    public var forgetsTextLengths = false
    /// `spark.sql.charAsVarchar`: CHAR is VARCHAR.
    public var leavesTextsUnpadded = false
    /// `spark.sql.legacy.literal.pickMinimumPrecision`: a whole literal is a decimal of as many digits as it has.
    public var countsDigitsOfLiterals = true
    /// `spark.sql.legacy.keepCommandOutputSchema`: commands name their columns as before Spark 3.
    public var namesOutputAsBefore = false
    /// `spark.sql.legacy.allowHashOnMapType`.
    public var hashesMaps = false
    /// `spark.sql.legacy.statisticalAggregate`: deviations of too few rows are no numbers, instead of null.
    public var dividesByNoRows = false
    /// `spark.sql.legacy.codingErrorAction`: what a charset has no code for becomes a question mark.
    public var replacesUncodable = false
    /// `spark.sql.legacy.duplicateBetweenInput`: `a BETWEEN b AND c` is two comparisons, by name too.
    public var writesBetweenOut = false
    /// `spark.sql.legacy.allowParameterlessCount`: `count()` is there, and 0.
    public var countsNothing = false
    /// `spark.sql.legacy.allowStarWithSingleTableIdentifierInCount`: `count(t.*)` counts rows without nulls.
    public var countsTables = false
    /// `spark.sql.legacy.allowAutoGeneratedAliasForView`: columns of views may go without names of their own.
    public var namesViewColumns = false
    /// `spark.sql.legacy.consecutiveStringLiterals.enabled`: `'a''b'` is two texts side by side.
    public var splitsDoubledQuotes = false
    /// `spark.sql.legacy.lpadRpadAlwaysReturnString`.
    public var padsToTexts = false
    /// `spark.sql.function.concatBinaryAsString`.
    public var joinsBytesToTexts = false
    /// `spark.sql.function.eltOutputAsString`.
    public var choosesTexts = false
    /// `spark.sql.jsonGenerator.ignoreNullFields`: JSON has no members that are null.
    public var dropsNullMembers = true
    /// `spark.sql.legacy.nullValueWrittenAsQuotedEmptyStringCsv`: CSV has nulls as it has texts.
    public var writesNullsAsTexts = false
    /// `spark.sql.legacy.createEmptyCollectionUsingStringType`: `array()` and `map()` are of texts.
    public var fillsCollectionsWithTexts = false
    /// `spark.sql.legacy.groupingIdWithAppendedUserGroupBy`: of GROUP BY a GROUPING SETS ((b)), a is numbered last.
    public var numbersListedGroupsLast = false
    /// `spark.sql.ansi.relationPrecedence`: JOIN binds more tightly than the comma.
    public var joinsBeforeCommas = false
    /// `spark.sql.defaultColumn.useNullsForMissingDefaultValues`: INSERT may leave columns out.
    public var fillsMissingColumns = true
    /// `spark.sql.timeType.enabled`: the type TIME is there.
    public var takesClockTimes = true
    /// `spark.sql.legacy.notReserveProperties`: properties that clauses set are dropped, instead of an error.
    public var dropsReservedProperties = false
    /// `spark.sql.sources.partitionOverwriteMode`: INSERT OVERWRITE leaves partitions without new rows alone.
    public var keepsOtherPartitions = false

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
            ("legacy.timeParserPolicy", "LEGACY", \.readsTimesAsBefore),
            ("legacy.timeParserPolicy", "EXCEPTION", \.tellsChangedTimes),
            ("legacy.castComplexTypesToString.enabled", "TRUE", \.hidesNullsInTexts),
            ("legacy.ctePrecedencePolicy", "LEGACY", \.prefersOuterQueries),
            ("legacy.ctePrecedencePolicy", "EXCEPTION", \.refusesHiddenQueries),
            ("legacy.interval.enabled", "TRUE", \.makesCalendarIntervals),
            ("legacy.charVarcharAsString", "TRUE", \.forgetsTextLengths),
            ("charAsVarchar", "TRUE", \.leavesTextsUnpadded),
            ("legacy.literal.pickMinimumPrecision", "TRUE", \.countsDigitsOfLiterals),
            ("legacy.allowHashOnMapType", "TRUE", \.hashesMaps),
            ("legacy.statisticalAggregate", "TRUE", \.dividesByNoRows),
            ("legacy.codingErrorAction", "TRUE", \.replacesUncodable),
            ("legacy.duplicateBetweenInput", "TRUE", \.writesBetweenOut),
            ("legacy.allowParameterlessCount", "TRUE", \.countsNothing),
            ("legacy.allowStarWithSingleTableIdentifierInCount", "TRUE", \.countsTables),
            ("legacy.consecutiveStringLiterals.enabled", "TRUE", \.splitsDoubledQuotes),
            ("legacy.lpadRpadAlwaysReturnString", "TRUE", \.padsToTexts),
            ("function.concatBinaryAsString", "TRUE", \.joinsBytesToTexts),
            ("function.eltOutputAsString", "TRUE", \.choosesTexts),
            ("jsonGenerator.ignoreNullFields", "TRUE", \.dropsNullMembers),
            ("legacy.nullValueWrittenAsQuotedEmptyStringCsv", "TRUE", \.writesNullsAsTexts),
            ("legacy.createEmptyCollectionUsingStringType", "TRUE", \.fillsCollectionsWithTexts),
            (
                "legacy.groupingIdWithAppendedUserGroupBy", "TRUE",
                \.numbersListedGroupsLast
            ),
            ("ansi.relationPrecedence", "TRUE", \.joinsBeforeCommas),
            ("timeType.enabled", "TRUE", \.takesClockTimes),
            ("parser.singleCharacterPipeOperator.enabled", "TRUE", \.takesSinglePipes),
        ]

    /// Those of statements that no pipeline's file holds: they are no part of what a query is known by.
    private static let settingsOfShells:
        [(name: String, word: String, rule: any WritableKeyPath<SessionRules, Bool> & Sendable)] = [
            ("legacy.keepCommandOutputSchema", "TRUE", \.namesOutputAsBefore),
            ("legacy.allowAutoGeneratedAliasForView", "TRUE", \.namesViewColumns),
            ("defaultColumn.useNullsForMissingDefaultValues", "TRUE", \.fillsMissingColumns),
            ("legacy.notReserveProperties", "TRUE", \.dropsReservedProperties),
            ("sources.partitionOverwriteMode", "DYNAMIC", \.keepsOtherPartitions),
        ]

    @TaskLocal public static var current = SessionRules()

    /// The settings whose rules are not the standard ones, by their names behind `spark.sql.`; with the word that was
    /// set where several are unusual.
    public var unusual: [String] {
        let standard = SessionRules()
        return Self.settings.filter { self[keyPath: $0.rule] != standard[keyPath: $0.rule] }
            .map { found in
                let isAlone = Self.settings.count { $0.name == found.name } == 1
                return isAlone ? found.name : "\(found.name)=\(found.word)"
            }
    }

    public init() {}

    /// - Parameter settings: What was set, by name.
    public init(_ settings: [String: String]) {
        for (name, word, rule) in Self.settings + Self.settingsOfShells {
            guard let value = settings["spark.sql." + name] else { continue }
            self[keyPath: rule] = value.uppercased() == word
        }
        if settings["spark.sql.ansi.enabled"].map({ $0.uppercased() != "TRUE" }) ?? false {
            quotesNamesDoubly = false
            reservesKeywords = false
        }
    }
}

extension String {
    /// What a name is looked up by: letters of either case are the same, unless names are told apart by them.
    public var nameKey: String {
        SessionRules.current.tellsCasesApart ? self : lowercased()
    }
}

extension ScalarOverload {
    /// The same, run by the rules that hold now, wherever it is run.
    public func keepingRules() -> ScalarOverload {
        let rules = SessionRules.current
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
