import Columns

/// Where one text stands in another, and parts taken by that.
enum Searching {
    static let functions: [ScalarFunction] = [
        .rowwise(
            "instr", [.string, .string, .int, .int], .int, optional: 2,
            "instr(text, part [, from [, occurrence]]): where the part stands, from 1"
        ) { (values) throws(EvaluationError) in
            let from = values.count > 2 ? Int(values[2].integer) : 1
            let wanted = try wantedOccurrence(values)
            return .integer(
                Int64(occurrence(values[1].scalars, in: values[0].scalars, from, wanted)))
        },
        .rowwise(
            "locate", aliases: ["position"], [.string, .string, .int], .int,
            optional: 1, "locate(part, text [, from]): where the part next stands, from 1"
        ) { values in
            let from = values.count > 2 ? Int(values[2].integer) : 1
            guard from > 0 else { return .integer(0) }
            return .integer(
                Int64(position(values[0].scalars, in: values[1].scalars, from: from - 1) + 1))
        },
        .rowwise(
            "contains", [.string, .string], .boolean, "contains(text, part)"
        ) { .boolean(bytePosition($0[1].bytes, in: $0[0].bytes, from: 0) != nil) },
        .rowwise(
            "startswith", [.string, .string], .boolean, "startswith(text, prefix)"
        ) { .boolean($0[0].bytes.starts(with: $0[1].bytes)) },
        .rowwise(
            "endswith", [.string, .string], .boolean, "endswith(text, suffix)"
        ) { .boolean($0[0].bytes.reversed().starts(with: $0[1].bytes.reversed())) },
        .rowwise(
            "substring_index", [.string, .string, .int], .string,
            "substring_index(text, delimiter, n): what stands before the n-th, or after the −n-th"
        ) { values in
            let parts = pieces(values[0].scalars, by: values[1].scalars)
            let count = Int(values[2].integer)
            if count == 0 || values[1].text.isEmpty { return .string("") }
            let kept = count > 0 ? parts.prefix(count) : parts.suffix(-count)
            return .text(Array(kept.joined(separator: values[1].scalars)))
        },
        .rowwise(
            "split_part", [.string, .string, .int], .string,
            "split_part(text, delimiter, n): the n-th part, from the end if negative"
        ) { (values) throws(EvaluationError) in
            let index = Int(values[2].integer)
            if index == 0 {
                throw EvaluationError(
                    "INVALID_INDEX_OF_ZERO",
                    "The index 0 is invalid. An index shall be either < 0 or > 0 (the first "
                        + "element has index 1).")
            }
            let parts =
                values[1].text.isEmpty
                ? [values[0].scalars] : pieces(values[0].scalars, by: values[1].scalars)
            let place = index > 0 ? index - 1 : parts.count + index
            return parts.indices.contains(place) ? .text(parts[place]) : .string("")
        },
        .rowwise(
            "find_in_set", [.string, .string], .int,
            "find_in_set(text, list): its place in a list with commas, from 1; 0 if nowhere"
        ) { values in
            if values[0].text.contains(",") { return .integer(0) }
            let parts = values[1].text.split(separator: ",", omittingEmptySubsequences: false)
            return .integer(Int64((parts.firstIndex { $0 == values[0].text } ?? -1) + 1))
        },
        .rowwise(
            "replace", [.string, .string, .string], .string, optional: 1,
            "replace(text, part [, other]): with every part replaced"
        ) { (values) throws(EvaluationError) in
            if values[1].text.isEmpty { return values[0] }
            let other = values.count > 2 ? values[2].scalars : []
            let pieces = pieces(values[0].scalars, by: values[1].scalars)
            try ValueLimit.check(pieces.count - 1, times: other.count)
            return .text(Array(pieces.joined(separator: other)))
        },
        .rowwise(
            "translate", [.string, .string, .string], .string,
            "translate(text, from, to): each character of from replaced by its fellow in to"
        ) { values in
            var table: [UnicodeScalar: UnicodeScalar?] = [:]
            let to = values[2].scalars
            for (index, scalar) in values[1].scalars.enumerated() where table[scalar] == nil {
                table.updateValue(index < to.count ? to[index] : nil, forKey: scalar)
            }
            return .text(
                values[0].scalars.compactMap { scalar -> UnicodeScalar? in
                    if let found = table[scalar] { found } else { scalar }
                })
        },
        .rowwise(
            "overlay", [.string, .string, .int, .int], .string, optional: 1,
            "overlay(text, other, from [, length]): with a part replaced"
        ) { values in
            let (text, other) = (values[0].scalars, values[1].scalars)
            let from = Int(values[2].integer)
            var length = values.count > 3 ? Int(values[3].integer) : -1
            if length < 0 { length = other.count }
            let head = text.prefix(max(0, from - 1))
            let tail = text.dropFirst(min(text.count, max(0, from - 1 + length)))
            return .text(Array(head) + other + Array(tail))
        },
        .rowwise("left", [.string, .int], .string, "left(text, n): the first n characters") {
            .text($0[0].scalars.prefix(max(0, Int($0[1].integer))))
        },
        .rowwise("right", [.string, .int], .string, "right(text, n): the last n characters") {
            .text($0[0].scalars.suffix(max(0, Int($0[1].integer))))
        },
    ]

    /// The first place at or after `from`; −1 if nowhere.
    static func position(_ part: [UnicodeScalar], in text: [UnicodeScalar], from: Int) -> Int {
        guard from + part.count <= text.count else { return -1 }
        var at = from
        while at + part.count <= text.count {
            if text[at..<(at + part.count)].elementsEqual(part) { return at }
            at += 1
        }
        return -1
    }

    /// Which occurrence the arguments of `instr` ask for: the first one unless they say so.
    ///
    /// - Throws: `INVALID_PARAMETER_VALUE.OCCURRENCE` where it is not positive.
    static func wantedOccurrence(_ values: [Value]) throws(EvaluationError) -> Int {
        let wanted = values.count > 3 ? Int(values[3].integer) : 1
        guard wanted > 0 else {
            throw EvaluationError(
                "INVALID_PARAMETER_VALUE.OCCURRENCE",
                "The value of parameter `occurrence` in `instr` is invalid: a positive number is "
                    + "wanted, and it is \(wanted).")
        }
        return wanted
    }

    /// The place of the n-th occurrence from a place on, or backwards from the end; 0 if nowhere. An empty
    /// one stands at the beginning.
    static func occurrence(
        _ part: [UnicodeScalar], in text: [UnicodeScalar], _ from: Int, _ wanted: Int
    ) -> Int {
        if part.isEmpty { return 1 }
        guard from != 0 else { return 0 }
        var left = wanted
        if from > 0 {
            var at = from - 1
            while true {
                at = position(part, in: text, from: at)
                if at < 0 { return 0 }
                left -= 1
                if left == 0 { return at + 1 }
                at += 1
            }
        }
        var at = min(text.count + from, text.count - part.count)
        while at >= 0 {
            if text[at..<(at + part.count)].elementsEqual(part) {
                left -= 1
                if left == 0 { return at + 1 }
            }
            at -= 1
        }
        return 0
    }

    static func bytePosition(_ part: [UInt8], in text: [UInt8], from: Int) -> Int? {
        guard let first = part.first else { return from }
        var at = from
        while at + part.count <= text.count {
            if text[at] == first, text[at..<(at + part.count)].elementsEqual(part) { return at }
            at += 1
        }
        return nil
    }

    static func pieces(_ text: [UnicodeScalar], by delimiter: [UnicodeScalar])
        -> [[UnicodeScalar]]
    {
        var parts: [[UnicodeScalar]] = []
        var start = 0
        while !delimiter.isEmpty {
            let found = position(delimiter, in: text, from: start)
            if found < 0 { break }
            parts.append(Array(text[start..<found]))
            start = found + delimiter.count
        }
        parts.append(Array(text[start...]))
        return parts
    }
}
