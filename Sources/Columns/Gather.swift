/// The chosen elements of an array, in the selection's order.
///
/// - Precondition: every number in `selection` is an index of `values`.
@inlinable
public func gather<T>(_ values: [T], _ selection: Selection) -> [T] {
    let count = values.count
    return [T](unsafeUninitializedCapacity: selection.count) { buffer, initialized in
        values.withUnsafeBufferPointer { source in
            selection.withUnsafeBufferPointer { rows in
                for index in 0..<rows.count {
                    let row = Int(rows[index])
                    precondition(row >= 0 && row < count, "a selection names rows of its column")
                    (buffer.baseAddress! + index).initialize(to: source[row])
                }
            }
        }
        initialized = selection.count
    }
}

/// For lists that lie end to end: the offsets of the chosen lists, and the elements that they hold.
func spread(_ offsets: [Int32], _ selection: Selection) -> (offsets: [Int32], elements: Selection) {
    var result: [Int32] = [0]
    result.reserveCapacity(selection.count + 1)
    var total = 0
    for row in selection {
        total += Int(offsets[Int(row) + 1] - offsets[Int(row)])
        precondition(total <= Int32.max, "the lists of a batch have less than 2^31 elements")
        result.append(Int32(truncatingIfNeeded: total))
    }
    let elements = Selection(unsafeUninitializedCapacity: total) { elements, initialized in
        var place = 0
        for row in selection {
            for element in offsets[Int(row)]..<offsets[Int(row) + 1] {
                elements[place] = element
                place &+= 1
            }
        }
        initialized = place
    }
    return (result, elements)
}

extension StringVector {
    /// The chosen strings, copied end to end, sixteen bytes at a time where they are short.
    public func gather(_ selection: Selection) -> StringVector {
        let count = self.count
        var result = StringVector(offsets: [], bytes: [])
        offsets.withUnsafeBufferPointer { from in
            result.offsets = [Int32](unsafeUninitializedCapacity: selection.count + 1) {
                to, initialized in
                to[0] = 0
                var total = 0
                for place in 0..<selection.count {
                    let row = Int(selection[place])
                    precondition(row >= 0 && row < count, "a selection names rows of its column")
                    total &+= Int(from[row &+ 1] &- from[row])
                    to[place &+ 1] = Int32(truncatingIfNeeded: total)
                }
                precondition(total <= Int32.max, "a batch's text is below 2 GB")
                initialized = selection.count + 1
            }
            let total = Int(result.offsets[selection.count])
            result.bytes = [UInt8](unsafeUninitializedCapacity: total + 16) {
                target, initialized in
                bytes.withUnsafeBufferPointer { source in
                    result.offsets.withUnsafeBufferPointer { to in
                        for place in 0..<selection.count {
                            let start = Int(from[Int(selection[place])])
                            let length = Int(to[place &+ 1] &- to[place])
                            Self.copy(
                                source, start, length, target.baseAddress! + Int(to[place]))
                        }
                    }
                }
                initialized = total
            }
        }
        return result
    }

    /// Strings `range`, copied.
    public func slice(_ range: Range<Int>) -> StringVector {
        let start = offsets[range.lowerBound]
        let end = offsets[range.upperBound]
        return StringVector(
            offsets: offsets[range.lowerBound...range.upperBound].map { $0 - start },
            bytes: Array(bytes[Int(start)..<Int(end)]))
    }

    /// Copies a string to where there is room for sixteen bytes more.
    @inlinable
    @inline(__always)
    public static func copy(
        _ source: UnsafeBufferPointer<UInt8>, _ start: Int, _ length: Int,
        _ target: UnsafeMutablePointer<UInt8>
    ) {
        guard length > 0 else { return }
        // Whole pieces of sixteen bytes, where the source has as many.
        if length <= 64, start &+ (length &+ 15) & ~15 <= source.count {
            let from = UnsafeRawPointer(source.baseAddress! + start)
            let to = UnsafeMutableRawPointer(target)
            var place = 0
            while place < length {
                to.storeBytes(
                    of: from.loadUnaligned(fromByteOffset: place, as: SIMD16<UInt8>.self),
                    toByteOffset: place, as: SIMD16<UInt8>.self)
                place &+= 16
            }
        } else {
            target.update(from: source.baseAddress! + start, count: length)
        }
    }
}

/// Turns a mask of zeros and ones into the numbers of the rows that hold one.
///
/// Without a branch on the data, eight rows at a time: their eight numbers are written as if none of the
/// rows that hold zero stood between, and the place advances by how many hold one.
public func selection(of mask: [UInt8]) -> Selection {
    Selection(unsafeUninitializedCapacity: mask.count + 8) { buffer, initialized in
        var kept = 0
        let target = UnsafeMutableRawPointer(buffer.baseAddress!)
        mask.withUnsafeBytes { mask in
            rowsOfBits.withUnsafeBufferPointer { rowsOfBits in
                var row = 0
                while row &+ 8 <= mask.count {
                    let eight =
                        mask.loadUnaligned(fromByteOffset: row, as: UInt64.self)
                        & 0x0101_0101_0101_0101
                    // The eight bits side by side, the first row's lowest; and their sum.
                    let bits = Int((eight &* 0x0102_0408_1020_4080) &>> 56)
                    let chosen = SIMD8<Int32>(truncatingIfNeeded: rowsOfBits[bits])
                    target.storeBytes(
                        of: chosen &+ Int32(truncatingIfNeeded: row), toByteOffset: kept &* 4,
                        as: SIMD8<Int32>.self)
                    kept &+= Int((eight &* 0x0101_0101_0101_0101) &>> 56)
                    row &+= 8
                }
                while row < mask.count {
                    buffer[kept] = Int32(truncatingIfNeeded: row)
                    kept &+= Int(mask[row] & 1)
                    row &+= 1
                }
            }
        }
        initialized = kept
    }
}

/// For each byte the places of its ones, the lowest first, then zeros.
private let rowsOfBits: [SIMD8<UInt8>] = (0..<256).map { byte in
    var places = SIMD8<UInt8>()
    for (index, bit) in (0..<8).filter({ byte >> $0 & 1 != 0 }).enumerated() {
        places[index] = UInt8(bit)
    }
    return places
}
