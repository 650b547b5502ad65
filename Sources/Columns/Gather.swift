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
    var elements: Selection = []
    result.reserveCapacity(selection.count + 1)
    for row in selection {
        elements.append(contentsOf: offsets[Int(row)]..<offsets[Int(row) + 1])
        result.append(Int32(elements.count))
    }
    return (result, elements)
}

extension StringVector {
    /// The chosen strings, copied end to end.
    public func gather(_ selection: Selection) -> StringVector {
        var offsets = [Int32]()
        offsets.reserveCapacity(selection.count + 1)
        offsets.append(0)
        var total = 0
        for row in selection {
            total += Int(self.offsets[Int(row) + 1] - self.offsets[Int(row)])
            offsets.append(Int32(total))
        }
        let bytes = [UInt8](unsafeUninitializedCapacity: total) { buffer, initialized in
            self.bytes.withUnsafeBufferPointer { source in
                var at = 0
                for row in selection {
                    let start = Int(self.offsets[Int(row)])
                    let length = Int(self.offsets[Int(row) + 1]) - start
                    guard length > 0 else { continue }
                    (buffer.baseAddress! + at).initialize(
                        from: source.baseAddress! + start, count: length)
                    at += length
                }
            }
            initialized = total
        }
        return StringVector(offsets: offsets, bytes: bytes)
    }
}

/// Turns a mask of zeros and ones into the numbers of the rows that hold one.
///
/// Without a branch on the data: each row number is written, and the place advances by the mask.
@inlinable
public func selection(of mask: [UInt8]) -> Selection {
    Selection(unsafeUninitializedCapacity: mask.count) { buffer, initialized in
        var kept = 0
        mask.withUnsafeBufferPointer { bits in
            for row in 0..<bits.count {
                buffer[kept] = Int32(truncatingIfNeeded: row)
                kept &+= Int(bits[row] & 1)
            }
        }
        initialized = kept
    }
}
