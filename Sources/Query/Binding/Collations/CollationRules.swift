import Columns
import Expressions

/// What each function does with the collations of its arguments, where it is not the usual: that they go
/// together, and that a text which comes out has what they have in common.
///
/// Source: the types that Spark's functions take and give.
enum CollationRules {
    /// They compare whole values, whose sort keys stand for them.
    static let comparisons: Set<String> = [
        "=", "==", "!=", "<", "<=", ">", ">=", "<=>", "in", "equal_null",
    ]

    /// They compare texts, or parts of them: it must be clear by which collation.
    static let asks: Set<String> = CollatedTexts.names.union([
        "array_distinct", "array_except", "array_intersect", "array_max", "array_min",
        "array_remove", "array_sort", "array_union", "sort_array",
    ])

    /// Their arguments keep what each of them has.
    private static let separate: Set<String> = [
        "[]", "collation", "element_at", "format_string", "from_csv", "from_json", "from_xml",
        "get", "get_field", "hash", "isnotnull", "isnull", "like", "ilike", "rlike", "map",
        "map_from_arrays", "map_from_entries", "named_struct", "printf", "raise_error",
        "regexp_count", "regexp_instr", "regexp_like", "struct", "to_csv", "to_json", "to_xml",
        "transform", "try_element_at", "typeof", "xxhash64", "arrays_zip",
    ]

    static func separates(_ name: String) -> Bool { separate.contains(name) }

    /// The text that comes out of them is a new one, without a collation.
    private static let plain: Set<String> = [
        "base64", "bin", "char", "chr", "collation", "date_format", "dayname", "decode",
        "format_number", "from_unixtime", "monthname", "space",
        "get_json_object", "json_object_keys", "md5", "parse_url", "quote", "schema_of_csv",
        "schema_of_json", "schema_of_xml", "sha", "sha1", "sha2", "soundex", "to_char", "to_csv",
        "to_json", "to_varchar", "to_xml", "try_parse_url", "try_url_decode", "url_decode",
        "url_encode", "xpath", "xpath_string",
    ]

    static func isPlain(_ name: String) -> Bool { plain.contains(name) }

    /// They search in texts, which Spark does not do where case counts and accents do not.
    private static let searches: Set<String> = [
        "contains", "endswith", "instr", "locate", "ltrim", "position", "replace", "rtrim",
        "split_part", "startswith", "str_to_map", "substring_index", "translate", "trim",
    ]

    /// Columns that are named after a call of these show the collation that its literals take on.
    static let namesCollations: Set<String> = [
        "array", "array_contains", "array_position", "array_remove", "coalesce", "concat",
        "contains", "endswith",
        "greatest", "if", "instr", "least", "levenshtein", "lpad", "replace", "rpad", "split_part",
        "startswith", "substring_index", "translate",
    ]

    /// Where those that take regular expressions have them: the case of letters counts in them as it does in
    /// the text. They know nothing of blanks at the end.
    static let patterns: [String: [Int]] = [
        "rlike": [1], "regexp": [1], "regexp_like": [1], "regexp_replace": [1],
        "regexp_extract": [1], "regexp_extract_all": [1], "regexp_substr": [1],
        "regexp_count": [1], "regexp_instr": [1], "split": [1], "str_to_map": [1, 2],
    ]

    static let mapMakers: Set<String> = [
        "map", "map_concat", "map_from_arrays", "map_from_entries", "str_to_map",
        "transform_keys",
    ]

    /// Without regard to case.
    static func caseless(_ pattern: Expression) -> Expression {
        let flags = Expression.literal(.string("(?i)"), .string)
        return (try? ScalarCall.bind("concat", [flags, pattern]))?.foldedIfConstant() ?? pattern
    }

    /// The function that does over plain texts what one does over those of the first argument's collation.
    static func plainName(_ name: String, _ arguments: [Expression]) -> String {
        let isCaseless = arguments.first?.type == .collated(Collation(.lowercase))
        return name == "like" && isCaseless ? "ilike" : name
    }

    /// - Throws: what Spark refuses some functions' collated arguments with.
    static func check(
        _ name: String, _ arguments: [Expression], _ range: Range<Int>
    ) throws(QueryError) {
        guard let first = arguments.first?.type else { return }
        if searches.contains(name),
            let refused = arguments.firstIndex(where: { $0.type.countsCaseAlone })
        {
            throw QueryError(
                .wrongType(name, refused, arguments[refused].type, wanted: "string"), at: range)
        }
        let takesPattern = patterns[name] != nil || name == "like" || name == "ilike"
        if name == "str_to_map", case .collated(let collation) = first,
            case .language = collation.order
        {
            return
        }
        if takesPattern, case .collated(let collation) = first, !collation.isBinary,
            collation != Collation(.lowercase), collation != .indeterminate
        {
            throw QueryError(.wrongType(name, 0, first, wanted: "string"), at: range)
        }
        switch (name, first) {
        case ("schema_of_json", .collated), ("schema_of_csv", .collated),
            ("schema_of_xml", .collated):
            throw QueryError(.wrongType(name, 0, first, wanted: "string"), at: range)
        case ("array_prepend", .array(let element)) where arguments.count == 2,
            ("array_insert", .array(let element)) where arguments.count == 3:
            let item = arguments[arguments.count - 1].type
            guard item.withoutCollations == element.withoutCollations, item != element else {
                return
            }
            throw differing("ARRAY_FUNCTION_DIFF_TYPES", name, first, item, range)
        case ("map_contains_key", .map(let key, _)), ("element_at", .map(let key, _)),
            ("try_element_at", .map(let key, _)):
            guard arguments.count == 2, arguments[1].type != key else { return }
            throw differing("MAP_FUNCTION_DIFF_TYPES", name, first, arguments[1].type, range)
        case ("map_concat", _):
            guard let other = arguments.first(where: { $0.type != first })?.type else { return }
            throw differing("DATA_DIFF_TYPES", name, first, other, range)
        default: break
        }
    }

    private static func differing(
        _ subclass: String, _ name: String, _ left: DataType, _ right: DataType,
        _ range: Range<Int>
    ) -> QueryError {
        QueryError(
            "DATATYPE_MISMATCH.\(subclass)",
            "The arguments of `\(name)` have different collations: "
                + "\"\(left.description.uppercased())\" and \"\(right.description.uppercased())\".",
            at: range)
    }

    /// The type of a call's result, as which `plain` is the one over plain texts.
    static func result(
        of name: String, _ arguments: [Expression], plain: DataType, _ range: Range<Int>
    ) throws(QueryError) -> DataType {
        guard plain.holdsText, !self.plain.contains(name) else { return plain }
        if name == "format_string" || name == "printf" {
            return arguments.first?.type ?? plain
        }
        if ["from_csv", "from_json", "from_xml"].contains(name), arguments.count > 1 {
            return arguments[1].type
        }
        // A function of collections says itself what comes out of which argument.
        let hasCollection = arguments.contains { $0.type.physical != .string && $0.type.holdsText }
        let described = arguments.map { argument in
            guard case .lambda(let parameters, let body) = argument else {
                return Argument(type: argument.type, literal: argument.literalValue)
            }
            return Argument(type: body.type, lambdaParameters: parameters.count)
        }
        if let function = FunctionLibrary.shared.scalar(named: name),
            let overload = try? function.resolve(described),
            overload.result.withoutCollations == plain,
            overload.result.holdsCollation || hasCollection && plain != .string
        {
            return overload.result
        }
        if name == "map" { return try map(arguments, plain, range) }
        let single = arguments.filter { $0.type.collations.count == 1 }
        return plain.with(try single.commonCollations(range))
    }

    /// Keys and values of a map have their own collations.
    private static func map(
        _ arguments: [Expression], _ plain: DataType, _ range: Range<Int>
    ) throws(QueryError) -> DataType {
        guard case .map(let key, let value) = plain else { return plain }
        let keys = stride(from: 0, to: arguments.count, by: 2).map { arguments[$0] }
        let values = stride(from: 1, to: arguments.count, by: 2).map { arguments[$0] }
        return .map(
            key: key.with(try keys.commonCollations(range)),
            value: value.with(try values.commonCollations(range)))
    }
}

extension DataType {
    /// A text whose collation counts case beside letters, and no accents.
    fileprivate var countsCaseAlone: Bool {
        guard case .collated(let collation) = self, case .language(let order) = collation.order
        else { return false }
        return order.ignoresAccents && !order.ignoresCase
    }
}
