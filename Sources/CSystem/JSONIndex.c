#include "CSystem.h"

#include <string.h>

/// One bit for each of the 64 bytes at `p` that ends the plain part of a JSON string.
static inline uint64_t marks64(const uint8_t *p) {
    return (uint64_t)weir_mask_string16(p) | (uint64_t)weir_mask_string16(p + 16) << 16 |
           (uint64_t)weir_mask_string16(p + 32) << 32 | (uint64_t)weir_mask_string16(p + 48) << 48;
}

static inline int is_ascii64(const uint8_t *p) { return weir_is_ascii(p, 64); }

/// Compiled for each kind of processor: `marks` and `is_ascii` are inlined.
static inline __attribute__((always_inline)) int
index_json(uint64_t (*marks)(const uint8_t *), int (*is_ascii)(const uint8_t *), const uint8_t *p,
           size_t count, uint64_t *bits) {
    size_t at = 0;
    int is_all_ascii = 1;
    for (; at + 64 <= count; at += 64) {
        bits[at / 64] = marks(p + at);
        is_all_ascii &= is_ascii(p + at);
    }
    if (at < count) {
        uint8_t rest[64];
        memset(rest, ' ', sizeof rest);
        memcpy(rest, p + at, count - at);
        bits[at / 64] = marks(rest);
        is_all_ascii &= is_ascii(rest);
    }
    return is_all_ascii;
}

#if defined(__x86_64__)
typedef char v32 __attribute__((vector_size(32), aligned(1)));
typedef char b32 __attribute__((vector_size(32)));
typedef unsigned char u32 __attribute__((vector_size(32)));

__attribute__((target("avx2")))
static inline uint32_t marks32_avx2(const uint8_t *p) {
    b32 bytes = *(const v32 *)p;
    b32 quote = (b32)(bytes == ((b32){0}) + (char)0x22);
    b32 slash = (b32)(bytes == ((b32){0}) + (char)0x5C);
    b32 control = (b32)((u32)bytes < ((u32){0}) + (unsigned char)0x20);
    return (uint32_t)__builtin_ia32_pmovmskb256(quote | slash | control);
}

__attribute__((target("avx2")))
static inline uint64_t marks64_avx2(const uint8_t *p) {
    return marks32_avx2(p) | (uint64_t)marks32_avx2(p + 32) << 32;
}

__attribute__((target("avx2")))
static inline int is_ascii64_avx2(const uint8_t *p) {
    return __builtin_ia32_pmovmskb256((b32)(*(const v32 *)p | *(const v32 *)(p + 32))) == 0;
}

__attribute__((target("avx2")))
static int index_json_avx2(const uint8_t *p, size_t count, uint64_t *bits) {
    return index_json(marks64_avx2, is_ascii64_avx2, p, count, bits);
}
#endif

int weir_index_json(const uint8_t *p, size_t count, uint64_t *bits) {
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2")) return index_json_avx2(p, count, bits);
#endif
    return index_json(marks64, is_ascii64, p, count, bits);
}
