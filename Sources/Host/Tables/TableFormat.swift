import Query

/// A format that tables can be read from or written in, and the options that it has.
struct TableFormat: Sendable {
    let name: String
    /// Read by sources of this format, or by its sink.
    let options: [Rule]
    /// Those without which there is no table.
    var required: [String] = []

    /// What an option's value is held to.
    struct Rule: Sendable {
        let name: String
        let expected: String
        let accepts: @Sendable (String) -> Bool
        init<Value>(_ option: TableOption<Value>) {
            name = option.name
            expected = option.expected
            accepts = { option.read($0) != nil }
        }

        /// It may also stand behind the table's name where that is read: `STREAM t WITH (…)`. All
        /// may that say how rows are read, and not which.
        var isOfReaders: Bool {
            ![TableOptions.path.name, TableOptions.host.name, TableOptions.port.name].contains(name)
        }
    }

    /// What a table can be read from, by `USING`.
    static let sources: [TableFormat] = [
        TableFormat(name: "json", options: files + records + json),
        TableFormat(name: "csv", options: files + records + csv),
        TableFormat(name: "text", options: files + text),
        TableFormat(
            name: "socket", options: [Rule(TableOptions.host), Rule(TableOptions.port)] + ingested,
            required: ["host", "port"]),
        TableFormat(name: "stdin", options: ingested),
        TableFormat(
            name: "rate",
            options: [
                Rule(TableOptions.rowsPerSecond), Rule(TableOptions.rampUpTime), partitions,
            ]),
        TableFormat(
            name: "rate-micro-batch",
            options: [
                Rule(TableOptions.rowsPerBatch), Rule(TableOptions.startTimestamp),
                Rule(TableOptions.advanceMillisPerBatch), partitions,
            ], required: ["rowsPerBatch"]),
    ]

    /// What a streaming table or a materialized view can be written in.
    static let sinks: [TableFormat] = [
        TableFormat(name: "json", options: [Rule(TableOptions.path), uncompressed]),
        TableFormat(
            name: "csv",
            options: [
                Rule(TableOptions.path), uncompressed,
                Rule(.only("header", "true", "each file begins with the columns' names")),
                Rule(.only("delimiter", ",", "fields are written with commas between them")),
                Rule(.only("sep", ",", "fields are written with commas between them")),
            ]),
        TableFormat(
            name: "sqlite", options: [Rule(TableOptions.path), Rule(TableOptions.dbtable)]),
    ]

    private static let files: [Rule] = [
        Rule(TableOptions.path),
        Rule(TableOptions.maxFilesPerTrigger),
        Rule(TableOptions.maxBytesPerTrigger),
        Rule(TableOptions.pathGlobFilter),
        Rule(TableOptions.recursiveFileLookup),
        Rule(TableOptions.fileOrder),
        Rule(TableOptions.latestFirst),
        Rule(TableOptions.replayColumn),
        Rule(TableOptions.replaySpeed),
        // What these of Spark's bound is bounded otherwise here; rows do not depend on them.
        Rule(.text("maxFileAge")), Rule(.text("maxCachedFiles")),
        Rule(.text("discardCachedInputRatio")),
        Rule(.truth("ignoreMissingFiles")), Rule(.truth("fileNameOnly")),
        Rule(.only("cleanSource", "off", "files stay where they are")),
        Rule(.only("ignoreCorruptFiles", "false", "a file that cannot be read ends the run")),
    ]

    private static let lines: [Rule] = [
        Rule(TableOptions.maxRecordLength),
        Rule(TableOption.word("encoding", "UTF-8", "UTF8")),
        Rule(TableOption.word("charset", "UTF-8", "UTF8")),
        Rule(
            TableOption(name: "lineSep", expected: #"'\n', or left out"#) {
                ["\n", #"\n"#].contains($0) ? $0 : nil
            }),
    ]

    private static let records: [Rule] =
        lines + [
            Rule(TableOptions.mode), Rule(TableOptions.columnNameOfCorruptRecord),
            Rule(TableOptions.nullValue), Rule(TableOptions.timestampFormat),
            Rule(TableOptions.dateFormat), Rule(TableOptions.timeFormat),
            Rule(TableOptions.samplingRatio),
            Rule(.only("multiLine", "false", "a record is a line")),
            Rule(TableOption.word("timeZone", "UTC", "GMT", "Z", "Etc/UTC", "+00:00")),
            Rule(TableOption.word("locale", "en-US", "en", "root")),
        ]

    private static let json: [Rule] = [
        Rule(TableOptions.primitivesAsString), Rule(TableOptions.inferTimestamp),
        Rule(TableOptions.dropFieldIfAllNull),
        Rule(.only("prefersDecimal", "false", "numbers with a point are DOUBLE")),
        Rule(.only("allowComments", "false", "comments are malformed")),
        Rule(.only("allowUnquotedFieldNames", "false", "names stand in quotes")),
        Rule(.only("allowNumericLeadingZeros", "false", "numbers have no leading zeros")),
    ]

    private static let csv: [Rule] = [
        Rule(TableOptions.header), Rule(TableOptions.delimiter), Rule(TableOptions.sep),
        Rule(TableOptions.quote), Rule(TableOptions.escape), Rule(TableOptions.comment),
        Rule(TableOptions.ignoreLeadingWhiteSpace), Rule(TableOptions.ignoreTrailingWhiteSpace),
        Rule(TableOptions.emptyValue), Rule(TableOptions.inferSchema),
        Rule(.truth("enforceSchema")), Rule(.count("maxColumns", from: 1)),
        Rule(.count("maxCharsPerColumn", from: -1)),
        Rule(.only("nanValue", "NaN", "NaN is what is read so")),
        Rule(.only("positiveInf", "Inf", "Inf is what is read so")),
        Rule(.only("negativeInf", "-Inf", "-Inf is what is read so")),
        Rule(.only("preferDate", "true", "texts that look like dates are dates")),
    ]

    private static let text: [Rule] =
        lines + [Rule(.only("wholetext", "false", "each line is a row"))]

    private static let ingested: [Rule] =
        records + csv + json + [
            Rule(TableOptions.format), Rule(TableOptions.retention),
            Rule(TableOptions.maxBytesPerTrigger),
            Rule(.only("includeTimestamp", "false", "a row is what was sent")),
        ]

    /// Of the rate sources; how they are divided follows from the workers.
    private static let partitions = Rule(.count("numPartitions", from: 1))

    private static let uncompressed = Rule(
        TableOption.word("compression", "none", "uncompressed"))
}
