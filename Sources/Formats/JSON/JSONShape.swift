public import Columns

/// What is known of a JSON value's type while many of them go by: the least type that holds them all,
/// by Spark's rules.
public final class JSONShape {
    /// Spark's options that concern it.
    public struct Options: Sendable {
        public var primitivesAreStrings = false
        public var infersTimestamps = false
        public var dropsNullFields = false

        public init() {}
    }

    private struct Kinds: OptionSet {
        let rawValue: UInt8
        static let boolean = Kinds(rawValue: 1)
        static let bigint = Kinds(rawValue: 2)
        /// A whole number beyond BIGINT.
        static let decimal = Kinds(rawValue: 4)
        static let double = Kinds(rawValue: 8)
        static let timestamp = Kinds(rawValue: 16)
        static let string = Kinds(rawValue: 32)
        static let array = Kinds(rawValue: 64)
        static let object = Kinds(rawValue: 128)
    }

    private var kinds: Kinds = []
    /// Of the longest whole number beyond BIGINT.
    private var digits = 0
    private var element: JSONShape?
    private var members: [(name: [UInt8], shape: JSONShape)] = []
    private var places: [[UInt8]: Int] = [:]

    public init() {}

    /// Takes a line in: an object, or an array of objects.
    ///
    /// - Returns: false where it is neither; nothing is taken then.
    public func add(line: UnsafeBufferPointer<UInt8>, _ options: Options) -> Bool {
        guard UTF8Text.isValid(line) else { return false }
        var scanner = JSONScanner(line)
        scanner.skipSpace()
        guard let first = line.dropFirst(scanner.at).first,
            first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
        else { return false }
        var ahead = scanner
        guard (try? ahead.skipValue()) != nil else { return false }
        if first == UInt8(ascii: "{") { return (try? add(&scanner, options)) != nil }
        let elements = JSONShape()
        guard (try? elements.add(&scanner, options)) != nil, let objects = elements.element else {
            return false
        }
        guard objects.kinds.isSubset(of: .object) else { return false }
        merge(objects)
        return true
    }

    private func merge(_ other: JSONShape) {
        kinds.formUnion(other.kinds)
        digits = max(digits, other.digits)
        if let theirs = other.element {
            let own = element ?? JSONShape()
            own.merge(theirs)
            element = own
        }
        for member in other.members { self.member(member.name, near: 0).shape.merge(member.shape) }
    }

    /// - Parameter near: where it is looked for first.
    private func member(_ name: some Collection<UInt8>, near: Int) -> (shape: JSONShape, place: Int)
    {
        if near < members.count, members[near].name.elementsEqual(name) {
            return (members[near].shape, near)
        }
        let key = Array(name)
        if let place = places[key] { return (members[place].shape, place) }
        let shape = JSONShape()
        places[key] = members.count
        members.append((key, shape))
        return (shape, members.count - 1)
    }

    private func add(
        _ scanner: inout JSONScanner, _ options: Options, depth: Int = 0
    ) throws(JSONScanner.Failure) {
        switch scanner.peek {
        case UInt8(ascii: "n"): try scanner.word("null")
        case UInt8(ascii: "t"), UInt8(ascii: "f"):
            try scanner.skipValue()
            kinds.insert(options.primitivesAreStrings ? .string : .boolean)
        case 0x22, 0x27:
            let text = try scanner.string()
            let isTime = options.infersTimestamps && TimestampParser.timestamp(text) != nil
            kinds.insert(isTime ? .timestamp : .string)
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            // What lies deeper is taken for text.
            guard depth < Self.maximumDepth else {
                try scanner.skipValue(depth: depth)
                kinds.insert(.string)
                return
            }
            if scanner.peek == UInt8(ascii: "[") {
                kinds.insert(.array)
                try addElements(&scanner, options, depth)
            } else {
                kinds.insert(.object)
                try addMembers(&scanner, options, depth)
            }
        default:
            let text = try scanner.number()
            if options.primitivesAreStrings {
                kinds.insert(.string)
            } else if FieldParser.integer(text) != nil {
                kinds.insert(.bigint)
            } else {
                let count = text.count - (text[0] == 0x2D ? 1 : 0)
                let isWhole = text.allSatisfy { $0 == 0x2D || $0 &- 0x30 <= 9 } && count <= 38
                kinds.insert(isWhole ? .decimal : .double)
                if isWhole { digits = max(digits, count) }
            }
        }
    }

    private static let maximumDepth = 100

    private func addElements(
        _ scanner: inout JSONScanner, _ options: Options, _ depth: Int
    ) throws(JSONScanner.Failure) {
        let shape = element ?? JSONShape()
        element = shape
        try scanner.expect(UInt8(ascii: "["))
        scanner.skipSpace()
        if scanner.peek == UInt8(ascii: "]") {
            scanner.at += 1
            return
        }
        while true {
            scanner.skipSpace()
            try shape.add(&scanner, options, depth: depth + 1)
            scanner.skipSpace()
            if scanner.peek != 0x2C { break }
            scanner.at += 1
        }
        try scanner.expect(UInt8(ascii: "]"))
    }

    private func addMembers(
        _ scanner: inout JSONScanner, _ options: Options, _ depth: Int
    ) throws(JSONScanner.Failure) {
        try scanner.expect(UInt8(ascii: "{"))
        scanner.skipSpace()
        if scanner.peek == UInt8(ascii: "}") {
            scanner.at += 1
            return
        }
        var next = 0
        while true {
            scanner.skipSpace()
            let found = member(try scanner.string(), near: next)
            next = found.place + 1
            scanner.skipSpace()
            try scanner.expect(0x3A)
            scanner.skipSpace()
            try found.shape.add(&scanner, options, depth: depth + 1)
            scanner.skipSpace()
            if scanner.peek != 0x2C { break }
            scanner.at += 1
        }
        try scanner.expect(UInt8(ascii: "}"))
    }

    /// nil for what holds nothing: objects without members.
    private func type(_ options: Options) -> DataType? {
        switch kinds {
        case []: return options.dropsNullFields ? nil : .string
        case .boolean: return .boolean
        case .bigint: return .bigint
        case .decimal: return .decimal(precision: digits, scale: 0)
        case [.bigint, .decimal]: return .decimal(precision: max(20, digits), scale: 0)
        case .timestamp: return .timestamp
        case .array:
            // Of elements that are all null, or of none.
            if options.dropsNullFields, element?.kinds == [] { return nil }
            return element?.type(options).map { .array($0) }
        case .object:
            let fields = fields(options)
            return fields.isEmpty ? nil : .structure(fields)
        default:
            return kinds.isSubset(of: [.bigint, .decimal, .double]) ? .double : .string
        }
    }

    /// The members in the order of their names, as Spark has them.
    public func fields(_ options: Options) -> Schema {
        members.sorted { $0.name.lexicographicallyPrecedes($1.name) }.compactMap { member in
            member.shape.type(options).map {
                Field(String(decoding: member.name, as: UTF8.self), $0)
            }
        }
    }
}
