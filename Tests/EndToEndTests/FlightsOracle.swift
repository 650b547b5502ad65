import Foundation

/// The demo's tables as SQLite computes them over the same files, row by row as comparable text.
enum FlightsOracle {
    static let tables = [
        "delays_by_hour", "worst_routes", "cancellations", "flights_in_weather", "very_late",
    ]

    static let expected: [String: [String]] = {
        let script = Weir.checkout.appending(path: "Tests/EndToEndTests/Oracle/flights.sql")
        let data = Weir.checkout.appending(path: "demo/data")
        let text = try! shell("sqlite3 :memory: < '\(script.path)'", in: data)
        var result: [String: [String]] = [:]
        for part in text.split(separator: "@") {
            let end = part.firstIndex(of: "\n")!
            let array = try! JSONSerialization.jsonObject(with: Data(part[end...].utf8))
            result[String(part[..<end])] = (array as! [[String: Any]]).map(canonical).sorted()
        }
        return result
    }()

    /// What weir published, in the same form.
    static func published(_ table: String, state: URL) throws -> [String] {
        let lines = try shell("cat '\(state.path)/tables/\(table)/'*.jsonl")
        return try lines.split(separator: "\n").map { line in
            let row = try JSONSerialization.jsonObject(with: Data(line.utf8))
            return canonical(row as! [String: Any])
        }.sorted()
    }

    /// Names in order, numbers to 12 digits, nulls left out.
    static func canonical(_ row: [String: Any]) -> String {
        row.sorted { $0.key < $1.key }.compactMap { name, value in
            switch value {
            case is NSNull: nil
            case let number as NSNumber: name + "=" + String(format: "%.12g", number.doubleValue)
            default: "\(name)=\(value)"
            }
        }.joined(separator: "|")
    }

    /// One digest of a table's published lines in sorted order: equal for equal content.
    static func digest(_ table: String, state: URL) throws -> String {
        try shell("cat '\(state.path)/tables/\(table)/'*.jsonl | LC_ALL=C sort | sha256sum")
    }
}
