/// How Spark writes calls of some functions in the names of columns: with capitals, and with the
/// arguments that were left out.
enum FunctionTitles {
    private static let capitals: Set<String> = [
        "acos", "acosh", "asin", "asinh", "atan", "atan2", "atanh", "cbrt", "ceil", "cos", "cosh",
        "cot", "csc", "degrees", "dense_rank", "e", "exp", "expm1", "floor", "hypot", "log",
        "log10", "log1p", "log2", "percent_rank", "pi", "power", "radians", "rank", "regexp_like",
        "rlike", "sec", "signum", "sin", "sinh", "sqrt", "tan", "tanh",
    ]

    /// Functions that are casts: a column bears the operand's name.
    static let casts: Set<String> = [
        "boolean", "tinyint", "smallint", "int", "bigint", "float", "double", "string", "binary",
        "date", "timestamp", "decimal",
    ]

    /// What stands for arguments that were left out, from the first of them that may be.
    private static let defaults: [String: (count: Int, values: [String])] = [
        "from_unixtime": (1, ["yyyy-MM-dd HH:mm:ss"]),
        "lag": (1, ["1", "NULL"]), "lead": (1, ["1", "NULL"]),
        "mask": (1, ["X", "x", "n", "NULL"]),
        "months_between": (2, ["true"]),
        "percentile": (2, ["1"]), "percentile_approx": (2, ["10000"]),
        "approx_percentile": (2, ["10000"]),
        "regexp_instr": (2, ["0"]), "regexp_replace": (3, ["1"]),
        "round": (1, ["0"]), "bround": (1, ["0"]),
        "sort_array": (1, ["true"]), "split": (2, ["-1"]),
        "str_to_map": (1, [",", ":"]),
        "unix_timestamp": (1, ["yyyy-MM-dd HH:mm:ss"]),
        "to_unix_timestamp": (1, ["yyyy-MM-dd HH:mm:ss"]),
    ]

    private static let other: [String: String] = [
        "array_agg": "collect_list", "curdate": "current_date",
    ]

    static func name(of function: String) -> String {
        capitals.contains(function) ? function.uppercased() : other[function] ?? function
    }

    static func arguments(of function: String, _ given: [String]) -> [String] {
        switch function {
        case "log" where given.count == 1: return ["E()"] + given
        case "from_json" where given.count > 1: return [given[0]]
        case "to_json", "schema_of_json", "from_csv", "to_csv": return Array(given.prefix(1))
        default: break
        }
        guard let rest = defaults[function], given.count >= rest.count else { return given }
        return given + rest.values.dropFirst(given.count - rest.count)
    }
}
