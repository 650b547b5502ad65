import Columns
import Expressions

/// Calls with collated texts among their arguments.
///
/// The function is bound over plain texts, and its result gets a collation again. What compares texts is given
/// their sort keys in their place, so no kernel knows of collations:
///
/// ```
/// name = 'X'                 collation_key(name) = collation_key('X')
/// upper(name)                upper(name as plain text), as text with name's collation
/// replace(name, 'x', 'y')    replace as it is under the collation, over plain texts
/// ```
extension ExpressionBinder {
    func collatedCall(
        _ name: String, _ arguments: [Expression], _ range: Range<Int>
    ) throws(QueryError) -> Expression {
        // The rules know functions by their names in the library.
        let name = FunctionLibrary.shared.scalar(named: name)?.name ?? name
        try CollationRules.check(name, arguments, range)
        if CollationRules.comparisons.contains(name) {
            return try collatedComparison(name, arguments, range)
        }
        if name == "greatest" || name == "least" {
            // What is refused of plain texts is refused here, too.
            _ = try called(name, plainArguments(name, arguments), range, folds: false)
            // The first of equal values, as of an array's.
            let array = try called("array", arguments, range)
            return try called(name == "least" ? "array_min" : "array_max", [array], range)
        }
        if let found = try collatedLookup(name, arguments, range) { return found }
        let arguments = try CollationRules.separates(name) ? arguments : unified(arguments, range)
        if CollationRules.asks.contains(name) { try refuseIndeterminate(arguments, range) }
        let plain = try called(
            CollationRules.plainName(name, arguments), plainArguments(name, arguments), range,
            folds: false)
        let type = try CollationRules.result(of: name, arguments, plain: plain.type, range)
        let collation = arguments.compactMap(\.type.collations.first).first { $0 != nil } ?? nil
        var result = plain
        if case .call(let call) = plain, let collation, !collation.isBinary {
            result = CollatedTexts.call(call, under: collation) ?? result
        }
        result = try collatedArrays(result, arguments, range) ?? result
        return try checkedMap(result.cast(to: type), range)
    }

    /// The arguments as texts without a collation.
    private func plainArguments(_ name: String, _ arguments: [Expression]) -> [Expression] {
        var plain = arguments.map { argument -> Expression in
            guard case .lambda(let parameters, let body) = argument else {
                return argument.cast(to: argument.type.withoutCollations)
            }
            return .lambda(
                parameters: parameters, body: body.cast(to: body.type.withoutCollations))
        }
        // Formats and such must be constants.
        if CollationRules.isPlain(name) { plain = plain.map { $0.folded() } }
        let isCaseless = arguments.first?.type == .collated(Collation(.lowercase))
        guard isCaseless else { return plain }
        for place in CollationRules.patterns[name] ?? [] where place < plain.count {
            plain[place] = CollationRules.caseless(plain[place])
        }
        return plain
    }

    // MARK: Comparing

    private func collatedComparison(
        _ name: String, _ arguments: [Expression], _ range: Range<Int>
    ) throws(QueryError) -> Expression {
        if arguments.contains(where: { $0.type.holdsMap && $0.type.holdsCollation }) {
            throw QueryError(
                "DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES",
                "Maps of collated texts are not compared.", at: range)
        }
        let plain = try called(
            name, arguments.map { $0.cast(to: $0.type.withoutCollations) }, range, folds: false)
        guard case .call(let call) = plain, call.overload.parameters[0].holdsText else {
            return plain
        }
        let type = try comparedType(arguments, call.overload.parameters[0], range)
        guard type.needsKeys else { return plain }
        return try called(name, arguments.map { key(of: $0, type) }, range)
    }

    /// The type that texts are compared as.
    private func comparedType(
        _ arguments: [Expression], _ plain: DataType, _ range: Range<Int>
    ) throws(QueryError) -> DataType {
        let type = plain.with(try arguments.commonCollations(range))
        try refuseIndeterminate([.literal(.null, type)], range)
        return type
    }

    /// What two sides of an equality that nobody wrote are compared as: columns on both of them.
    func comparedType(
        _ left: DataType, _ right: DataType, _ range: Range<Int>
    ) throws(QueryError) -> DataType {
        let plain = try compared(left.withoutCollations, right.withoutCollations, range)
        guard plain.holdsText else { return plain }
        return try comparedType([.column(0, left), .column(1, right)], plain, range)
    }

    /// The type of what is chosen from several values.
    func commonCollated(
        _ expressions: [Expression], _ function: String, _ range: Range<Int>
    ) throws(QueryError) -> DataType {
        let plain = expressions.map { $0.cast(to: $0.type.withoutCollations) }
        return try common(plain, function, range).with(try expressions.commonCollations(range))
    }

    /// The sort keys of an operand that is compared as a type.
    func key(of operand: Expression, _ type: DataType) -> Expression {
        let plain = operand.cast(to: operand.type.withoutCollations)
        let brought = plain.cast(to: type.withoutCollations).cast(to: type)
        return CollationKey.call(brought.foldedIfConstant(), type).foldedIfConstant()
    }

    private func refuseIndeterminate(
        _ arguments: [Expression], _ range: Range<Int>
    ) throws(QueryError) {
        guard arguments.contains(where: \.type.holdsIndeterminate) else { return }
        throw QueryError(
            "INDETERMINATE_COLLATION_IN_EXPRESSION",
            "Data type of the expression has indeterminate collation: texts of different collations "
                + "meet in it. Use COLLATE to say which one counts.", at: range)
    }

    /// The arguments with the collations that count.
    func unified(
        _ arguments: [Expression], _ range: Range<Int>
    ) throws(QueryError) -> [Expression] {
        let collations = try arguments.commonCollations(range)
        return arguments.map { argument in
            let own = argument.type.collations
            guard own.count == collations.count else { return argument }
            return argument.cast(to: argument.type.with(collations))
        }
    }

    // MARK: Arrays and maps

    /// Elements that are looked for by their keys, and values of maps.
    private func collatedLookup(
        _ name: String, _ arguments: [Expression], _ range: Range<Int>
    ) throws(QueryError) -> Expression? {
        guard arguments.count == 2 else { return nil }
        switch (name, arguments[0].type) {
        case ("array_contains", .array(let element)), ("array_position", .array(let element)):
            let type = element.withoutCollations.with(
                try elements(arguments).commonCollations(range))
            try refuseIndeterminate([.literal(.null, type)], range)
            return try called(
                name, [key(of: arguments[0], .array(type)), key(of: arguments[1], type)], range)
        case ("arrays_overlap", .array):
            let arrays = try unified(arguments, range)
            try refuseIndeterminate(arrays, range)
            return try called(name, arrays.map { key(of: $0, $0.type) }, range)
        case ("[]", .map(let keyType, let value)) where keyType.holdsCollation:
            let plainValue = value.withoutCollations
            let type = DataType.map(key: keyType, value: plainValue)
            let found = try called(
                "[]", [key(of: arguments[0], type), key(of: arguments[1], keyType)], range)
            return found.cast(to: value)
        case ("map_contains_key", .map(let keyType, let value)) where keyType.needsKeys:
            let type = DataType.map(key: keyType, value: value.withoutCollations)
            return try called(
                name, [key(of: arguments[0], type), key(of: arguments[1], keyType)], range)
        case ("element_at", .map(let keyType, let value)) where keyType.needsKeys,
            ("try_element_at", .map(let keyType, let value)) where keyType.needsKeys:
            let type = DataType.map(key: keyType, value: value.withoutCollations)
            let found = try called(
                name, [key(of: arguments[0], type), key(of: arguments[1], keyType)], range)
            return found.cast(to: value)
        default: return nil
        }
    }

    /// An array as one of its elements would be, and what is looked for in it.
    private func elements(_ arguments: [Expression]) -> [Expression] {
        guard case .array(let element) = arguments[0].type else { return arguments }
        let one = Expression.call(
            ScalarCall(
                name: "element", arguments: [arguments[0]],
                overload: ScalarOverload(parameters: [arguments[0].type], result: element) {
                    _, rows, _ in .constant(.null, element, count: rows)
                }))
        return [one, arguments[1]]
    }

    private func collatedArrays(
        _ call: Expression, _ arguments: [Expression], _ range: Range<Int>
    ) throws(QueryError) -> Expression? {
        guard case .call(let call) = call,
            let type = arguments.first(where: { $0.type.holdsCollation })?.type,
            case .array(let element) = type, type.needsKeys
        else { return nil }
        return CollatedArrays.call(call) { argument in
            if case .array = argument.type { return key(of: argument, type) }
            return key(of: argument, element)
        }
    }

    /// A map that is made here, whose keys must differ under their collation.
    func checkedMap(_ map: Expression, _ range: Range<Int>) throws(QueryError) -> Expression {
        guard case .map(let key, _) = map.type, key.holdsCollation,
            case .cast(.call(let call), let type, .label) = map,
            CollationRules.mapMakers.contains(call.name)
        else { return map }
        let plain = Expression.call(call)
        let keys = try called("map_keys", [plain], range)
        return CollatedArrays.distinctKeys(plain, keys: self.key(of: keys, .array(key)))
            .cast(to: type)
    }
}
