import Columns

/// `md5`, `sha1`, `sha2`, `crc32`, `hex` and `base64` of columns.
enum DigestKernel {
    static let kernels: [String: TextKernel] = [
        "md5": TextKernel { md5($0) },
        "sha1": TextKernel { sha1($0) },
        "sha2": TextKernel { sha2($0) },
        "crc32": TextKernel { crc32($0) },
        "hex": TextKernel { hex($0) },
        "base64": TextKernel { base64($0) },
    ]

    private static let upper = Array("0123456789ABCDEF".utf8)

    /// The digests of all rows in hexadecimal.
    ///
    /// - Parameters:
    ///   - start: The state before the first block.
    ///   - words: How many words of the state make the digest.
    @inline(__always)
    private static func digests(
        _ arguments: TextArguments, _ start: [UInt32], words: Int, isBigEndian: Bool,
        _ compress: (UnsafeRawPointer, DigestBlocks.State, DigestBlocks.State) -> Void
    ) -> Column? {
        arguments.withTexts(0) { texts in
            let rows = arguments.rows
            var writer = TextWriter(rows: rows, expected: rows * words * 8)
            withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 128) { memory in
                let scratch = memory.baseAddress!
                let state = scratch + 32
                let schedule = scratch + 48
                for row in 0..<rows {
                    for index in 0..<start.count { state[index] = start[index] }
                    DigestBlocks.fold(
                        texts[row], isBigEndian: isBigEndian, state,
                        UnsafeMutableRawPointer(scratch)
                    ) { compress($0, $1, schedule) }
                    writer.write(most: words * 8) { target in
                        for index in 0..<words {
                            let word = state[index]
                            hexadecimal(isBigEndian ? word : word.byteSwapped, target + index * 8)
                        }
                        return words * 8
                    }
                    writer.end()
                }
            }
            return writer.finish().map { Column(.string, .string($0)) }
        }
    }

    /// Eight digits at once: each byte of `spread` holds a nibble, and letters lie 39 above digits.
    @inline(__always)
    private static func hexadecimal(_ word: UInt32, _ target: UnsafeMutablePointer<UInt8>) {
        var spread = UInt64(word)
        spread = (spread | spread &<< 16) & 0x0000_FFFF_0000_FFFF
        spread = (spread | spread &<< 8) & 0x00FF_00FF_00FF_00FF
        spread = (spread | spread &<< 4) & 0x0F0F_0F0F_0F0F_0F0F
        let letters = ((spread &+ 0x0606_0606_0606_0606) &>> 4) & 0x0101_0101_0101_0101
        let digits = spread &+ 0x3030_3030_3030_3030 &+ letters &* 39
        UnsafeMutableRawPointer(target).storeBytes(of: digits.bigEndian, as: UInt64.self)
    }

    private static func md5(_ arguments: TextArguments) -> Column? {
        MD5.table.withUnsafeBufferPointer { table in
            let table = table.baseAddress!
            let start: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476]
            return digests(arguments, start, words: 4, isBigEndian: false) { block, state, _ in
                DigestBlocks.md5(block, state, table)
            }
        }
    }

    private static func sha1(_ arguments: TextArguments) -> Column? {
        let start: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476, 0xC3D2_E1F0]
        return digests(arguments, start, words: 5, isBigEndian: true) { block, state, words in
            DigestBlocks.sha1(block, state, words)
        }
    }

    private static func sha2(_ arguments: TextArguments) -> Column? {
        guard let bits = arguments.constantNumber(1) else { return nil }
        if bits == 384 || bits == 512 { return sha512(arguments, isShort: bits == 384) }
        guard [0, 224, 256].contains(bits) else { return nil }
        let isShort = bits == 224
        return SHA256.table.withUnsafeBufferPointer { table in
            let table = table.baseAddress!
            return digests(
                arguments, isShort ? SHA256.shortStart : SHA256.start, words: isShort ? 7 : 8,
                isBigEndian: true
            ) { block, state, words in
                DigestBlocks.sha256(block, state, words, table)
            }
        }
    }

    private static func sha512(_ arguments: TextArguments, isShort: Bool) -> Column? {
        let start = isShort ? SHA512.shortStart : SHA512.start
        let words = isShort ? 6 : 8
        return arguments.withTexts(0) { texts in
            let rows = arguments.rows
            var writer = TextWriter(rows: rows, expected: rows * words * 16)
            withUnsafeTemporaryAllocation(of: UInt64.self, capacity: WideDigestBlocks.scratch) {
                memory in
                let state = memory.baseAddress!
                for row in 0..<rows {
                    for index in 0..<8 { state[index] = start[index] }
                    WideDigestBlocks.fold(texts[row], state)
                    writer.write(most: words * 16) { target in
                        for index in 0..<words {
                            let word = state[index]
                            hexadecimal(UInt32(word &>> 32), target + index * 16)
                            hexadecimal(
                                UInt32(truncatingIfNeeded: word), target + index * 16 + 8)
                        }
                        return words * 16
                    }
                    writer.end()
                }
            }
            return writer.finish().map { Column(.string, .string($0)) }
        }
    }

    /// What a byte does to the rest, eight bits at once.
    private static let remainders: [UInt32] = (0..<256).map { byte in
        (0..<8).reduce(UInt32(byte)) { rest, _ in
            rest & 1 == 1 ? (rest >> 1) ^ 0xEDB8_8320 : rest >> 1
        }
    }

    private static func crc32(_ arguments: TextArguments) -> Column? {
        arguments.withTexts(0) { texts in
            remainders.withUnsafeBufferPointer { remainders in
                let rows = arguments.rows
                let sums = [Int64](unsafeUninitializedCapacity: rows) { sums, count in
                    for row in 0..<rows {
                        var rest = UInt32.max
                        for byte in texts[row] {
                            rest = remainders[Int((rest ^ UInt32(byte)) & 0xFF)] ^ (rest &>> 8)
                        }
                        sums[row] = Int64(~rest)
                    }
                    count = rows
                }
                return Column(.bigint, .integer(sums))
            }
        }
    }

    private static func hex(_ arguments: TextArguments) -> Column? {
        guard case .column(let column) = arguments.data[0] else { return nil }
        if case .integer(let numbers) = column.vector { return hex(numbers) }
        return arguments.withTexts(0) { texts in
            upper.withUnsafeBufferPointer { digits in
                let rows = arguments.rows
                var writer = TextWriter(rows: rows, expected: texts.all(rows: rows).count * 2)
                for row in 0..<rows {
                    let text = texts[row]
                    writer.write(most: text.count &* 2) { target in
                        for index in 0..<text.count {
                            target[index &* 2] = digits[Int(text[index] &>> 4)]
                            target[index &* 2 &+ 1] = digits[Int(text[index] & 15)]
                        }
                        return text.count &* 2
                    }
                    writer.end()
                }
                return writer.finish().map { Column(.string, .string($0)) }
            }
        }
    }

    private static func hex(_ numbers: [Int64]) -> Column? {
        var writer = TextWriter(rows: numbers.count, expected: numbers.count * 8)
        for number in numbers {
            let bits = UInt64(bitPattern: number)
            let count = max(1, (67 - bits.leadingZeroBitCount) / 4)
            writer.write(most: count) { target in
                for index in 0..<count {
                    let nibble = UInt8(
                        truncatingIfNeeded: bits &>> UInt64(4 &* (count &- 1 &- index)) & 15)
                    target[index] = nibble &+ (nibble < 10 ? 0x30 : 0x37)
                }
                return count
            }
            writer.end()
        }
        return writer.finish().map { Column(.string, .string($0)) }
    }

    private static let alphabet = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    private static func base64(_ arguments: TextArguments) -> Column? {
        arguments.withTexts(0) { texts in
            alphabet.withUnsafeBufferPointer { alphabet in
                let rows = arguments.rows
                var writer = TextWriter(rows: rows, expected: texts.all(rows: rows).count * 2)
                for row in 0..<rows {
                    let text = texts[row]
                    let size = (text.count &+ 2) / 3 &* 4
                    writer.write(most: size) { target in
                        encode(text, target, alphabet)
                        return size
                    }
                    writer.end()
                }
                return writer.finish().map { Column(.string, .string($0)) }
            }
        }
    }

    @inline(__always)
    private static func encode(
        _ text: UnsafeBufferPointer<UInt8>, _ target: UnsafeMutablePointer<UInt8>,
        _ alphabet: UnsafeBufferPointer<UInt8>
    ) {
        var at = 0
        var place = 0
        while at < text.count {
            let rest = text.count &- at
            let second = rest > 1 ? Int(text[at &+ 1]) : 0
            let third = rest > 2 ? Int(text[at &+ 2]) : 0
            let bits = Int(text[at]) &<< 16 | second &<< 8 | third
            target[place] = alphabet[bits &>> 18]
            target[place &+ 1] = alphabet[bits &>> 12 & 63]
            target[place &+ 2] = rest > 1 ? alphabet[bits &>> 6 & 63] : 0x3D
            target[place &+ 3] = rest > 2 ? alphabet[bits & 63] : 0x3D
            at &+= 3
            place &+= 4
        }
    }
}
