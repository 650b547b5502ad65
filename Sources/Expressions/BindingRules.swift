/// All rules that settings choose for reading and binding a text: those of `Dialect` and those of the session.
///
/// A view keeps those it was made by.
public struct BindingRules: Sendable, Hashable {
    /// Whether what cannot be computed fails; else it gives null.
    public var isANSI = true
    /// Whether decimals that grow too long lose digits behind the point; else they overflow.
    public var allowsPrecisionLoss = true
    public var session = SessionRules()

    public init() {}

    /// - Parameter settings: What was set, by name.
    public init(_ settings: [String: String]) {
        func isOn(_ name: String) -> Bool { settings[name]?.lowercased() != "false" }
        isANSI = isOn("spark.sql.ansi.enabled")
        allowsPrecisionLoss = isOn("spark.sql.decimalOperations.allowPrecisionLoss")
        session = SessionRules(settings)
    }

    /// Those that hold now.
    public static var current: BindingRules {
        var rules = BindingRules()
        rules.isANSI = Dialect.isANSI
        rules.allowsPrecisionLoss = Dialect.allowsPrecisionLoss
        rules.session = .current
        return rules
    }

    /// These rules for a view or function that is used now: how times are read and which of equal keys stays is
    /// chosen by who runs the query.
    public var inUse: BindingRules {
        var rules = self
        let current = SessionRules.current
        rules.session.readsTimesAsBefore = current.readsTimesAsBefore
        rules.session.tellsChangedTimes = current.tellsChangedTimes
        rules.session.keepsLastKey = current.keepsLastKey
        return rules
    }

    /// Does something by these rules.
    public func applied<Value, Failure: Error>(
        to body: () throws(Failure) -> Value
    ) throws(Failure) -> Value {
        guard self != .current else { return try body() }
        let result = Dialect.$isANSI.withValue(isANSI) {
            Dialect.$allowsPrecisionLoss.withValue(allowsPrecisionLoss) {
                SessionRules.$current.withValue(session) {
                    Result { () throws(Failure) in try body() }
                }
            }
        }
        return try result.get()
    }
}
