public import Columns
import Expressions
import Formats

extension Parser {
    /// Reads a type alone, as in a schema given as text.
    public static func dataType(_ text: String) throws(QueryError) -> DataType {
        try dataType(text, allowingLengths: true)
    }

    /// - Parameter allowingLengths: Of CHAR(n) and VARCHAR(n), which texts outside of tables do not have.
    static func dataType(
        _ text: String, allowingLengths: Bool
    ) throws(QueryError) -> DataType {
        let bytes = Array(text.utf8)
        var parser = Parser(bytes, tokens: try Lexer.tokens(of: bytes))
        let type = try parser.dataType()
        try parser.expectEnd()
        if !allowingLengths, parser.textLengths.contains(where: { $0 != nil }) {
            throw textsWithLengths()
        }
        return type
    }

    private static func textsWithLengths() -> QueryError {
        QueryError(
            lengthInSchema,
            "A schema takes no CHAR or VARCHAR: write STRING, or set "
                + "spark.sql.legacy.charVarcharAsString to true.")
    }

    mutating func dataType() throws(QueryError) -> DataType {
        try enter()
        defer { leave() }
        let start = current.start
        let word = upperWord
        guard current.kind == .word else { throw unexpected("a type") }
        advance()
        if word.hasPrefix("TIMESTAMP"), isSymbol("(") { try secondsPrecision(of: word, start) }
        if isSymbol("("), Self.typesWithoutSize.contains(word) {
            throw QueryError(
                "UNSUPPORTED_DATATYPE", "The type \(word) takes no parameters.",
                at: range(from: start))
        }
        if let type = Self.plainTypes[word] { return type }
        switch word {
        case "STRING": return try collatedText()
        case "VARCHAR", "CHAR", "CHARACTER":
            guard isSymbol("(") else {
                throw QueryError(
                    "DATATYPE_MISSING_SIZE",
                    "DataType \"\(word)\" requires a length parameter, for example "
                        + "\"\(word)\"(10). Please specify the length.", at: range(from: start))
            }
            let length = try numbers()[0]
            // Spark takes a length of 0.
            guard length <= Int32.max else {
                throw QueryError(
                    "UNSUPPORTED_DATATYPE",
                    "\(word) has a length of at most \(Int32.max), not \(length).",
                    at: range(from: start))
            }
            let isPadded = word != "VARCHAR" && !SessionRules.current.leavesTextsUnpadded
            return try collatedText(TextLength(isPadded: isPadded, count: length))
        case "TIMESTAMP":
            if take("WITHOUT", "TIME", "ZONE") { return .timestampNTZ }
            if isWords("WITH", "LOCAL"), isWord("TIME", at: 2), isWord("ZONE", at: 3) {
                for _ in 0..<4 { advance() }
                return .timestamp
            }
            return SessionRules.current.timestampHasNoZone ? .timestampNTZ : .timestamp
        case "TIME": return try clockType(from: start)
        case "DECIMAL", "DEC", "NUMERIC": return try decimalType(from: start)
        case "INTERVAL": return try intervalType()
        case "GEOMETRY", "GEOGRAPHY": return try spatialType(word, from: start)
        case "ARRAY", "MAP", "STRUCT":
            guard isSymbol("<") || isSymbol("<>") else {
                throw QueryError(
                    "INCOMPLETE_TYPE_DEFINITION.\(word)",
                    "\(word) needs its parts' types, such as \(Self.examples[word] ?? word).",
                    at: range(from: start))
            }
            return try nestedType(word)
        default:
            let near =
                (word == "TEXT" ? "STRING" : NearestName.nearest(word, among: Self.typeNames))
                .map { " Did you mean \($0)?" }
            throw QueryError(
                "UNSUPPORTED_DATATYPE", "There is no type \(word).\(near ?? "")",
                at: range(from: start))
        }
    }

    /// Types of one word.
    private static let plainTypes: [String: DataType] = [
        "BOOLEAN": .boolean, "TINYINT": .tinyint, "BYTE": .tinyint, "SMALLINT": .smallint,
        "SHORT": .smallint, "INT": .int, "INTEGER": .int, "BIGINT": .bigint, "LONG": .bigint,
        "FLOAT": .float, "REAL": .float, "DOUBLE": .double, "BINARY": .binary, "DATE": .date,
        "TIMESTAMP_LTZ": .timestamp, "TIMESTAMP_NTZ": .timestampNTZ, "VARIANT": .variant,
        "VOID": .void, "NULL": .void,
    ]

    private static let examples = [
        "ARRAY": "ARRAY<INT>", "MAP": "MAP<STRING, INT>", "STRUCT": "STRUCT<name: STRING>",
    ]

    /// What follows `ARRAY`, `MAP` or `STRUCT`.
    private mutating func nestedType(_ word: String) throws(QueryError) -> DataType {
        switch word {
        case "ARRAY":
            try expectSymbol("<")
            let element = try dataType()
            try closeAngle()
            return .array(element)
        case "MAP":
            try expectSymbol("<")
            let key = try dataType()
            try expectSymbol(",")
            let value = try dataType()
            try closeAngle()
            return .map(key: key, value: value)
        default: return try structureType()
        }
    }

    /// `(6)`, the microseconds that there are. Nanoseconds are off in Spark, too, unless a setting of its tests is
    /// on.
    private mutating func secondsPrecision(of word: String, _ start: Int) throws(QueryError) {
        let digits = try numbers()[0]
        guard digits != 6 else { return }
        guard (7...9).contains(digits) else {
            throw QueryError(
                "INVALID_TIMESTAMP_PRECISION",
                "The seconds precision \(digits) of \(word) is invalid; it has 6 digits.",
                at: range(from: start))
        }
        throw QueryError(
            "FEATURE_NOT_ENABLED",
            "\(word)(\(digits)) has nanoseconds, which are not there: it has 6 digits.",
            at: range(from: start))
    }

    private static let typesWithoutSize: Set<String> = [
        "BOOLEAN", "TINYINT", "BYTE", "SMALLINT", "SHORT", "INT", "INTEGER", "BIGINT", "LONG",
        "FLOAT", "REAL", "DOUBLE", "STRING", "BINARY", "DATE", "TIMESTAMP", "TIMESTAMP_NTZ",
        "TIMESTAMP_LTZ", "VARIANT", "VOID",
    ]

    private static let typeNames = [
        "BOOLEAN", "TINYINT", "SMALLINT", "INT", "BIGINT", "FLOAT", "DOUBLE", "DECIMAL", "STRING",
        "BINARY", "DATE", "TIMESTAMP", "TIMESTAMP_NTZ", "TIME", "INTERVAL", "ARRAY", "MAP",
        "VARIANT", "GEOMETRY", "GEOGRAPHY",
        "STRUCT",
        "VARCHAR", "CHAR", "INTEGER",
    ]

    /// `>`; of `>>` and `<>` only the half that closes this type is taken.
    private mutating func closeAngle() throws(QueryError) {
        if halfAngles > 0 {
            halfAngles -= 1
            if halfAngles == 0 { advance() }
            return
        }
        if isSymbol(">>") {
            halfAngles = 1
            return
        }
        try expectSymbol(">")
    }

    private mutating func numbers() throws(QueryError) -> [Int] {
        try list { (parser: inout Parser) throws(QueryError) in
            guard parser.current.kind == .integer,
                let number = Int(parser.text(parser.current.range))
            else { throw parser.unexpected("a number") }
            parser.advance()
            return number
        }
    }

    private mutating func decimalType(from start: Int) throws(QueryError) -> DataType {
        let numbers = isSymbol("(") ? try numbers() : [10, 0]
        let (precision, scale) = (numbers[0], numbers.count > 1 ? numbers[1] : 0)
        guard numbers.count <= 2 else {
            throw QueryError(
                "UNSUPPORTED_DATATYPE", "DECIMAL takes its digits and those behind the point.",
                at: range(from: start))
        }
        guard precision >= 1, precision <= 38, scale <= precision else {
            throw QueryError(
                scale > precision
                    ? "DECIMAL_SCALE_EXCEEDS_PRECISION" : "DECIMAL_PRECISION_EXCEEDS_MAX_PRECISION",
                "DECIMAL takes 1 to 38 digits, and no more of them after the point.",
                at: range(from: start))
        }
        return .decimal(precision: precision, scale: scale)
    }

    /// Refuses TIME where a setting has taken it away.
    func checkClockTimes(from start: Int) throws(QueryError) {
        guard !SessionRules.current.takesClockTimes else { return }
        throw QueryError(
            "UNSUPPORTED_TIME_TYPE",
            "The data type TIME is not there: spark.sql.timeType.enabled is false.",
            at: range(from: start))
    }

    /// `TIME[(digits)] [WITHOUT TIME ZONE]`.
    private mutating func clockType(from start: Int) throws(QueryError) -> DataType {
        try checkClockTimes(from: start)
        let precision = isSymbol("(") ? try numbers().first ?? 6 : 6
        guard precision <= 9 else {
            throw QueryError(
                "UNSUPPORTED_TIME_PRECISION",
                "The seconds precision \(precision) of the TIME data type is out of the supported "
                    + "range [0, 9].", at: range(from: start))
        }
        _ = take("WITHOUT", "TIME", "ZONE")
        return .time(precision: precision)
    }

    /// `GEOMETRY(4326)`, `GEOGRAPHY(ANY)`.
    private mutating func spatialType(
        _ word: String, from start: Int
    ) throws(QueryError) -> DataType {
        guard takeSymbol("(") else {
            throw QueryError(
                "UNSUPPORTED_DATATYPE",
                "\(word) takes the number of a system of coordinates, or ANY: \(word)(4326).",
                at: range(from: start))
        }
        var srid: Int?
        if !take("ANY") {
            guard current.kind == .integer, let number = Int(text(current.range)) else {
                throw unexpected("the number of a system of coordinates, or ANY")
            }
            srid = number
            advance()
        }
        try expectSymbol(")")
        if let srid, !SpatialReferences.isKnown(srid, isGeographic: word == "GEOGRAPHY") {
            throw QueryError(.unknownSystem(srid), at: range(from: start))
        }
        return word == "GEOMETRY" ? .geometry(srid: srid) : .geography(srid: srid)
    }

    private mutating func intervalType() throws(QueryError) -> DataType {
        func unit() -> IntervalUnit? {
            IntervalUnit.allCases.first { $0.name.uppercased() == upperWord }
        }
        guard let from = unit() else { return .calendarInterval }
        advance()
        var to = from
        if take("TO") {
            guard let last = unit(), last >= from, (last <= .month) == (from <= .month) else {
                throw unexpected("a smaller unit of the same kind")
            }
            advance()
            to = last
        }
        return from <= .month ? .yearMonthInterval(from, to) : .dayTimeInterval(from, to)
    }

    private mutating func structureType() throws(QueryError) -> DataType {
        if takeSymbol("<>") { return .structure([]) }
        try expectSymbol("<")
        var fields: [Field] = []
        repeat {
            let name = try identifier("a member's name")
            _ = takeSymbol(":")
            fields.append(Field(name, try dataType()))
            if take("NOT", "NULL") {}
            if take("COMMENT") { _ = try string() }
        } while takeSymbol(",")
        try closeAngle()
        return .structure(fields)
    }

    // MARK: Columns

    /// `(name TYPE [NOT NULL] [DEFAULT value] [COMMENT 'text'], …)`.
    ///
    /// - Parameter orDuplicates: The class of the error of a name that is listed twice.
    mutating func columnDefinitions(
        orDuplicates errorClass: String = "COLUMN_ALREADY_EXISTS"
    ) throws(QueryError) -> [ColumnSyntax] {
        let columns = try list { (parser: inout Parser) throws(QueryError) in
            try parser.columnDefinition()
        }
        var seen: Set<String> = []
        for column in columns where !seen.insert(column.name.nameKey).inserted {
            throw QueryError(
                errorClass, "`\(column.name)` is listed twice.", at: column.range)
        }
        return columns
    }

    mutating func columnDefinition() throws(QueryError) -> ColumnSyntax {
        let start = current.start
        if isConstraint {
            throw QueryError(
                "UNSUPPORTED_FEATURE.TABLE_OPERATION",
                "Tables keep no constraints; check rows with a filter or raise_error.",
                at: current.range)
        }
        let name = try identifier("a column's name")
        _ = takeSymbol(":")
        return try columnDefinition(of: name, from: start)
    }

    /// What stands behind the name that begins at `start`.
    mutating func columnDefinition(
        of name: String, from start: Int
    ) throws(QueryError) -> ColumnSyntax {
        textLengths = []
        var column = ColumnSyntax(name: name, type: try dataType())
        column.length = DeclaredLengths(of: column.type, textLengths)
        column.range = range(from: start)
        while true {
            if take("NOT", "NULL") {
                column.isNullable = false
            } else if take("COMMENT") {
                column.comment = try string()
            } else if take("DEFAULT") {
                let start = current.start
                column.defaultValue = try expression()
                column.defaultText = text(range(from: start))
            } else if take("NULL") {
                column.isNullable = true
            } else if isWord("GENERATED") || isWords("PRIMARY", "KEY") || isWord("UNIQUE")
                || isWord("CHECK") || isWord("REFERENCES")
            {
                throw QueryError(
                    "UNSUPPORTED_FEATURE.TABLE_OPERATION",
                    "A column has a type, a default and a comment, and no \(upperWord).",
                    at: current.range)
            } else {
                return column
            }
        }
    }

    /// `CONSTRAINT name …`, `PRIMARY KEY (…)`, `CHECK (…)` among a table's columns.
    private var isConstraint: Bool {
        isWord("CONSTRAINT") && (isWord("CHECK", at: 2) || isWord("PRIMARY", at: 2))
            || isWords("PRIMARY", "KEY") || isWords("FOREIGN", "KEY")
            || (isWord("CHECK") || isWord("UNIQUE")) && isSymbol("(", at: 1)
    }

    /// The class of the error of CHAR and VARCHAR where a schema tells how to read a text.
    static let lengthInSchema = "UNSUPPORTED_CHAR_OR_VARCHAR_AS_STRING"

    /// Reads a schema such as `a INT, b STRING NOT NULL COMMENT 'text'`, in which a name may stand twice.
    public static func schema(_ text: String) throws(QueryError) -> Schema {
        let bytes = Array(text.utf8)
        var parser = Parser(bytes, tokens: try Lexer.tokens(of: bytes))
        var fields: Schema = []
        repeat {
            let name = try parser.identifier("a column's name")
            fields.append(Field(name, try parser.dataType()))
            let hasLength = parser.textLengths.contains { $0 != nil }
            if hasLength, !SessionRules.current.forgetsTextLengths { throw textsWithLengths() }
            _ = parser.take("NOT", "NULL")
            if parser.take("COMMENT") { _ = try parser.string() }
        } while parser.takeSymbol(",")
        try parser.expectEnd()
        return fields
    }

    /// A text's type with what follows it: `COLLATE name`, or the collation that holds around.
    private mutating func collatedText(
        _ length: TextLength? = nil
    ) throws(QueryError) -> DataType {
        textLengths.append(length)
        guard take("COLLATE") else { return defaultCollation.map { .collated($0) } ?? .string }
        return .collated(try collation())
    }

    /// The name of a collation.
    mutating func collation() throws(QueryError) -> Collation {
        let start = current.start
        let name = try qualifiedName("a collation")
        do throws(FunctionError) {
            return try CollationName.collation(name)
        } catch {
            throw QueryError(error, at: range(from: start))
        }
    }
}
