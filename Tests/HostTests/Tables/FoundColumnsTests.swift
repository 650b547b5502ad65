import Foundation
import Query
import Testing

@testable import Host

/// Tables of a pipeline whose statements list no columns.
@Suite struct FoundColumnsTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try FileManager.default.createDirectory(
            atPath: folder.path + "/ev", withIntermediateDirectories: true)
        try folder.write("ev/0.json", #"{"k":"a","odd `name":{"x":[1]},"n":1}"#.utf8)
    }

    /// The text that driver and workers would read.
    private func prepared(_ table: String) throws -> String {
        try folder.write(
            "p.sql",
            "CREATE TABLE ev \(table);\nCREATE STREAMING TABLE t AS SELECT n FROM STREAM ev;".utf8)
        let run = try RunPreparation.prepare(
            file: folder.path + "/p.sql", state: folder.path + "/state", variables: [:], name: "p")
        let text = try String(contentsOfFile: run.state.pipelineText, encoding: .utf8)
        return String(text.prefix { $0 != ";" })
    }

    @Test("have those of the data, written into the text that runs")
    func areFound() throws {
        let text = try prepared("USING json LOCATION 'ev'")
        #expect(
            text
                == "CREATE TABLE ev (`k` STRING, `n` BIGINT, `odd ``name` STRUCT<`x`: ARRAY<BIGINT>>) "
                + "USING json LOCATION 'ev'")
    }

    @Test("keep them when the data grows, and find others where the table is another")
    func stay() throws {
        let first = try prepared("USING json LOCATION 'ev'")
        try folder.write("ev/1.json", #"{"n":0.5,"z":1}"#.utf8)
        #expect(try prepared("USING json LOCATION 'ev'") == first)
        let other = try prepared("USING json OPTIONS (pathGlobFilter '1.*') LOCATION 'ev'")
        #expect(other.hasPrefix("CREATE TABLE ev (`n` DOUBLE, `z` BIGINT) USING"))
    }

    @Test("of files that a query names stand in a statement in front of all others, and stay")
    func namedFiles() throws {
        let sql = """
            CREATE TABLE ev (k STRING) USING json LOCATION 'ev';
            CREATE STREAMING TABLE t AS SELECT e.k, d.v FROM STREAM ev e
              JOIN csv.`it's.csv` WITH (header = 'true') d ON e.k = d.k;
            """
        try folder.write("it's.csv", "k,v\na,1\n".utf8)
        try folder.write("p.sql", sql.utf8)
        for columns in ["k,v\na,1\n", "k,v,w\na,1,2\n"] {
            try folder.write("it's.csv", columns.utf8)
            let run = try RunPreparation.prepare(
                file: folder.path + "/p.sql", state: folder.path + "/state", variables: [:],
                name: "p")
            let text = try String(contentsOfFile: run.state.pipelineText, encoding: .utf8)
            #expect(
                text
                    == "CREATE TABLE `it's.csv` (`k` STRING, `v` STRING) USING csv OPTIONS ('header' 'true') "
                    + "LOCATION 'it\\'s.csv'; " + sql)
        }
    }

    @Test("are refused where there is no data")
    func needData() throws {
        try folder.write("ev/0.json", "".utf8)
        let error = #expect(throws: QueryError.self) { try prepared("USING json LOCATION 'ev'") }
        #expect(error?.errorClass == "UNABLE_TO_INFER_SCHEMA")
        #expect(error?.place?.line == 1)
    }
}
