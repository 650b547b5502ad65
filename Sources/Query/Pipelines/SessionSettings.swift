import Expressions

/// What settings may be set to.
public enum SessionSettings {
    /// Names of the only time zone there is, in lower case.
    private static let universalTime: Set<String> = [
        "utc", "gmt", "uct", "z", "zulu", "universal", "etc/utc", "etc/gmt", "etc/uct", "etc/zulu",
        "etc/universal", "greenwich", "etc/greenwich", "+0", "-0", "+00", "+00:00", "-00:00",
        "utc+0", "gmt+0", "gmt0", "etc/gmt0", "etc/gmt+0", "etc/gmt-0", "interval 0 hours",
        "interval '0' hour", "interval '00:00' hour to minute",
    ]

    /// What settings hold where nothing was set, by name: those that choose rules, and those that
    /// scripts ask for.
    private static let standards: [String: String] = [
        "spark.sql.adaptive.enabled": "true",
        "spark.sql.allowNamedFunctionArguments": "true",
        "spark.sql.ansi.doubleQuotedIdentifiers": "false",
        "spark.sql.ansi.enabled": "true",
        "spark.sql.ansi.enforceReservedKeywords": "false",
        "spark.sql.caseSensitive": "false",
        "spark.sql.cbo.enabled": "false",
        "spark.sql.codegen.wholeStage": "true",
        "spark.sql.crossJoin.enabled": "true",
        "spark.sql.cteRecursionLevelLimit": "100",
        "spark.sql.cteRecursionRowLimit": "1000000",
        "spark.sql.decimalOperations.allowPrecisionLoss": "true",
        "spark.sql.defaultCatalog": "spark_catalog",
        "spark.sql.groupByAliases": "true",
        "spark.sql.groupByOrdinal": "true",
        "spark.sql.lateralColumnAlias.enableImplicitResolution": "true",
        "spark.sql.legacy.bangEqualsNot": "false",
        "spark.sql.legacy.exponentLiteralAsDecimal.enabled": "false",
        "spark.sql.legacy.followThreeValuedLogicInArrayExists": "true",
        "spark.sql.legacy.integerGroupingId": "false",
        "spark.sql.legacy.negativeIndexInArrayInsert": "false",
        "spark.sql.legacy.parser.havingWithoutGroupByAsWhere": "false",
        "spark.sql.legacy.setopsPrecedence.enabled": "false",
        "spark.sql.legacy.sizeOfNull": "true",
        "spark.sql.legacy.timeParserPolicy": "CORRECTED",
        "spark.sql.mapKeyDedupPolicy": "EXCEPTION",
        "spark.sql.operatorPipeSyntaxEnabled": "true",
        "spark.sql.orderByOrdinal": "true",
        "spark.sql.parser.escapedStringLiterals": "false",
        "spark.sql.parser.quotedRegexColumnNames": "false",
        "spark.sql.scripting.enabled": "true",
        "spark.sql.session.timeZone": "UTC",
        "spark.sql.shuffle.partitions": "200",
        "spark.sql.sources.default": "parquet",
        "spark.sql.storeAssignmentPolicy": "ANSI",
        "spark.sql.streaming.multipleWatermarkPolicy": "min",
        "spark.sql.streaming.noDataMicroBatches.enabled": "true",
        "spark.sql.timestampType": "TIMESTAMP_LTZ",
        "spark.sql.variable.substitute": "true",
    ]

    /// The words that some settings choose among.
    private static let choices: [String: [String]] = [
        "spark.sql.legacy.timeParserPolicy": ["EXCEPTION", "LEGACY", "CORRECTED"],
        "spark.sql.mapKeyDedupPolicy": ["EXCEPTION", "LAST_WIN"],
        "spark.sql.storeAssignmentPolicy": ["ANSI", "LEGACY", "STRICT"],
        "spark.sql.timestampType": ["TIMESTAMP_NTZ", "TIMESTAMP_LTZ"],
    ]

    static let partitions = "spark.sql.shuffle.partitions"
    static let watermarkPolicy = "spark.sql.streaming.multipleWatermarkPolicy"

    /// What a setting holds where nothing was set; nil for one that is not known.
    public static func standard(of key: String) -> String? { standards[key] }

    private static func mismatch(_ key: String, _ value: String, _ type: String) -> QueryError {
        QueryError(
            "INVALID_CONF_VALUE.TYPE_MISMATCH",
            "The value '\(value)' in the config \"\(key)\" is invalid. It should be a/an '\(type)' "
                + "value.")
    }

    /// Refuses a setting that would be ignored and change results.
    ///
    /// - Throws: `UNSUPPORTED_FEATURE.TIME_ZONE`, `INVALID_CONF_VALUE.…`, `CANNOT_MODIFY_STATIC_CONFIG`.
    public static func check(_ key: String, _ value: String) throws(QueryError) {
        let standard = standards[key]
        if standard == "true" || standard == "false",
            !["true", "false"].contains(value.lowercased())
        {
            throw mismatch(key, value, "boolean")
        }
        if standard.flatMap({ Int32($0) }) != nil {
            guard let number = Int32(value) else { throw mismatch(key, value, "int") }
            guard number > 0 || key != partitions else {
                throw QueryError(
                    "INVALID_CONF_VALUE.REQUIREMENT",
                    "The value '\(value)' in the config \"\(key)\" is invalid. The value of \(key) must "
                        + "be positive.")
            }
        }
        if let words = choices[key], !words.contains(value.uppercased()) {
            throw QueryError(
                "INVALID_CONF_VALUE.OUT_OF_RANGE_OF_OPTIONS",
                "The value '\(value)' in the config \"\(key)\" is invalid. It should be one of "
                    + "'\(words.joined(separator: ", "))'.")
        }
        if key == watermarkPolicy, !["min", "max"].contains(value.lowercased()) {
            throw QueryError(
                "INVALID_CONF_VALUE.REQUIREMENT",
                "The value '\(value)' in the config \"\(key)\" is invalid. Valid values are 'min' and "
                    + "'max'.")
        }
        if key == "spark.sql.warehouse.dir" {
            throw QueryError(
                "CANNOT_MODIFY_STATIC_CONFIG",
                "Cannot modify the value of the static Spark config: \"\(key)\".")
        }
        guard key.lowercased() == "spark.sql.session.timezone" else { return }
        guard ZoneInfo.exists(value) || universalTime.contains(value.lowercased()) else {
            throw QueryError(
                "INVALID_CONF_VALUE.TIME_ZONE",
                "The value '\(value)' in the config \"\(key)\" is invalid. Cannot resolve the given "
                    + "timezone.")
        }
        guard universalTime.contains(value.lowercased()) else {
            throw QueryError(
                "UNSUPPORTED_FEATURE.TIME_ZONE",
                "The session's time zone is UTC and cannot be `\(value)`; convert with "
                    + "from_utc_timestamp(time, '\(value)').")
        }
    }
}
