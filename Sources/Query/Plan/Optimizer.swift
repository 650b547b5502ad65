/// Makes a plan cheaper without changing its rows.
public enum Optimizer {
    public static func optimized(_ plan: Plan) -> Plan { plan }
}
