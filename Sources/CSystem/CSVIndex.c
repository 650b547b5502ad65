#include "CSystem.h"

/// One bit for each of the 64 bytes at `p` that equals `byte`.
static inline uint64_t mask64(const uint8_t *p, uint8_t byte) {
    return (uint64_t)weir_mask16(p, byte) | (uint64_t)weir_mask16(p + 16, byte) << 16 |
           (uint64_t)weir_mask16(p + 32, byte) << 32 | (uint64_t)weir_mask16(p + 48, byte) << 48;
}

/// One bit for each of the 64 bytes at `p` that has its highest bit.
static inline uint64_t high64(const uint8_t *p) {
    uint64_t mask = 0;
    for (int i = 0; i < 64; i += 16) mask |= (uint64_t)weir_high16(p + i) << i;
    return mask;
}

/// The place of the lowest bit; any where there is none.
static inline __attribute__((always_inline)) uint32_t first(uint64_t mask) {
#if __has_builtin(__builtin_ctzg)
    return (uint32_t)__builtin_ctzg(mask, 64);
#else
    return (uint32_t)__builtin_ctzll(mask | 1ull << 63);
#endif
}

/// Four places, then eight at a time, more than there are if need be: a loop of a fixed length is not
/// mispredicted (Langdale and Lemire, Parsing gigabytes of JSON per second, 2019).
static inline __attribute__((always_inline)) intptr_t flatten(uint64_t mask, uint32_t base, uint32_t *places, intptr_t at) {
    if (mask == 0) return at;
    intptr_t next = at + __builtin_popcountll(mask);
    for (int i = 0; i < 4; i++) {
        places[at + i] = base + first(mask);
        mask &= mask - 1;
    }
    for (at += 4; at < next; at += 8) {
        for (int i = 0; i < 8; i++) {
            places[at + i] = base + first(mask);
            mask &= mask - 1;
        }
    }
    return next;
}

/// Compiled for each kind of processor: `mask` and `high` are inlined.
static inline __attribute__((always_inline)) int
index_csv(uint64_t (*mask)(const uint8_t *, uint8_t), uint64_t (*high)(const uint8_t *),
          const uint8_t *p, size_t count, uint32_t offset, uint8_t delimiter, uint8_t quote,
          uint32_t *separators, uint32_t *line_ends, uint32_t *quotes, intptr_t *separator_count,
          intptr_t *line_count, intptr_t *quote_count) {
    intptr_t s = 0, l = 0, q = 0;
    size_t at = 0;
    uint64_t beyond = 0;
    for (; at + 64 <= count; at += 64) {
        uint64_t line = mask(p + at, '\n');
        uint64_t between = mask(p + at, delimiter) | line;
        uint64_t quoted = mask(p + at, quote);
        uint32_t base = offset + (uint32_t)at;
        beyond |= high(p + at);
        s = flatten(between, base, separators, s);
        // Most lines are longer than this: one end or none costs no branch.
        line_ends[l] = base + first(line);
        l += line != 0;
        for (line &= line - 1; line; line &= line - 1) line_ends[l++] = base + first(line);
        for (; quoted; quoted &= quoted - 1) quotes[q++] = base + (uint32_t)__builtin_ctzll(quoted);
    }
    for (; at < count; at++) {
        uint32_t place = offset + (uint32_t)at;
        beyond |= p[at] & 0x80;
        if (p[at] == '\n') line_ends[l++] = place;
        if (p[at] == '\n' || p[at] == delimiter) separators[s++] = place;
        if (p[at] == quote) quotes[q++] = place;
    }
    *separator_count = s;
    *line_count = l;
    *quote_count = q;
    return beyond == 0;
}

#if defined(__x86_64__)
__attribute__((target("avx2,bmi,popcnt")))
static inline uint64_t mask64_avx2(const uint8_t *p, uint8_t byte) {
    typedef char v32 __attribute__((vector_size(32), aligned(1)));
    typedef char u32 __attribute__((vector_size(32)));
    u32 wanted = ((u32){0}) + (char)byte;
    uint32_t low = (uint32_t)__builtin_ia32_pmovmskb256((u32)(*(const v32 *)p == wanted));
    uint32_t high = (uint32_t)__builtin_ia32_pmovmskb256((u32)(*(const v32 *)(p + 32) == wanted));
    return low | (uint64_t)high << 32;
}

__attribute__((target("avx2,bmi,popcnt")))
static inline uint64_t high64_avx2(const uint8_t *p) {
    typedef char v32 __attribute__((vector_size(32), aligned(1)));
    uint32_t low = (uint32_t)__builtin_ia32_pmovmskb256(*(const v32 *)p);
    uint32_t high = (uint32_t)__builtin_ia32_pmovmskb256(*(const v32 *)(p + 32));
    return low | (uint64_t)high << 32;
}

__attribute__((target("avx2,bmi,popcnt")))
static int index_csv_avx2(const uint8_t *p, size_t count, uint32_t offset, uint8_t delimiter,
                           uint8_t quote, uint32_t *separators, uint32_t *line_ends,
                           uint32_t *quotes, intptr_t *separator_count, intptr_t *line_count,
                           intptr_t *quote_count) {
    return index_csv(mask64_avx2, high64_avx2, p, count, offset, delimiter, quote, separators,
                     line_ends, quotes, separator_count, line_count, quote_count);
}
#endif

int weir_index_csv(const uint8_t *p, size_t count, uint32_t offset, uint8_t delimiter,
                   uint8_t quote, uint32_t *separators, uint32_t *line_ends, uint32_t *quotes,
                   intptr_t *separator_count, intptr_t *line_count, intptr_t *quote_count) {
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi")) {
        return index_csv_avx2(p, count, offset, delimiter, quote, separators, line_ends, quotes,
                              separator_count, line_count, quote_count);
    }
#endif
    return index_csv(mask64, high64, p, count, offset, delimiter, quote, separators, line_ends,
                     quotes, separator_count, line_count, quote_count);
}
