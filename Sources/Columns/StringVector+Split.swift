import CSystem

extension StringVector {
    /// Cuts each string at every place where the separator stands; empty parts are kept.
    ///
    /// ```
    /// "ab c" "" "d "        by " "        offsets 0 2 3 5      parts "ab" "c" "" "d" ""
    /// ```
    /// Sixteen bytes are searched at a time, and copied at a time: parts are mostly short.
    ///
    /// - Parameters:
    ///   - separator: at least one byte.
    ///   - validity: strings that it marks with 0 have no parts.
    /// - Returns: Where each string's parts begin, and the parts end to end.
    /// - Complexity: O(bytes).
    public func split(
        by separator: [UInt8], validity: [UInt8]? = nil
    ) -> (offsets: [Int32], parts: StringVector) {
        precondition(!separator.isEmpty, "a string is cut at something")
        return bytes.withUnsafeBufferPointer { bytes in
            offsets.withUnsafeBufferPointer { offsets in
                let cuts = Self.places(of: separator[0], in: bytes)
                return cuts.withUnsafeBufferPointer { cuts in
                    Self.split(offsets, bytes, separator, cuts, validity)
                }
            }
        }
    }

    private static func split(
        _ offsets: UnsafeBufferPointer<Int32>, _ bytes: UnsafeBufferPointer<UInt8>,
        _ separator: [UInt8], _ cuts: UnsafeBufferPointer<Int32>, _ validity: [UInt8]?
    ) -> (offsets: [Int32], parts: StringVector) {
        let rows = offsets.count - 1
        let width = separator.count
        var starts = [Int32](repeating: 0, count: rows + 1)
        var result = StringVector(offsets: [], bytes: [])
        // Sixteen bytes more than can be needed: copies may write past the end of a part.
        result.bytes = [UInt8](unsafeUninitializedCapacity: bytes.count + 16) { target, used in
            result.offsets = [Int32](unsafeUninitializedCapacity: cuts.count + rows + 1) {
                ends, count in
                var writer = PartWriter(source: bytes, target: target, ends: ends)
                var cut = 0
                for row in 0..<rows {
                    var from = Int(offsets[row])
                    let end = Int(offsets[row + 1])
                    if let validity, validity[row] == 0 {
                        while cut < cuts.count, Int(cuts[cut]) < end { cut &+= 1 }
                        starts[row + 1] = Int32(truncatingIfNeeded: writer.count)
                        continue
                    }
                    while cut < cuts.count, Int(cuts[cut]) < end {
                        let place = Int(cuts[cut])
                        cut &+= 1
                        if width > 1 {
                            // An overlap with the last one, or only its first byte.
                            guard place >= from, place + width <= end,
                                (1..<width).allSatisfy({ bytes[place + $0] == separator[$0] })
                            else { continue }
                        }
                        writer.append(from, place)
                        from = place &+ width
                    }
                    writer.append(from, end)
                    starts[row + 1] = Int32(truncatingIfNeeded: writer.count)
                }
                used = writer.used
                count = writer.count + 1
            }
        }
        return (starts, result)
    }

    private struct PartWriter {
        let source: UnsafeBufferPointer<UInt8>
        let target: UnsafeMutableBufferPointer<UInt8>
        let ends: UnsafeMutableBufferPointer<Int32>
        var used = 0
        var count = 0

        init(
            source: UnsafeBufferPointer<UInt8>, target: UnsafeMutableBufferPointer<UInt8>,
            ends: UnsafeMutableBufferPointer<Int32>
        ) {
            self.source = source
            self.target = target
            self.ends = ends
            ends[0] = 0
        }

        @inline(__always)
        mutating func append(_ start: Int, _ end: Int) {
            let length = end &- start
            StringVector.copy(source, start, length, target.baseAddress! + used)
            used &+= length
            count &+= 1
            ends[count] = Int32(truncatingIfNeeded: used)
        }
    }

    /// The places of a byte, ascending.
    static func places(of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>) -> [Int32] {
        guard let base = bytes.baseAddress else { return [] }
        let whole = bytes.count & ~63
        var total = 0
        for at in stride(from: 0, to: whole, by: 64) {
            total &+= mask(of: byte, base + at).nonzeroBitCount
        }
        for at in whole..<bytes.count where bytes[at] == byte { total &+= 1 }
        return [Int32](unsafeUninitializedCapacity: total) { places, count in
            var next = places.baseAddress
            for at in stride(from: 0, to: whole, by: 64) {
                var mask = mask(of: byte, base + at)
                while mask != 0 {
                    next!.initialize(
                        to: Int32(truncatingIfNeeded: at &+ mask.trailingZeroBitCount))
                    next! += 1
                    mask &= mask &- 1
                }
            }
            for at in whole..<bytes.count where bytes[at] == byte {
                next!.initialize(to: Int32(truncatingIfNeeded: at))
                next! += 1
            }
            count = total
        }
    }

    /// One bit for each of 64 bytes.
    @inline(__always)
    private static func mask(of byte: UInt8, _ base: UnsafePointer<UInt8>) -> UInt64 {
        var mask = UInt64(weir_mask16(base, byte))
        mask |= UInt64(weir_mask16(base + 16, byte)) &<< 16
        mask |= UInt64(weir_mask16(base + 32, byte)) &<< 32
        mask |= UInt64(weir_mask16(base + 48, byte)) &<< 48
        return mask
    }
}
