/// What settings may be set to.
public enum SessionSettings {
    /// Names of the only time zone there is, in lower case.
    private static let universalTime: Set<String> = [
        "utc", "gmt", "uct", "z", "zulu", "universal", "etc/utc", "etc/gmt", "etc/uct", "etc/zulu",
        "etc/universal", "greenwich", "etc/greenwich", "+0", "-0", "+00", "+00:00", "-00:00",
        "utc+0", "gmt+0", "gmt0", "etc/gmt0", "etc/gmt+0", "etc/gmt-0", "interval 0 hours",
        "interval '0' hour", "interval '00:00' hour to minute",
    ]

    /// Refuses a setting that would be ignored and change results.
    ///
    /// - Throws: `UNSUPPORTED_FEATURE.TIME_ZONE`.
    public static func check(_ key: String, _ value: String) throws(QueryError) {
        guard key.lowercased() == "spark.sql.session.timezone" else { return }
        guard universalTime.contains(value.lowercased()) else {
            throw QueryError(
                "UNSUPPORTED_FEATURE.TIME_ZONE",
                "The session's time zone is UTC and cannot be `\(value)`; convert with "
                    + "from_utc_timestamp(time, '\(value)').")
        }
    }
}
