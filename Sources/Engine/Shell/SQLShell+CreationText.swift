import Columns
import Expressions
import Query

/// `SHOW CREATE TABLE`: the statement that would make a table or view anew.
extension SQLShell {
    func creationText(
        of parts: [String], asSerde: Bool, at range: Range<Int>
    ) throws(StatementError) -> StatementResult {
        let name = try simpleName(parts, at: range)
        let text: String
        if let view = views[name.nameKey] {
            guard !view.isTemporary else {
                throw .query(
                    QueryError(
                        "EXPECT_PERMANENT_VIEW_NOT_TEMP",
                        "'SHOW CREATE TABLE' expects a permanent view but \(Self.quoted(name)) is a "
                            + "temporary view.", at: range))
            }
            text = Self.creationText(of: view, name)
        } else if let table = tables[name] {
            guard !asSerde else {
                throw .query(
                    QueryError(
                        "UNSUPPORTED_SHOW_CREATE_TABLE.ON_DATA_SOURCE_TABLE_WITH_AS_SERDE",
                        "\(Self.quoted(name)) is no Hive table; leave AS SERDE out."))
            }
            text = Self.creationText(of: table, name)
        } else {
            throw Self.notFound(name, at: range)
        }
        return Self.texts(["createtab_stmt"], [[.string(text)]])
    }

    private static func creationText(of table: StoredTables.Table, _ name: String) -> String {
        let place = Databases.place(of: name)
        let columns = table.schema.map { column(of: table, $0) }.joined(separator: ",\n  ")
        var lines = [
            "CREATE TABLE \(Databases.catalog).\(place.database).\(place.name) (\n  \(columns))",
            "USING \(table.definition.format.isEmpty ? "parquet" : table.definition.format)",
        ]
        let options = table.definition.options.filter { $0.key != "path" }
        if !options.isEmpty { lines.append("OPTIONS " + list(options)) }
        if !table.partitionedBy.isEmpty {
            lines.append("PARTITIONED BY (\(names(table.partitionedBy)))")
        }
        if let buckets = table.buckets {
            lines.append("CLUSTERED BY (\(names(buckets.columns)))")
            if !buckets.sortedBy.isEmpty {
                lines.append("SORTED BY (\(names(buckets.sortedBy)))")
            }
            lines.append("INTO \(buckets.count) BUCKETS")
        }
        if let comment = table.definition.comment { lines.append("COMMENT " + literal(comment)) }
        if let location = table.definition.location {
            lines.append("LOCATION " + literal(location))
        }
        if let collation = table.defaultCollation {
            lines.append("DEFAULT COLLATION " + collation.name)
        }
        if !table.properties.isEmpty { lines.append("TBLPROPERTIES " + list(table.properties)) }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func creationText(of view: StoredView, _ name: String) -> String {
        let place = Databases.place(of: name)
        let columns = view.schema.map { field in
            let comment = view.comments[field.name.nameKey]
            return identifier(field.name) + (comment.map { " COMMENT " + literal($0) } ?? "")
        }
        var lines = [
            "CREATE VIEW \(place.database).\(place.name) (\n  "
                + columns.joined(separator: ",\n  ") + ")"
        ]
        if let comment = view.comment { lines.append("COMMENT " + literal(comment)) }
        if !view.properties.isEmpty { lines.append("TBLPROPERTIES " + list(view.properties)) }
        lines.append("WITH SCHEMA " + view.schemaMode.rawValue)
        lines.append("AS " + view.text)
        return lines.joined(separator: "\n") + "\n"
    }

    private static func column(of table: StoredTables.Table, _ field: Field) -> String {
        let key = field.name.nameKey
        var text = identifier(field.name) + " "
        text += type(field.type, (table.lengths[key]?.all ?? [])[...])
        if let value = table.defaultTexts[key] { text += " DEFAULT " + value }
        if let comment = table.comments[key] { text += " COMMENT " + literal(comment) }
        return text
    }

    private static func collation(of type: DataType) -> String {
        guard case .collated(let collation) = type else { return "COLLATE UTF8_BINARY" }
        return "COLLATE " + collation.name
    }

    /// A type as a statement declares it: strings with their collation, members' names quoted.
    ///
    /// - Parameter lengths: Of its texts, from left to right.
    private static func type(
        _ type: DataType, _ lengths: ArraySlice<TextLength?> = []
    ) -> String {
        switch type {
        case .string, .collated:
            let name = (lengths.first ?? nil)?.description.uppercased() ?? "STRING"
            return name + " " + collation(of: type)
        case .array(let element): return "ARRAY<\(self.type(element, lengths))>"
        case .map(let key, let value):
            let values = lengths.dropFirst(key.countOfTexts)
            return "MAP<\(self.type(key, lengths)), \(self.type(value, values))>"
        case .structure(let fields):
            var rest = lengths
            let members = fields.map { field in
                defer { rest = rest.dropFirst(field.type.countOfTexts) }
                return "\(identifier(field.name)): \(self.type(field.type, rest))"
            }
            return "STRUCT<\(members.joined(separator: ", "))>"
        default: return type.ddl
        }
    }

    private static func names(_ names: [String]) -> String {
        names.map(identifier).joined(separator: ", ")
    }

    /// A name, in backquotes where it needs them.
    private static func identifier(_ name: String) -> String {
        let isPlain =
            name.utf8.allSatisfy {
                ($0 | 0x20 >= UInt8(ascii: "a") && $0 | 0x20 <= UInt8(ascii: "z"))
                    || $0 == UInt8(ascii: "_")
                    || ($0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9"))
            } && !name.utf8.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
        return isPlain ? name : "`" + name.replacing("`", with: "``") + "`"
    }

    private static func literal(_ text: String) -> String {
        "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
    }

    private static func list(_ pairs: [String: String]) -> String {
        let lines = pairs.sorted { $0.key < $1.key }
            .map { "  \(literal($0.key)) = \(literal($0.value))" }
        return "(\n" + lines.joined(separator: ",\n") + ")"
    }
}
