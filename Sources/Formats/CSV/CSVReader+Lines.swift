import Columns

/// A field of a line.
struct CSVField {
    /// In the line, or in what the memory holds of fields with escapes.
    var range: Range<Int>
    var isInMemory: Bool
    var isQuoted: Bool
}

extension CSVReader {
    /// The second tier: one line.
    func readSlowly(_ range: Range<Int>, line: Int, _ memory: Memory, _ run: inout Run) {
        var record = UnsafeBufferPointer(rebasing: run.bytes[range])
        if record.last == 0x0D { record = UnsafeBufferPointer(rebasing: record.dropLast()) }
        if record.allSatisfy({ $0 <= 0x20 }) { return }
        if let comment = options.comment, record[0] == comment { return }
        let reason = readRecord(record, memory)
        if let reason, malformed == .reject {
            truncate(memory, to: run.rows)
            run.rejects.append(
                RejectedRecord(
                    offset: range.lowerBound, line: line, reason: reason, text: record))
            return
        }
        if let texts = memory.texts {
            if reason == nil { texts.appendNull() } else { texts.append(repaired: record) }
        }
        run.rows += 1
    }

    /// Appends the record's fields to the columns, null where one has no value.
    ///
    /// - Returns: What is wrong with it.
    private func readRecord(_ record: UnsafeBufferPointer<UInt8>, _ memory: Memory) -> String? {
        var reason: String?
        if let open = split(record, memory) {
            reason =
                "the quote of field \(open + 1)"
                + (open < fileSchema.count ? " (\(fileSchema[open].name))" : "") + " is not closed"
        }
        let (found, expected) = (memory.fields.count, fileSchema.count)
        if found != expected, options.countsFields, reason == nil {
            reason =
                found > expected
                ? "\(expected) fields expected, more found"
                : "\(expected) fields expected, \(found) found"
        }
        for (field, place) in memory.places.enumerated() where place >= 0 {
            let sink = memory.sinks[place]
            guard field < found else {
                sink.appendNull()
                continue
            }
            let text = self.text(memory.fields[field], record, memory)
            if isNull(text, memory.fields[field]) {
                sink.appendNull()
            } else if !append(text, sink) {
                sink.appendNull()
                if reason == nil { reason = self.reason(text, field) }
            }
        }
        return reason
    }

    private func append(_ text: UnsafeBufferPointer<UInt8>, _ sink: ColumnSink) -> Bool {
        if sink.type == .string, !UTF8Text.isValid(text) {
            sink.append(repaired: text)
            return true
        }
        return FieldParser.append(text, to: sink, options.field)
    }

    /// The bytes of a field; valid until the memory's next line.
    private func text(
        _ field: CSVField, _ record: UnsafeBufferPointer<UInt8>, _ memory: Memory
    ) -> UnsafeBufferPointer<UInt8> {
        if field.isQuoted, field.range.isEmpty {
            return options.empty.withUnsafeBufferPointer { $0 }
        }
        guard field.isInMemory else {
            return UnsafeBufferPointer(rebasing: record[field.range])
        }
        // The array does not change before the line is done.
        return memory.unquoted.withUnsafeBufferPointer {
            UnsafeBufferPointer(rebasing: $0[field.range])
        }
    }

    private func isNull(_ text: UnsafeBufferPointer<UInt8>, _ field: CSVField) -> Bool {
        if field.range.isEmpty, !field.isQuoted { return true }
        guard let null = options.field.null else { return false }
        return text.elementsEqual(null)
    }

    private func reason(_ text: UnsafeBufferPointer<UInt8>, _ field: Int) -> String {
        let value = String(decoding: text.prefix(64), as: UTF8.self)
        let wanted = fileSchema[field]
        return "'\(value)' in field \(field + 1) (\(wanted.name)) is no \(wanted.type.description)"
    }

    /// The fields of one line, however many; nil for those that are null.
    public static func fields(
        of line: UnsafeBufferPointer<UInt8>, _ options: CSVOptions
    ) -> [String?] {
        let reader = CSVReader(fileSchema: [], projection: [], options: options)
        let memory = reader.makeMemory()
        var line = line
        if line.last == 0x0D { line = UnsafeBufferPointer(rebasing: line.dropLast()) }
        _ = reader.split(line, memory)
        return memory.fields.map { field in
            let text = reader.text(field, line, memory)
            return reader.isNull(text, field) ? nil : String(decoding: text, as: UTF8.self)
        }
    }

    /// More fields than this beyond the file's columns are not looked at.
    private static let maximumExtraFields = 1

    /// Notes the fields of a line.
    ///
    /// - Returns: The number of the field whose quote is not closed.
    func split(_ record: UnsafeBufferPointer<UInt8>, _ memory: Memory) -> Int? {
        memory.fields.removeAll(keepingCapacity: true)
        memory.unquoted.removeAll(keepingCapacity: true)
        var open: Int?
        var at = 0
        while true {
            if options.ignoreLeadingWhiteSpace {
                while at < record.count, record[at] != options.delimiter, record[at] <= 0x20 {
                    at += 1
                }
            }
            if at < record.count, record[at] == options.quote {
                if !splitQuoted(record, &at, memory) { open = memory.fields.count - 1 }
            } else {
                let start = at
                while at < record.count, record[at] != options.delimiter { at &+= 1 }
                var end = at
                if options.ignoreTrailingWhiteSpace {
                    while end > start, record[end - 1] <= 0x20 { end -= 1 }
                }
                memory.fields.append(
                    CSVField(range: start..<end, isInMemory: false, isQuoted: false))
            }
            guard at < record.count else { return open }
            if memory.fields.count >= fileSchema.count + Self.maximumExtraFields,
                !fileSchema.isEmpty
            {
                return open
            }
            at += 1
        }
    }

    /// Notes a field in quotes; `at` moves to the delimiter behind it.
    ///
    /// - Returns: Whether the quote is closed.
    private func splitQuoted(
        _ record: UnsafeBufferPointer<UInt8>, _ at: inout Int, _ memory: Memory
    ) -> Bool {
        let (quote, escape) = (options.quote, options.escape)
        let opening = at
        var start = at + 1
        var position = start
        let kept = memory.unquoted.count
        while position < record.count {
            let byte = record[position]
            let next = position + 1 < record.count ? record[position + 1] : 0
            if byte == escape, escape != quote, next == quote || next == escape {
                memory.unquoted.append(contentsOf: record[start..<position])
                start = position + 1
                position += 2
                continue
            }
            guard byte == quote else {
                position += 1
                continue
            }
            if escape == quote, next == quote, position + 1 < record.count {
                memory.unquoted.append(contentsOf: record[start...position])
                start = position + 2
                position += 2
                continue
            }
            at = position + 1
            while at < record.count, record[at] != options.delimiter, record[at] <= 0x20 { at += 1 }
            if at == record.count || record[at] == options.delimiter {
                note(record, start..<position, kept, memory)
            } else {
                // Something follows the quote: the field is what is written.
                while at < record.count, record[at] != options.delimiter { at += 1 }
                memory.unquoted.removeLast(memory.unquoted.count - kept)
                memory.fields.append(
                    CSVField(range: opening..<at, isInMemory: false, isQuoted: false))
            }
            return true
        }
        note(record, start..<record.count, kept, memory)
        at = record.count
        return false
    }

    private func note(
        _ record: UnsafeBufferPointer<UInt8>, _ rest: Range<Int>, _ kept: Int, _ memory: Memory
    ) {
        guard memory.unquoted.count > kept else {
            memory.fields.append(CSVField(range: rest, isInMemory: false, isQuoted: true))
            return
        }
        memory.unquoted.append(contentsOf: record[rest])
        memory.fields.append(
            CSVField(range: kept..<memory.unquoted.count, isInMemory: true, isQuoted: true))
    }
}
