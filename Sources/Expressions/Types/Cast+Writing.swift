import Columns
import Formats

/// `CAST(… AS STRING)` of whole columns. `TextFormat` says what single values look like.
extension Cast {
    /// nil for types that are cast value by value.
    static func written(_ column: Column) -> Column? {
        let texts: StringVector?
        switch (column.vector, column.type) {
        case (.boolean(let values), _):
            texts = written(values, most: 5) { value, target in
                let word: StaticString = value != 0 ? "true" : "false"
                target.update(from: word.utf8Start, count: word.utf8CodeUnitCount)
                return word.utf8CodeUnitCount
            }
        case (.integer(let values), .tinyint), (.integer(let values), .smallint),
            (.integer(let values), .int), (.integer(let values), .bigint):
            texts = written(values, most: DigitWriter.mostBytes) {
                DigitWriter.write($0, to: $1)
            }
        case (.integer(let values), .date): texts = dates(values)
        case (.integer(let values), .timestamp), (.integer(let values), .timestampNTZ):
            texts = timestamps(values)
        case (.integer(let values), .decimal(_, let scale)): texts = decimals(values, scale)
        case (.floating(let values), .double): texts = doubles(values)
        case (.string(let strings), .binary): texts = strings.isUnicode ? strings : nil
        default: texts = nil
        }
        return texts.map { Column(.string, .string($0), validity: column.validity) }
    }

    @inline(__always)
    private static func written<Element>(
        _ values: [Element], most: Int,
        _ body: (Element, UnsafeMutablePointer<UInt8>) -> Int
    ) -> StringVector? {
        var writer = TextWriter(rows: values.count, expected: values.count * most)
        for value in values {
            writer.write(most: most) { body(value, $0) }
            writer.end()
        }
        return writer.finish()
    }

    private static func dates(_ days: [Int64]) -> StringVector? {
        var writer = TextWriter(rows: days.count, expected: days.count * 10)
        for day in days {
            let before = writer.count
            writer.write(most: 10) { DigitWriter.writeDate(day, to: $0) }
            if writer.count == before {
                var bytes: [UInt8] = []
                TimestampText.appendDate(day, to: &bytes)
                writer.append(bytes)
            }
            writer.end()
        }
        return writer.finish()
    }

    /// Timestamps that follow each other mostly lie on the same day, whose text is kept.
    private static func timestamps(_ micros: [Int64]) -> StringVector? {
        var writer = TextWriter(rows: micros.count, expected: micros.count * 26)
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 16) { text in
            let text = text.baseAddress!
            var known = Int64.min
            var length = 0
            for micros in micros {
                let (days, rest) = TimestampText.split(micros)
                if days != known {
                    known = days
                    length = DigitWriter.writeDate(days, to: text)
                }
                if length == 0 {
                    var bytes: [UInt8] = []
                    TimestampText.appendSQL(micros, to: &bytes)
                    writer.append(bytes)
                } else {
                    writer.write(most: 26) { target in
                        TextWriter.copy(text, length, target)
                        target[length] = 0x20
                        return length &+ 1 &+ DigitWriter.writeTime(rest, to: target + length + 1)
                    }
                }
                writer.end()
            }
        }
        return writer.finish()
    }

    private static func decimals(_ values: [Int64], _ scale: Int) -> StringVector? {
        let power = UInt64((0..<scale).reduce(1) { power, _ in power * 10 })
        return written(values, most: 48) { value, target in
            target[0] = 0x2D
            let sign = value < 0 ? 1 : 0
            let whole = value.magnitude / power
            var count = sign &+ DigitWriter.write(whole, to: target + sign)
            if scale > 0 {
                target[count] = 0x2E
                DigitWriter.write(
                    value.magnitude &- whole &* power, digits: scale, to: target + count + 1)
                count &+= 1 &+ scale
            }
            return count
        }
    }

    private static func doubles(_ values: [Double]) -> StringVector? {
        var writer = TextWriter(rows: values.count, expected: values.count * 12)
        var bytes: [UInt8] = []
        for value in values {
            let before = writer.count
            writer.write(most: 48) { short(value, to: $0) }
            if writer.count == before {
                bytes.removeAll(keepingCapacity: true)
                NumberText.append(value, to: &bytes)
                writer.append(bytes)
            }
            writer.end()
        }
        return writer.finish()
    }

    /// Numbers of up to 15 digits, at most four of them behind the point; 0 bytes for others.
    ///
    /// A double that is the nearest to such a decimal is the nearest to no other of 15 digits or less,
    /// so this is the shortest text that reads back, as Java writes it from 0.001 up to 10,000,000.
    @inline(__always)
    private static func short(_ value: Double, to target: UnsafeMutablePointer<UInt8>) -> Int {
        let magnitude = value.magnitude
        guard magnitude >= 1e-3, magnitude < 1e7 else { return 0 }
        var power = 1.0
        var digits = 0
        while digits <= 4 {
            let scaled = (magnitude * power).rounded()
            if scaled / power == magnitude {
                target[0] = 0x2D
                var count = value < 0 ? 1 : 0
                let unscaled = UInt64(scaled)
                let whole = unscaled / UInt64(power)
                count &+= DigitWriter.write(whole, to: target + count)
                target[count] = 0x2E
                let rest = unscaled &- whole &* UInt64(power)
                DigitWriter.write(rest, digits: max(1, digits), to: target + count + 1)
                return count &+ 1 &+ max(1, digits)
            }
            power *= 10
            digits &+= 1
        }
        return 0
    }
}

extension StringVector {
    /// Whether all strings are UTF-8.
    fileprivate var isUnicode: Bool {
        bytes.withUnsafeBufferPointer { ByteSearch.isASCII($0) }
            || (0..<count).allSatisfy {
                let text = bytes[Int(offsets[$0])..<Int(offsets[$0 + 1])]
                return String(validating: text, as: UTF8.self) != nil
            }
    }
}
