import Formats
import Query

/// The options of sources and sinks: the one place that knows their names and the types of their values.
/// What reads an option asks for it with `TableDefinition.value(of:)`; `TableFormat` says who has which.
enum TableOptions {
    // Which files, and how much of them at a time.
    static let path = TableOption.text("path")
    static let maxFilesPerTrigger = TableOption.count("maxFilesPerTrigger", from: 1)
    static let maxBytesPerTrigger = TableOption.size("maxBytesPerTrigger")
    static let pathGlobFilter = TableOption.text("pathGlobFilter")
    static let recursiveFileLookup = TableOption.truth("recursiveFileLookup")
    static let latestFirst = TableOption.truth("latestFirst")
    static let fileOrder = TableOption.word("fileOrder", "time", "name")
    static let replayColumn = TableOption.text("replayColumn")
    static let replaySpeed = TableOption.number("replaySpeed")

    // How a record is read.
    static let mode = TableOption.word("mode", "PERMISSIVE", "DROPMALFORMED", "FAILFAST")
    static let columnNameOfCorruptRecord = TableOption.text("columnNameOfCorruptRecord")
    static let maxRecordLength = TableOption.size("maxRecordLength")
    static let nullValue = TableOption.text("nullValue")
    static let timestampFormat = TableOption.pattern("timestampFormat")
    static let dateFormat = TableOption.pattern("dateFormat")
    static let timeFormat = TableOption.pattern("timeFormat")
    static let header = TableOption.truth("header")
    static let delimiter = TableOption.character("delimiter")
    static let sep = TableOption.character("sep")
    static let quote = TableOption.character("quote")
    static let escape = TableOption.character("escape")
    static let comment = TableOption.character("comment")
    static let ignoreLeadingWhiteSpace = TableOption.truth("ignoreLeadingWhiteSpace")
    static let ignoreTrailingWhiteSpace = TableOption.truth("ignoreTrailingWhiteSpace")
    static let emptyValue = TableOption.text("emptyValue")

    // How columns are found.
    static let inferSchema = TableOption.truth("inferSchema")
    static let samplingRatio = TableOption.number("samplingRatio", upTo: 1)
    static let primitivesAsString = TableOption.truth("primitivesAsString")
    static let inferTimestamp = TableOption.truth("inferTimestamp")
    static let dropFieldIfAllNull = TableOption.truth("dropFieldIfAllNull")

    // What comes by itself.
    static let host = TableOption(name: "host", expected: "a host's name or address") {
        $0.isEmpty ? nil : $0
    }
    static let port = TableOption.count("port", from: 1, to: 65_535)
    static let format = TableOption.word("format", "json", "csv", "text")
    static let retention = TableOption.size("retention")
    static let rowsPerSecond = TableOption.count("rowsPerSecond", from: 1)
    static let rampUpTime = TableOption.seconds("rampUpTime")
    static let rowsPerBatch = TableOption.count("rowsPerBatch", from: 1, to: 1 << 40)
    static let startTimestamp = TableOption.count("startTimestamp", from: 0)
    static let advanceMillisPerBatch = TableOption.count("advanceMillisPerBatch", from: 0)

    // Sinks.
    static let dbtable = TableOption.text("dbtable")
}
