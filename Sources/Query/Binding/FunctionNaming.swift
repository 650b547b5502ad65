import Columns
import Expressions

/// What Spark writes for a call by name: usual arguments filled in, some functions by another name.
enum FunctionNaming {
    /// - Parameter operand: the first argument's type, where it is known.
    static func text(
        _ name: String, _ arguments: [String], of operand: DataType?, distinct: String,
        isWindow: Bool
    ) -> String {
        if let form = form(name, arguments, operand) { return form }
        var arguments = arguments
        let count = arguments.count
        if let (least, rest) = usual[name], count >= least, count < least + rest.count {
            arguments += rest.dropFirst(count - least)
        }
        if let most = hidden[name] { arguments = Array(arguments.prefix(most)) }
        if isWindow, ranks.contains(name) { arguments = [] }
        let title = shouted.contains(name) || (isWindow && ranks.contains(name))
        var written = renamed[name] ?? (title ? name.uppercased() : name)
        if (name == "ceil" || name == "floor") && count > 1 { written = name }
        return "\(written)(\(distinct)\(arguments.joined(separator: ", ")))"
    }

    /// Calls that are written as operators.
    private static func form(
        _ name: String, _ arguments: [String], _ operand: DataType?
    ) -> String? {
        switch (name, arguments.count) {
        case ("in", 1...):
            return "(\(arguments[0]) IN (\(arguments.dropFirst().joined(separator: ", "))))"
        case ("boolean", 1), ("tinyint", 1), ("smallint", 1), ("int", 1), ("bigint", 1),
            ("float", 1), ("double", 1), ("decimal", 1), ("string", 1), ("binary", 1),
            ("date", 1), ("timestamp", 1), ("time", 1):
            return arguments[0]
        case ("ltrim", 2): return "TRIM(LEADING \(arguments[0]) FROM \(arguments[1]))"
        case ("trim", 2): return "TRIM(BOTH \(arguments[0]) FROM \(arguments[1]))"
        case ("rtrim", 2): return "TRIM(TRAILING \(arguments[0]) FROM \(arguments[1]))"
        case ("positive", 1): return "(+ \(arguments[0]))"
        case ("convert_timezone", 2):
            let list = arguments.joined(separator: ", ")
            return "convert_timezone(current_timezone(), \(list))"
        case ("time_bucket", 2):
            let type = arguments[1].hasPrefix("TIMESTAMP_NTZ") ? "TIMESTAMP_NTZ" : "TIMESTAMP"
            let list = arguments.joined(separator: ", ")
            return "time_bucket(\(list), \(type) '1970-01-01 00:00:00')"
        case ("st_asbinary", 1): return "st_asbinary(\(arguments[0]), NDR)"
        case ("st_geomfromwkb", 1): return "st_geomfromwkb(\(arguments[0]), 0)"
        case ("log", 1): return "LOG(E(), \(arguments[0]))"
        case ("isnull", 1): return "(\(arguments[0]) IS NULL)"
        case ("isnotnull", 1): return "(\(arguments[0]) IS NOT NULL)"
        case ("like", 2): return "\(arguments[0]) LIKE \(arguments[1])"
        case ("datepart", 2): return "datepart(\(arguments[0]) FROM \(arguments[1]))"
        case ("assert_true", 1):
            let told = ColumnNaming().repeated(arguments[0], times: 2)
            return "assert_true(\(arguments[0]), '\(told)' is not true!)"
        case ("raise_error", 1):
            return "raise_error(USER_RAISED_EXCEPTION, map(errorMessage, \(arguments[0])))"
        case ("aggregate", 3), ("reduce", 3):
            let list = arguments.joined(separator: ", ")
            return "\(name)(\(list), lambdafunction(namedlambdavariable(), "
                + "namedlambdavariable()))"
        case ("lpad", 2), ("rpad", 2):
            // Bytes are filled up with zeros.
            guard operand == .binary, !SessionRules.current.padsToTexts else { return nil }
            return "\(name)(\(arguments[0]), \(arguments[1]), X'00')"
        case ("to_char", 2) where operand == .binary:
            let form = arguments[1].lowercased()
            return form == "utf-8"
                ? "decode(\(arguments[0]), \(arguments[1]))" : "\(form)(\(arguments[0]))"
        case ("to_varchar", 2) where operand == .binary:
            let isText = arguments[1].lowercased() == "utf-8"
            return "to_varchar(\(arguments[0])\(isText ? ", \(arguments[1])" : ""))"
        case ("to_char", 2), ("to_varchar", 2):
            guard let operand, isTime(operand), operand != .string else { return nil }
            return "date_format(\(arguments[0]), \(arguments[1]))"
        case ("try_to_time", _): return "try_to_time(to_time(\(arguments.joined(separator: ", "))))"
        case ("make_timestamp_ltz", 2...3), ("try_make_timestamp_ltz", 2...3):
            return "make_timestamp(\(arguments.joined(separator: ", ")))"
        case ("try_make_timestamp_ntz", 2):
            return "try_make_timestamp_ntz(make_timestamp_ntz("
                + arguments.joined(separator: ", ") + "))"
        case ("array_sort", 1):
            let x = "namedlambdavariable()"
            return "array_sort(\(arguments[0]), lambdafunction((IF(((\(x) IS NULL) AND (\(x) IS "
                + "NULL)), 0, (IF((\(x) IS NULL), 1, (IF((\(x) IS NULL), -1, (IF((\(x) < \(x)), "
                + "-1, (IF((\(x) > \(x)), 1, 0)))))))))), \(x), \(x)))"
        case ("mode", 2):
            guard arguments[1] == "true" else { return nil }
            return "mode() WITHIN GROUP (ORDER BY \(arguments[0]) DESC)"
        default: return nil
        }
    }

    /// `date + 1`, `timestamp - INTERVAL …`: nil for what is written as arithmetic.
    static func temporal(
        _ sign: String, _ left: ExpressionSyntax, _ right: ExpressionSyntax, _ naming: ColumnNaming
    ) -> String? {
        let (first, second) = (naming.type(left), naming.type(right))
        if sign == "*" || sign == "/", first == .calendarInterval || second == .calendarInterval {
            let (interval, number) = first == .calendarInterval ? (left, right) : (right, left)
            let name = sign == "*" ? "multiply_interval" : "divide_interval"
            return "\(name)(\(naming.text(interval)), \(naming.text(number)))"
        }
        guard sign == "+" || sign == "-" || sign == "*" else { return nil }
        if sign == "*" {
            guard let second, isInterval(second), first.map(isInterval) != true else { return nil }
            return "(\(naming.text(right)) * \(naming.text(left)))"
        }
        // Written the other way round: the time first.
        if sign == "+", let first, let second, isTime(second), !isTime(first), first != .string {
            return temporal(sign, right, left, naming)
        }
        guard let first, let second else { return nil }
        if sign == "-", isClock(first) || isClock(second) {
            return "\(naming.text(left)) - \(naming.text(right))"
        }
        guard isTime(first) else { return nil }
        if first == .date, second.isIntegral, second != .bigint {
            let name = sign == "+" ? "date_add" : "date_sub"
            return "\(name)(\(naming.text(left)), \(naming.text(right)))"
        }
        if second == .void, first != .string, sign == "+" {
            return "\(naming.text(left)) + \(naming.text(right))"
        }
        guard isInterval(second) else { return nil }
        let (a, b) = (naming.text(left), naming.text(right))
        if first == .date, case .dayTimeInterval(.day, .day) = second {
            let days = "extractansiintervaldays(\(b))"
            return "date_add(\(a), \(sign == "+" ? days : "(- \(days))"))"
        }
        return "\(a) \(sign) \(b)"
    }

    private static func isTime(_ type: DataType) -> Bool {
        type == .date || type == .timestamp || type == .timestampNTZ || type == .string
            || isClock(type)
    }

    private static func isClock(_ type: DataType) -> Bool {
        if case .time = type { true } else { false }
    }

    private static func isInterval(_ type: DataType) -> Bool {
        switch type {
        case .dayTimeInterval, .yearMonthInterval, .calendarInterval: true
        default: false
        }
    }

    private static let ranks: Set<String> = [
        "rank", "dense_rank", "percent_rank",
    ]

    private static let shouted: Set<String> = [
        "acos", "acosh", "asin", "asinh", "atan", "atan2", "atanh", "cbrt", "ceil", "cos", "cosh",
        "cot", "csc", "degrees", "e", "exp", "expm1", "floor", "hypot", "log", "log10", "log1p",
        "log2", "pi", "power", "radians", "regexp", "regexp_like", "rlike", "sec", "signum", "sin",
        "sinh", "spark_partition_id", "sqrt", "tan", "tanh",
    ]

    private static let renamed: [String: String] = [
        "array_agg": "collect_list", "curdate": "current_date", "random": "rand",
        "to_varchar": "to_char",
        "current_database": "current_schema", "dateadd": "date_add",
    ]

    /// How many arguments must be given, and what stands for those after them.
    private static let usual: [String: (Int, [String])] = [
        "aes_decrypt": (2, ["GCM", "DEFAULT", ""]), "aes_encrypt": (2, ["GCM", "DEFAULT", "", ""]),
        "try_aes_decrypt": (2, ["GCM", "DEFAULT", ""]),
        "approx_percentile": (2, ["10000"]), "approx_top_k": (1, ["5", "10000"]),
        "approx_top_k_accumulate": (1, ["10000"]), "approx_top_k_combine": (1, ["-1"]),
        "approx_top_k_estimate": (1, ["5"]), "hll_sketch_agg": (1, ["12"]),
        "hll_union": (2, ["false"]), "hll_union_agg": (1, ["false"]),
        "tuple_intersection_agg_double": (1, ["sum"]),
        "tuple_intersection_agg_integer": (1, ["sum"]),
        "tuple_intersection_double": (2, ["sum"]), "tuple_intersection_integer": (2, ["sum"]),
        "tuple_intersection_theta_double": (2, ["sum"]),
        "tuple_intersection_theta_integer": (2, ["sum"]),
        "tuple_sketch_agg_double": (2, ["12", "sum"]),
        "tuple_sketch_agg_integer": (2, ["12", "sum"]),
        "tuple_sketch_summary_double": (1, ["sum"]),
        "tuple_sketch_summary_integer": (1, ["sum"]),
        "tuple_union_agg_double": (1, ["12", "sum"]),
        "tuple_union_agg_integer": (1, ["12", "sum"]),
        "tuple_union_double": (2, ["12", "sum"]), "tuple_union_integer": (2, ["12", "sum"]),
        "tuple_union_theta_double": (2, ["12", "sum"]),
        "tuple_union_theta_integer": (2, ["12", "sum"]),
        "theta_sketch_agg": (1, ["12"]), "theta_union": (2, ["12"]), "theta_union_agg": (1, ["12"]),
        "bround": (1, ["0"]), "round": (1, ["0"]),
        "make_dt_interval": (0, ["0", "0", "0", "0.000000"]),
        "make_interval": (0, ["0", "0", "0", "0", "0", "0", "0.000000"]),
        "make_ym_interval": (0, ["0", "0"]), "percentile_approx": (2, ["10000"]),
        "replace": (2, [""]), "sentences": (1, ["", ""]), "sort_array": (1, ["true"]),
        "try_make_interval": (0, ["0", "0", "0", "0", "0", "0", "0.000000"]),
        "hmac": (2, ["SHA-256"]), "instr": (3, ["1"]),
        "from_unixtime": (1, ["yyyy-MM-dd HH:mm:ss"]),
        "lag": (1, ["1", "NULL"]),
        "lead": (1, ["1", "NULL"]), "listagg": (1, ["NULL"]), "locate": (2, ["1"]),
        "lpad": (2, [" "]), "mask": (1, ["X", "x", "n", "NULL"]),
        "months_between": (2, ["true"]), "overlay": (3, ["-1"]), "percentile": (2, ["1"]),
        "position": (2, ["1"]), "regexp_extract": (2, ["1"]), "regexp_extract_all": (2, ["1"]),
        "regexp_instr": (2, ["0"]), "regexp_replace": (3, ["1"]), "rpad": (2, [" "]),
        "split": (2, ["-1"]), "str_to_map": (1, [",", ":"]), "string_agg": (1, ["NULL"]),
        "substr": (2, ["2147483647"]), "substring": (2, ["2147483647"]),
        "to_unix_timestamp": (1, ["yyyy-MM-dd HH:mm:ss"]),
        "variant_set": (3, ["true"]), "try_variant_set": (3, ["true"]),
        "variant_strip_nulls": (1, ["true"]),
        "vector_norm": (1, ["2.0"]), "vector_normalize": (1, ["2.0"]),
        "unix_timestamp": (0, ["current_timestamp()", "yyyy-MM-dd HH:mm:ss"]),
    ]

    /// Arguments after these are not written.
    private static let hidden: [String: Int] = [
        "any_value": 1, "approx_count_distinct": 1, "shuffle": 1, "first": 1, "first_value": 1,
        "from_csv": 1, "from_json": 1, "from_xml": 1, "last": 1,
        "last_value": 1, "mode": 1, "schema_of_csv": 1, "schema_of_json": 1, "to_csv": 1,
        "schema_of_xml": 1, "to_json": 1, "to_xml": 1, "try_make_timestamp": 6, "variant_get": 2,
        "try_variant_get": 2,
    ]
}
