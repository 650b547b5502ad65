extension ByteWriter {
    public mutating func write(_ type: DataType) {
        switch type {
        case .void: write(UInt8(0))
        case .boolean: write(UInt8(1))
        case .tinyint: write(UInt8(2))
        case .smallint: write(UInt8(3))
        case .int: write(UInt8(4))
        case .bigint: write(UInt8(5))
        case .float: write(UInt8(6))
        case .double: write(UInt8(7))
        case .decimal(let precision, let scale):
            write(UInt8(8))
            writeVarint(precision)
            writeVarint(scale)
        case .string: write(UInt8(9))
        case .collated(let collation):
            write(UInt8(22))
            write(collation)
        case .binary: write(UInt8(10))
        case .date: write(UInt8(11))
        case .timestamp: write(UInt8(12))
        case .timestampNTZ: write(UInt8(13))
        case .time(let precision):
            write(UInt8(20))
            write(UInt8(precision))
        case .yearMonthInterval(let from, let to):
            write(UInt8(14))
            write(UInt8(from.rawValue))
            write(UInt8(to.rawValue))
        case .dayTimeInterval(let from, let to):
            write(UInt8(15))
            write(UInt8(from.rawValue))
            write(UInt8(to.rawValue))
        case .calendarInterval: write(UInt8(16))
        case .variant: write(UInt8(21))
        case .geometry(let srid):
            write(UInt8(23))
            writeVarint(srid.map { $0 + 1 } ?? 0)
        case .geography(let srid):
            write(UInt8(24))
            writeVarint(srid.map { $0 + 1 } ?? 0)
        case .array(let element):
            write(UInt8(17))
            write(element)
        case .map(let key, let value):
            write(UInt8(18))
            write(key)
            write(value)
        case .structure(let fields):
            write(UInt8(19))
            writeVarint(fields.count)
            for field in fields {
                write(field.name)
                write(field.type)
            }
        }
    }
}

extension ByteWriter {
    /// ```
    /// flags    order: 0 binary, 1 lower case, 2 indeterminate, 3 of a language
    ///          + 16 blanks at the end, 32 case, 64 accents make no difference
    /// name     of the language, if the order is 3
    /// ```
    private mutating func write(_ collation: Collation) {
        let blanks: UInt8 = collation.ignoresTrailingBlanks ? 16 : 0
        switch collation.order {
        case .binary: write(blanks)
        case .lowercase: write(1 | blanks)
        case .indeterminate: write(2 | blanks)
        case .language(let order):
            write(3 | blanks | (order.ignoresCase ? 32 : 0) | (order.ignoresAccents ? 64 : 0))
            write(order.language)
        }
    }
}

extension ByteReader {
    fileprivate mutating func readCollation() throws(CodecError) -> Collation {
        let start = offset
        let flags = try readByte()
        let order: Collation.Order
        switch flags & ~16 {
        case 0: order = .binary
        case 1: order = .lowercase
        case 2: order = .indeterminate
        case 3, 35, 67, 99:
            let name = try readString()
            let language = LanguageOrder(
                name, ignoresCase: flags & 32 != 0, ignoresAccents: flags & 64 != 0)
            guard let language else {
                throw CodecError("collation \(name) is unknown", offset: start)
            }
            order = .language(language)
        default: throw CodecError("collation \(flags) is unknown", offset: start)
        }
        return Collation(order, ignoresTrailingBlanks: flags & 16 != 0)
    }

    /// - Parameter depth: how much deeper types may nest.
    public mutating func readType(depth: Int = 64) throws(CodecError) -> DataType {
        guard depth > 0 else { throw CodecError("types nest too deep", offset: offset) }
        let tag = try readByte()
        switch tag {
        case 0: return .void
        case 1: return .boolean
        case 2: return .tinyint
        case 3: return .smallint
        case 4: return .int
        case 5: return .bigint
        case 6: return .float
        case 7: return .double
        case 8:
            let precision = try readVarint()
            let scale = try readVarint()
            guard (1...38).contains(precision), (0...precision).contains(scale) else {
                throw CodecError("no decimal of (\(precision),\(scale))", offset: offset)
            }
            return .decimal(precision: precision, scale: scale)
        case 9: return .string
        case 10: return .binary
        case 11: return .date
        case 12: return .timestamp
        case 13: return .timestampNTZ
        case 14: return .yearMonthInterval(try readUnit(), try readUnit())
        case 15: return .dayTimeInterval(try readUnit(), try readUnit())
        case 16: return .calendarInterval
        case 17: return .array(try readType(depth: depth - 1))
        case 18:
            let key = try readType(depth: depth - 1)
            return .map(key: key, value: try readType(depth: depth - 1))
        case 19:
            var fields: [Field] = []
            for _ in 0..<(try readCount(ofSize: 2)) {
                let name = try readString()
                fields.append(Field(name, try readType(depth: depth - 1)))
            }
            return .structure(fields)
        case 20:
            let precision = Int(try readByte())
            guard (0...9).contains(precision) else {
                throw CodecError("no time of \(precision) digits", offset: offset - 1)
            }
            return .time(precision: precision)
        case 21: return .variant
        case 22: return .collated(try readCollation())
        case 23: return .geometry(srid: try readSRID())
        case 24: return .geography(srid: try readSRID())
        default: throw CodecError("type \(tag) is unknown", offset: offset - 1)
        }
    }

    /// Nothing stands for each value's own, and others are one higher.
    private mutating func readSRID() throws(CodecError) -> Int? {
        let number = try readVarint()
        return number == 0 ? nil : number - 1
    }

    private mutating func readUnit() throws(CodecError) -> IntervalUnit {
        guard let unit = IntervalUnit(rawValue: Int(try readByte())) else {
            throw CodecError("no unit of time", offset: offset - 1)
        }
        return unit
    }
}
