import Columns

/// A pipeline file, checked: its tables and the flows that fill them.
public struct Pipeline: Sendable {
    public var name: String
    /// The text that it was read from, with variables filled in.
    public var text: String
    /// In the order of the file; streaming tables and materialized views have their schemas.
    public var tables: [TableDefinition]
    /// In an order in which each flow stands after those it reads from.
    public var flows: [Flow]
    /// Tables named by `CACHE TABLE`, with the storage level or nil.
    public var cached: [(table: String, storageLevel: String?)]
    /// `SET key = value`.
    public var settings: [String: String]
    /// What of them changes answers.
    public var chosen: PipelineSettings

    public init(
        name: String, text: String, tables: [TableDefinition], flows: [Flow],
        cached: [(table: String, storageLevel: String?)] = [], settings: [String: String] = [:],
        chosen: PipelineSettings = PipelineSettings()
    ) {
        self.name = name
        self.text = text
        self.tables = tables
        self.flows = flows
        self.cached = cached
        self.settings = settings
        self.chosen = chosen
    }

    /// What of its settings is not followed.
    public var notes: [String] {
        settings.sorted { $0.key < $1.key }.compactMap {
            SessionSettings.note(on: $0.key, $0.value)
        }
            + tables.compactMap { $0.timePatternNote(by: chosen.rules) }
    }

    public func table(_ name: String) -> TableDefinition? {
        tables.first { $0.name == name }
    }
}

/// One query that runs as long as the pipeline and fills one table.
public struct Flow: Sendable {
    public enum Mode: String, Sendable, Hashable {
        /// Rows are final when they appear.
        case append
        /// The table is replaced by the newest result: a materialized view.
        case complete
    }

    /// The target's name, or the flow's own where several fill one table.
    public var name: String
    public var target: String
    public var mode: Mode
    public var plan: Plan
    /// The query's text.
    public var sql: String

    public init(name: String, target: String, mode: Mode, plan: Plan, sql: String) {
        self.name = name
        self.target = target
        self.mode = mode
        self.plan = plan
        self.sql = sql
    }
}
