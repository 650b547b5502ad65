import Columns

/// `RLIKE` and the `regexp_…` functions with a constant pattern.
enum RegexKernels {
    static let kernels: [String: TextKernel] = [
        "rlike": TextKernel(isForASCII: true) { found($0) },
        "regexp_count": TextKernel(isForASCII: true) { counted($0) },
        "regexp_instr": TextKernel(isForASCII: true) { placed($0) },
        "regexp_substr": TextKernel(isForASCII: true) { cut($0) },
        "regexp_extract": TextKernel(isForASCII: true) { extracted($0) },
        "regexp_extract_all": TextKernel(isForASCII: true) { allExtracted($0) },
        "regexp_replace": TextKernel(isForASCII: true) { replaced($0) },
    ]

    /// The matcher of the second argument and the texts of the first.
    ///
    /// `$` also stands before a line's end that is the last of the text; texts that end so are left to
    /// the definition where there is a `$`.
    private static func with(
        _ arguments: TextArguments, _ body: (RegexMatcher, TextRows) -> Column?
    ) -> Column? {
        guard let pattern = arguments.constantText(1) else { return nil }
        return RegexPool.with(pattern) { matcher in
            arguments.withTexts(0) { texts in
                guard texts.stride == 1 else { return nil }
                if matcher.program.hasEnd {
                    for row in 0..<arguments.rows {
                        if let last = texts[row].last, last == 10 || last == 13 { return nil }
                    }
                }
                return body(matcher, texts)
            }
        }
    }

    private static func found(_ arguments: TextArguments) -> Column? {
        let special = "\\[](){}.*+?^$|".utf8
        if let pattern = arguments.constantText(1), !pattern.contains(where: special.contains) {
            return arguments.withTexts(0) { texts in
                let mask = pattern.withUnsafeBufferPointer {
                    ByteSearch.mask(of: $0, in: texts, rows: arguments.rows)
                }
                return Column(.boolean, .boolean(mask))
            }
        }
        return with(arguments) { matcher, texts in
            var truths = [UInt8](repeating: 0, count: arguments.rows)
            for row in 0..<arguments.rows where matcher.matches(texts[row]) { truths[row] = 1 }
            return Column(.boolean, .boolean(truths))
        }
    }

    private static func counted(_ arguments: TextArguments) -> Column? {
        with(arguments) { matcher, texts in
            var counts = [Int64](repeating: 0, count: arguments.rows)
            for row in 0..<arguments.rows {
                var count: Int64 = 0
                matcher.forEachMatch(in: texts[row]) { _ in count += 1 }
                counts[row] = count
            }
            return Column(.int, .integer(counts))
        }
    }

    private static func placed(_ arguments: TextArguments) -> Column? {
        with(arguments) { matcher, texts in
            var places = [Int64](repeating: 0, count: arguments.rows)
            for row in 0..<arguments.rows {
                if let match = matcher.find(in: texts[row], from: 0) {
                    places[row] = Int64(match.lowerBound) + 1
                }
            }
            return Column(.int, .integer(places))
        }
    }

    /// The first match; null where there is none, or an empty one.
    private static func cut(_ arguments: TextArguments) -> Column? {
        with(arguments) { matcher, texts in
            let rows = arguments.rows
            var writer = TextWriter(rows: rows, expected: texts.all(rows: rows).count)
            var validity = [UInt8](repeating: 1, count: rows)
            for row in 0..<rows {
                let text = texts[row]
                if let match = matcher.find(in: text, from: 0), !match.isEmpty {
                    writer.append(UnsafeBufferPointer(rebasing: text[match]))
                } else {
                    validity[row] = 0
                }
                writer.end()
            }
            return writer.finish().map { Column(.string, .string($0), validity: validity) }
        }
    }

    /// The group that is asked for; nil where there is none such.
    private static func group(_ arguments: TextArguments, _ matcher: RegexMatcher) -> Int? {
        guard let number = arguments.count > 2 ? arguments.constantNumber(2) : 1, number >= 0,
            number <= matcher.program.groups
        else { return nil }
        return number
    }

    /// Where a group is in a match; empty where it took no part.
    private static func range(
        of group: Int, _ match: Range<Int>, _ matcher: RegexMatcher,
        _ text: UnsafeBufferPointer<UInt8>
    ) -> Range<Int>? {
        if group == 0 { return match }
        guard matcher.marker.mark(match, in: text) else { return nil }
        return matcher.marker.range(of: group) ?? 0..<0
    }

    private static func extracted(_ arguments: TextArguments) -> Column? {
        with(arguments) { matcher, texts in
            guard let group = group(arguments, matcher) else { return nil }
            let rows = arguments.rows
            var writer = TextWriter(rows: rows, expected: texts.all(rows: rows).count)
            for row in 0..<rows {
                let text = texts[row]
                if let match = matcher.find(in: text, from: 0) {
                    guard let range = range(of: group, match, matcher, text) else { return nil }
                    writer.append(UnsafeBufferPointer(rebasing: text[range]))
                }
                writer.end()
            }
            return writer.finish().map { Column(.string, .string($0)) }
        }
    }

    private static func allExtracted(_ arguments: TextArguments) -> Column? {
        with(arguments) { matcher, texts in
            guard let group = group(arguments, matcher) else { return nil }
            var offsets: [Int32] = [0]
            var found = StringVector()
            var isWhole = true
            for row in 0..<arguments.rows {
                let text = texts[row]
                matcher.forEachMatch(in: text) { match in
                    guard let range = range(of: group, match, matcher, text) else {
                        isWhole = false
                        return
                    }
                    found.append(text[range])
                }
                offsets.append(Int32(found.count))
            }
            guard isWhole else { return nil }
            return Column(
                .array(.string),
                .list(ListVector(offsets: offsets, elements: Column(.string, .string(found)))))
        }
    }

    private static func replaced(_ arguments: TextArguments) -> Column? {
        guard let template = arguments.constantText(2),
            arguments.count < 4 || arguments.constantNumber(3) == 1
        else { return nil }
        return with(arguments) { matcher, texts in
            guard let template = RegexTemplate(template, groups: matcher.program.groups) else {
                return nil
            }
            let rows = arguments.rows
            var writer = TextWriter(rows: rows, expected: texts.all(rows: rows).count)
            for row in 0..<rows {
                let text = texts[row]
                var from = 0
                var at = 0
                while at <= text.count, let match = matcher.find(in: text, from: at) {
                    writer.append(text.baseAddress! + from, match.lowerBound &- from)
                    guard template.append(match, text, matcher, to: &writer) else { return nil }
                    from = match.upperBound
                    at = match.isEmpty ? from &+ 1 : from
                }
                writer.append(text.baseAddress! + from, text.count &- from)
                writer.end()
            }
            return writer.finish().map { Column(.string, .string($0)) }
        }
    }
}

/// What replaces a match: bytes, and groups of the match.
struct RegexTemplate {
    private enum Part {
        case text([UInt8])
        case group(Int)
    }

    private var parts: [Part] = []
    private var hasGroups = false

    /// `$n` is a group, by as many digits as there are groups for; `\c` is c.
    ///
    /// nil where Java finds fault with it, or a group is named.
    init?(_ template: [UInt8], groups: Int) {
        var text: [UInt8] = []
        var rest = template[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "\\") {
                guard let next = rest.popFirst() else { return nil }
                text.append(next)
            } else if byte == UInt8(ascii: "$") {
                guard let group = Self.group(&rest, groups) else { return nil }
                if !text.isEmpty { parts.append(.text(text)) }
                text = []
                parts.append(.group(group))
                hasGroups = hasGroups || group > 0
            } else {
                text.append(byte)
            }
        }
        if !text.isEmpty { parts.append(.text(text)) }
    }

    private static func group(_ rest: inout ArraySlice<UInt8>, _ groups: Int) -> Int? {
        guard let first = rest.popFirst(), first >= 0x30, first <= 0x39 else { return nil }
        var number = Int(first - 0x30)
        guard number <= groups else { return nil }
        while let next = rest.first, next >= 0x30, next <= 0x39,
            number * 10 + Int(next - 0x30) <= groups
        {
            number = number * 10 + Int(next - 0x30)
            rest.removeFirst()
        }
        return number
    }

    /// False where the match is too long to be looked into.
    func append(
        _ match: Range<Int>, _ text: UnsafeBufferPointer<UInt8>, _ matcher: RegexMatcher,
        to writer: inout TextWriter
    ) -> Bool {
        let marker = matcher.marker
        if hasGroups, !marker.mark(match, in: text) { return false }
        for part in parts {
            switch part {
            case .text(let bytes): writer.append(bytes)
            case .group(0): writer.append(UnsafeBufferPointer(rebasing: text[match]))
            case .group(let number):
                guard let range = marker.range(of: number) else { continue }
                writer.append(UnsafeBufferPointer(rebasing: text[range]))
            }
        }
        return true
    }
}
