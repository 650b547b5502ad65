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

    /// Settings that are true or false, and whole numbers.
    private static let truths: Set<String> = [
        "spark.sql.adaptive.enabled", "spark.sql.ansi.enabled", "spark.sql.casesensitive",
        "spark.sql.cbo.enabled", "spark.sql.crossjoin.enabled",
        "spark.sql.groupbyordinal", "spark.sql.orderbyordinal",
        "spark.sql.storeassignmentpolicy.enabled",
        "spark.sql.decimaloperations.allowprecisionloss",
        "spark.sql.streaming.nodatamicrobatches.enabled",
    ]
    private static let numbers: Set<String> = [
        "spark.sql.shuffle.partitions", "spark.sql.cterecursionlevellimit",
        "spark.sql.cterecursionrowlimit",
    ]

    static let watermarkPolicy = "spark.sql.streaming.multipleWatermarkPolicy"

    private static func mismatch(_ key: String, _ value: String, _ type: String) -> QueryError {
        QueryError(
            "INVALID_CONF_VALUE.TYPE_MISMATCH",
            "The value '\(value)' in the config \"\(key)\" is invalid. It should be a/an '\(type)' "
                + "value.")
    }

    /// Refuses a setting that would be ignored and change results.
    ///
    /// - Throws: `UNSUPPORTED_FEATURE.TIME_ZONE`, `INVALID_CONF_VALUE.…`.
    public static func check(_ key: String, _ value: String) throws(QueryError) {
        let name = key.lowercased()
        if truths.contains(name), !["true", "false"].contains(value.lowercased()) {
            throw mismatch(key, value, "boolean")
        }
        if numbers.contains(name), Int32(value) == nil { throw mismatch(key, value, "int") }
        if key == watermarkPolicy, !["min", "max"].contains(value.lowercased()) {
            throw QueryError(
                "INVALID_CONF_VALUE.REQUIREMENT",
                "The value '\(value)' in the config \"\(key)\" is invalid. Valid values are 'min' and "
                    + "'max'.")
        }
        guard name == "spark.sql.session.timezone" else { return }
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
