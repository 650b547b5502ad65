import Columns
import Formats

/// JSON functions over whole columns: the bytes are walked over once, and no tree is made of them
/// where the path, the names or the schema are constant.
enum JSONKernels {
    /// The texts of an argument, each distinct one of a dictionary once; nil for a scalar.
    private static func texts(_ argument: Datum) -> (strings: StringVector, column: Column)? {
        guard case .column(let column) = argument else { return nil }
        switch column.vector {
        case .string(let strings): return (strings, column)
        case .dictionary(let dictionary): return (dictionary.values, column)
        default: return nil
        }
    }

    /// A column of distinct texts' results as one of the rows.
    private static func spread(_ results: Column, over column: Column) -> Column {
        var results = results
        if case .dictionary(let dictionary) = column.vector {
            results = results.gather(dictionary.codes)
        }
        results.validity = Validity.both(results.validity, column.validity)
        return results
    }

    /// `get_json_object` where the path is constant and names no more than one place.
    static func object(_ arguments: [Datum]) -> Column? {
        guard let (strings, column) = texts(arguments[0]),
            case .scalar(.string(let text), _) = arguments[1], let path = JSONPath(text),
            let place = path.place
        else { return nil }
        let (found, present) = place.found(in: strings)
        let hasNulls = present.contains(0)
        return spread(
            Column(.string, .string(found), validity: hasNulls ? present : nil), over: column)
    }

    /// The members of objects as a struct; rows that cannot be decided so are computed by `longWay`.
    ///
    /// - Parameter longWay: Gives a struct for each of the chosen texts.
    static func members(
        _ argument: Datum, _ fields: [Field], allowsRest: Bool,
        longWay: (_ texts: StringVector) -> Column
    ) -> Column? {
        guard let (strings, column) = texts(argument),
            Set(fields.map(\.name)).count == fields.count
        else { return nil }
        let reader = JSONObjectReader(fields, allowsRest: allowsRest)
        let (members, open) = reader.read(strings)
        var result = Column(
            .structure(fields), .structure(members.map(\.flattened), count: strings.count))
        if !open.isEmpty {
            let others = longWay(strings.gather(open))
            var places = Selection(0..<Int32(strings.count))
            for (place, row) in open.enumerated() {
                places[Int(row)] = Int32(strings.count + place)
            }
            result = Column.concatenate([result, others]).gather(places)
        }
        return spread(result, over: column)
    }

    /// A struct of scalars as JSON; nil where a member needs another way.
    static func written(_ column: Column, _ fields: [Field]) -> Column? {
        guard case .structure(let members, let count) = column.vector else { return nil }
        for field in fields {
            switch field.type {
            case .boolean, .tinyint, .smallint, .int, .bigint, .float, .double, .decimal, .string,
                .date:
                break
            default: return nil
            }
        }
        let batch = Batch(schema: fields, columns: members, count: count)
        let texts = JSONLinesWriter().texts(of: batch)
        return Column(.string, .string(texts), validity: column.validity)
    }

    static func isScalar(_ type: DataType) -> Bool {
        switch type {
        case .boolean, .tinyint, .smallint, .int, .bigint, .float, .double, .decimal, .string,
            .date, .timestamp, .timestampNTZ, .binary:
            true
        default: false
        }
    }
}
