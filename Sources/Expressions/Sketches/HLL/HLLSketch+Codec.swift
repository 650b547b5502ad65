import Columns

/// The form in which DataSketches stores these sketches so that they can be added to.
///
/// ```
///  0  words of the head: 2 list, 3 set, 10 registers      4  log of the set's places
///  1  version 1                                           5  flags: 4 empty, 8 compact, 16 out of order
///  2  family 7                                            6  coupons of a list; least value of registers
///  3  precision                                           7  form 0 … 2 │ width of registers 0 … 2 << 2
///
///  list        8  coupons
///  set         8  count        12  places
///  registers   8  historic     16  inverse sums     32  at the least    36  exceptions     40  registers
/// ```
/// All little-endian. Registers are written as bytes (width 2); those of four or six bits are read too.
extension HLLSketch {
    private enum Flag {
        static let empty: UInt8 = 4
        static let compact: UInt8 = 8
        static let outOfOrder: UInt8 = 16
    }

    private static let family: UInt8 = 7

    var encoded: [UInt8] {
        var writer = ByteWriter(capacity: 40 + registers.count + coupons.count * 4)
        let form: UInt8 = hasRegisters ? 2 : isSet ? 1 : 0
        let words: [UInt8] = [2, 3, 10]
        let placeBits =
            hasRegisters ? 0 : isSet ? UInt8(coupons.count.trailingZeroBitCount) : 3
        var flags: UInt8 = isEmpty ? Flag.empty : 0
        if isOutOfOrder { flags |= Flag.outOfOrder }
        for byte in [
            words[Int(form)], 1, Self.family, UInt8(precision), placeBits, flags,
            form == 0 ? UInt8(couponCount) : 0, form | 2 << 2,
        ] {
            writer.write(byte)
        }
        if hasRegisters {
            writer.write(historic)
            writer.write(inverseSums.low)
            writer.write(inverseSums.high)
            writer.write(UInt32(emptyRegisters))
            writer.write(UInt32(0))
            writer.writeElements(registers)
        } else if isSet {
            writer.write(UInt32(couponCount))
            writer.writeElements(coupons)
        } else {
            let rest = [UInt32](repeating: 0, count: Self.listLimit - couponCount)
            writer.writeElements(coupons + rest)
        }
        return writer.bytes
    }

    /// - Throws: Where the bytes are no sketch of this kind.
    init(_ bytes: [UInt8]) throws(CodecError) {
        var reader = ByteReader(bytes)
        let head = try reader.readElements(8, of: UInt8.self)
        let (form, width) = (head[7] & 3, head[7] >> 2 & 3)
        let precision = Int(head[3])
        guard head[1] == 1, head[2] == Self.family, Self.precisions.contains(precision),
            form <= 2, width <= 2, head[0] == [2, 3, 10][Int(form)]
        else { throw CodecError("no head of such a sketch", offset: 0) }
        if head[5] & Flag.empty != 0 {
            self.init(precision: precision)
            return
        }
        switch form {
        case 0:
            let list = try reader.readElements(Int(head[6]), of: UInt32.self)
            try self.init(coupons: list, precision: precision)
        case 1:
            let count = Int(try reader.readUInt32())
            let isCompact = head[5] & Flag.compact != 0
            guard isCompact || (5...26).contains(head[4]) else {
                throw CodecError("no size of a set", offset: 4)
            }
            let size = isCompact ? count : 1 << Int(head[4])
            let coupons = try reader.readElements(size, of: UInt32.self)
            if isCompact {
                try self.init(coupons: coupons, precision: precision)
            } else if let sketch = HLLSketch(precision: precision, coupons: coupons),
                sketch.couponCount == count
            {
                self = sketch
            } else {
                throw CodecError("a set that is none", offset: 8)
            }
        default: try self.init(registersOf: &reader, head)
        }
    }

    /// From coupons end to end.
    private init(coupons: [UInt32], precision: Int) throws(CodecError) {
        self.init(precision: precision)
        guard coupons.count <= 1 << precision, !coupons.contains(0) else {
            throw CodecError("coupons that are none", offset: 8)
        }
        for coupon in coupons { insert(coupon: coupon) }
    }

    private init(registersOf reader: inout ByteReader, _ head: [UInt8]) throws(CodecError) {
        let precision = Int(head[3])
        let historic = try reader.readDouble()
        _ = try reader.readElements(2, of: UInt64.self)
        _ = try reader.readUInt32()
        let exceptions = Int(try reader.readUInt32())
        let registers: [UInt8]
        switch head[7] >> 2 & 3 {
        case 2: registers = try reader.readElements(1 << precision, of: UInt8.self)
        case 1: registers = try Self.registersOfSixBits(&reader, precision)
        default:
            registers = try Self.registersOfFourBits(&reader, head, exceptions: exceptions)
        }
        guard registers.allSatisfy({ $0 < 64 }) else {
            throw CodecError("a register above 63", offset: 40)
        }
        let isOutOfOrder = head[5] & Flag.outOfOrder != 0
        self.init(
            precision: precision, registers: registers,
            historic: isOutOfOrder ? nil : historic)
    }

    /// One behind the other, the lowest bits first.
    private static func registersOfSixBits(_ reader: inout ByteReader, _ precision: Int)
        throws(CodecError) -> [UInt8]
    {
        let count = 1 << precision
        let packed = try reader.readElements(count * 3 / 4, of: UInt8.self) + [0]
        return (0..<count).map { index in
            let pair = UInt16(packed[index * 6 / 8]) | UInt16(packed[index * 6 / 8 + 1]) << 8
            return UInt8(truncatingIfNeeded: pair >> UInt16(index * 6 % 8)) & 63
        }
    }

    /// What each has above the least of all; 15 stands for one that is told as a coupon behind them.
    private static func registersOfFourBits(
        _ reader: inout ByteReader, _ head: [UInt8], exceptions: Int
    ) throws(CodecError) -> [UInt8] {
        let count = 1 << Int(head[3])
        let packed = try reader.readElements(count / 2, of: UInt8.self)
        var registers = (0..<count).map { index in
            (packed[index / 2] >> UInt8(index % 2 * 4) & 15) &+ head[6]
        }
        let isCompact = head[5] & Flag.compact != 0
        let places = exceptions == 0 ? 0 : isCompact ? exceptions : 1 << Int(min(head[4], 26))
        for coupon in try reader.readElements(places, of: UInt32.self) where coupon != 0 {
            registers[Int(coupon & addressMask) & (count - 1)] = UInt8(coupon >> 26)
        }
        return registers
    }
}
