import Columns

/// `md5`, `sha1`, `sha2` and `crc32`.
enum Digests {
    static let functions: [ScalarFunction] = [
        .rowwise("md5", [.binary], .string, "md5(bytes): the MD5 digest in hexadecimal") {
            .string(Encodings.hex(MD5.digest($0[0].bytes), uppercase: false))
        },
        .rowwise(
            "sha1", aliases: ["sha"], [.binary], .string, "sha1(bytes): the SHA-1 digest"
        ) { .string(Encodings.hex(SHA1.digest($0[0].bytes), uppercase: false)) },
        .rowwise(
            "sha2", [.binary, .int], .string,
            "sha2(bytes, 0, 224, 256, 384 or 512): the SHA-2 digest of so many bits, 0 for 256"
        ) { values in
            let digest: [UInt8]
            switch values[1].integer {
            case 0, 256: digest = SHA256.digest(values[0].bytes)
            case 224: digest = SHA256.digest(values[0].bytes, isShort: true)
            case 384: digest = SHA512.digest(values[0].bytes, isShort: true)
            case 512: digest = SHA512.digest(values[0].bytes)
            default: return .null
            }
            return .string(Encodings.hex(digest, uppercase: false))
        },
        .rowwise("crc32", [.binary], .bigint, "crc32(bytes): the cyclic redundancy check") {
            .integer(Int64(crc32($0[0].bytes)))
        },
    ]

    /// The polynomial of zip and Ethernet, bits reflected.
    static func crc32(_ bytes: [UInt8]) -> UInt32 {
        var rest = UInt32.max
        for byte in bytes {
            rest ^= UInt32(byte)
            for _ in 0..<8 { rest = rest & 1 == 1 ? (rest >> 1) ^ 0xEDB8_8320 : rest >> 1 }
        }
        return ~rest
    }

    /// The message padded to blocks of 64 bytes: 0x80, zeros, the length in bits.
    static func padded(_ bytes: [UInt8], isBigEndian: Bool) -> [UInt8] {
        var message = bytes + [0x80]
        while message.count % 64 != 56 { message.append(0) }
        let length = UInt64(bytes.count) &* 8
        for index in 0..<8 {
            let shift = UInt64(isBigEndian ? 56 - index * 8 : index * 8)
            message.append(UInt8(truncatingIfNeeded: length >> shift))
        }
        return message
    }

    static func bigEndian(_ words: [UInt32]) -> [UInt8] {
        words.flatMap { word in
            [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> UInt32($0)) }
        }
    }

    static func word(_ bytes: [UInt8], _ at: Int) -> UInt32 {
        (0..<4).reduce(UInt32(0)) { ($0 << 8) | UInt32(bytes[at + $1]) }
    }

    static func rotateLeft(_ value: UInt32, _ count: UInt32) -> UInt32 {
        (value << count) | (value >> (32 - count))
    }
}
