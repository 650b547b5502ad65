import Columns
import Query

/// What a table's `USING` and `OPTIONS` say of where its records come from.
enum SourceKind: Equatable {
    /// A folder of files, or a file.
    case files
    /// A TCP connection that weir opens; records are lines.
    case socket(host: String, port: UInt16)
    /// The standard input of `weir run`; records are lines.
    case standardInput
    /// Rows by the clock, or so many with each batch.
    case rate(RatePattern)

    /// - Throws: `HostError` (usage) that names the table and the option that is missing or wrong.
    init(_ table: TableDefinition) throws(HostError) {
        switch table.format {
        case "socket":
            guard let host = try table.value(of: TableOptions.host),
                let port = try table.value(of: TableOptions.port)
            else {
                throw HostError(
                    "table \(table.name): a socket needs OPTIONS (host '…', port '…')",
                    isUsage: true)
            }
            self = .socket(host: host, port: UInt16(port))
        case "stdin": self = .standardInput
        case "rate", "rate-micro-batch": self = .rate(try RatePattern(table))
        default: self = .files
        }
    }

    /// Comes once and cannot be asked again: goes through the ingest log.
    var isIngested: Bool {
        switch self {
        case .socket, .standardInput: true
        case .files, .rate: false
        }
    }

    /// The columns of a table that lists none, where they do not depend on data.
    static func fixedSchema(_ table: TableDefinition) -> Schema? {
        switch table.format {
        case "rate", "rate-micro-batch": RatePattern.schema
        case "socket", "stdin", "text": [Field("value", .string)]
        default: nil
        }
    }
}

extension TableDefinition {
    /// How one record is written: that of files is the table's format; lines that come in by a socket
    /// or standard input say it with `format`, and are text where a table has but one text column.
    var recordFormat: String {
        guard format == "socket" || format == "stdin" else { return format }
        if let given = options[TableOptions.format.key] { return given.lowercased() }
        let isText = schema.map { $0.count == 1 && $0[0].type == .string } ?? true
        return isText ? "text" : "json"
    }
}
