import Columns

/// Numbers the distinct values of one key column that is not a struct, null among them.
///
/// | layout | how |
/// | --- | --- |
/// | boolean, integer, floating | as 64 bits in a `CodeTable`; −0.0 is 0.0 and all NaN are one |
/// | string | as bytes in a `TextTable`; a dictionary's codes are translated once for each dictionary |
/// | wide | as 16 bytes in a `TextTable` |
/// | list, map | as `Value`s in a dictionary, their −0.0 as 0.0 |
struct KeyLeaf: Sendable {
    let type: DataType
    private var numbers = CodeTable()
    private var texts = TextTable()
    private var boxed: [Value: Int32] = [:]
    private var boxes: [Value] = []
    private var freeBoxes: [Int32] = []
    private var nullCode: Int32 = -1
    /// The dictionary that `translation` belongs to: its code → ours, −1 where not met yet.
    private var dictionary = StringVector()
    private var translation: [Int32] = []

    init(type: DataType) { self.type = type }

    private enum Store { case numbers, texts, boxes }

    private var store: Store {
        switch type.physical {
        case .none, .boolean, .integer, .floating: .numbers
        case .string, .wide: .texts
        case .list, .map, .structure: .boxes
        }
    }

    /// Its values are numbers too far apart to index a table.
    var isHashed: Bool { numbers.isHashed }

    /// One more than the largest code.
    var capacity: Int {
        switch store {
        case .numbers: numbers.capacity
        case .texts: texts.capacity
        case .boxes: boxes.count
        }
    }

    var freeCodes: [Int32] {
        switch store {
        case .numbers: numbers.freeCodes
        case .texts: texts.freeCodes
        case .boxes: freeBoxes
        }
    }

    var sizeInBytes: Int { numbers.sizeInBytes + texts.sizeInBytes + boxes.count * 128 }

    /// For a leaf that no value comes to any more.
    mutating func prepareToFind() { numbers.prepareToFind() }

    /// The code of each row's value. Unknown values get one, or −1 when nothing is to be inserted.
    mutating func codes(of column: Column, inserting: Bool) -> [Int32] {
        if case .void = column.type {
            return [Int32](repeating: codeOfNull(inserting: inserting), count: column.count)
        }
        guard let validity = column.validity, validity.contains(0) else {
            return codes(ofValid: column, inserting: inserting)
        }
        let valid = (0..<Int32(validity.count)).filter { validity[Int($0)] != 0 }
        var present = column.gather(valid)
        present.validity = nil
        let found = codes(ofValid: present, inserting: inserting)
        let null = codeOfNull(inserting: inserting)
        var codes = [Int32](repeating: null, count: column.count)
        for (position, row) in valid.enumerated() { codes[Int(row)] = found[position] }
        return codes
    }

    /// A column as a grid reads it; nil where it has nulls, or values that are neither whole numbers nor texts.
    mutating func axis(of column: Column) -> KeyGrid.Axis? {
        if case .void = column.type { return nil }
        if let validity = column.validity, validity.contains(0) { return nil }
        switch column.vector {
        case .integer(let values): return .numbers(values)
        case .boolean(let values): return .numbers(values.map { Int64($0) })
        case .string, .dictionary:
            let codes = codes(ofValid: column, inserting: true)
            return .codes(codes, limit: texts.capacity)
        default: return nil
        }
    }

    /// The values of codes as a grid reads them. None is null.
    func axis(of codes: [Int32]) -> KeyGrid.Axis {
        store == .numbers
            ? .numbers(codes.map { numbers.keys[Int($0)] }) : .codes(codes, limit: texts.capacity)
    }

    func isNull(_ code: Int32) -> Bool { nullCode >= 0 && code == nullCode }

    private mutating func codeOfNull(inserting: Bool) -> Int32 {
        if nullCode < 0, inserting {
            switch store {
            case .numbers: nullCode = numbers.allocate()
            case .texts: nullCode = texts.allocate()
            case .boxes: nullCode = newBox(.null)
            }
        }
        return nullCode
    }

    private mutating func codes(ofValid column: Column, inserting: Bool) -> [Int32] {
        switch column.vector {
        case .none(let count): [Int32](repeating: codeOfNull(inserting: inserting), count: count)
        case .boolean(let values): codes(ofNumbers: values.map { Int64($0) }, inserting: inserting)
        case .integer(let values): codes(ofNumbers: values, inserting: inserting)
        case .floating(let values):
            codes(ofNumbers: values.map(Self.bits), inserting: inserting)
        case .wide(let values): codes(ofWide: values, inserting: inserting)
        case .string(let strings): codes(ofStrings: strings, inserting: inserting)
        case .dictionary(let dictionary): codes(ofDictionary: dictionary, inserting: inserting)
        case .list, .map, .structure: codes(ofBoxed: column, inserting: inserting)
        }
    }

    /// A double's bits, with one zero and one NaN.
    static func bits(of value: Double) -> Int64 {
        if value == 0 { return 0 }
        return Int64(bitPattern: value.isNaN ? Double.nan.bitPattern : value.bitPattern)
    }

    private mutating func codes(ofNumbers values: [Int64], inserting: Bool) -> [Int32] {
        var codes = [Int32](repeating: -1, count: values.count)
        if inserting {
            numbers.insert(values, into: &codes)
        } else {
            numbers.find(values, into: &codes)
        }
        return codes
    }

    private mutating func codes(ofWide values: [Int128], inserting: Bool) -> [Int32] {
        var codes = [Int32](repeating: -1, count: values.count)
        for row in values.indices {
            codes[row] = withUnsafeBytes(of: values[row]) {
                inserting ? texts.insert($0) : texts.find($0)
            }
        }
        return codes
    }

    private mutating func codes(ofStrings strings: StringVector, inserting: Bool) -> [Int32] {
        inserting ? texts.insert(strings) : texts.find(strings)
    }

    private mutating func codes(ofDictionary vector: DictionaryVector, inserting: Bool) -> [Int32] {
        let values = vector.values
        if !dictionary.isSameStorage(as: values) {
            dictionary = values
            translation = [Int32](repeating: -1, count: values.count)
        }
        var isMissing: Int32 = 0
        var codes = [Int32](unsafeUninitializedCapacity: vector.codes.count) { codes, count in
            count = vector.codes.count
            translation.withUnsafeBufferPointer { translation in
                vector.codes.withUnsafeBufferPointer { old in
                    for row in 0..<old.count {
                        let code = translation[Int(old[row])]
                        codes[row] = code
                        isMissing |= code
                    }
                }
            }
        }
        if isMissing >= 0 { return codes }
        values.bytes.withUnsafeBytes { bytes in
            for row in 0..<codes.count where codes[row] < 0 {
                let code = Int(vector.codes[row])
                if translation[code] < 0 {
                    let range = Int(values.offsets[code])..<Int(values.offsets[code + 1])
                    let text = UnsafeRawBufferPointer(rebasing: bytes[range])
                    translation[code] = inserting ? texts.insert(text) : texts.find(text)
                }
                codes[row] = translation[code]
            }
        }
        return codes
    }

    private mutating func codes(ofBoxed column: Column, inserting: Bool) -> [Int32] {
        (0..<column.count).map { row in
            let value = column.value(at: row).withOneZero
            if let code = boxed[value] { return code }
            guard inserting else { return -1 }
            let code = newBox(value)
            boxed[value] = code
            return code
        }
    }

    private mutating func newBox(_ value: Value) -> Int32 {
        if let code = freeBoxes.popLast() {
            boxes[Int(code)] = value
            return code
        }
        boxes.append(value)
        return Int32(boxes.count - 1)
    }

    /// The values of codes, as a column.
    func column(of codes: [Int32]) -> Column {
        var validity: [UInt8]?
        if nullCode >= 0, codes.contains(nullCode) {
            validity = codes.map { $0 == nullCode ? 0 : 1 }
        }
        let vector: Vector
        switch type.physical {
        case .none: vector = .none(count: codes.count)
        case .boolean: vector = .boolean(codes.map { UInt8(numbers.keys[Int($0)] & 1) })
        case .integer: vector = .integer(codes.map { numbers.keys[Int($0)] })
        case .floating:
            vector = .floating(
                codes.map { Double(bitPattern: UInt64(bitPattern: numbers.keys[Int($0)])) })
        case .wide:
            vector = .wide(
                codes.map { code in
                    texts.withText(code) {
                        $0.isEmpty ? 0 : $0.loadUnaligned(as: Int128.self)
                    }
                })
        case .string:
            vector = numbered(codes) ?? .string(texts.strings(of: codes))
        case .list, .map, .structure:
            return Column(type, values: codes.map { boxes[Int($0)] })
        }
        return Column(type, vector, validity: validity)
    }

    /// The texts of codes by number, so that who groups by them again finds numbers; nil where there are
    /// not so few that each partition of the rows may hold them all.
    private func numbered(_ codes: [Int32]) -> Vector? {
        guard type == .string, texts.capacity * StoredPartitions.hashed <= codes.count else {
            return nil
        }
        var numbers = [Int32](repeating: -1, count: texts.capacity)
        var used: Selection = []
        for code in codes where numbers[Int(code)] < 0 && code != nullCode {
            numbers[Int(code)] = Int32(used.count)
            used.append(code)
        }
        // A null's number is of no meaning, but must be one.
        guard !used.isEmpty else { return nil }
        let values = texts.strings(of: used)
        return .dictionary(
            DictionaryVector(codes: codes.map { max(numbers[Int($0)], 0) }, values: values))
    }

    /// Makes codes free for use by other values.
    mutating func remove(_ codes: [Int32]) {
        switch store {
        case .numbers: numbers.remove(codes)
        case .texts:
            texts.remove(codes)
            translation = []
            dictionary = StringVector()
        case .boxes:
            for code in codes {
                boxed[boxes[Int(code)]] = nil
                boxes[Int(code)] = .null
                freeBoxes.append(code)
            }
        }
        if nullCode >= 0, codes.contains(nullCode) { nullCode = -1 }
    }
}

extension StringVector {
    /// Both are the same arrays in memory, and so equal without looking.
    func isSameStorage(as other: StringVector) -> Bool {
        count == other.count && bytes.count == other.bytes.count
            && offsets.withUnsafeBufferPointer { mine in
                other.offsets.withUnsafeBufferPointer { mine.baseAddress == $0.baseAddress }
            }
    }
}

extension Value {
    /// With 0.0 for −0.0, at any depth: GROUP BY takes them for one.
    var withOneZero: Value {
        switch self {
        case .floating(let number): number == 0 ? .floating(0) : self
        case .list(let elements): .list(elements.map(\.withOneZero))
        case .structure(let members): .structure(members.map(\.withOneZero))
        case .map(let entries):
            .map(entries.map { (key: $0.key.withOneZero, value: $0.value.withOneZero) })
        default: self
        }
    }
}
