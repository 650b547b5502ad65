/// Settings that change what Spark answers or takes, and whose rules are not followed: whoever sets one hears of it,
/// and what does instead.
enum UnfollowedSettings {
    private struct Setting {
        /// What it holds where nothing was set, in lower case.
        let standard: String?
        /// What it would do, behind its name.
        let effect: String
        /// What does instead; nil where the statement is to go without.
        let instead: String?
    }

    /// By their names behind `spark.sql.`.
    private static let settings: [String: Setting] = [
        "binaryOutputStyle": Setting(
            standard: nil, effect: "chooses how bytes are shown", instead: "hex(…) or base64(…)"),
        "binByRelationOperator.enabled": Setting(
            standard: "false", effect: "adds BIN BY to the language",
            instead: nil),
        "chunkBase64String.enabled": Setting(
            standard: "true", effect: "joins the lines that base64 gives",
            instead: "replace(base64(x), '\\r\\n', '')"),
        "collation.allowInMapKeys": Setting(
            standard: "false", effect: "allows texts with collations as keys of maps",
            instead: "keys of plain STRING"),
        "columnNameOfCorruptRecord": Setting(
            standard: "_corrupt_record", effect: "renames the column of malformed records",
            instead: "the option columnNameOfCorruptRecord"),
        "defaultColumn.enabled": Setting(
            standard: "true", effect: "takes DEFAULT out of the language",
            instead: "statements without DEFAULT"),
        "dropTableOnView.enabled": Setting(
            standard: "true", effect: "forbids DROP TABLE for views",
            instead: "DROP VIEW"),
        "fileSource.insert.enforceNotNull": Setting(
            standard: "false", effect: "refuses nulls in columns that are NOT NULL",
            instead: "WHERE x IS NOT NULL"),
        "functionResolution.sessionOrder": Setting(
            standard: "second", effect: "looks up temporary functions at another turn",
            instead: "session.name(…) or builtin.name(…)"),
        "join.asofJoin.enabled": Setting(
            standard: "false", effect: "adds ASOF JOIN to the language",
            instead: "a window function"),
        "json.enablePartialResults": Setting(
            standard: "true", effect: "gives up a whole record where a part of it does not fit",
            instead: "the option mode 'FAILFAST', or a schema that fits"),
        "legacy.allowNegativeScaleOfDecimal": Setting(
            standard: "false", effect: "lets decimals end before the point",
            instead: "DECIMAL(38, 0) or DOUBLE"),
        "legacy.allowNullComparisonResultInArraySort": Setting(
            standard: "false", effect: "takes a null that array_sort is given for 0",
            instead: "a comparison without nulls"),
        "legacy.collationAwareHashFunctions": Setting(
            standard: "false", effect: "hashes texts by their collations",
            instead: "hash(collation_key(x))"),
        "legacy.decimal.retainFractionDigitsOnTruncate": Setting(
            standard: "false", effect: "keeps other digits of decimals that are too long",
            instead: "CAST(… AS DECIMAL(p, s))"),
        "legacy.disableMapKeyNormalization": Setting(
            standard: "false", effect: "keeps -0.0 and 0.0 apart as keys of maps",
            instead: "keys that are texts"),
        "legacy.fromDayTimeString.enabled": Setting(
            standard: "false", effect: "cuts what a text says beyond the units of its interval",
            instead: "a text that fits the units, as in INTERVAL '1 02' DAY TO HOUR"),
        "legacy.javaCharsets": Setting(
            standard: "false", effect: "lets encode and decode use any of Java's charsets",
            instead: "US-ASCII, ISO-8859-1, UTF-8, UTF-16, UTF-16BE, UTF-16LE or UTF-32"),
        "legacy.json.allowEmptyString.enabled": Setting(
            standard: "false", effect: "takes empty texts in JSON for nulls",
            instead: "nullif(x, '')"),
        "legacy.keepPartitionSpecAsStringLiteral": Setting(
            standard: "false", effect: "takes numbers in PARTITION (…) for texts",
            instead: "PARTITION (name = '05')"),
        "legacy.nullInEmptyListBehavior": Setting(
            standard: "false", effect: "makes null IN an empty subquery null",
            instead: "CASE WHEN x IS NOT NULL THEN x IN (…) END"),
        "legacy.parseNullPartitionSpecAsStringLiteral": Setting(
            standard: "false", effect: "takes null in PARTITION (…) for a text",
            instead: "PARTITION (name = 'null')"),
        "legacy.percentileDiscCalculation": Setting(
            standard: "false", effect: "gives another element for percentile_disc",
            instead: "percentile_approx or another fraction"),
        "legacy.scalarSubqueryAllowGroupByNonEqualityCorrelatedPredicate": Setting(
            standard: "false", effect: "lets scalar subqueries give several rows",
            instead: "an aggregate without GROUP BY"),
        "legacy.storeAnalyzedPlanForView": Setting(
            standard: "false", effect: "freezes what temporary views are made of",
            instead: "CACHE TABLE … AS"),
        "legacy.truncateForEmptyRegexSplit": Setting(
            standard: "false", effect: "cuts what split leaves by an empty pattern",
            instead: "slice(split(x, ''), 1, n)"),
        "legacy.useCurrentConfigsForView": Setting(
            standard: "false", effect: "reads views by the settings of their use",
            instead: "the settings before CREATE VIEW"),
        "legacy.viewSchemaBindingMode": Setting(
            standard: "true", effect: "forbids views to say what becomes of their columns",
            instead: nil),
        "legacy.viewSchemaCompensation": Setting(
            standard: "true", effect: "ties views to the types that their columns had",
            instead: "WITH SCHEMA BINDING"),
        "path.enabled": Setting(
            standard: "false", effect: "adds SET PATH to the language",
            instead: "names with their schema"),
        "preserveCharVarcharTypeInfo": Setting(
            standard: "false", effect: "makes CHAR and VARCHAR types of expressions",
            instead: "rpad(…) and left(…)"),
        "runSQLOnFiles": Setting(
            standard: "true", effect: "forbids queries on files that are named by format and path",
            instead: nil),
        "sources.partitionColumnTypeInference.enabled": Setting(
            standard: "true", effect: "takes what names of folders say for texts",
            instead: "the columns with their types in CREATE TABLE"),
        "stableDerivedColumnAlias.enabled": Setting(
            standard: "false", effect: "names columns by the text of their expressions",
            instead: "AS with names of your own"),
        "timestampNanosTypes.enabled": Setting(
            standard: "false", effect: "adds timestamps of nanoseconds",
            instead: "microseconds, or a BIGINT"),
        "variant.allowDuplicateKeys": Setting(
            standard: "false", effect: "takes the last of equal members of JSON",
            instead: "from_json(…)"),
    ]

    /// What a setting holds where nothing was set; nil for others.
    static func standard(of key: String) -> String? { setting(key)?.standard }

    private static func setting(_ key: String) -> Setting? {
        let prefix = "spark.sql."
        return key.hasPrefix(prefix) ? settings[String(key.dropFirst(prefix.count))] : nil
    }

    /// What is said of a setting by whoever sets another than the standard value; nil for other settings.
    static func note(on key: String, _ value: String) -> String? {
        guard let setting = setting(key), value.lowercased() != setting.standard else { return nil }
        let advice = setting.instead.map { "use \($0)" } ?? "leave it out"
        return "\(key) \(setting.effect), which is not followed here: "
            + (setting.standard.map { "it stays '\($0)'; " } ?? "") + "\(advice)."
    }
}
