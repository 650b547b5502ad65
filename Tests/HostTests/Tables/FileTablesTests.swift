import Columns
import Engine
import Foundation
import Query
import Testing

@testable import Host

/// Files read as a batch. What is expected was asked of Spark 4.3.0.
@Suite struct FileTablesTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func table(
        _ format: String, _ lines: String, columns: Schema? = nil, _ options: [String: String] = [:]
    ) throws -> TableDefinition {
        let path = try folder.write("in/data", lines.utf8)
        return TableDefinition(
            name: "t", kind: .source, format: format, location: path, options: options,
            schema: columns)
    }

    /// A line for each row, its fields between bars, null as a dash.
    private func rows(_ table: TableDefinition, _ wanted: [String]? = nil) throws -> [String] {
        let schema = try table.schema ?? FileTables().schema(of: table)
        let columns = try wanted.map { names in
            try names.map { name in try #require(schema.firstIndex { $0.name == name }) }
        }
        let scan = Scan(
            table: "t", columns: columns ?? Array(schema.indices),
            schema: (columns ?? Array(schema.indices)).map { schema[$0] }, isStreaming: false,
            options: [:])
        var stream = try FileTables().open(table, schema: schema, scan)
        var lines: [String] = []
        while let batch = try stream.next() {
            lines += batch.rows.map { row in
                zip(row, batch.columns).map { Self.text($0, $1.type) }.joined(separator: "|")
            }
        }
        return lines
    }

    private static func text(_ value: Value, _ type: DataType) -> String {
        switch value {
        case .null: "-"
        case .string(let text): text
        case .integer(let number): "\(number)"
        case .floating(let number): "\(number)"
        case .list(let values): "[" + values.map { text($0, type) }.joined(separator: ",") + "]"
        case .structure(let values):
            "{" + values.map { text($0, type) }.joined(separator: ",") + "}"
        case .binary(let bytes): String(decoding: bytes, as: UTF8.self)
        default: "\(value)"
        }
    }

    private static let nested: Schema = [
        Field("a", .int), Field("b", .string), Field("c", .array(.int)),
        Field("d", .structure([Field("x", .int), Field("y", .string)])),
        Field("_corrupt_record", .string),
    ]

    @Test(
        "A malformed JSON record is a row of what can be read of it",
        arguments: [
            (#"{"a":"x","b":"ok"}"#, #"-|ok|-|-|{"a":"x","b":"ok"}"#),
            (#"{"a":1,"b":2}"#, "1|2|-|-|-"),
            (#"{"a":1,"#, #"-|-|-|-|{"a":1,"#),
            (#"[{"a":1},{"a":2}]"#, "1|-|-|-|-;2|-|-|-|-"),
            ("[1,2]", "-|-|-|-|[1,2]"), ("null", "-|-|-|-|null"), ("   ", ""), ("[]", ""),
            (#"{"a":1} trailing"#, "1|-|-|-|-"),
            (#"{"c":[1,"x",3]}"#, #"-|-|-|-|{"c":[1,"x",3]}"#),
            (#"{"d":{"x":"q","y":"w"},"a":3}"#, #"3|-|-|{-,w}|{"d":{"x":"q","y":"w"},"a":3}"#),
            (#"{"a":1.5}"#, #"-|-|-|-|{"a":1.5}"#), (#"{"a":1,"a":2}"#, "2|-|-|-|-"),
            ("{'a':1}", "1|-|-|-|-"), ("{'b':'it\\'s'}", "-|it's|-|-|-"),
            (#"{"a":01}"#, #"-|-|-|-|{"a":01}"#), ("\u{FEFF}{\"a\":1}", "1|-|-|-|-"),
            ("{\"a\":1}\r", "1|-|-|-|-"), (#"{"A":1}"#, "-|-|-|-|-"),
        ])
    func permissiveJSON(line: String, expected: String) throws {
        let read = try rows(table("json", line, columns: Self.nested))
        #expect(read.joined(separator: ";") == expected)
    }

    @Test("Records stay in their order, however they are read")
    func order() throws {
        let lines = (0..<3000).map { number in
            number % 7 == 3 ? "bad \(number)" : #"{"a":\#(number),"b":"x"}"#
        }
        let read = try rows(
            table("json", lines.joined(separator: "\n"), columns: Self.nested),
            ["a", "_corrupt_record"])
        let expected = (0..<3000).map { $0 % 7 == 3 ? "-|bad \($0)" : "\($0)|-" }
        #expect(read == expected)
    }

    @Test("Modes decide what becomes of malformed records", arguments: ["json", "csv"])
    func modes(format: String) throws {
        let lines =
            format == "json"
            ? "{\"a\":\"x\",\"b\":\"ok\"}\n{\"a\":1,\"b\":\"z\"}\n" : "x,ok\n1,z\n"
        let columns: Schema = [Field("a", .int), Field("b", .string)]
        #expect(try rows(table(format, lines, columns: columns)) == ["-|ok", "1|z"])
        let dropping = try table(format, lines, columns: columns, ["mode": "dropMalformed"])
        #expect(try rows(dropping) == ["1|z"])
        let failing = try table(format, lines, columns: columns, ["mode": "FAILFAST"])
        let error = #expect(throws: EngineError.self) { try rows(failing) }
        #expect(error?.errorClass.hasPrefix("MALFORMED_RECORD_IN_PARSING") == true)
        // A column that is not asked for is not looked at.
        #expect(try rows(failing, ["b"]) == ["ok", "z"])
    }

    @Test("The column for malformed records may have another name, and must hold text")
    func corruptColumn() throws {
        let columns: Schema = [Field("a", .int), Field("bad", .string)]
        let options = ["columnnameofcorruptrecord": "bad"]
        #expect(
            try rows(table("json", "{\"bad\":\"mine\",\"a\":1}\nx", columns: columns, options)) == [
                "1|-", "-|x",
            ])
        let number = try table(
            "json", "x", columns: [Field("a", .int), Field("_corrupt_record", .int)])
        let error = #expect(throws: EngineError.self) { try rows(number) }
        #expect(error?.errorClass == "INVALID_CORRUPT_RECORD_TYPE")
        let alone = try table("json", "x", columns: Self.nested)
        #expect(throws: EngineError.self) { try rows(alone, ["_corrupt_record"]) }
    }

    private static let plain: Schema = [
        Field("a", .int), Field("b", .string), Field("c", .double),
        Field("_corrupt_record", .string),
    ]

    @Test(
        "CSV is read as Spark reads it",
        arguments: [
            ("1,x,2.5", "1|x|2.5|-"), ("1,x", "1|x|-|1,x"), ("1,x,2.5,9", "1|x|2.5|1,x,2.5,9"),
            ("z,x,2.5", "-|x|2.5|z,x,2.5"), ("\"1\",x,2.5", "1|x|2.5|-"),
            ("\"\",x,2.5", "-|x|2.5|-"),
            ("1,\"\",", "1|-|-|-"), ("1,,", "1|-|-|-"), ("1,\"x", "1|x|-|1,\"x"),
            ("1,\"x\"\"y\",2", "1|\"x\"\"y\"|2.0|-"), (#"1,"x\"y",2"#, "1|x\"y|2.0|-"),
            ("1,x\"y,2", "1|x\"y|2.0|-"), ("1,\"x\"y,2", "1|\"x\"y|2.0|-"),
            (" 1 , x ,2", "-| x |2.0| 1 , x ,2"), ("1,x,2.5\r", "1|x|2.5|-"), ("", ""), ("   ", ""),
            (",,", "-|-|-|-"), ("1,x,NaN", "1|x|nan|-"), ("1,x,-Infinity", "1|x|-inf|-"),
            ("99999999999,x,1", "-|x|1.0|99999999999,x,1"), ("+1,x,1", "1|x|1.0|-"),
            ("1,\"x,y\",2", "1|x,y|2.0|-"), ("\u{FEFF}1,x,2", "1|x|2.0|-"),
            ("1,\"x\" ,2", "1|x|2.0|-"), ("\"1\"2,x,3", "-|x|3.0|\"1\"2,x,3"),
            (#"1,"a\\",2"#, #"1|a\|2.0|-"#), (#"1,"a\b",2"#, #"1|a\b|2.0|-"#),
            (#"1,a\,2"#, #"1|a\|2.0|-"#), ("1,\"x,2.5\n2,y,3.5", "1|x,2.5|-|1,\"x,2.5;2|y|3.5|-"),
        ])
    func permissiveCSV(line: String, expected: String) throws {
        let read = try rows(table("csv", line, columns: Self.plain))
        #expect(read.joined(separator: ";") == expected)
    }

    @Test("Nulls and empty strings are told apart by options")
    func nulls() throws {
        let columns: Schema = [Field("a", .int), Field("b", .string)]
        #expect(
            try rows(
                table("csv", "NA,NA\n\"NA\",\"NA\"\n,\"\"\n", columns: columns, ["nullvalue": "NA"])
            )
                == ["-|-", "-|-", "-|"])
        #expect(
            try rows(table("csv", "1,\"\"\n1,\n", columns: columns, ["emptyvalue": "E"])) == [
                "1|E", "1|-",
            ])
    }

    @Test("Text that is no UTF-8 is malformed JSON and repaired CSV")
    func invalidText() throws {
        let path = try folder.write(
            "bad.csv", [0x31, 0x2C, 0x61, 0xFF, 0x62, 0x2C, 0x32, 0x0A])
        let csv = TableDefinition(
            name: "t", kind: .source, format: "csv", location: path, schema: Self.plain)
        #expect(try rows(csv) == ["1|a\u{FFFD}b|2.0|-"])
        let json = try folder.write(
            "bad.json", Array("{\"b\":\"a".utf8) + [0xFF] + Array("\"}\n".utf8))
        let table = TableDefinition(
            name: "t", kind: .source, format: "json", location: json, schema: Self.nested)
        #expect(try rows(table) == ["-|-|-|-|{\"b\":\"a\u{FFFD}\"}"])
    }

    @Test("A line that is too long is malformed and not held in memory")
    func tooLong() throws {
        let long = #"{"b":""# + String(repeating: "x", count: 600_000) + "\"}"
        let lines = "{\"a\":1}\n\(long)\n{\"a\":2}\n"
        let read = try rows(
            table("json", lines, columns: Self.nested, ["maxrecordlength": "300KB"]))
        #expect(read.count == 3)
        #expect(read[0] == "1|-|-|-|-")
        #expect(read[1].hasPrefix("-|-|-|-|{\"b\":\"xxx") && read[1].utf8.count < 5000)
        #expect(read[2] == "2|-|-|-|-")
        #expect(try rows(table("json", lines, columns: Self.nested)).count == 3)
    }

    private func schema(_ table: TableDefinition) throws -> String {
        try FileTables().schema(of: table).map { "\($0.name) \($0.type.description)" }
            .joined(separator: ", ")
    }

    @Test(
        "Columns of JSON are found in the data",
        arguments: [
            (
                """
                {"b":1,"a":"x"}
                {"b":2.5,"c":null,"d":{"z":1,"y":[1,2.5]}}
                {"b":true,"e":[]}
                {"f":{},"g":[{}],"h":99999999999999999999,"i":1.5e400}
                """,
                "a string, b string, c string, d struct<y:array<double>,z:bigint>, "
                    + "e array<string>, h decimal(20,0), i double"
            ),
            (
                """
                {"a":1,"b":[1,"x"],"c":{"x":1},"d":"2020-01-01","e":1.50,"h":12345678901234567890123456789012345678901}
                {"a":99999999999999999999,"b":null,"c":5,"d":"2020-01-02T10:00:00Z","e":1}
                """,
                "a decimal(20,0), b array<string>, c string, d string, e double, h double"
            ),
            (
                "{\"a\":1}\nbad\n[{\"b\":1},{\"b\":2}]\n5\nnull",
                "_corrupt_record string, a bigint, b bigint"
            ),
        ])
    func inferredJSON(lines: String, expected: String) throws {
        #expect(try schema(table("json", lines)) == expected)
    }

    @Test("Options say how columns are found")
    func inferenceOptions() throws {
        #expect(
            try schema(
                table("json", "{\"a\":1,\"b\":1.5,\"c\":true}", ["primitivesasstring": "true"]))
                == "a string, b string, c string")
        #expect(
            try schema(table("json", "{\"a\":\"2020-01-01\"}", ["infertimestamp": "true"]))
                == "a timestamp")
        #expect(
            try schema(
                table("json", "{\"a\":1,\"b\":null,\"c\":[]}", ["dropfieldifallnull": "true"]))
                == "a bigint")
        #expect(try schema(table("json", "{\"a\":1}\nx", ["mode": "DROPMALFORMED"])) == "a bigint")
        for (lines, errorClass) in [
            ("", "UNABLE_TO_INFER_SCHEMA"), ("{\"a\":1,\"A\":2}", "COLUMN_ALREADY_EXISTS"),
        ] {
            let error = #expect(throws: EngineError.self) { try schema(table("json", lines)) }
            #expect(error?.errorClass == errorClass)
        }
        // Each second record.
        let lines = (0..<10).map { $0 % 2 == 0 ? "{\"a\":1.5}" : "{\"a\":1}" }
        #expect(
            try schema(
                table("json", lines.joined(separator: "\n"), ["samplingratio": "0.5"]))
                == "a bigint")
    }

    @Test(
        "Columns of CSV are found in the data",
        arguments: [
            (
                "id,name,v,,id\n1,x,2.5,2020-01-01,true\n2,y,3,2020-01-02,false\n3,,,,\n", true,
                "id0 int, name string, v double, _c3 date, id4 boolean"
            ),
            (
                """
                1,1,1,2020-01-01,2020-01-01,true,1,,1.5,99999999999999999999
                2,99999999999,2.5,2020-01-02,2020-01-02 10:00:00,x,true,,abc,1
                """, false,
                "_c0 int, _c1 bigint, _c2 double, _c3 date, _c4 timestamp, _c5 string, _c6 string, "
                    + "_c7 string, _c8 string, _c9 decimal(20,0)"
            ),
            (
                """
                2020-01-01,2020-01-01T10:00:00Z,1,NaN,1e3,0x1,+5,"7", 8 ,01,2020-1-1
                2020-01-01,2020-01-01,2020-01-01,1,1,1,1,1,1,1,2020-1-2
                """, false,
                "_c0 date, _c1 timestamp, _c2 string, _c3 double, _c4 double, _c5 string, _c6 int, "
                    + "_c7 int, _c8 double, _c9 int, _c10 timestamp"
            ),
            ("1,2\n3,4,5\n6\n", false, "_c0 int, _c1 int"),
            ("\n  \na,A,b,,a b\r\n1,2,3,4,5\r\n", true, "a0 int, A1 int, b int, _c3 int, a b int"),
            ("\u{FEFF}\"a,x\",b\n1,2\n", true, "a,x int, b int"),
            ("a,b", true, "a string, b string"),
        ])
    func inferredCSV(lines: String, hasHeader: Bool, expected: String) throws {
        let options = ["header": hasHeader ? "true" : "false", "inferschema": "true"]
        #expect(try schema(table("csv", lines, options)) == expected)
    }

    @Test("Without inferSchema all columns of CSV are text; lines may be shorter")
    func textColumns() throws {
        let table = try table("csv", "1,2\n3\n")
        #expect(try schema(table) == "_c0 string, _c1 string")
        #expect(try rows(table) == ["1|2", "3|-"])
    }
}
