/// Lays values over others in the rows where a mask holds one: the loops of `ConditionalBlend`.
enum Blend {
    @inline(__always)
    static func lay<Number>(_ values: [Number], over target: inout [Number], _ mask: [UInt8]) {
        target.withUnsafeMutableBufferPointer { target in
            values.withUnsafeBufferPointer { values in
                mask.withUnsafeBufferPointer { mask in
                    for row in 0..<target.count {
                        target[row] = mask[row] != 0 ? values[row] : target[row]
                    }
                }
            }
        }
    }

    @inline(__always)
    static func lay<Number>(_ value: Number, over target: inout [Number], _ mask: [UInt8]) {
        target.withUnsafeMutableBufferPointer { target in
            mask.withUnsafeBufferPointer { mask in
                for row in 0..<target.count {
                    target[row] = mask[row] != 0 ? value : target[row]
                }
            }
        }
    }
}
