import Columns

/// Numbers the distinct combinations of several whole numbers densely from 0, with one look into one
/// table a row however many they are. Null is a value of its own; structs are taken apart.
///
/// ```
/// columns   seller, window (start, end)
/// cells     │ seller │ start │ end │ nulls │ seller │ start │ …    code 0, code 1, … end to end
///                                    a bit for each number, and for each struct, that is null
/// slots     upper half of the row's hash │ code + 1, 0, …          linear probing, ¾ full at most
/// ```
/// A slot's upper half tells where it belongs in a table of any size, so that growing looks at no row.
/// Numbers given back by `remove` are used again.
struct NumberRows: Sendable {
    private let types: [DataType]
    /// Words of a row: its numbers, and the nulls.
    private let stride: Int
    private var cells: [Int64] = []
    private(set) var freeCodes: [Int32] = []
    private var slots = [UInt64](repeating: 0, count: 256)
    private var shift: UInt64 = 64 - 8
    private var used = 0

    /// - Precondition: It `holds` such keys.
    init(types: [DataType]) {
        var (numbers, bits) = (0, 0)
        let isFit = types.allSatisfy { Self.count($0, &numbers, &bits) }
        precondition(isFit, "only whole numbers are packed")
        self.types = types
        stride = numbers + 1
    }

    /// Several whole numbers; a single one needs no table of rows.
    static func holds(_ types: [DataType]) -> Bool {
        var (numbers, bits) = (0, 0)
        return types.allSatisfy { count($0, &numbers, &bits) } && numbers > 1 && bits <= 64
    }

    /// - Returns: Whether the type consists of whole numbers.
    private static func count(_ type: DataType, _ numbers: inout Int, _ bits: inout Int) -> Bool {
        bits += 1
        if let members = type.memberTypes {
            return members.allSatisfy { count($0, &numbers, &bits) }
        }
        numbers += 1
        return type.physical == .integer
    }

    /// One more than the largest code ever given.
    var capacity: Int { cells.count / stride }
    var sizeInBytes: Int { (cells.count + slots.count) * 8 }

    /// The code of each row; new combinations get one.
    mutating func insert(_ columns: [Column], rows: Int) -> [Int32] {
        var codes = [Int32](repeating: -1, count: rows)
        Self.forEachPart(of: columns, types, stride, rows: rows) { words, hashes, part in
            codes.withUnsafeMutableBufferPointer { codes in
                let own = UnsafeMutableBufferPointer(rebasing: codes[part])
                let missing = findFirst(words, hashes, into: own)
                if missing > 0 { insertMissing(missing, words, hashes, into: own) }
            }
        }
        return codes
    }

    /// The code of each row, or −1 where the combination is unknown.
    func find(_ columns: [Column], rows: Int) -> [Int32] {
        var codes = [Int32](repeating: -1, count: rows)
        Self.forEachPart(of: columns, types, stride, rows: rows) { words, hashes, part in
            slots.withUnsafeBufferPointer { slots in
                cells.withUnsafeBufferPointer { cells in
                    for row in hashes.indices {
                        codes[part.lowerBound + row] = Self.code(
                            slots[
                                Self.slot(
                                    of: words, row, hashes[row], slots, cells, stride, shift)])
                    }
                }
            }
        }
        return codes
    }

    /// Puts in combinations under given codes.
    ///
    /// - Precondition: None of them is there.
    mutating func insert(
        _ columns: [Column], codes: [Int32], capacity: Int, freeCodes: [Int32]
    ) {
        cells += [Int64](repeating: 0, count: (capacity - self.capacity) * stride)
        self.freeCodes = freeCodes
        Self.forEachPart(of: columns, types, stride, rows: codes.count) { words, hashes, part in
            for row in hashes.indices {
                if used >= slots.count / 4 * 3 { grow() }
                let code = codes[part.lowerBound + row]
                for place in 0..<stride {
                    cells[Int(code) * stride + place] = words[row * stride + place]
                }
                slots[emptySlot(for: hashes[row])] = Self.slot(hashes[row], code)
                used += 1
            }
        }
    }

    /// Forgets combinations; their codes will be given to new ones.
    mutating func remove(_ codes: [Int32]) {
        for code in codes {
            removeSlot(of: code)
            freeCodes.append(code)
        }
    }
}

// MARK: - Rows as words

extension NumberRows {
    /// The columns of numbers within key columns, and which structs are there.
    private struct Flat {
        var numbers: [(values: [Int64], validity: [UInt8]?, bit: UInt64)] = []
        var marks: [(validity: [UInt8], bit: UInt64)] = []
        private var bits: UInt64 = 0

        init(_ columns: [Column], _ types: [DataType]) {
            for (column, type) in zip(columns, types) { add(column, type) }
        }

        private mutating func nextBit() -> UInt64 {
            defer { bits += 1 }
            return 1 << bits
        }

        private mutating func add(_ column: Column, _ type: DataType) {
            guard let members = type.memberTypes else {
                let bit = nextBit()
                if case .integer(let values) = column.vector, column.type != .void {
                    numbers.append((values, column.validity, bit))
                } else {
                    let none = [UInt8](repeating: 0, count: column.count)
                    numbers.append(([Int64](repeating: 0, count: column.count), none, bit))
                }
                return
            }
            guard case .structure(let columns, _) = column.vector else {
                // A struct column that is all null may come without members.
                for type in members { add(.nulls(type, count: column.count), type) }
                marks.append(([UInt8](repeating: 0, count: column.count), nextBit()))
                return
            }
            let mask = column.validity.flatMap { $0.contains(0) ? $0 : nil }
            for (var member, type) in zip(columns, members) {
                if let mask {
                    member.validity = member.validity.map { zip($0, mask).map { $0 & $1 } } ?? mask
                }
                add(member, type)
            }
            let bit = nextBit()
            if let mask { marks.append((mask, bit)) }
        }
    }

    /// Rows side by side and their hashes, some thousand at a time.
    private static func forEachPart(
        of columns: [Column], _ types: [DataType], _ stride: Int, rows: Int,
        _ body: (UnsafeBufferPointer<Int64>, UnsafeBufferPointer<UInt64>, Range<Int>) -> Void
    ) {
        let flat = Flat(columns, types)
        let size = min(rows, 2048)
        var words = [Int64](repeating: 0, count: size * stride)
        var hashes = [UInt64](repeating: 0, count: size)
        for start in Swift.stride(from: 0, to: rows, by: 2048) {
            let part = start..<min(start + 2048, rows)
            words.withUnsafeMutableBufferPointer { words in
                hashes.withUnsafeMutableBufferPointer { hashes in
                    lay(flat, part, stride, into: words)
                    guard let base = words.baseAddress else { return }
                    for row in 0..<part.count {
                        hashes[row] = hash(base + row &* stride, stride)
                    }
                    body(
                        UnsafeBufferPointer(words),
                        UnsafeBufferPointer(rebasing: hashes[0..<part.count]), part)
                }
            }
        }
    }

    private static func lay(
        _ flat: Flat, _ part: Range<Int>, _ stride: Int,
        into words: UnsafeMutableBufferPointer<Int64>
    ) {
        let nulls = stride - 1
        for row in 0..<part.count { words[row &* stride &+ nulls] = 0 }
        for (place, number) in flat.numbers.enumerated() {
            number.values.withUnsafeBufferPointer { values in
                for row in 0..<part.count {
                    words[row &* stride &+ place] = values[part.lowerBound &+ row]
                }
            }
            guard let validity = number.validity else { continue }
            for row in 0..<part.count where validity[part.lowerBound &+ row] == 0 {
                words[row &* stride &+ place] = 0
                words[row &* stride &+ nulls] |= Int64(bitPattern: number.bit)
            }
        }
        for mark in flat.marks {
            for row in 0..<part.count where mark.validity[part.lowerBound &+ row] == 0 {
                words[row &* stride &+ nulls] |= Int64(bitPattern: mark.bit)
            }
        }
    }

    @inline(__always)
    private static func hash(_ row: UnsafePointer<Int64>, _ stride: Int) -> UInt64 {
        var hash: UInt64 = 0x51_7C_C1_B7_27_22_0A_95
        for place in 0..<stride {
            hash = (hash ^ UInt64(bitPattern: row[place])) &* 0x9E37_79B9_7F4A_7C15
            hash ^= hash &>> 32
        }
        return hash &* 0xBF58_476D_1CE4_E5B9
    }

    /// The keys of codes, as columns of `types`.
    func columns(of codes: Selection) -> [Column] {
        var (place, bit) = (0, UInt64(1))
        return types.map { column($0, codes, &place, &bit) }
    }

    private func column(
        _ type: DataType, _ codes: Selection, _ place: inout Int, _ bit: inout UInt64
    ) -> Column {
        let vector: Vector
        if let members = type.memberTypes {
            vector = .structure(
                members.map { column($0, codes, &place, &bit) }, count: codes.count)
        } else {
            let own = place
            vector = .integer(codes.map { cells[Int($0) * stride + own] })
            place += 1
        }
        let mask = Int64(bitPattern: bit)
        bit = bit &<< 1
        let validity = codes.map {
            cells[Int($0) * stride + stride - 1] & mask == 0 ? UInt8(1) : 0
        }
        return Column(type, vector, validity: validity.contains(0) ? validity : nil)
    }
}

// MARK: - Slots

extension NumberRows {
    @inline(__always)
    private static func slot(_ hash: UInt64, _ code: Int32) -> UInt64 {
        hash & 0xFFFF_FFFF_0000_0000 | UInt64(UInt32(bitPattern: code &+ 1))
    }

    /// −1 for an empty slot.
    @inline(__always)
    private static func code(_ slot: UInt64) -> Int32 {
        Int32(truncatingIfNeeded: slot) &- 1
    }

    @inline(__always)
    private static func isTagged(_ slot: UInt64, _ hash: UInt64) -> Bool {
        (slot ^ hash) &>> 32 == 0
    }

    @inline(__always)
    private static func isEqual(
        _ code: Int32, _ cells: UnsafePointer<Int64>, _ row: UnsafePointer<Int64>, _ stride: Int
    ) -> Bool {
        let own = cells + Int(code) &* stride
        var difference: Int64 = 0
        for place in 0..<stride { difference |= own[place] ^ row[place] }
        return difference == 0
    }

    /// The slot that holds a row, or the empty one where it belongs.
    @inline(__always)
    private static func slot(
        of words: UnsafeBufferPointer<Int64>, _ row: Int, _ hash: UInt64,
        _ slots: UnsafeBufferPointer<UInt64>, _ cells: UnsafeBufferPointer<Int64>,
        _ stride: Int, _ shift: UInt64
    ) -> Int {
        let mask = slots.count &- 1
        var index = Int(hash &>> shift)
        while slots[index] != 0 {
            if isTagged(slots[index], hash),
                isEqual(
                    code(slots[index]), cells.baseAddress!, words.baseAddress! + row &* stride,
                    stride)
            {
                break
            }
            index = (index &+ 1) & mask
        }
        return index
    }

    /// Looks at the first slot of every row, then at the rows of those whose tags agree. No branch
    /// depends on what is found, so the processor waits for many slots at a time.
    ///
    /// - Returns: How many rows were not found there; their codes are −1.
    private func findFirst(
        _ words: UnsafeBufferPointer<Int64>, _ hashes: UnsafeBufferPointer<UInt64>,
        into codes: UnsafeMutableBufferPointer<Int32>
    ) -> Int {
        guard !cells.isEmpty, let words = words.baseAddress else { return hashes.count }
        let (stride, shift) = (stride, shift)
        var missing = 0
        slots.withUnsafeBufferPointer { slots in
            for row in 0..<hashes.count {
                let slot = slots[Int(hashes[row] &>> shift)]
                codes[row] = Self.isTagged(slot, hashes[row]) ? Self.code(slot) : -1
            }
        }
        cells.withUnsafeBufferPointer { cells in
            let cells = cells.baseAddress!
            for row in 0..<hashes.count {
                // A row without a candidate is compared with the first one, and stays −1.
                let isEqual = Self.isEqual(
                    max(codes[row], 0), cells, words + row &* stride, stride)
                codes[row] = isEqual ? codes[row] : -1
                missing &+= codes[row] < 0 ? 1 : 0
            }
        }
        return missing
    }

    /// Finds or inserts the rows without a code.
    ///
    /// - Parameter most: As many rows may be new.
    private mutating func insertMissing(
        _ most: Int, _ words: UnsafeBufferPointer<Int64>,
        _ hashes: UnsafeBufferPointer<UInt64>, into codes: UnsafeMutableBufferPointer<Int32>
    ) {
        var next = capacity
        cells.append(contentsOf: repeatElement(0, count: most * stride))
        var row = 0
        while row < hashes.count {
            if used >= slots.count / 4 * 3 { grow() }
            row = insertMissing(words, hashes, from: row, &next, into: codes)
        }
        cells.removeLast(cells.count - next * stride)
    }

    /// The same until the slots are full.
    ///
    /// - Parameter next: The first code that was never given; there are cells for it and those after.
    /// - Returns: The row to go on with.
    private mutating func insertMissing(
        _ words: UnsafeBufferPointer<Int64>, _ hashes: UnsafeBufferPointer<UInt64>,
        from start: Int, _ next: inout Int, into codes: UnsafeMutableBufferPointer<Int32>
    ) -> Int {
        let (stride, shift) = (stride, shift)
        let most = slots.count / 4 * 3
        var (row, used, fresh) = (start, used, next)
        var free = freeCodes
        freeCodes = []
        slots.withUnsafeMutableBufferPointer { slots in
            cells.withUnsafeMutableBufferPointer { cells in
                while row < hashes.count {
                    if codes[row] < 0 {
                        let index = Self.slot(
                            of: words, row, hashes[row], UnsafeBufferPointer(slots),
                            UnsafeBufferPointer(cells), stride, shift)
                        var code = Self.code(slots[index])
                        if code < 0 {
                            if used == most { break }
                            used &+= 1
                            if let old = free.popLast() {
                                code = old
                            } else {
                                code = Int32(truncatingIfNeeded: fresh)
                                fresh &+= 1
                            }
                            for place in 0..<stride {
                                cells[Int(code) &* stride &+ place] = words[row &* stride &+ place]
                            }
                            slots[index] = Self.slot(hashes[row], code)
                        }
                        codes[row] = code
                    }
                    row &+= 1
                }
            }
        }
        (self.used, next, freeCodes) = (used, fresh, free)
        return row
    }

    private func emptySlot(for hash: UInt64) -> Int {
        let mask = slots.count - 1
        var index = Int(hash &>> shift)
        while slots[index] != 0 { index = (index + 1) & mask }
        return index
    }

    private func hash(of code: Int32) -> UInt64 {
        cells.withUnsafeBufferPointer { Self.hash($0.baseAddress! + Int(code) * stride, stride) }
    }

    private mutating func grow() {
        let old = slots
        let count = old.count * (old.count < 1 << 20 ? 4 : 2)
        let shift = UInt64(64 - count.trailingZeroBitCount)
        self.shift = shift
        slots = [UInt64](repeating: 0, count: count)
        slots.withUnsafeMutableBufferPointer { slots in
            for slot in old where slot != 0 {
                var index = Int(slot &>> shift)
                while slots[index] != 0 { index = (index &+ 1) & (count &- 1) }
                slots[index] = slot
            }
        }
    }

    /// Empties the code's slot and moves back those that had gone past it.
    private mutating func removeSlot(of code: Int32) {
        let mask = slots.count - 1
        let hash = hash(of: code)
        var hole = Int(hash &>> shift)
        while slots[hole] != 0, slots[hole] != Self.slot(hash, code) { hole = (hole + 1) & mask }
        guard slots[hole] != 0 else { return }
        var index = hole
        while true {
            index = (index + 1) & mask
            guard slots[index] != 0 else { break }
            let home = Int(slots[index] &>> shift)
            if (index - home) & mask >= (index - hole) & mask {
                slots[hole] = slots[index]
                hole = index
            }
        }
        slots[hole] = 0
        used -= 1
    }
}
